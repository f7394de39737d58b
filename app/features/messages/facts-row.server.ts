import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { parseOutlooks, type Outlook } from "#app/features/estimates/outlook.ts";
import type { LineItem, LineItemCount, PostalAddress, TrackingNumber } from "#app/features/orders/order.ts";
import { parseShopSettings } from "#app/features/settings/shop-settings.ts";
import type {
  ExceptionReason,
  Milestone,
  ShipmentFlag,
  ShipmentStatus,
} from "#app/features/shipments/shipment.ts";
import type { SuppressionScope } from "#app/features/suppressions/suppression.ts";
import { Bug } from "#app/lib/errors.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { parseMailAddress } from "#app/lib/mail-address.ts";
import { instantFromDate, parseInstant, type Instant } from "#app/lib/time.ts";
import { unsealOrNull, type Vault } from "#app/lib/vault.server.ts";
import type { ExistingMessage, MessageAbout } from "./message.ts";
import type {
  FulfillmentOfMessage,
  MessageFacts,
  OrderOfMessage,
  PickupPlace,
  RefundOfMessage,
  ShopOfMessage,
  TroubleOfMessage,
} from "./message-facts.ts";
import { parseMessageSettings } from "./message-settings.ts";

/** `shop`: what `toShop` made of the same row, or of another of the shop. */
export function toFacts(row: FactsRow, shop: ShopOfMessage, vault: Vault): MessageFacts {
  return {
    shop,
    order: toOrder(row, vault),
    troubles: (row.troubles ?? []).map((trouble) => ({
      ...trouble,
      since: instant(trouble.since),
      openedAt: instant(trouble.openedAt),
      endedAt: trouble.endedAt === null ? null : instant(trouble.endedAt),
    })),
    otherSentAt: (row.otherSentAt ?? []).map(instant),
    existing: (row.messages ?? []).map((message) => ({
      ...message,
      // Notes are about nothing but their order.
      about: { fulfillmentIds: [], shipmentIds: [], ...message.about },
      sendAt: instant(message.sendAt),
      sentAt: message.sentAt === null ? null : instant(message.sentAt),
      hurriedAt: message.hurriedAt === null ? null : instant(message.hurriedAt),
    })),
  };
}

/** JSON columns hold what the orders and shipments features wrote there; instants inside come as text. */
export type FactsRow = {
  shopId: ShopId;
  orderId: OrderId;
  name: string | null;
  emailSealed: string | null;
  customerLocale: string | null;
  countryCode: string | null;
  provinceCode: string | null;
  trackingToken: string;
  newsSince: Date | null;
  cancelledAt: Date | null;
  lineItems: LineItem[];
  shopName: string | null;
  storefrontUrl: string | null;
  primaryLocale: string | null;
  ianaTimezone: string | null;
  contactSealed: string | null;
  installedAt: Date | null;
  uninstalledAt: Date | null;
  settings: unknown;
  fulfillments: FulfillmentRow[] | null;
  parcels: ParcelRow[] | null;
  outlooks: unknown;
  shown: unknown;
  carrierRules: unknown;
  placedAt: Date | null;
  addressSealed: string | null;
  city: string | null;
  currency: string | null;
  totalAmount: string | null;
  financialStatus: string | null;
  /** Addresses of pictures, by product. */
  pictures: Record<string, string> | null;
  refunds: RefundRow[] | null;
  troubles: TroubleRow[] | null;
  suppressed: SuppressionScope[] | null;
  otherSentAt: string[] | null;
  messageSettings: unknown;
  messages: MessageRow[] | null;
};
type RefundRow = Omit<RefundOfMessage, "refundedAt"> & { refundedAt: string };
type TroubleRow = Omit<TroubleOfMessage, "since" | "openedAt" | "endedAt"> & {
  since: string;
  openedAt: string;
  endedAt: string | null;
};
type MessageRow = Omit<ExistingMessage, "about" | "sendAt" | "sentAt" | "hurriedAt"> & {
  about: Partial<MessageAbout>;
  sendAt: string;
  sentAt: string | null;
  hurriedAt: string | null;
};
type FulfillmentRow = {
  fulfillmentId: string;
  status: string;
  shipmentStatus: string | null;
  shippedAt: string;
  deliveredAt: string | null;
  tracking: TrackingNumber[];
  lineItems: LineItemCount[];
};
type ParcelRow = {
  shipmentId: string;
  fulfillmentId: string;
  status: ShipmentStatus;
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
  milestones: Milestone[];
  trackingNumber: string | null;
  carrierId: string | null;
  carrierName: string | null;
  /** Of all parcels of its fulfillment, newest first; null while it does not wait to be picked up. */
  pickupScans: (PickupPlace & { trackingNumber: string | null })[] | null;
};

