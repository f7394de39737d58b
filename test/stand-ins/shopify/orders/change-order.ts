import { diceFor } from "../seed/dice.ts";
import { parcelsFor } from "../seed/carriers.ts";
import { locationFor } from "../seed/locations.ts";
import { messageFor, type Place } from "../seed/routes.ts";
import { CHILDREN_PER_ORDER, idAt } from "../state/ids.ts";
import { hoursAfter, later } from "../state/instants.ts";
import type { Fulfillment, FulfillmentEvent, LineItem, Order, Refund, ScanStatus } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";

const PARCEL_SEED = 40_961;

/** Quantity of each line item that no fulfillment holds yet. */
export function openQuantities(order: Order): { item: LineItem; quantity: number }[] {
  return order.lineItems
    .map((item) => {
      const shipped = order.fulfillments
        .filter((fulfillment) => fulfillment.status === "success")
        .flatMap((fulfillment) => fulfillment.items)
        .filter((fulfilled) => fulfilled.lineItemId === item.id)
        .reduce((sum, fulfilled) => sum + fulfilled.quantity, 0);
      return { item, quantity: item.currentQuantity - shipped };
    })
    .filter(({ quantity }) => quantity > 0);
}

/** `updatedAt` never goes back. */
export function touch(record: { updatedAt: string }, at: string): void {
  record.updatedAt = later(record.updatedAt, at);
}

type Shipping = {
  at: string;
  estimatedDeliveryAt: string | null;
  parcels?: number;
  items?: { item: LineItem; quantity: number }[];
};

/** Adds a fulfillment with everything that is still open, or with the given items. */
export function addFulfillment(shop: ShopProfile, order: Order, shipping: Shipping): Fulfillment {
  const place = order.index * CHILDREN_PER_ORDER + order.fulfillments.length;
  const items = shipping.items ?? openQuantities(order);
  const already = order.fulfillments.reduce((sum, other) => sum + other.items.length, 0);
  const { company, trackings } = parcelsFor(
    shop,
    diceFor(PARCEL_SEED + shop.index, place),
    shipping.parcels ?? 1,
  );
  const fulfillment: Fulfillment = {
    kind: "Fulfillment",
    id: idAt("Fulfillment", shop.index, place),
    orderId: order.id,
    name: `${order.name}.${order.fulfillments.length + 1}`,
    status: "success",
    createdAt: shipping.at,
    updatedAt: shipping.at,
    trackingCompany: company,
    trackings,
    items: items.map(({ item, quantity }, n) => ({
      id: idAt("FulfillmentLineItem", shop.index, order.index * CHILDREN_PER_ORDER + already + n),
      lineItemId: item.id,
      quantity,
    })),
    locationId: order.locationId ?? locationFor(shop, order.shippingAddress).id,
    estimatedDeliveryAt: shipping.estimatedDeliveryAt,
    events: [],
  };
  order.fulfillments.push(fulfillment);
  touch(order, shipping.at);
  return fulfillment;
}

type Scan = {
  status: ScanStatus;
  at: string;
  place?: Place | null;
  estimatedDeliveryAt?: string | null;
  message?: string | null;
};

/** Adds a carrier's scan; a new estimated delivery becomes the fulfillment's. */
export function addScan(
  shop: ShopProfile,
  order: Order,
  fulfillment: Fulfillment,
  scan: Scan,
): FulfillmentEvent {
  const already = order.fulfillments.reduce((sum, other) => sum + other.events.length, 0);
  const event: FulfillmentEvent = {
    kind: "FulfillmentEvent",
    id: idAt("FulfillmentEvent", shop.index, order.index * CHILDREN_PER_ORDER + already),
    fulfillmentId: fulfillment.id,
    orderId: order.id,
    status: scan.status,
    message: scan.message === undefined ? messageFor(shop, scan.status) : scan.message,
    happenedAt: scan.at,
    createdAt: scan.at,
    city: scan.place?.city ?? null,
    province: scan.place?.province ?? null,
    country: scan.place ? shop.country : null,
    zip: scan.place?.zip ?? null,
    address1: null,
    latitude: scan.place?.latitude ?? null,
    longitude: scan.place?.longitude ?? null,
    estimatedDeliveryAt: scan.estimatedDeliveryAt ?? null,
  };
  fulfillment.events.push(event);
  if (scan.estimatedDeliveryAt) fulfillment.estimatedDeliveryAt = scan.estimatedDeliveryAt;
  touch(fulfillment, scan.at);
  touch(order, scan.at);
  return event;
}

export function cancelOrderAt(order: Order, at: string, reason: "customer" | "inventory" = "customer"): void {
  order.cancelledAt = at;
  order.cancelReason = reason;
  order.closedAt = at;
  for (const item of order.lineItems) item.currentQuantity = 0;
  for (const fulfillment of order.fulfillments) {
    if (fulfillment.events.some((event) => event.status === "delivered")) continue;
    fulfillment.status = "cancelled";
    touch(fulfillment, at);
  }
  touch(order, at);
}

/** Gives the money of one piece of the first line item back. */
export function refundOneItem(shop: ShopProfile, order: Order, at: string, note: string | null): Refund {
  const [item] = order.lineItems.filter((candidate) => candidate.currentQuantity > 0);
  if (!item) throw new Error(`${order.name} has nothing left to refund`);
  const place = order.index * CHILDREN_PER_ORDER + order.refunds.length;
  const refund: Refund = {
    kind: "Refund",
    id: idAt("Refund", shop.index, place),
    orderId: order.id,
    createdAt: at,
    note,
    items: [
      {
        id: idAt("RefundLineItem", shop.index, place),
        lineItemId: item.id,
        quantity: 1,
        subtotal: item.price,
      },
    ],
  };
  item.currentQuantity -= 1;
  order.refunds.push(refund);
  touch(order, at);
  return refund;
}

/** The date Shopify would show for a parcel handed over now. */
export const usualEstimate = (shop: ShopProfile, order: Order, at: string): string =>
  hoursAfter(at, /express|oisogi/.test(order.shippingLine.code) ? 44 : shop.country === "JP" ? 76 : 98);
