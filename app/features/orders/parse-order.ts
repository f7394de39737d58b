import { z } from "zod";
import { parseOrderId } from "#app/lib/ids.ts";
import {
  malformed,
  mayCount,
  mayDigits,
  mayFlag,
  mayInstant,
  mayList,
  mayLongText,
  maySection,
  mayText,
  parsed,
  trueUnlessDenied,
  type Parsed,
} from "#app/lib/loose-fields.ts";
import { cutText } from "#app/lib/text.ts";
import { idOf, mayId } from "./body-parts.ts";
import type { LineItem, Money, OrderFacts, PostalAddress } from "./order.ts";
import { plainAmount } from "./plain-amount.ts";

const addressSchema = z.object({
  name: mayText,
  first_name: mayText,
  last_name: mayText,
  company: mayText,
  address1: mayText,
  address2: mayText,
  zip: mayText,
  phone: mayText,
  city: mayText,
  province_code: mayText,
  country_code: mayText,
});
const customerSchema = z.object({ ...mayId, email: mayText, phone: mayText });
const moneySchema = z.object({ amount: mayText, currency_code: mayText });
const lineItemSchema = z.object({
  ...mayId,
  product_id: mayDigits,
  variant_id: mayDigits,
  title: mayText,
  name: mayText,
  variant_title: mayText,
  sku: mayText,
  vendor: mayText,
  quantity: mayCount,
  // Missing means a parcel: gift cards and downloads say so.
  requires_shipping: trueUnlessDenied,
  // In the shop's currency; what the shopper saw is in the set.
  price: mayText,
  price_set: maySection(z.object({ presentment_money: moneySchema })),
});
const shippingLineSchema = z.object({
  title: mayText,
  code: mayText,
  carrier_identifier: mayText,
  is_removed: mayFlag,
});

/** What is read of an order's body, the same from API version 2023-01 to 2026-10; everything else is passed over. */
const orderSchema = z.object({
  ...mayId,
  name: mayText,
  order_number: mayText,
  email: mayText,
  contact_email: mayText,
  phone: mayText,
  customer: maySection(customerSchema),
  customer_locale: mayText,
  shipping_address: maySection(addressSchema),
  currency: mayText,
  current_total_price: mayText,
  total_price: mayText,
  financial_status: mayText,
  line_items: mayList(lineItemSchema),
  shipping_lines: mayList(shippingLineSchema),
  // One text, parted by commas.
  tags: mayLongText,
  test: mayFlag,
  processed_at: mayInstant,
  created_at: mayInstant,
  cancelled_at: mayInstant,
  closed_at: mayInstant,
  updated_at: mayInstant,
});
type OrderBody = z.infer<typeof orderSchema>;

/** An order as orders/* webhooks tell it. https://shopify.dev/docs/api/webhooks/latest?reference=toml#list-of-topics-orders/create */
export function parseOrder(body: unknown): Parsed<OrderFacts> {
  const read = orderSchema.safeParse(body);
  if (!read.success) return malformed("the order is not an object");
  const order = read.data;
  const orderId = parseOrderId(idOf("Order", order));
  if (!orderId) return malformed("admin_graphql_api_id and id: neither is an order's id");
  const placedAt = order.processed_at ?? order.created_at ?? order.updated_at;
  const updatedAt = order.updated_at ?? order.created_at ?? order.processed_at;
  if (!placedAt || !updatedAt) return malformed("updated_at and created_at: neither is a time");
  return parsed({
    orderId,
    name: order.name ?? `#${order.order_number ?? orderId}`,
    ...contactOf(order),
    customerLocale: order.customer_locale,
    ...destinationOf(order),
    currency: order.currency,
    totalAmount: order.current_total_price ?? order.total_price,
    financialStatus: order.financial_status?.toLowerCase() ?? null,
    lineItems: order.line_items.flatMap((line) => toLineItem(line, order.currency)),
    shippingLines: order.shipping_lines
      .filter((line) => !line.is_removed)
      .map(({ title, code, carrier_identifier }) => ({
        title: title ?? code ?? "",
        code,
        carrierIdentifier: carrier_identifier,
      })),
    tags: tagsIn(order.tags),
    test: order.test,
    placedAt,
    cancelledAt: order.cancelled_at,
    closedAt: order.closed_at,
    updatedAt,
  });
}

/** The order's own contact first: a customer record may carry another address than the one given at checkout. */
function contactOf({ email, contact_email, phone, customer, shipping_address }: OrderBody) {
  return {
    email: email ?? contact_email ?? customer?.email ?? null,
    phone: phone ?? shipping_address?.phone ?? customer?.phone ?? null,
    customerId: idOf("Customer", customer),
  };
}

function destinationOf({ shipping_address: to }: OrderBody) {
  return {
    address: to && toPostalAddress(to),
    city: to?.city ?? null,
    provinceCode: to?.province_code ?? null,
    countryCode: to?.country_code?.toUpperCase() ?? null,
  };
}

const TAGS_MAX = 250;

/** https://shopify.dev/docs/api/admin-rest/2026-10/resources/order#resource-object */
function tagsIn(text: string | null): string[] {
  const tags = (text ?? "").split(",").map((tag) => cutText(tag.trim(), TAG_CHARACTERS_MAX));
  return [...new Set(tags)].filter(Boolean).toSorted().slice(0, TAGS_MAX);
}

/** Shopify lets them be 40 long. */
const TAG_CHARACTERS_MAX = 255;

function toPostalAddress(to: z.infer<typeof addressSchema>): PostalAddress {
  const name = to.name ?? ([to.first_name, to.last_name].filter((part) => part !== null).join(" ") || null);
  return {
    name,
    firstName: to.first_name,
    lastName: to.last_name,
    company: to.company,
    address1: to.address1,
    address2: to.address2,
    zip: to.zip,
  };
}

function toLineItem(line: z.infer<typeof lineItemSchema>, shopCurrency: string | null): LineItem[] {
  const lineItemId = idOf("LineItem", line);
  if (!lineItemId) return [];
  return [
    {
      lineItemId,
      productId: line.product_id,
      variantId: line.variant_id,
      title: line.title ?? line.name ?? "",
      variantTitle: line.variant_title,
      sku: line.sku,
      vendor: line.vendor,
      quantity: line.quantity ?? 1,
      requiresShipping: line.requires_shipping,
      price: priceOf(line, shopCurrency),
    },
  ];
}

function priceOf(
  { price, price_set }: z.infer<typeof lineItemSchema>,
  shopCurrency: string | null,
): Money | null {
  const told = price_set?.presentment_money;
  const currency = told ? told.currency_code : shopCurrency;
  const amount = plainAmount(told ? told.amount : price, currency);
  return amount && currency ? { amount, currency } : null;
}
