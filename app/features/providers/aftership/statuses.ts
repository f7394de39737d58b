import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says, saysWhy, tableOf, type UnknownCodes } from "../reading/code-table.ts";

/** https://www.aftership.com/docs/tracking/enum/delivery-statuses */
const TAGS = tableOf({
  Pending: says("unknown"),
  InfoReceived: says("pre_transit"),
  InTransit: says("in_transit"),
  OutForDelivery: says("out_for_delivery"),
  AvailableForPickup: says("available_for_pickup"),
  AttemptFail: says("attempted"),
  Delivered: says("delivered"),
  Exception: says("exception"),
  Expired: says("expired"),
});

/**
 * https://www.aftership.com/docs/tracking/2026-07/enum/delivery-sub-statuses. OutForDelivery_002 is of old versions.
 */
const SUBTAGS = tableOf({
  Pending_001: says("unknown"),
  Pending_002: says("unknown"),
  Pending_003: says("unknown"),
  Pending_004: says("unknown"),
  Pending_005: says("unknown"),
  Pending_006: says("unknown"),
  InfoReceived_001: says("pre_transit"),
  InTransit_001: says("in_transit"),
  // Accepted by the carrier.
  InTransit_002: says("in_transit"),
  InTransit_003: says("in_transit"),
  // Arrived in the country it goes to.
  InTransit_004: says("in_transit"),
  // Customs have cleared it, or have begun to.
  InTransit_005: says("in_transit", "customs"),
  InTransit_006: says("in_transit", "customs"),
  InTransit_007: says("in_transit"),
  // What was wrong is put right.
  InTransit_008: says("in_transit"),
  // Sent on to another address.
  InTransit_009: says("in_transit"),
  OutForDelivery_001: says("out_for_delivery"),
  OutForDelivery_002: says("available_for_pickup"),
  // The customer was called, or an appointment made.
  OutForDelivery_003: says("out_for_delivery"),
  OutForDelivery_004: says("out_for_delivery"),
  AvailableForPickup_001: says("available_for_pickup"),
  AttemptFail_001: says("attempted"),
  AttemptFail_002: saysWhy("attempted", "not_home"),
  AttemptFail_003: saysWhy("attempted", "closed"),
  Delivered_001: says("delivered"),
  Delivered_002: says("delivered", "picked_up_by_customer"),
  // Signed for; paid on delivery; handed to a neighbour.
  Delivered_003: says("delivered"),
  Delivered_004: says("delivered"),
  Delivered_005: says("delivered"),
  Exception_001: says("exception"),
  // The customer has moved.
  Exception_002: saysWhy("exception", "address"),
  Exception_003: saysWhy("exception", "refused"),
  // Held up by customs. Some published lists call this one "returned", wrongly.
  Exception_004: says("exception", "customs", "delayed"),
  Exception_005: says("exception", "delayed"),
  Exception_006: saysWhy("exception", "payment", "action_required"),
  Exception_007: saysWhy("exception", "address"),
  // It waited to be picked up, and nobody came.
  Exception_008: saysWhy("exception", "unclaimed"),
  // The carrier does not take it.
  Exception_009: saysWhy("exception", "other"),
  Exception_010: says("returning"),
  Exception_011: says("returned"),
  Exception_012: saysWhy("exception", "damaged"),
  Exception_013: saysWhy("exception", "lost"),
  // Held up in the carrier's network, by the weather, for want of documents, by a late flight.
  Exception_016: says("exception", "delayed"),
  Exception_017: saysWhy("exception", "weather", "delayed"),
  Exception_018: saysWhy("exception", "other", "customs"),
  Exception_019: says("exception", "delayed"),
  // Voided by the sender or the carrier.
  Exception_020: says("cancelled"),
  // Destroyed or thrown away.
  Exception_021: saysWhy("exception", "other"),
  Expired_001: says("expired"),
});

/** The sub-tag knows more than the tag; one without a row is noted, and the tag alone counts. */
export function aftershipMeaning(
  told: { tag: string | null; subtag: string | null; text: string | null },
  unknownCodes: UnknownCodes,
): Meaning {
  const bySubtag = SUBTAGS(told.subtag);
  if (bySubtag) return bySubtag;
  unknownCodes.note(told.subtag, told.text);
  const byTag = TAGS(told.tag);
  if (!byTag) unknownCodes.note(told.tag, told.text);
  return byTag ?? says("unknown");
}
