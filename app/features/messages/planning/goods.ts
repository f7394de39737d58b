import { isWaiting, sendsNothing } from "#app/features/shipments/statuses.ts";
import type { FulfillmentOfMessage, OrderOfMessage } from "../message-facts.ts";
import type { LineItemCount } from "#app/features/orders/order.ts";

type Goods = Pick<OrderOfMessage, "lineItems" | "refunded" | "fulfillments">;

/** False for gift cards and downloads. A fulfillment that names no lines we know gets the benefit of the doubt. */
export function holdsGoods(order: Goods, fulfillment: FulfillmentOfMessage): boolean {
  const lines = linesOf(order, fulfillment);
  return lines.length === 0 || lines.some((line) => line.requiresShipping);
}

/**
 * True when every line in the fulfillment has been refunded in full. A refund names lines, not parcels: of a line
 * refunded in part nobody can say which parcel held the unit, so its parcels are told.
 */
export function isAllRefunded(order: Goods, fulfillment: FulfillmentOfMessage): boolean {
  const ordered = new Map(order.lineItems.map((line) => [line.lineItemId, line.quantity]));
  const refundedOf = (id: string) =>
    order.refunded.reduce((sum, line) => sum + (line.lineItemId === id ? line.quantity : 0), 0);
  return (
    fulfillment.lineItems.length > 0 &&
    fulfillment.lineItems.every(({ lineItemId, quantity }) => {
      const all = ordered.get(lineItemId) ?? quantity;
      return all > 0 && refundedOf(lineItemId) >= all;
    })
  );
}

/** Whether nothing is left to be sent once these fulfillments are. What names no lines we know is taken for the whole. */
export function isEverythingIn(order: Goods, fulfillments: readonly FulfillmentOfMessage[]): boolean {
  const goods = new Set(
    order.lineItems.filter((line) => line.requiresShipping).map(({ lineItemId }) => lineItemId),
  );
  const unitsOf = (lines: readonly LineItemCount[]) =>
    lines.reduce((sum, line) => sum + (goods.has(line.lineItemId) ? line.quantity : 0), 0);
  const sent = unitsOf(fulfillments.flatMap(({ lineItems }) => lineItems));
  const isUnknown = fulfillments.some((fulfillment) => linesOf(order, fulfillment).length === 0);
  return isUnknown || sent >= unitsOf(order.lineItems) - unitsOf(order.refunded);
}

/** Fulfillments of which something has left, oldest first. */
export const sentFulfillments = (order: Goods): FulfillmentOfMessage[] =>
  order.fulfillments
    .filter(({ status }) => !sendsNothing(status) && !isWaiting(status))
    .toSorted((a, b) => compare(a.shippedAt, b.shippedAt) || compare(a.fulfillmentId, b.fulfillmentId));

const linesOf = (order: Goods, fulfillment: FulfillmentOfMessage) => {
  const ids = new Set(fulfillment.lineItems.map((line) => line.lineItemId));
  return order.lineItems.filter((line) => ids.has(line.lineItemId));
};

export const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
