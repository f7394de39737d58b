import type { Order } from "./records.ts";

/** Sums of an order, in minor units. */
export function totalsOf(order: Order) {
  const items = order.lineItems.reduce((sum, item) => sum + item.price * item.quantity, 0);
  const currentItems = order.lineItems.reduce((sum, item) => sum + item.price * item.currentQuantity, 0);
  const refunded = order.refunds
    .flatMap((refund) => refund.items)
    .reduce((sum, item) => sum + item.subtotal, 0);
  const shipping = order.shippingLine.price;
  return {
    items,
    currentItems,
    refunded,
    shipping,
    total: items + shipping,
    currentTotal: currentItems + shipping,
  };
}

/** What the order still has to ship, and what it shipped. */
export function fulfillmentStatusOf(order: Order): "unfulfilled" | "partial" | "fulfilled" {
  const shipped = order.fulfillments
    .filter((fulfillment) => fulfillment.status === "success")
    .flatMap((fulfillment) => fulfillment.items)
    .reduce((sum, item) => sum + item.quantity, 0);
  const wanted = order.lineItems.reduce((sum, item) => sum + item.quantity, 0);
  if (shipped === 0) return "unfulfilled";
  return shipped < wanted && order.cancelledAt === null ? "partial" : "fulfilled";
}

export function financialStatusOf(order: Order): "paid" | "partially_refunded" | "refunded" | "voided" {
  if (order.cancelledAt !== null) return "voided";
  const { refunded, items } = totalsOf(order);
  if (refunded === 0) return "paid";
  return refunded >= items ? "refunded" : "partially_refunded";
}