/** What all orders of a shop share. */
export function toShop(row: FactsRow, vault: Vault): ShopOfMessage {
  return {
    shopId: row.shopId,
    name: row.shopName,
    storefrontUrl: row.storefrontUrl,
    primaryLocale: row.primaryLocale,
    ianaTimezone: row.ianaTimezone,
    contact: parseMailAddress(unsealOrNull(vault, row.contactSealed)),
    installedAt: row.installedAt && instantFromDate(row.installedAt),
    uninstalledAt: row.uninstalledAt && instantFromDate(row.uninstalledAt),
    settings: parseShopSettings(row.settings),
    messageSettings: parseMessageSettings(row.messageSettings),
    shown: row.shown,
    carrierRules: row.carrierRules,
  };
}

function toOrder(row: FactsRow, vault: Vault): OrderOfMessage {
  const emailText = unsealOrNull(vault, row.emailSealed);
  const email = parseMailAddress(emailText);
  const outlooks = parseOutlooks(row.outlooks);
  const addressText = unsealOrNull(vault, row.addressSealed);
  // Sealed by the orders feature, and by nobody else.
  const postalAddress = addressText ? (JSON.parse(addressText) as PostalAddress) : null;
  return {
    orderId: row.orderId,
    known: row.name !== null,
    name: row.name,
    address: email ? "usable" : emailText ? "malformed" : "none",
    email,
    customerLocale: row.customerLocale,
    countryCode: row.countryCode,
    provinceCode: row.provinceCode,
    trackingToken: row.trackingToken,
    newsSince: row.newsSince && instantFromDate(row.newsSince),
    cancelledAt: row.cancelledAt && instantFromDate(row.cancelledAt),
    lineItems: row.lineItems,
    pictures: row.pictures ?? {},
    suppressed: row.suppressed ?? [],
    placedAt: row.placedAt && instantFromDate(row.placedAt),
    customerName: postalAddress?.name ?? null,
    postalAddress,
    city: row.city,
    currency: row.currency,
    totalAmount: row.totalAmount,
    financialStatus: row.financialStatus,
    refunds: (row.refunds ?? []).map((refund) => ({ ...refund, refundedAt: instant(refund.refundedAt) })),
    refunded: (row.refunds ?? []).flatMap((refund) => refund.lineItems),
    outlook: outlooks.get("") ?? null,
    fulfillments: (row.fulfillments ?? []).map((fulfillment) =>
      toFulfillment(fulfillment, row.parcels ?? [], outlooks),
    ),
  };
}

function toFulfillment(
  row: FulfillmentRow,
  allParcels: ParcelRow[],
  outlooks: Map<string, Outlook>,
): FulfillmentOfMessage {
  const parcels = allParcels
    .filter((parcel) => parcel.fulfillmentId === row.fulfillmentId)
    .map(({ pickupScans, ...parcel }) => ({
      ...parcel,
      pickupPlace: pickupPlaceOf(parcel.trackingNumber, pickupScans ?? []),
      outlook: outlooks.get(parcel.shipmentId) ?? null,
    }));
  return {
    fulfillmentId: row.fulfillmentId,
    status: row.status,
    shipmentStatus: row.shipmentStatus,
    shippedAt: instant(row.shippedAt),
    deliveredAt: row.deliveredAt === null ? null : instant(row.deliveredAt),
    hasTrackingNumber: row.tracking.length > 0 || parcels.some((parcel) => parcel.trackingNumber !== null),
    lineItems: row.lineItems,
    parcels,
  };
}

/** A scan without a number speaks of all parcels of its fulfillment. */
function pickupPlaceOf(
  trackingNumber: string | null,
  scans: NonNullable<ParcelRow["pickupScans"]>,
): PickupPlace | null {
  const key = trackingNumberKey(trackingNumber);
  const scan = scans.find(
    (one) => one.trackingNumber === null || trackingNumberKey(one.trackingNumber) === key,
  );
  return scan ? { city: scan.city, province: scan.province, country: scan.country } : null;
}

function instant(text: string): Instant {
  const at = parseInstant(text);
  if (!at) throw new Bug(`PostgreSQL gave no time: ${text}`);
  return at;
}
