import { z } from "zod";
import { idFromGid, type OrderId } from "#app/lib/ids.ts";
import { mayInstant, mayList, maySection, mayText } from "#app/lib/loose-fields.ts";
import type { FulfillmentFacts, OrderFacts } from "./order.ts";
import { parseFulfillment } from "./parse-fulfillment.ts";
import { parseOrder } from "./parse-order.ts";
import { plainAmount } from "./plain-amount.ts";

/*
 * Orders and fulfillments as the Admin API tells them, in an answer or in a line of a bulk file. They are respelled as
 * bodies of webhooks and read by the same code, so that both ways give equal facts. Fields the app is not approved for
 * come as null. An order's customerId only webhooks tell, and it is null here: it needs read_customers. So is a
 * fulfillment's locationId where the merchant has not granted read_locations.
 */

const withId = maySection(z.object({ id: mayText }));
const ANY = z.unknown().optional();

const lineItemSchema = z.object({
  id: mayText,
  title: mayText,
  variantTitle: mayText,
  sku: mayText,
  vendor: mayText,
  quantity: ANY,
  requiresShipping: ANY,
  product: withId,
  variant: withId,
  originalUnitPriceSet: maySection(
    z.object({ presentmentMoney: z.object({ amount: mayText, currencyCode: mayText }) }),
  ),
});
const addressSchema = z.object({
  name: mayText,
  firstName: mayText,
  lastName: mayText,
  company: mayText,
  address1: mayText,
  address2: mayText,
  zip: mayText,
  phone: mayText,
  city: mayText,
  provinceCode: mayText,
  countryCodeV2: mayText,
});
const moneySchema = z.object({ shopMoney: z.object({ amount: mayText }) });
const orderSchema = z.object({
  id: mayText,
  name: mayText,
  email: mayText,
  phone: mayText,
  customerLocale: mayText,
  currencyCode: mayText,
  displayFinancialStatus: mayText,
  tags: mayList(z.string()),
  test: ANY,
  processedAt: mayText,
  cancelledAt: mayText,
  closedAt: mayText,
  updatedAt: mayText,
  currentTotalPriceSet: maySection(moneySchema),
  shippingAddress: maySection(addressSchema),
  shippingLine: maySection(z.object({ title: mayText, code: mayText, carrierIdentifier: mayText })),
});

/**
 * Facts of an Admin order node and its line item nodes; null when it is no order or tells no time.
 * Line items come apart, because answers page them and bulk files write them on lines of their own.
 */
export function parseAdminOrder(node: unknown, lineItems: readonly unknown[]): OrderFacts | null {
  const { data: told } = orderSchema.safeParse(node);
  if (!told) return null;
  const { shippingAddress: to, shippingLine: line, currencyCode } = told;
  const reading = parseOrder({
    admin_graphql_api_id: told.id,
    name: told.name,
    email: told.email,
    phone: told.phone,
    customer_locale: told.customerLocale,
    shipping_address: to && {
      ...to,
      first_name: to.firstName,
      last_name: to.lastName,
      province_code: to.provinceCode,
      country_code: to.countryCodeV2,
    },
    currency: currencyCode,
    current_total_price: plainAmount(told.currentTotalPriceSet?.shopMoney.amount, currencyCode),
    financial_status: told.displayFinancialStatus,
    line_items: mayList(lineItemSchema).parse(lineItems).map(toLineItemBody),
    shipping_lines: line ? [{ ...line, carrier_identifier: line.carrierIdentifier }] : [],
    tags: told.tags.join(","),
    test: told.test,
    processed_at: told.processedAt,
    cancelled_at: told.cancelledAt,
    closed_at: told.closedAt,
    updated_at: told.updatedAt,
  });
  return reading.kind === "parsed" ? reading.value : null;
}

const toLineItemBody = (item: z.infer<typeof lineItemSchema>) => ({
  admin_graphql_api_id: item.id,
  product_id: idFromGid("Product", item.product?.id),
  variant_id: idFromGid("ProductVariant", item.variant?.id),
  title: item.title,
  variant_title: item.variantTitle,
  sku: item.sku,
  vendor: item.vendor,
  quantity: item.quantity,
  requires_shipping: item.requiresShipping,
  price_set: toPriceSetBody(item.originalUnitPriceSet?.presentmentMoney),
});

const toPriceSetBody = (money: { amount: string | null; currencyCode: string | null } | undefined) =>
  money && { presentment_money: { amount: money.amount, currency_code: money.currencyCode } };

const fulfillmentSchema = z.object({
  id: mayText,
  name: mayText,
  status: mayText,
  displayStatus: mayText,
  createdAt: mayText,
  inTransitAt: mayInstant,
  deliveredAt: mayInstant,
  estimatedDeliveryAt: mayInstant,
  updatedAt: mayText,
  location: withId,
  trackingInfo: mayList(z.object({ number: mayText, company: mayText, url: ANY })),
});
const fulfillmentLineItemSchema = z.object({ quantity: ANY, lineItem: z.object({ id: mayText }) });

/**
 * Facts of an Admin fulfillment node and its fulfillmentLineItems nodes; null when it is none or tells no time. A bulk
 * file cannot say what is in a parcel: then there are no line items.
 */
export function parseAdminFulfillment(
  node: unknown,
  orderId: OrderId,
  lineItems: readonly unknown[],
): FulfillmentFacts | null {
  const { data: told } = fulfillmentSchema.safeParse(node);
  if (!told) return null;
  const { inTransitAt, deliveredAt, estimatedDeliveryAt, trackingInfo } = told;
  const reading = parseFulfillment({
    admin_graphql_api_id: told.id,
    order_id: orderId,
    name: told.name,
    status: told.status,
    shipment_status: shipmentStatusOf(told.displayStatus),
    location_id: idFromGid("Location", told.location?.id),
    // A fulfillment has one carrier: every entry names the same.
    tracking_company: trackingInfo.find(({ company }) => company !== null)?.company,
    tracking_numbers: trackingInfo.map(({ number }) => number),
    tracking_urls: trackingInfo.map(({ url }) => url),
    line_items: mayList(fulfillmentLineItemSchema)
      .parse(lineItems)
      .map(({ quantity, lineItem }) => ({ admin_graphql_api_id: lineItem.id, quantity })),
    created_at: told.createdAt,
    updated_at: told.updatedAt,
  });
  return reading.kind === "parsed"
    ? { ...reading.value, inTransitAt, deliveredAt, estimatedDeliveryAt }
    : null;
}

/** Display statuses that speak of the paperwork, not of the parcel; a webhook's shipment_status is null then. */
const NOT_ABOUT_THE_PARCEL = new Set(["FULFILLED", "MARKED_AS_FULFILLED", "SUBMITTED", "CANCELED"]);

/** https://shopify.dev/docs/api/admin-graphql/2026-10/enums/FulfillmentDisplayStatus */
const shipmentStatusOf = (displayStatus: string | null): string | null =>
  displayStatus !== null && NOT_ABOUT_THE_PARCEL.has(displayStatus) ? null : displayStatus;
