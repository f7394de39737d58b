import type {
  Place,
  ShipmentFlag,
  ShipmentStatus,
  ExceptionReason,
} from "#app/features/shipments/shipment.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import type { ToldTime } from "#app/lib/told-time.ts";

/** What a provider tells of one tracking number, in our words. */
export type TrackingUpdate = {
  trackingNumber: string;
  /** Our id, see features/carriers; null when the provider names a carrier that we do not know, or none. */
  carrierId: string | null;
  /** The provider's own name or code for the carrier. */
  carrierCode: string | null;
  /** The provider's id of what it follows for us. */
  providerRef: string | null;
  /** The provider's summary, where it gives one; the events know more. */
  status: ShipmentStatus | null;
  events: ToldEvent[];
  /** True when `events` is all the provider knows of the number, so that an event of old that is missing was taken back. */
  isWhole: boolean;
  estimate: ToldEstimate | null;
  /** The carrier that took over, with its own number. */
  lastMile: { carrierId: string | null; carrierCode: string | null; trackingNumber: string } | null;
  /** "not_found": nobody has heard of the number (yet). "ended": the provider will tell no more unless asked again. */
  following: "following" | "not_found" | "ended";
};

export type ToldEvent = {
  /** Steady: the same event told again, however often, has the same key. See event-key.ts. */
  key: string;
  time: ToldTime;
  status: ShipmentStatus;
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
  /** As the sender wrote it: "in_transit/arrived_at_facility". */
  code: string | null;
  text: string | null;
  place: Place | null;
  /** Null: that of the whole update. */
  carrierId: string | null;
};

/** A day, or a window of days, by the calendar of the destination; a date never goes through UTC. */
export type ToldEstimate = {
  from: CalendarDate;
  to: CalendarDate;
  /** As the sender wrote it. */
  raw: string;
};

/** A code that our tables do not have. It says nothing until somebody looks it up: counted and shown, never guessed. */
export type UnknownCode = { code: string; text: string | null };

/** What became of a body. Reading never throws, whatever is in it. */
export type Reading =
  | { kind: "read"; updates: TrackingUpdate[]; unknownCodes: UnknownCode[] }
  /** Well formed, and no tracking in it: a test ping, an answer to a deletion, an error. */
  | { kind: "nothing"; reason: string }
  | { kind: "malformed"; reason: string };
