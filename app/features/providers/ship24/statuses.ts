import type { ExceptionReason, ShipmentFlag } from "#app/features/shipments/shipment.ts";
import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says, saysWhy, tableOf } from "../reading/code-table.ts";

/** `statusMilestone`: where the parcel was at the time of an event. https://docs.ship24.com/status */
const meaningOfMilestone = tableOf({
  pending: says("unknown"),
  info_received: says("pre_transit"),
  in_transit: says("in_transit"),
  out_for_delivery: says("out_for_delivery"),
  failed_attempt: says("attempted"),
  available_for_pickup: says("available_for_pickup"),
  delivered: says("delivered"),
  exception: says("exception"),
});

/** `statusCode`: what the event itself was, where it says where the parcel is. */
const meaningOfCode = tableOf({
  data_order_created: says("pre_transit"),
  data_order_cancelled: says("cancelled"),
  transit_handover: says("in_transit"),
  transit_origin_country_departure: says("in_transit"),
  destination_arrival: says("in_transit"),
  customs_rejected: says("exception", "customs"),
  delivery_available_for_pickup: says("available_for_pickup"),
  delivery_out_for_delivery: says("out_for_delivery"),
  delivery_attempted: says("attempted"),
  delivery_delivered: says("delivered"),
  exception_return: says("returning"),
  exception_lost: saysWhy("exception", "lost"),
  exception_discarded: saysWhy("exception", "damaged"),
});

/** Codes of what happened beside the way: the milestone tells where the parcel was; without one, `otherwise` holds. */
type Remark = { flags: ShipmentFlag[]; reason: ExceptionReason | null; otherwise: Meaning };
const REMARKS = new Map<string, Remark>([
  ["data_delivery_proposed", { flags: [], reason: null, otherwise: says("unknown") }],
  ["data_delivery_decided", { flags: [], reason: null, otherwise: says("unknown") }],
  ["customs_received", { flags: ["customs"], reason: null, otherwise: says("in_transit") }],
  ["customs_cleared", { flags: ["customs"], reason: null, otherwise: says("in_transit") }],
  ["customs_exception", { flags: ["customs", "delayed"], reason: null, otherwise: says("exception") }],
  ["delivery_exception", { flags: [], reason: "other", otherwise: says("exception") }],
  ["delivery_refused", { flags: [], reason: "refused", otherwise: says("attempted") }],
]);

/**
 * The meaning of a code and a milestone together: the code knows more, for the milestone of a handover told late may be
 * "delivered". Null when neither is known.
 */
export function meaningOf(code: string | null, milestone: string | null): Meaning | null {
  const byCode = meaningOfCode(code);
  if (byCode) return byCode;
  const byMilestone = meaningOfMilestone(milestone);
  const remark = REMARKS.get(code?.trim().toLowerCase() ?? "");
  if (!remark) return byMilestone;
  const { status } = byMilestone ?? remark.otherwise;
  return { status, flags: remark.flags, reason: remark.reason };
}

export const isKnownCode = (code: string): boolean =>
  meaningOfCode(code) !== null || REMARKS.has(code.trim().toLowerCase());
