import { says, saysWhy, tableOf } from "../reading/code-table.ts";

/**
 * 17TRACK's words: the 9 main statuses, the 30 sub-statuses, and the stages by which it names the milestones of a parcel.
 * One table, because it writes any of them wherever it tells what an event means. https://api.17track.net/en/doc
 */
export const meaningOfWord = tableOf({
  NotFound: says("unknown"),
  NotFound_Other: says("unknown"),
  NotFound_InvalidCode: says("unknown"),
  InfoReceived: says("pre_transit"),
  InTransit: says("in_transit"),
  InTransit_PickedUp: says("in_transit"),
  InTransit_Other: says("in_transit"),
  InTransit_Departure: says("in_transit"),
  InTransit_Arrival: says("in_transit"),
  InTransit_CustomsProcessing: says("in_transit", "customs"),
  InTransit_CustomsReleased: says("in_transit", "customs"),
  InTransit_CustomsRequiringInformation: says("in_transit", "customs", "action_required"),
  Expired: says("expired"),
  Expired_Other: says("expired"),
  AvailableForPickup: says("available_for_pickup"),
  AvailableForPickup_Other: says("available_for_pickup"),
  OutForDelivery: says("out_for_delivery"),
  OutForDelivery_Other: says("out_for_delivery"),
  DeliveryFailure: says("attempted"),
  DeliveryFailure_Other: says("attempted"),
  DeliveryFailure_NoBody: saysWhy("attempted", "not_home"),
  DeliveryFailure_Security: saysWhy("attempted", "other"),
  DeliveryFailure_Rejected: saysWhy("attempted", "refused"),
  DeliveryFailure_InvalidAddress: saysWhy("attempted", "address"),
  Delivered: says("delivered"),
  Delivered_Other: says("delivered"),
  Exception: says("exception"),
  Exception_Other: says("exception"),
  Exception_Returning: says("returning"),
  Exception_Returned: says("returned"),
  Exception_NoBody: saysWhy("exception", "not_home"),
  Exception_Security: saysWhy("exception", "other"),
  Exception_Damage: saysWhy("exception", "damaged"),
  Exception_Rejected: saysWhy("exception", "refused"),
  Exception_Delayed: says("exception", "delayed"),
  Exception_Lost: saysWhy("exception", "lost"),
  Exception_Destroyed: saysWhy("exception", "damaged"),
  Exception_Cancel: says("cancelled"),
  PickedUp: says("in_transit"),
  Departure: says("in_transit"),
  Arrival: says("in_transit"),
  Returning: says("returning"),
  Returned: says("returned"),
});

/** The state of a parcel in version 1 of the API and in what its website answered: a number for the whole parcel. */
export const meaningOfState = tableOf({
  "0": says("unknown"),
  "10": says("in_transit"),
  "20": says("expired"),
  "30": says("available_for_pickup"),
  "35": says("attempted"),
  "40": says("delivered"),
  "50": says("exception"),
});
