/** Bodies in the shapes of 17TRACK, with numbers and places of our own. */
const NOWHERE = { country: null, state: null, city: null, coordinates: { longitude: null, latitude: null } };

export const item = (trackInfo: object, more: object = {}) => ({
  number: "1Z12345E0205271688",
  carrier: 100002,
  param: null,
  tag: null,
  track_info: trackInfo,
  ...more,
});

export const webhook = (data: unknown, event = "TRACKING_UPDATED") => ({ event, data });
export const answer = (...accepted: object[]) => ({ code: 0, data: { accepted, rejected: [] } });

export const event = (more: object) => ({
  time_iso: "2026-11-20T10:00:00+09:00",
  time_utc: "2026-11-20T01:00:00Z",
  description: "Something happened",
  location: null,
  stage: null,
  address: NOWHERE,
  ...more,
});

/** A parcel told by one carrier or several, each [key, name, events]. */
export const trackInfo = (
  [status, subStatus]: readonly [string, string],
  sources: readonly (readonly [number, string, object[]])[],
  more: object = {},
) => ({
  latest_status: { status, sub_status: subStatus, sub_status_descr: null },
  time_metrics: { estimated_delivery_date: { source: null, from: null, to: null } },
  milestone: [],
  misc_info: { local_number: "", local_provider: "", local_key: 0 },
  tracking: {
    providers: sources.map(([key, name, events]) => ({
      provider: { key, name, alias: name, country: "" },
      latest_sync_status: "Success",
      events,
    })),
  },
  ...more,
});

export const oldItem = (state: number, events: readonly [string, string, string][], more: object = {}) => {
  const listed = events.map(([a, c, z]) => ({ a, b: null, c, d: "", z }));
  const track = {
    b: 2105,
    c: 0,
    e: state,
    f: -1,
    w1: 21051,
    w2: 0,
    z0: listed[0],
    z1: listed,
    z2: [],
    z9: [],
  };
  return { number: "9400111899223100001234", track: { ...track, ...more } };
};
