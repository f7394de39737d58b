import { addMs, DAY_MS, HOUR_MS, type Instant } from "#app/lib/time.ts";
import { at } from "../support/context.ts";

export type BulkOrderOptions = {
  /** When the n-th order was placed. */
  placedAt?: (index: number) => Instant;
  updatedAt?: (index: number) => Instant;
  /** Order ids start after this number. */
  firstId?: number;
};

const START = at("2026-10-01T08:00:00Z");

/** The n-th order of a made-up shop and its line items, as lines of a bulk file with grouped objects. */
export function bulkOrderLines(index: number, options: BulkOrderOptions = {}): string[] {
  const number = (options.firstId ?? 1_000) + index;
  const placedAt = options.placedAt?.(index) ?? addMs(START, (index % 40) * DAY_MS);
  const order = {
    id: `gid://shopify/Order/${number}`,
    name: `#${number}`,
    email: `shopper-${number}@example.com`,
    phone: null,
    customerLocale: "ja-JP",
    currencyCode: "JPY",
    displayFinancialStatus: "PAID",
    tags: index % 5 === 1 ? ["gift"] : [],
    test: false,
    processedAt: placedAt,
    cancelledAt: null,
    closedAt: null,
    updatedAt: options.updatedAt?.(index) ?? addMs(placedAt, 2 * HOUR_MS),
    totalPriceSet: { shopMoney: { amount: "5400.0" } },
    shippingAddress: {
      name: `高橋 ${number}`,
      company: null,
      address1: `中央区銀座 ${number}`,
      address2: null,
      zip: "104-0061",
      phone: "+81 90-1234-5678",
      city: "東京",
      provinceCode: "JP-13",
      countryCodeV2: "JP",
    },
    shippingLine: { title: "宅急便", code: "standard", carrierIdentifier: null },
    fulfillments: index % 3 === 2 ? [] : [fulfillmentNode(number, addMs(placedAt, HOUR_MS))],
  };
  const lineItems = Array.from({ length: 1 + (index % 3) }, (_, item) => ({
    id: `gid://shopify/LineItem/${number * 10 + item}`,
    title: "湯のみ 🍵",
    variantTitle: null,
    sku: `CUP-${item}`,
    vendor: "窯元",
    quantity: 1 + item,
    requiresShipping: true,
    product: { id: "gid://shopify/Product/77" },
    variant: null,
    __parentId: order.id,
  }));
  return [order, ...lineItems].map((record) => JSON.stringify(record));
}

const fulfillmentNode = (number: number, shippedAt: Instant) => ({
  id: `gid://shopify/Fulfillment/${number * 100}`,
  name: `#${number}.1`,
  status: "SUCCESS",
  displayStatus: "IN_TRANSIT",
  createdAt: shippedAt,
  inTransitAt: addMs(shippedAt, HOUR_MS),
  deliveredAt: null,
  estimatedDeliveryAt: null,
  updatedAt: addMs(shippedAt, HOUR_MS),
  trackingInfo: [{ number: `40${number}0011`, company: "Yamato (JA)", url: null }],
});

/** A whole bulk file in memory, for a few hundred orders. */
export const bulkFile = (orderCount: number, options: BulkOrderOptions = {}): Buffer =>
  Buffer.from(
    Array.from({ length: orderCount }, (_, index) => bulkOrderLines(index, options).join("\n") + "\n").join(
      "",
    ),
  );
