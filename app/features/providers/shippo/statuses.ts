import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says, saysWhy, tableOf, type UnknownCodes } from "../reading/code-table.ts";

/** https://docs.goshippo.com/docs/tracking/tracking */
const STATUSES = tableOf({
  UNKNOWN: says("unknown"),
  PRE_TRANSIT: says("pre_transit"),
  TRANSIT: says("in_transit"),
  DELIVERED: says("delivered"),
  RETURNED: says("returning"),
  FAILURE: says("exception"),
});

/** Sub-statuses by the status that they are documented for; some carriers use those of TRANSIT with FAILURE. */
const SUBSTATUSES = tableOf({
  "UNKNOWN/other": says("unknown"),
  "PRE_TRANSIT/information_received": says("pre_transit"),
  "TRANSIT/address_issue": saysWhy("in_transit", "address", "action_required"),
  "TRANSIT/contact_carrier": says("in_transit", "action_required"),
  "TRANSIT/delayed": says("in_transit", "delayed"),
  "TRANSIT/delivery_attempted": says("attempted"),
  "TRANSIT/delivery_rescheduled": says("in_transit", "delayed"),
  "TRANSIT/delivery_scheduled": says("in_transit"),
  "TRANSIT/location_inaccessible": saysWhy("attempted", "no_access"),
  "TRANSIT/notice_left": says("attempted"),
  "TRANSIT/out_for_delivery": says("out_for_delivery"),
  "TRANSIT/package_accepted": says("in_transit"),
  "TRANSIT/package_arrived": says("in_transit"),
  "TRANSIT/package_damaged": saysWhy("exception", "damaged"),
  "TRANSIT/package_departed": says("in_transit"),
  "TRANSIT/package_forwarded": says("in_transit"),
  "TRANSIT/package_held": says("in_transit"),
  "TRANSIT/package_processed": says("in_transit"),
  "TRANSIT/package_processing": says("in_transit"),
  "TRANSIT/pickup_available": says("available_for_pickup"),
  "TRANSIT/reschedule_delivery": says("in_transit", "action_required"),
  "DELIVERED/delivered": says("delivered"),
  "RETURNED/return_to_sender": says("returning"),
  "RETURNED/package_unclaimed": saysWhy("returning", "unclaimed"),
  "FAILURE/address_issue": saysWhy("exception", "address"),
  "FAILURE/contact_carrier": says("exception"),
  "FAILURE/delayed": says("exception", "delayed"),
  "FAILURE/delivery_attempted": says("attempted"),
  "FAILURE/location_inaccessible": saysWhy("attempted", "no_access"),
  "FAILURE/notice_left": says("attempted"),
  "FAILURE/package_damaged": saysWhy("exception", "damaged"),
  "FAILURE/package_disposed": saysWhy("exception", "other"),
  "FAILURE/package_held": says("exception"),
  "FAILURE/package_lost": saysWhy("exception", "lost"),
  "FAILURE/package_undeliverable": says("exception"),
});

/** Where the shopper has nothing to do but what the status says anyway. */
const SAYS_IT_ITSELF = new Set(["delivered", "available_for_pickup"]);

/** The sub-status knows more than the status; one without a row is noted, and the status alone counts. */
export function shippoMeaning(
  told: { status: string | null; substatus: string | null; isActionRequired: boolean; text: string | null },
  unknownCodes: UnknownCodes,
): Meaning {
  const byStatus = STATUSES(told.status);
  if (!byStatus) {
    unknownCodes.note(told.status, told.text);
    return says("unknown");
  }
  const pair = told.substatus && `${told.status?.trim()}/${told.substatus.trim()}`;
  const byPair = SUBSTATUSES(pair);
  if (!byPair) unknownCodes.note(pair, told.text);
  const meaning = byPair ?? byStatus;
  return !told.isActionRequired || SAYS_IT_ITSELF.has(meaning.status)
    ? meaning
    : { ...meaning, flags: [...new Set([...meaning.flags, "action_required" as const])] };
}
