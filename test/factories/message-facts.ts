import type {
  FulfillmentOfMessage,
  MessageFacts,
  OrderOfMessage,
  ParcelOfMessage,
  ShopOfMessage,
} from "#app/features/messages/message-facts.ts";
import { parseMessageSettings } from "#app/features/messages/message-settings.ts";
import { parseShopSettings } from "#app/features/settings/shop-settings.ts";
import type { LineItem } from "#app/features/orders/order.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseOrderId } from "#app/lib/ids.ts";
import { parseMailAddress } from "#app/lib/mail-address.ts";
import { shopNamed } from "./shop-id.ts";
import { at } from "#test/support/context.ts";

const orThrow = <Value>(value: Value | null): Value => {
  if (value === null) throw new Bug("a factory's own value is wrong");
  return value;
};

export const SHOP_ID = shopNamed("doorstep-demo");
const ORDER_ID = orThrow(parseOrderId("1001"));

export const lineItem = (over: Partial<LineItem> = {}): LineItem => ({
  lineItemId: "1",
  productId: null,
  variantId: null,
  title: "Wool blanket",
  variantTitle: "Grey / 140 × 200 cm",
  sku: null,
  vendor: null,
  quantity: 1,
  requiresShipping: true,
  ...over,
});

export const parcelOfMessage = (over: Partial<ParcelOfMessage> = {}): ParcelOfMessage => ({
  shipmentId: "9:1Z999AA10123456784",
  status: "pre_transit",
  flags: [],
  reason: null,
  milestones: [],
  trackingNumber: "1Z999AA10123456784",
  carrierId: "ups",
  carrierName: "UPS",
  pickupPlace: null,
  outlook: null,
  ...over,
});

export const fulfillmentOfMessage = (over: Partial<FulfillmentOfMessage> = {}): FulfillmentOfMessage => ({
  fulfillmentId: "9",
  status: "success",
  shipmentStatus: null,
  shippedAt: at("2026-11-21T11:55:00Z"),
  deliveredAt: null,
  hasTrackingNumber: true,
  lineItems: [{ lineItemId: "1", quantity: 1 }],
  parcels: [parcelOfMessage()],
  ...over,
});

const shopOfMessage = (over: Partial<ShopOfMessage> = {}): ShopOfMessage => ({
  shopId: SHOP_ID,
  name: "Northwind Goods",
  storefrontUrl: "https://northwind.example",
  primaryLocale: "en",
  ianaTimezone: "Europe/London",
  contact: parseMailAddress("hello@northwind.example"),
  installedAt: at("2026-11-01T00:00:00Z"),
  uninstalledAt: null,
  settings: parseShopSettings({}),
  messageSettings: parseMessageSettings({}),
  shown: null,
  carrierRules: null,
  ...over,
});

const orderOfMessage = (over: Partial<OrderOfMessage> = {}): OrderOfMessage => ({
  orderId: ORDER_ID,
  known: true,
  name: "#1001",
  address: "usable",
  email: parseMailAddress("anna@example.com"),
  suppressed: [],
  placedAt: at("2026-11-20T09:00:00Z"),
  customerName: "Anna Nowak",
  postalAddress: null,
  city: "New York",
  currency: "USD",
  totalAmount: "84.00",
  financialStatus: "paid",
  refunds: [],
  customerLocale: "en",
  countryCode: "US",
  provinceCode: "NY",
  newsSince: null,
  trackingToken: "pQ7x-2bLk9Zr",
  outlook: null,
  cancelledAt: null,
  lineItems: [lineItem()],
  pictures: {},
  refunded: [],
  fulfillments: [fulfillmentOfMessage()],
  ...over,
});

/** An order with one parcel just handed over, as messages see it. */
export const messageFacts = (
  over: { shop?: Partial<ShopOfMessage>; order?: Partial<OrderOfMessage> } = {},
): MessageFacts => ({
  shop: shopOfMessage(over.shop),
  order: orderOfMessage(over.order),
  existing: [],
  troubles: [],
  otherSentAt: [],
});
