/**
 * What the stand-in remembers. Ids are the digits of Shopify's ids (a string: they may pass 2^53), instants are
 * UTC texts with whole seconds ("2026-11-20T10:00:00Z"), money is in minor units of the shop's currency.
 */

export type Address = {
  firstName: string;
  lastName: string;
  company: string | null;
  address1: string;
  address2: string | null;
  city: string;
  province: string;
  provinceCode: string | null;
  country: string;
  countryCode: string;
  zip: string;
  phone: string | null;
};

export type Customer = {
  kind: "Customer";
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  createdAt: string;
};

export type LineItem = {
  kind: "LineItem";
  id: string;
  productId: string;
  variantId: string;
  title: string;
  variantTitle: string | null;
  sku: string;
  vendor: string;
  quantity: number;
  currentQuantity: number;
  price: number;
  grams: number;
};

export type ShippingLine = { id: string; title: string; code: string; price: number };

/** The eleven of FulfillmentEventStatus, in the lower case of webhooks. */
export type ScanStatus =
  | "label_purchased"
  | "label_printed"
  | "ready_for_pickup"
  | "confirmed"
  | "carrier_picked_up"
  | "in_transit"
  | "out_for_delivery"
  | "attempted_delivery"
  | "delayed"
  | "delivered"
  | "failure";

export type FulfillmentEvent = {
  kind: "FulfillmentEvent";
  id: string;
  fulfillmentId: string;
  orderId: string;
  status: ScanStatus;
  message: string | null;
  happenedAt: string;
  createdAt: string;
  city: string | null;
  province: string | null;
  country: string | null;
  zip: string | null;
  address1: string | null;
  latitude: number | null;
  longitude: number | null;
  estimatedDeliveryAt: string | null;
};

export type Tracking = { number: string; url: string };

export type FulfilledItem = { id: string; lineItemId: string; quantity: number };

export type Fulfillment = {
  kind: "Fulfillment";
  id: string;
  orderId: string;
  /** "#1001.1" */
  name: string;
  status: "success" | "cancelled";
  createdAt: string;
  updatedAt: string;
  trackingCompany: string;
  trackings: Tracking[];
  items: FulfilledItem[];
  locationId: string;
  estimatedDeliveryAt: string | null;
  /** In the order they were told, oldest first. */
  events: FulfillmentEvent[];
};

export type Refund = {
  kind: "Refund";
  id: string;
  orderId: string;
  createdAt: string;
  note: string | null;
  items: { id: string; lineItemId: string; quantity: number; subtotal: number }[];
};

/** What kind of story a seeded order tells: internal to the stand-in, never told to the app. */
export type Life =
  | "unfulfilled"
  | "journey"
  | "label"
  | "onTime"
  | "outForDelivery"
  | "delivered"
  | "deliveredLate"
  | "late"
  | "split"
  | "twoParcels"
  | "attempted"
  | "pickup"
  | "exception"
  | "silent"
  | "waiting"
  | "notHandedOver"
  | "wrongNumber"
  | "cancelled"
  | "refunded";

export type Order = {
  kind: "Order";
  id: string;
  /** Place in the shop's order book, from 0. */
  index: number;
  life: Life;
  number: number;
  name: string;
  /** 32 hex digits of the order status page's address. */
  token: string;
  createdAt: string;
  updatedAt: string;
  cancelledAt: string | null;
  cancelReason: "customer" | "inventory" | null;
  closedAt: string | null;
  email: string;
  phone: string | null;
  locale: string;
  customer: Customer;
  shippingAddress: Address;
  billingAddress: Address;
  lineItems: LineItem[];
  shippingLine: ShippingLine;
  fulfillments: Fulfillment[];
  refunds: Refund[];
  edited: boolean;
  note: string | null;
  tags: string[];
  /** Where it ships from, once the merchant has moved it; else the shop decides. */
  locationId?: string;
  /** The delivery window that Shopify showed at checkout, if it showed one. */
  promise?: { from: string; to: string };
};

export type Metafield = {
  kind: "Metafield";
  id: string;
  ownerId: string;
  namespace: string;
  key: string;
  type: string;
  value: string;
  createdAt: string;
  updatedAt: string;
};

type BulkStatus = "CREATED" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELING" | "CANCELED";

export type BulkOperation = {
  kind: "BulkOperation";
  id: string;
  status: BulkStatus;
  errorCode: "ACCESS_DENIED" | "INTERNAL_SERVER_ERROR" | null;
  query: string;
  groupObjects: boolean;
  createdAt: string;
  completedAt: string | null;
  objectCount: number;
  rootObjectCount: number;
  fileSize: number | null;
  /** Where the JSONL lies on this machine, once there is something to read. */
  file: string | null;
};
