import type { OrderToEstimate, ShipmentToEstimate } from "#app/features/estimates/order-to-estimate.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseFulfillmentId, parseOrderId, type FulfillmentId, type ShipmentId } from "#app/lib/ids.ts";
import { at } from "#test/support/context.ts";

const orderId = parseOrderId("1");
if (!orderId) throw new Bug("the factory's own id is wrong");

const fulfillmentIdOf = (id: string): FulfillmentId => {
  const fulfillmentId = parseFulfillmentId(id);
  if (!fulfillmentId) throw new Bug(`not an id: ${id}`);
  return fulfillmentId;
};

/** An order of one line of two pieces to Osaka, placed on Monday 16 November 2026 at ten in Tokyo; nothing sent yet. */
export const anOrder = (also: Partial<OrderToEstimate> = {}): OrderToEstimate => ({
  orderId,
  placedAt: at("2026-11-16T10:00:00+09:00"),
  cancelledAt: null,
  closedAt: null,
  test: false,
  destination: { countryCode: "JP", provinceCode: "JP-27", postcode: "530-0001" },
  shippingLine: { title: "Standard", code: "STD" },
  lineItems: [{ lineItemId: "L1", productId: null, vendor: null, quantity: 2, requiresShipping: true }],
  refunded: [],
  fulfillments: [],
  shipments: [],
  parts: [],
  ...also,
});

/** A fulfillment with so many pieces of the line. */
export const aFulfillment = (id: string, quantity: number, also: { status?: string } = {}) => ({
  fulfillmentId: fulfillmentIdOf(id),
  status: "success",
  locationId: null,
  lineItems: [{ lineItemId: "L1", quantity }],
  ...also,
});

/** The parcel of that fulfillment, shipped on Tuesday at three in the afternoon and not scanned yet. */
export const aShipment = (id: string, also: Partial<ShipmentToEstimate> = {}): ShipmentToEstimate => ({
  // Made up: nothing looks it up.
  shipmentId: `${id}-1` as ShipmentId,
  fulfillmentId: fulfillmentIdOf(id),
  trackingNumber: "T-1",
  carrierName: "Yamato",
  status: "pre_transit",
  step: 1,
  shippedAt: at("2026-11-17T15:00:00+09:00"),
  firstScanAt: null,
  lastEventAt: null,
  deliveredAt: null,
  carrierEstimateAt: null,
  milestones: [],
  retiredAt: null,
  carrierDates: [],
  ...also,
});
