import type { Outlook } from "#app/features/estimates/outlook.ts";
import type { LineItem, LineItemCount, Money, PostalAddress } from "#app/features/orders/order.ts";
import type { ShopSettings } from "#app/features/settings/shop-settings.ts";
import type {
  ExceptionReason,
  Milestone,
  ShipmentFlag,
  ShipmentStatus,
} from "#app/features/shipments/shipment.ts";
import type { SuppressionScope } from "#app/features/suppressions/suppression.ts";
import type { Trouble } from "#app/features/troubles/trouble.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import type { MailAddress } from "#app/lib/mail-address.ts";
import type { Instant } from "#app/lib/time.ts";
import type { MessageSettings } from "./message-settings.ts";
import type { ExistingMessage } from "./message.ts";

/** Everything about one order that its messages depend on: to plan them, and to write them. */
export type MessageFacts = {
  shop: ShopOfMessage;
  order: OrderOfMessage;
  existing: ExistingMessage[];
  /** What is or was wrong with the order and its parcels, newest first. */
  troubles: TroubleOfMessage[];
  /** When messages about other orders went to the same address lately: for the limit of a day. */
  otherSentAt: Instant[];
};

export type ShopOfMessage = {
  shopId: ShopId;
  installedAt: Instant | null;
  uninstalledAt: Instant | null;
  /** The shop's own name; null until its profile has been read. */
  name: string | null;
  storefrontUrl: string | null;
  primaryLocale: string | null;
  ianaTimezone: string | null;
  /** The shop's own e-mail address. */
  contact: MailAddress | null;
  settings: ShopSettings;
  messageSettings: MessageSettings;
  /** How dates are shown, as it is stored; read when a mail is written, which is far less often than planning. */
  shown: unknown;
  /** What the merchant says about carriers, and hides of them, as it is stored. */
  carrierRules: unknown;
};

export type OrderOfMessage = {
  orderId: OrderId;
  /** False while only a fulfillment has been told and the order itself has not. */
  known: boolean;
  /** "#1001"; null until the order itself has been told. */
  name: string | null;
  email: MailAddress | null;
  /** Whether `email` can be written to. */
  address: "none" | "malformed" | "usable";
  /** What its address gets no more. */
  suppressed: SuppressionScope[];
  placedAt: Instant | null;
  cancelledAt: Instant | null;
  /** "Anna Nowak"; null when Shopify does not tell us. */
  customerName: string | null;
  postalAddress: PostalAddress | null;
  city: string | null;
  currency: string | null;
  totalAmount: string | null;
  financialStatus: string | null;
  refunds: RefundOfMessage[];
  /** Every line of every refund. */
  refunded: LineItemCount[];
  customerLocale: string | null;
  /** Where the parcels go, beside `postalAddress`. */
  countryCode: string | null;
  provinceCode: string | null;
  trackingToken: string;
  /** Since when its shopper wants to hear whenever it moves; null: they did not ask. */
  newsSince: Instant | null;
  /** When that comes which is in no parcel yet. */
  outlook: Outlook | null;
  lineItems: LineItem[];
  /** Addresses of the products' pictures, as Shopify has them, by product; those that are known. */
  pictures: Readonly<Record<string, string>>;
  fulfillments: FulfillmentOfMessage[];
};

export type FulfillmentOfMessage = {
  fulfillmentId: string;
  status: string;
  /** Shopify's own summary, used only while no parcel of ours exists. */
  shipmentStatus: string | null;
  shippedAt: Instant;
  deliveredAt: Instant | null;
  hasTrackingNumber: boolean;
  lineItems: LineItemCount[];
  /** Its parcels, without those whose tracking number the merchant has replaced. */
  parcels: ParcelOfMessage[];
};

export type RefundOfMessage = {
  refundId: string;
  refundedAt: Instant;
  lineItems: LineItemCount[];
  /** What went back to the shopper, where it was told. */
  amount?: Money | null;
};

export type TroubleOfMessage = Trouble & { reason: string | null };

export type ParcelOfMessage = {
  shipmentId: string;
  status: ShipmentStatus;
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
  /** What it has been through, oldest first. */
  milestones: Milestone[];
  trackingNumber: string | null;
  carrierId: string | null;
  carrierName: string | null;
  /** Where it waits to be picked up, as its newest scan there says; null while it does not. */
  pickupPlace: PickupPlace | null;
  outlook: Outlook | null;
};

export type PickupPlace = { city: string; province: string | null; country: string | null };
