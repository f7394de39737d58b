import { z } from "zod";
import { idFromGid, parseFulfillmentId, parseOrderId, type OrderId } from "#app/lib/ids.ts";
import { parseInstant } from "#app/lib/time.ts";
import type { FulfillmentFacts, LineItem, LineItemCount, OrderFacts, PostalAddress } from "./order.ts";
import { plainAmount } from "./plain-amount.ts";

/*
 * Orders and fulfillments as the Admin API tells them, in an answer or in a line of a bulk file, become the same facts
 * as those of a webhook. Nothing but the id and the time of change must be there: fields the app is not approved for
 * come as null. Two facts only webhooks tell: the order's customerId (needs read_customers) and the fulfillment's
 * locationId (needs read_locations); here they are null.
 */

const text = z.string().nullish().catch(null);
const flag = z.boolean().catch(false);
const count = z.number().int().nullish().catch(null);
const withId = z.object({ id: z.string() }).nullish().catch(null);

const lineItemSchema = z.object({
  id: z.string(),
  title: text,
  variantTitle: text,
  sku: text,
  vendor: text,
  quantity: count,
  requiresShipping: z.boolean().catch(true),
  product: withId,
  variant: withId,
});

const addressSchema = z.object({
  name: text,
  company: text,
  address1: text,
  address2: text,
  zip: text,
  phone: text,
  city: text,
  provinceCode: text,
  countryCodeV2: text,
});

const orderSchema = z.object({
  id: z.string(),
  name: text,
  email: text,
  phone: text,
  customerLocale: text,
  currencyCode: text,
  displayFinancialStatus: text,
  test: flag,
  processedAt: text,
  cancelledAt: text,
  closedAt: text,
  updatedAt: text,
  totalPriceSet: z
    .object({ shopMoney: z.object({ amount: text }) })
    .nullish()
    .catch(null),
  shippingAddress: addressSchema.nullish().catch(null),
  shippingLine: z.object({ title: text, code: text, carrierIdentifier: text }).nullish().catch(null),
});

/**
 * Facts of an Admin order node and its line item nodes; null when it is no order or does not say when it changed.
 * Line items come apart, because answers page them and bulk files write them on lines of their own.
 */
export function parseAdminOrder(node: unknown, lineItems: readonly unknown[]): OrderFacts | null {
  const { data: order } = orderSchema.safeParse(node);
  if (!order) return null;
  const orderId = parseOrderId(idFromGid("Order", order.id));
  const updatedAt = parseInstant(order.updatedAt);
  if (!orderId || !updatedAt) return null;
  const address = order.shippingAddress;
  const currency = order.currencyCode ?? null;
  return {
    orderId,
    name: order.name ?? "",
    email: order.email ?? null,
    phone: order.phone ?? address?.phone ?? null,
    customerId: null,
    customerLocale: order.customerLocale ?? null,
    address: address ? toPostalAddress(address) : null,
    city: address?.city ?? null,
    provinceCode: address?.provinceCode ?? null,
    countryCode: address?.countryCodeV2 ?? null,
    currency,
    totalAmount: plainAmount(order.totalPriceSet?.shopMoney.amount, currency),
    financialStatus: order.displayFinancialStatus?.toLowerCase() ?? null,
    lineItems: lineItems.flatMap(parseLineItem),
    shippingLines: order.shippingLine
      ? [
          {
            title: order.shippingLine.title ?? "",
            code: order.shippingLine.code ?? null,
            carrierIdentifier: order.shippingLine.carrierIdentifier ?? null,
          },
        ]
      : [],
    test: order.test,
    placedAt: parseInstant(order.processedAt) ?? updatedAt,
    cancelledAt: parseInstant(order.cancelledAt),
    closedAt: parseInstant(order.closedAt),
    updatedAt,
  };
}

