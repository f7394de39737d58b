import { objectIn, textIn, type Vendor } from "../vendor.ts";
import { local, utc, type Parcel, type Step, type World } from "../world.ts";

const WORDS: Record<Step, string> = {
  label: "pending",
  picked_up: "picked_up",
  arrived: "in_transit",
  out_for_delivery: "out_for_delivery",
  delivered: "delivered",
};

/** A server that a merchant runs: any host with "karrio" in its name. https://docs.karrio.io/reference/api/trackers */
export const karrio: Vendor = {
  id: "karrio",
  hosts: [],
  answer({ method, path, headers, body }, world) {
    if (!world.isKey((headers["authorization"] ?? "").replace("Token ", "")))
      return {
        status: 401,
        body: { errors: [{ code: "authentication_failed", message: "Invalid token." }] },
      };
    if (path === "/v1/trackers" && method === "GET")
      return { status: 200, body: { count: 0, next: null, previous: null, results: [] } };
    if (path === "/v1/trackers" && method === "POST") {
      const asked = objectIn(body);
      const parcel = world.register(
        "karrio",
        textIn(asked["tracking_number"]),
        textIn(asked["carrier_name"]) || null,
      );
      return { status: 202, body: trackerOf(parcel, world) };
    }
    const id = /^\/v1\/trackers\/([^/]+)$/.exec(path)?.[1];
    const parcel = id ? world.find("karrio", decodeURIComponent(id)) : null;
    if (!parcel)
      return {
        status: 404,
        body: { errors: [{ code: "not_found", message: "No Tracking matches the given query." }] },
      };
    if (method === "DELETE") parcel.isStopped = true;
    return { status: 200, body: trackerOf(parcel, world) };
  },
  webhook: ({ parcel, world, steps, secret }) => ({
    body: JSON.stringify({ event: "tracker_updated", data: trackerOf(parcel, world, steps) }),
    headers: { "x-event-id": secret },
  }),
};

const trackerOf = (parcel: Parcel, world: World, steps?: number) => ({
  id: parcel.id,
  object_type: "tracker",
  carrier_name: parcel.carrier ?? "usps",
  carrier_id: parcel.carrier ?? "usps",
  tracking_number: parcel.number,
  info: {},
  events: world
    .scansOf(parcel, steps)
    .toReversed()
    .map((scan) => ({
      date: local(scan.atMs).slice(0, 10),
      time: local(scan.atMs).slice(11, 16),
      timestamp: utc(scan.atMs).replace("Z", ".000Z"),
      description: scan.text,
      code: scan.step.toUpperCase(),
      status: world.word(WORDS[scan.step]),
      location: `${scan.city}, ${scan.state}, ${scan.country}`,
      latitude: null,
      longitude: null,
      reason: null,
    })),
  delivered: world.stepOf(parcel, steps) === "delivered",
  test_mode: false,
  status: world.word(WORDS[world.stepOf(parcel, steps)]),
  estimated_delivery: null,
  meta: {},
  metadata: {},
  messages: [],
});
