import type { Place } from "#app/features/delivery-rules/plan.ts";
import type { FulfillmentFacts, LineItem, LineItemCount } from "#app/features/orders/order.ts";
import type { KeptShipment } from "#app/features/shipments/shipment.ts";
import type { OrderId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";

/** What is known of one order, as far as it decides about estimates. Nothing in it says who ordered. */
export type OrderToEstimate = {
  orderId: OrderId;
  placedAt: Instant;
  cancelledAt: Instant | null;
  /** Archived: nothing more is expected of it. */
  closedAt: Instant | null;
  test: boolean;
  destination: Place;
  shippingLine: { title: string | null; code: string | null } | null;
  lineItems: Pick<LineItem, "lineItemId" | "productId" | "vendor" | "quantity" | "requiresShipping">[];
  /** Every line of every refund. */
  refunded: LineItemCount[];
  fulfillments: Pick<FulfillmentFacts, "fulfillmentId" | "status" | "locationId" | "lineItems">[];
  shipments: ShipmentToEstimate[];
  /** What Shopify says of its parts: from where, and within which window. */
  parts: OrderPart[];
};

export type ShipmentToEstimate = Pick<
  KeptShipment,
  | "shipmentId"
  | "fulfillmentId"
  | "trackingNumber"
  | "carrierName"
  | "status"
  | "step"
  | "shippedAt"
  | "firstScanAt"
  | "lastEventAt"
  | "deliveredAt"
  | "carrierEstimateAt"
  | "milestones"
  | "retiredAt"
> & {
  /** What the carrier has said of the day, each with the time at which it said so. */
  carrierDates: CarrierTelling[];
};

type CarrierTelling = { happenedAt: Instant; estimatedDeliveryAt: Instant };

export type OrderPart = {
  locationId: string | null;
  /** Shopify's own window, when one stood at checkout. */
  fromAt: Instant | null;
  toAt: Instant | null;
  lineItems: LineItemCount[];
};

/** Lines that somebody waits for a parcel with. */
export const linesToShip = (order: Pick<OrderToEstimate, "lineItems">) =>
  order.lineItems.filter((line) => line.requiresShipping && line.quantity > 0);
