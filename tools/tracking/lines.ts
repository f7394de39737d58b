import { carrierLabel } from "#app/features/carriers/carrier-label.ts";
import { currentOf } from "#app/features/providers/current-status.ts";
import type {
  Reading,
  ToldEvent,
  TrackingUpdate,
  UnknownCode,
} from "#app/features/providers/tracking-update.ts";
import type { ShipmentStatus } from "#app/features/shipments/shipment.ts";

/** What is printed of one parcel, or of a body without any: one object a line. */
export type Line = {
  kind: Reading["kind"];
  trackingNumber: string | null;
  carrier: string | null;
  carrierName: string | null;
  carrierCode: string | null;
  status: ShipmentStatus | null;
  flags: string[];
  /** Why the parcel is in trouble; of a body without parcels why there are none. */
  reason: string | null;
  step: number | null;
  events: EventLine[];
  estimate: { from: string; to: string } | null;
  providerStatus: ShipmentStatus | null;
  lastMile: TrackingUpdate["lastMile"];
  unknownCodes: UnknownCode[];
  following: TrackingUpdate["following"] | null;
};

type EventLine = Omit<ToldEvent, "key" | "time" | "carrierId"> & {
  time: string | null;
  at: string | null;
  local: string | null;
  utcOffsetMinutes: number | null;
  precision: string;
  carrier: string | null;
};

export function linesOf(reading: Reading): Line[] {
  if (reading.kind !== "read") return [emptyLine(reading)];
  return reading.updates.map((update) => ({
    kind: "read",
    trackingNumber: update.trackingNumber || null,
    carrier: update.carrierId,
    carrierName: update.carrierId ? carrierLabel(update.carrierId, "en") : update.carrierCode,
    carrierCode: update.carrierCode,
    ...currentOf(update),
    events: update.events.map(toLine),
    estimate: update.estimate && { from: update.estimate.from, to: update.estimate.to },
    providerStatus: update.status,
    lastMile: update.lastMile,
    unknownCodes: reading.unknownCodes,
    following: update.following,
  }));
}

const emptyLine = ({ kind, reason }: Exclude<Reading, { kind: "read" }>): Line => ({
  kind,
  trackingNumber: null,
  carrier: null,
  carrierName: null,
  carrierCode: null,
  status: null,
  flags: [],
  reason,
  step: null,
  events: [],
  estimate: null,
  providerStatus: null,
  lastMile: null,
  unknownCodes: [],
  following: null,
});

const toLine = ({ status, flags, reason, time, code, text, place, carrierId }: ToldEvent): EventLine => ({
  status,
  flags,
  reason,
  time: timeText(time),
  at: time.at,
  local: time.local,
  utcOffsetMinutes: time.utcOffsetMinutes,
  precision: time.precision,
  code,
  text,
  place,
  carrier: carrierId,
});

/** The instant where it is known, else the wall clock of the place, else the day; null for an event without time. */
const timeText = ({ at, local, precision }: ToldEvent["time"]): string | null =>
  precision === "day" ? ((local ?? at)?.slice(0, 10) ?? null) : (at ?? local);
