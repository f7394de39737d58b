import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says, saysWhy, tableOf, type UnknownCodes } from "../reading/code-table.ts";

/** https://docs.easypost.com/docs/trackers: the ten values of `status`; one of them in both spellings. */
const STATUSES = tableOf({
  unknown: says("unknown"),
  pre_transit: says("pre_transit"),
  in_transit: says("in_transit"),
  out_for_delivery: says("out_for_delivery"),
  available_for_pickup: says("available_for_pickup"),
  delivered: says("delivered"),
  return_to_sender: says("returning"),
  failure: says("exception"),
  error: says("exception"),
  cancelled: says("cancelled"),
  canceled: says("cancelled"),
});

/** The values of `status_detail` that add nothing to their status, wherever they stand. */
const PLAIN_DETAILS = new Set([
  "arrived_at_destination",
  "arrived_at_facility",
  "arrived_at_pickup_location",
  "departed_facility",
  "departed_origin_facility",
  "failure",
  "in_transit",
  "label_created",
  "out_for_delivery",
  "received_at_destination_facility",
  "received_at_origin_facility",
  "status_update",
  "transferred_to_destination_carrier",
  "unknown",
]);

/** What the others say while the parcel is on its way, whatever the status calls it. */
const ON_THE_WAY = tableOf({
  address_correction: says("in_transit"),
  awaiting_information: says("in_transit", "action_required"),
  cancelled: says("cancelled"),
  damaged: saysWhy("exception", "damaged"),
  delayed: says("in_transit", "delayed"),
  delivery_exception: says("attempted"),
  expired: says("expired"),
  held: says("in_transit"),
  lost: saysWhy("exception", "lost"),
  missorted: says("in_transit", "delayed"),
  refused: saysWhy("exception", "refused"),
  return: says("returning"),
  transit_exception: says("in_transit", "delayed"),
  weather_delay: saysWhy("in_transit", "weather", "delayed"),
});

/** And when the status already is that something went wrong. */
const IN_TROUBLE = tableOf({
  address_correction: saysWhy("exception", "address"),
  awaiting_information: says("exception", "action_required"),
  cancelled: says("cancelled"),
  damaged: saysWhy("exception", "damaged"),
  delayed: says("exception", "delayed"),
  delivery_exception: says("exception"),
  expired: says("expired"),
  held: says("exception"),
  lost: saysWhy("exception", "lost"),
  missorted: says("exception", "delayed"),
  refused: saysWhy("exception", "refused"),
  return: says("returning"),
  transit_exception: says("exception"),
  weather_delay: saysWhy("exception", "weather", "delayed"),
});

/** Pairs that say something other than either of their words. */
const PAIRS = tableOf({
  "delivered/arrived_at_pickup_location": says("available_for_pickup"),
  "delivered/return": says("returned"),
  "return_to_sender/arrived_at_destination": says("returned"),
  "return_to_sender/refused": saysWhy("returning", "refused"),
});

/** What a status and its detail mean together; the status leads. Codes without a row are noted, and say nothing. */
export function easypostMeaning(
  told: { status: string | null; detail: string | null; text: string | null },
  unknownCodes: UnknownCodes,
): Meaning {
  const { status, detail, text } = told;
  const byStatus = STATUSES(status);
  if (!byStatus) {
    unknownCodes.note(status, text);
    return says("unknown");
  }
  const word = detail?.trim().toLowerCase() ?? "";
  const pair = PAIRS(`${status?.trim()}/${word}`);
  if (pair || word === "" || PLAIN_DETAILS.has(word)) return pair ?? byStatus;
  const onTheWay = ON_THE_WAY(word);
  if (!onTheWay) unknownCodes.note(`${status}/${detail}`, text);
  if (byStatus.status === "exception") return IN_TROUBLE(word) ?? byStatus;
  const isOnTheWay = byStatus.status === "in_transit" || byStatus.status === "out_for_delivery";
  return (isOnTheWay && onTheWay) || byStatus;
}
