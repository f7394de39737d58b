import type { OrderId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";

/** What can be wrong with a parcel, or with an order that has none yet. Each is a moment that messages can speak of. */
export const TROUBLE_KINDS = [
  "exception",
  "action_required",
  /** Told by its shopper: the carrier delivered it, and it is not there. */
  "reported_missing",
  "bad_number",
  "late",
  "running_late",
  "stalled",
  "attempted",
  "returning",
  "pickup_waiting",
  "not_handed_over",
  "unfulfilled",
] as const;
export type TroubleKind = (typeof TROUBLE_KINDS)[number];

/** A trouble of a parcel or an order, from when it was found until it went away or somebody ended it. */
export type Trouble = {
  kind: TroubleKind;
  /** The shipment's id; for an order without parcels "order:<id>". */
  subjectId: string;
  orderId: OrderId;
  shipmentId: string | null;
  /** Since when things have been so: the last scan, the promised day … */
  since: Instant;
  /** When we found out: the milestone. */
  openedAt: Instant;
  /** Null while it lasts. */
  endedAt: Instant | null;
  endedAs: "passed" | "resolved" | null;
};
