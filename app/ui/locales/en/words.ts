import type { Texts } from "#app/lib/translate.ts";

/** Words that several pages share. */
export const words = {
  "app.home": "Home",
  "app.shipments": "Shipments",
  "app.deliveryDates": "Delivery dates",
  "app.activity": "Activity",
  "app.settings": "Settings",
  "app.loading": "Loading",

  "status.unknown": "No scans yet",
  "status.pre_transit": "Label created",
  "status.in_transit": "In transit",
  "status.out_for_delivery": "Out for delivery",
  "status.available_for_pickup": "Ready for pickup",
  "status.attempted": "Delivery attempted",
  "status.delivered": "Delivered",
  "status.exception": "Problem",
  "status.returning": "On its way back",
  "status.returned": "Returned",
  "status.cancelled": "Cancelled",
  "status.expired": "Tracking ended",

  "flag.delayed": "Delayed",
  "flag.customs": "In customs",
  "flag.action_required": "Action required",
  "flag.picked_up_by_customer": "Picked up",

  "reason.address": "wrong or incomplete address",
  "reason.refused": "refused by the recipient",
  "reason.damaged": "damaged",
  "reason.lost": "lost",
  "reason.customs_fee": "customs fee unpaid",
  "reason.weather": "weather",
  "reason.closed": "recipient closed",
  "reason.no_access": "no access to the door",
  "reason.id_check": "proof of identity needed",
  "reason.other": "reason not given",

  "need.exception": "Problem reported",
  "need.action_required": "Action required",
  "need.late": "Late",
  "need.running_late": "Running late",
  "need.attempted": "Delivery attempted",
  "need.returning": "On its way back",
  "need.pickup": "Waiting for pickup",
  "need.silent": "No scan for days",
} as const satisfies Texts;