function parseLineItem(node: unknown): LineItem[] {
  const { data: item } = lineItemSchema.safeParse(node);
  const lineItemId = idFromGid("LineItem", item?.id);
  if (!item || !lineItemId) return [];
  return [
    {
      lineItemId,
      productId: idFromGid("Product", item.product?.id),
      variantId: idFromGid("ProductVariant", item.variant?.id),
      title: item.title ?? "",
      variantTitle: item.variantTitle ?? null,
      sku: item.sku ?? null,
      vendor: item.vendor ?? null,
      quantity: item.quantity ?? 0,
      requiresShipping: item.requiresShipping,
    },
  ];
}

function toPostalAddress(address: z.infer<typeof addressSchema>): PostalAddress {
  const { name, company, address1, address2, zip } = address;
  return {
    name: name ?? null,
    company: company ?? null,
    address1: address1 ?? null,
    address2: address2 ?? null,
    zip: zip ?? null,
  };
}

const fulfillmentSchema = z.object({
  id: z.string(),
  name: text,
  status: text,
  displayStatus: text,
  createdAt: text,
  inTransitAt: text,
  deliveredAt: text,
  estimatedDeliveryAt: text,
  updatedAt: text,
  trackingInfo: z
    .array(z.object({ number: text, company: text, url: text }))
    .nullish()
    .catch(null),
});

const fulfillmentLineItemSchema = z.object({ quantity: count, lineItem: z.object({ id: z.string() }) });

/**
 * Facts of an Admin fulfillment node and its fulfillmentLineItems nodes; null when it is none or lacks its times. A bulk
 * file cannot say what is in a parcel: then there are no line items.
 */
export function parseAdminFulfillment(
  node: unknown,
  orderId: OrderId,
  lineItems: readonly unknown[],
): FulfillmentFacts | null {
  const { data: fulfillment } = fulfillmentSchema.safeParse(node);
  if (!fulfillment) return null;
  const fulfillmentId = parseFulfillmentId(idFromGid("Fulfillment", fulfillment.id));
  const updatedAt = parseInstant(fulfillment.updatedAt);
  if (!fulfillmentId || !updatedAt) return null;
  return {
    fulfillmentId,
    orderId,
    name: fulfillment.name ?? null,
    status: fulfillment.status?.toLowerCase() ?? "success",
    shipmentStatus: shipmentStatusOf(fulfillment.displayStatus),
    locationId: null,
    tracking: (fulfillment.trackingInfo ?? []).flatMap(({ number, company, url }) =>
      number ? [{ number, company: company ?? null, url: url ?? null }] : [],
    ),
    lineItems: lineItems.flatMap(parseLineItemCount),
    shippedAt: parseInstant(fulfillment.createdAt) ?? updatedAt,
    inTransitAt: parseInstant(fulfillment.inTransitAt),
    deliveredAt: parseInstant(fulfillment.deliveredAt),
    estimatedDeliveryAt: parseInstant(fulfillment.estimatedDeliveryAt),
    updatedAt,
  };
}

function parseLineItemCount(node: unknown): LineItemCount[] {
  const { data: item } = fulfillmentLineItemSchema.safeParse(node);
  const lineItemId = idFromGid("LineItem", item?.lineItem.id);
  return lineItemId ? [{ lineItemId, quantity: item?.quantity ?? 0 }] : [];
}

/** Display statuses that speak of the paperwork, not of the parcel; a webhook's shipment_status is null then. */
const NOT_ABOUT_THE_PARCEL = new Set([
  "FULFILLED",
  "MARKED_AS_FULFILLED",
  "SUBMITTED",
  "CANCELED",
  "LABEL_VOIDED",
]);

/** https://shopify.dev/docs/api/admin-graphql/2026-10/enums/FulfillmentDisplayStatus in the spelling of webhooks. */
const shipmentStatusOf = (displayStatus: string | null | undefined): string | null =>
  !displayStatus || NOT_ABOUT_THE_PARCEL.has(displayStatus) ? null : displayStatus.toLowerCase();
