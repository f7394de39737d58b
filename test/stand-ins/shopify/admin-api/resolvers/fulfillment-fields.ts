import { findLocation } from "../../products/shop-products.ts";
import { gid } from "../../state/ids.ts";
import type { FulfilledItem, Fulfillment, FulfillmentEvent } from "../../state/records.ts";
import { connectionOf } from "../connections.ts";
import type { Context, Fields } from "../context.ts";
import { moneyBag } from "./money.ts";
import { toFulfillmentOrder } from "./fulfillment-order-fields.ts";

const orderOf = (fulfillment: Fulfillment, { shop }: Context) => shop.findOrder(fulfillment.orderId);

function displayStatus(fulfillment: Fulfillment): string {
  if (fulfillment.status === "cancelled") return "CANCELED";
  return fulfillment.events.at(-1)?.status.toUpperCase() ?? "FULFILLED";
}

const firstWith = (fulfillment: Fulfillment, status: FulfillmentEvent["status"]): string | null =>
  fulfillment.events.find((event) => event.status === status)?.happenedAt ?? null;

export const fulfillmentFields: Fields<Fulfillment> = {
  id: (fulfillment) => gid("Fulfillment", fulfillment.id),
  legacyResourceId: (fulfillment) => fulfillment.id,
  name: (fulfillment) => fulfillment.name,
  status: (fulfillment) => fulfillment.status.toUpperCase(),
  displayStatus,
  createdAt: (fulfillment) => fulfillment.createdAt,
  updatedAt: (fulfillment) => fulfillment.updatedAt,
  inTransitAt: (fulfillment) => firstWith(fulfillment, "in_transit"),
  deliveredAt: (fulfillment) => firstWith(fulfillment, "delivered"),
  estimatedDeliveryAt: (fulfillment) => fulfillment.estimatedDeliveryAt,
  requiresShipping: () => true,
  totalQuantity: (fulfillment) => fulfillment.items.reduce((sum, item) => sum + item.quantity, 0),
  order: (fulfillment, _args, context) => orderOf(fulfillment, context),
  location: (fulfillment, _args, { shop }) => findLocation(shop, fulfillment.locationId),
  originAddress: () => null,
  service: () => null,
  trackingInfo: (fulfillment, args) =>
    fulfillment.trackings
      .slice(0, typeof args["first"] === "number" ? args["first"] : undefined)
      .map((tracking) => ({ company: fulfillment.trackingCompany, ...tracking })),
  events: (fulfillment, args, context) =>
    connectionOf(
      fulfillment.events.toSorted((a, b) => a.happenedAt.localeCompare(b.happenedAt)),
      args,
      context,
      "events",
    ),
  fulfillmentLineItems: (fulfillment, args, context) => {
    const order = orderOf(fulfillment, context);
    const lines = fulfillment.items.map((item) => ({
      ...item,
      lineItem: order?.lineItems.find((candidate) => candidate.id === item.lineItemId) ?? null,
    }));
    return connectionOf(lines, args, context, "fulfillmentLineItems");
  },
  fulfillmentOrders: (fulfillment, args, context) => {
    const order = orderOf(fulfillment, context);
    return connectionOf(order ? [toFulfillmentOrder(order)] : [], args, context, "fulfillmentOrders");
  },
};

type FulfilledLine = FulfilledItem & { lineItem: { price: number } | null };

export const fulfillmentLineItemFields: Fields<FulfilledLine> = {
  id: (line) => gid("FulfillmentLineItem", line.id),
  quantity: (line) => line.quantity,
  lineItem: (line) => line.lineItem,
  originalTotalSet: (line, _args, context) => moneyBag((line.lineItem?.price ?? 0) * line.quantity, context),
  discountedTotalSet: (line, _args, context) =>
    moneyBag((line.lineItem?.price ?? 0) * line.quantity, context),
};

export const fulfillmentEventFields: Fields<FulfillmentEvent> = {
  id: (event) => gid("FulfillmentEvent", event.id),
  status: (event) => event.status.toUpperCase(),
};
