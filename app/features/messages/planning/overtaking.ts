import type { ShipmentStatus } from "#app/features/shipments/shipment.ts";
import type { FulfillmentOfMessage } from "../message-facts.ts";
import type { PlannedMoment } from "../moments.ts";

/** It has come as far as it will: whatever was to be said of its way is said too late. */
const ENDED = ["delivered", "returning", "returned", "cancelled", "expired"] as const;
const AT_THE_DOOR = ["out_for_delivery", "available_for_pickup", "attempted", ...ENDED] as const;

/**
 * Newest overtakes older: where a parcel is when its news is none any more. The shopper knows more from the tracking page, or
 * from the next message. What is not listed is told wherever the parcel is by then.
 */
const OVERTAKEN_WHEN: Partial<Record<PlannedMoment, readonly ShipmentStatus[]>> = {
  shipped: AT_THE_DOOR,
  partly_shipped: AT_THE_DOOR,
  in_transit: ["exception", ...AT_THE_DOOR],
  out_for_delivery: ["available_for_pickup", "attempted", "exception", ...ENDED],
  attempted: ["out_for_delivery", "available_for_pickup", ...ENDED],
  available_for_pickup: ENDED,
  delivered: ["returning", "returned"],
  stalled: ["exception", ...AT_THE_DOOR],
  running_late: ["exception", ...AT_THE_DOOR],
  delayed: AT_THE_DOOR,
  exception: AT_THE_DOOR,
};

/** Whether the news of a moment is old for a parcel that is there now. */
export const isOvertaken = (moment: PlannedMoment, status: ShipmentStatus): boolean =>
  OVERTAKEN_WHEN[moment]?.includes(status) ?? false;

/** The same in Shopify's words: https://shopify.dev/docs/api/admin-graphql/latest/enums/FulfillmentDisplayStatus */
const SHOPIFY_AT_THE_DOOR: ReadonlySet<string> = new Set([
  "out_for_delivery",
  "attempted_delivery",
  "ready_for_pickup",
  "delivered",
  "picked_up",
]);

/** Whether all that left together is further on than "on its way". */
export function isDepartureOvertaken({
  parcels,
  shipmentStatus,
  deliveredAt,
}: FulfillmentOfMessage): boolean {
  if (parcels.length > 0) return parcels.every(({ status }) => isOvertaken("shipped", status));
  return deliveredAt !== null || SHOPIFY_AT_THE_DOOR.has(shipmentStatus ?? "");
}
