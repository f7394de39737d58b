import type { LineItem } from "#app/features/orders/order.ts";
import { sendsNothing } from "#app/features/shipments/statuses.ts";
import type { FulfillmentOfMessage, OrderOfMessage } from "./message-facts.ts";

export type ParcelContents = {
  items: LineItem[];
  /** True when the order has more goods than these, sent before or still to come. */
  isPart: boolean;
  /** True when some of them have not been sent at all yet. */
  restFollows: boolean;
};

/** What travels in a fulfillment, compared with all goods of its order that are not refunded. */
export function contentsOf(
  order: Pick<OrderOfMessage, "lineItems" | "refunded" | "fulfillments">,
  fulfillment: Pick<FulfillmentOfMessage, "lineItems">,
): ParcelContents {
  const goods = order.lineItems.filter((line) => line.requiresShipping);
  const goodsById = new Map(goods.map((line) => [line.lineItemId, line]));
  const items = fulfillment.lineItems.flatMap(({ lineItemId, quantity }) => {
    const line = goodsById.get(lineItemId);
    return line && quantity > 0 ? [{ ...line, quantity }] : [];
  });
  const unitsOf = (lines: { lineItemId: string; quantity: number }[]) =>
    lines.reduce((sum, line) => sum + (goodsById.has(line.lineItemId) ? line.quantity : 0), 0);
  const wanted = unitsOf(goods) - unitsOf(order.refunded);
  const sent = unitsOf(
    order.fulfillments.filter(({ status }) => !sendsNothing(status)).flatMap((each) => each.lineItems),
  );
  return { items, isPart: unitsOf(fulfillment.lineItems) < wanted, restFollows: sent < wanted };
}
