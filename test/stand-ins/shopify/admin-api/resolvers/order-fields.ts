import { gid } from "../../state/ids.ts";
import { financialStatusOf, fulfillmentStatusOf, totalsOf } from "../../state/order-totals.ts";
import type { Order, Refund } from "../../state/records.ts";
import { statusPageUrl } from "../../webhooks/payloads/order-body.ts";
import { connectionOf } from "../connections.ts";
import type { Args, Fields } from "../context.ts";
import { toFulfillmentOrder } from "./fulfillment-order-fields.ts";
import { metafieldFields } from "./metafield-fields.ts";
import { moneyBag } from "./money.ts";

const DISPLAY = {
  unfulfilled: "UNFULFILLED",
  partial: "PARTIALLY_FULFILLED",
  fulfilled: "FULFILLED",
} as const;

const firstOf = <T>(list: T[], args: Args): T[] =>
  typeof args["first"] === "number" ? list.slice(0, args["first"]) : list;

export const orderFields: Fields<Order> = {
  ...metafieldFields("Order"),
  id: (order) => gid("Order", order.id),
  legacyResourceId: (order) => order.id,
  name: (order) => order.name,
  number: (order) => order.number,
  createdAt: (order) => order.createdAt,
  processedAt: (order) => order.createdAt,
  updatedAt: (order) => order.updatedAt,
  cancelledAt: (order) => order.cancelledAt,
  cancelReason: (order) => order.cancelReason?.toUpperCase() ?? null,
  cancellation: (order) => (order.cancelledAt === null ? null : { staffNote: null }),
  closedAt: (order) => order.closedAt,
  closed: (order) => order.closedAt !== null,
  confirmed: () => true,
  confirmationNumber: (order) => order.token.slice(0, 9).toUpperCase(),
  test: () => false,
  edited: (order) => order.edited,
  note: (order) => order.note,
  tags: (order) => order.tags,
  poNumber: () => null,
  sourceName: () => "web",
  email: (order) => order.email,
  phone: (order) => order.phone,
  customerLocale: (order) => order.locale,
  customAttributes: () => [],
  currencyCode: (_order, _args, { shop }) => shop.profile.currency,
  presentmentCurrencyCode: (_order, _args, { shop }) => shop.profile.currency,
  statusPageUrl: (order, _args, { shop }) => statusPageUrl(shop, order),
  requiresShipping: () => true,
  fulfillable: (order) => order.cancelledAt === null && fulfillmentStatusOf(order) !== "fulfilled",
  fullyPaid: () => true,
  unpaid: () => false,
  refundable: (order) => order.cancelledAt === null,
  taxesIncluded: (_order, _args, { shop }) => shop.profile.currency === "JPY",
  taxExempt: () => false,
  paymentGatewayNames: () => ["shopify_payments"],
  displayFulfillmentStatus: (order) => DISPLAY[fulfillmentStatusOf(order)],
  displayFinancialStatus: (order) => financialStatusOf(order).toUpperCase(),
  returnStatus: () => "NO_RETURN",
  customer: (order) => order.customer,
  shippingAddress: (order) => ({ ...order.shippingAddress, id: gid("MailingAddress", order.id) }),
  billingAddress: (order) => ({ ...order.billingAddress, id: gid("MailingAddress", order.id) }),
  displayAddress: (order) => ({ ...order.shippingAddress, id: gid("MailingAddress", order.id) }),
  billingAddressMatchesShippingAddress: () => true,
  shippingLine: (order) => order.shippingLine,
  shippingLines: (order, args, context) => connectionOf([order.shippingLine], args, context, "shippingLines"),
  lineItems: (order, args, context) => connectionOf(order.lineItems, args, context, "lineItems"),
  fulfillments: (order, args) => firstOf(order.fulfillments, args),
  fulfillmentsCount: (order) => ({ count: order.fulfillments.length, precision: "EXACT" }),
  fulfillmentOrders: (order, args, context) =>
    connectionOf([toFulfillmentOrder(order)], args, context, "fulfillmentOrders"),
  refunds: (order, args) => firstOf(order.refunds, args),
  returns: (_order, args, context) => connectionOf([], args, context, "returns"),
  subtotalLineItemsQuantity: (order) => order.lineItems.reduce((sum, item) => sum + item.quantity, 0),
  currentSubtotalLineItemsQuantity: (order) =>
    order.lineItems.reduce((sum, item) => sum + item.currentQuantity, 0),
  totalWeight: (order) => String(order.lineItems.reduce((sum, item) => sum + item.grams * item.quantity, 0)),
  subtotalPriceSet: (order, _args, context) => moneyBag(totalsOf(order).items, context),
  totalPriceSet: (order, _args, context) => moneyBag(totalsOf(order).total, context),
  originalTotalPriceSet: (order, _args, context) => moneyBag(totalsOf(order).total, context),
  currentSubtotalPriceSet: (order, _args, context) => moneyBag(totalsOf(order).currentItems, context),
  currentTotalPriceSet: (order, _args, context) => moneyBag(totalsOf(order).currentTotal, context),
  currentShippingPriceSet: (order, _args, context) => moneyBag(order.shippingLine.price, context),
  totalShippingPriceSet: (order, _args, context) => moneyBag(order.shippingLine.price, context),
  totalRefundedSet: (order, _args, context) => moneyBag(totalsOf(order).refunded, context),
  totalTaxSet: (_order, _args, context) => moneyBag(0, context),
  totalDiscountsSet: (_order, _args, context) => moneyBag(0, context),
  totalOutstandingSet: (_order, _args, context) => moneyBag(0, context),
};

export const refundFields: Fields<Refund> = {
  id: (refund) => gid("Refund", refund.id),
  legacyResourceId: (refund) => refund.id,
  createdAt: (refund) => refund.createdAt,
  processedAt: (refund) => refund.createdAt,
  updatedAt: (refund) => refund.createdAt,
  note: (refund) => refund.note,
  order: (refund, _args, { shop }) => shop.findOrder(refund.orderId),
  return: () => null,
  totalRefundedSet: (refund, _args, context) =>
    moneyBag(
      refund.items.reduce((sum, item) => sum + item.subtotal, 0),
      context,
    ),
  refundLineItems: (refund, args, context) => {
    const order = context.shop.findOrder(refund.orderId);
    const lines = refund.items.map((item) => ({
      id: gid("RefundLineItem", item.id),
      quantity: item.quantity,
      lineItem: order?.lineItems.find((candidate) => candidate.id === item.lineItemId) ?? null,
      subtotalSet: moneyBag(item.subtotal, context),
    }));
    return connectionOf(lines, args, context, "refundLineItems");
  },
};
