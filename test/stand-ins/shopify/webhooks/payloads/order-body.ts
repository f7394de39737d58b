import { gid } from "../../state/ids.ts";
import { inZone } from "../../state/instants.ts";
import { financialStatusOf, fulfillmentStatusOf, totalsOf } from "../../state/order-totals.ts";
import type { Order } from "../../state/records.ts";
import type { Shop } from "../../state/shop.ts";
import { fulfillmentBody } from "./fulfillment-bodies.ts";
import { integer } from "./json-text.ts";
import { lineItemBody } from "./line-item-body.ts";
import { priceSet, restAmount } from "./money.ts";
import { addressBody, customerBody, sightOf } from "./people-bodies.ts";
import { refundBody } from "./refund-body.ts";

/** orders/create, orders/updated, orders/cancelled, orders/fulfilled: the whole order as REST tells it. */
export function orderBody(shop: Shop, order: Order) {
  const sees = sightOf(shop);
  const { timeZone, currency } = shop.profile;
  const at = (instant: string | null) => instant && inZone(instant, timeZone);
  const email = sees("email") ? order.email : null;
  const status = fulfillmentStatusOf(order);
  return {
    id: integer(order.id),
    admin_graphql_api_id: gid("Order", order.id),
    app_id: null,
    browser_ip: null,
    buyer_accepts_marketing: false,
    cancel_reason: order.cancelReason,
    cancelled_at: at(order.cancelledAt),
    cart_token: null,
    checkout_token: null,
    client_details: null,
    closed_at: at(order.closedAt),
    confirmation_number: order.token.slice(0, 9).toUpperCase(),
    confirmed: true,
    contact_email: email,
    created_at: at(order.createdAt),
    currency,
    ...moneyOf(order, currency),
    customer_locale: order.locale,
    device_id: null,
    discount_codes: [],
    email,
    estimated_taxes: false,
    financial_status: financialStatusOf(order),
    fulfillment_status: status === "unfulfilled" ? null : status,
    landing_site: null,
    landing_site_ref: null,
    location_id: null,
    merchant_of_record_app_id: null,
    name: order.name,
    note: order.note,
    note_attributes: [],
    number: order.number - 1000,
    order_number: order.number,
    order_status_url: sees("name") ? statusPageUrl(shop, order) : null,
    payment_gateway_names: ["shopify_payments"],
    phone: sees("phone") ? order.phone : null,
    po_number: null,
    presentment_currency: currency,
    processed_at: at(order.createdAt),
    reference: null,
    referring_site: null,
    source_identifier: null,
    source_name: "web",
    source_url: null,
    tags: order.tags.join(", "),
    tax_exempt: false,
    tax_lines: [],
    taxes_included: currency === "JPY",
    test: false,
    token: order.token,
    total_weight: order.lineItems.reduce((sum, item) => sum + item.grams * item.quantity, 0),
    updated_at: at(order.updatedAt),
    user_id: null,
    billing_address: addressBody(order.billingAddress, sees),
    customer: customerBody(shop, order.customer, order.shippingAddress, sees),
    discount_applications: [],
    fulfillments: order.fulfillments.map((fulfillment) => fulfillmentBody(shop, order, fulfillment)),
    line_items: order.lineItems.map((item) => lineItemBody(shop, order, item)),
    payment_terms: null,
    refunds: order.refunds.map((refund) => refundBody(shop, order, refund)),
    shipping_address: addressBody(order.shippingAddress, sees),
    shipping_lines: [shippingLineBody(order, currency)],
  };
}

export const statusPageUrl = (shop: Shop, order: Order): string =>
  `https://${shop.profile.domain}/${shop.profile.id}/orders/${order.token}/authenticate?key=${order.token.slice(0, 16)}`;

function moneyOf(order: Order, currency: "USD" | "JPY") {
  const totals = totalsOf(order);
  const pair = (name: string, minor: number) => ({
    [name]: restAmount(minor, currency),
    [`${name}_set`]: priceSet(minor, currency),
  });
  return {
    ...pair("current_subtotal_price", totals.currentItems),
    ...pair("current_total_price", totals.currentTotal),
    ...pair("current_total_discounts", 0),
    ...pair("current_total_tax", 0),
    current_total_additional_fees_set: null,
    current_total_duties_set: null,
    original_total_additional_fees_set: null,
    original_total_duties_set: null,
    ...pair("subtotal_price", totals.items),
    ...pair("total_discounts", 0),
    ...pair("total_line_items_price", totals.items),
    ...pair("total_price", totals.total),
    ...pair("total_tax", 0),
    total_outstanding: restAmount(0, currency),
    total_shipping_price_set: priceSet(totals.shipping, currency),
    total_tip_received: restAmount(0, currency),
  };
}

function shippingLineBody(order: Order, currency: "USD" | "JPY") {
  const line = order.shippingLine;
  return {
    id: integer(line.id),
    carrier_identifier: null,
    code: line.code,
    discounted_price: restAmount(line.price, currency),
    discounted_price_set: priceSet(line.price, currency),
    is_removed: false,
    phone: null,
    price: restAmount(line.price, currency),
    price_set: priceSet(line.price, currency),
    requested_fulfillment_service_id: null,
    source: "shopify",
    title: line.title,
    tax_lines: [],
    discount_allocations: [],
  };
}
