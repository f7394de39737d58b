import type { FulfillmentId, OrderId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";

/**
 * What we keep of a Shopify order, the same whether a webhook or the Admin API told it.
 * Any personal field may be null: shops without approval for protected customer data get null, and that is normal.
 */
export type OrderFacts = {
  orderId: OrderId;
  name: string;
  email: string | null;
  phone: string | null;
  customerId: string | null;
  customerLocale: string | null;
  address: PostalAddress | null;
  city: string | null;
  provinceCode: string | null;
  countryCode: string | null;
  currency: string | null;
  totalAmount: string | null;
  financialStatus: string | null;
  lineItems: LineItem[];
  shippingLines: ShippingLine[];
  /** The merchant's, each once, sorted. */
  tags: string[];
  test: boolean;
  placedAt: Instant;
  cancelledAt: Instant | null;
  closedAt: Instant | null;
  updatedAt: Instant;
};

/** The protected part of an address; city, province and country are not protected and stand outside. */
export type PostalAddress = {
  name: string | null;
  /** The parts of the name, whose order differs between languages. Missing in rows stored before they were read. */
  firstName?: string | null;
  lastName?: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  zip: string | null;
};

export type LineItem = {
  lineItemId: string;
  productId: string | null;
  variantId: string | null;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  vendor: string | null;
  quantity: number;
  requiresShipping: boolean;
  /** Of one of it before discounts, as the shopper saw it. Missing in rows stored before it was read. */
  price?: Money | null;
};

/** "29.00", "USD": with the currency's own number of decimals. */
export type Money = { amount: string; currency: string };

type ShippingLine = { title: string; code: string | null; carrierIdentifier: string | null };

/** How many of which line item: in a fulfillment, in a refund. */
export type LineItemCount = { lineItemId: string; quantity: number };

export type FulfillmentFacts = {
  fulfillmentId: FulfillmentId;
  orderId: OrderId;
  name: string | null;
  status: string;
  /** Shopify's own summary of the parcel, lower case: "in_transit", "delivered", … null when it has none. */
  shipmentStatus: string | null;
  locationId: string | null;
  tracking: TrackingNumber[];
  lineItems: LineItemCount[];
  shippedAt: Instant;
  inTransitAt: Instant | null;
  deliveredAt: Instant | null;
  estimatedDeliveryAt: Instant | null;
  updatedAt: Instant;
};

/** `number` is empty when the merchant gave only a link or a carrier. */
export type TrackingNumber = { number: string; company: string | null; url: string | null };

export type RefundFacts = {
  refundId: string;
  orderId: OrderId;
  refundedAt: Instant;
  lineItems: LineItemCount[];
  /** What went back to the shopper; null when nobody tells, or in several currencies. */
  amount: Money | null;
};

/** An order as it is stored: of one whose own body has not come yet, only the id is known. */
export type StoredOrder = Omit<OrderFacts, "name" | "placedAt" | "updatedAt"> & {
  name: string | null;
  placedAt: Instant | null;
  /** Unguessable part of the link to its tracking page. */
  trackingToken: string;
  redactedAt: Instant | null;
};

/** What a parcel's row repeats of its order: its name and where it goes. Nothing personal. */
export type OrderLabel = {
  orderId: OrderId;
  name: string | null;
  city: string | null;
  countryCode: string | null;
};
