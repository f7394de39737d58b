import type { TxCtx } from "#app/context.server.ts";
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
import {
  addMs,
  dateFromInstant,
  DAY_MS,
  instantFromDate,
  parseInstant,
  type Instant,
} from "#app/lib/time.ts";
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

/** An order that messages are about. */
export type OrderKey = { shopId: ShopId; orderId: OrderId };

/** All that an order's messages depend on. Null when nobody has told of the order. */
export async function loadMessageFacts(tx: TxCtx, about: OrderKey): Promise<MessageFacts | null> {
  const [facts] = await loadManyFacts(tx, [about]);
  return facts ?? null;
}

/** The same of many orders, in one round trip: one for each that has been told of, in any order. No order twice in `about`. */
export async function loadManyFacts(tx: TxCtx, about: readonly OrderKey[]): Promise<MessageFacts[]> {
  const rows = await tx.db.$queryRaw<FactsRow[]>`
    select o."shopId", o."orderId", o.name, o."emailSealed", o."customerLocale", o."countryCode", o."provinceCode",
      o."trackingToken", o."cancelledAt", o."lineItems", o."placedAt", o."addressSealed", o.city, o.currency, o."totalAmount",
      o."financialStatus",
      s.name as "shopName", s."storefrontUrl", s."primaryLocale", s."ianaTimezone", s."contactSealed",
      s."installedAt", s."uninstalledAt", s.settings,
      (select jsonb_agg(to_jsonb(f) order by f."shippedAt", f."fulfillmentId") from (
        select "fulfillmentId", status, "shipmentStatus", "shippedAt", "deliveredAt", tracking, "lineItems"
        from "Fulfillment" where "shopId" = o."shopId" and "orderId" = o."orderId") f) as fulfillments,
      (select jsonb_agg(to_jsonb(p) order by p."shipmentId") from (
        select "shipmentId", "fulfillmentId", status, flags, reason, milestones, "trackingNumber", "carrierId", "carrierName",
          case when status = 'available_for_pickup' then (
            select jsonb_agg(to_jsonb(e) order by e."happenedAt" desc) from (
              select city, province, country, "trackingNumber", "happenedAt" from "TrackingEvent" scan
              where scan."shopId" = "Shipment"."shopId" and scan."fulfillmentId" = "Shipment"."fulfillmentId"
                and scan.kind = 'scan' and scan.status = 'available_for_pickup' and scan.city <> ''
                and not exists (select from "TrackingEvent" retraction
                  where retraction."shopId" = scan."shopId" and retraction."fulfillmentId" = scan."fulfillmentId"
                    and retraction.source = scan.source and retraction."eventKey" = scan."eventKey"
                    and retraction.kind = 'retraction')) e) end as "pickupScans"
        from "Shipment" where "shopId" = o."shopId" and "orderId" = o."orderId" and "retiredAt" is null) p) as parcels,
      (select jsonb_agg(to_jsonb(t)) from (
        select "shipmentId", told, "promisedFrom", "promisedTo", "expectedFrom", "expectedTo", "expectedBasis",
          lateness, seen, jsonb_build_object('kind', traits -> 'kind') as traits
        from "Estimate" where "shopId" = o."shopId" and "orderId" = o."orderId") t) as outlooks,
      (select d.rules -> 'shown' from "DeliveryRules" d where d."shopId" = o."shopId") as shown,
      (select c.rules from "CarrierRules" c where c."shopId" = o."shopId") as "carrierRules",
      (select jsonb_agg(to_jsonb(r) order by r."refundedAt") from (
        select "refundId", "refundedAt", "lineItems", amount
        from "Refund" where "shopId" = o."shopId" and "orderId" = o."orderId") r) as refunds,
      (select jsonb_agg(to_jsonb(t) order by t."openedAt" desc) from (
        select kind, "subjectId", "orderId", "shipmentId", since, "openedAt", "endedAt", "endedAs", facts ->> 'reason' as reason
        from "Trouble" where "shopId" = o."shopId" and "orderId" = o."orderId") t) as troubles,
      (select jsonb_agg(u.scope) from "Suppression" u
        where u."shopId" = o."shopId" and u."addressHash" = o."emailHash" and u."releasedAt" is null) as suppressed,
      (select jsonb_agg(m."sentAt") from "Message" m
        where m."shopId" = o."shopId" and m."recipientHash" = o."emailHash" and m."orderId" <> o."orderId"
          and m."sentAt" > ${dateFromInstant(addMs(tx.now(), -2 * DAY_MS))}) as "otherSentAt",
      (select c.settings from "MessageSettings" c where c."shopId" = o."shopId") as "messageSettings",
      (select jsonb_agg(to_jsonb(m)) from (
        select "dedupeKey", moment, state, reason, about, "sendAt", "sentAt", attempts, "hurriedAt"
        from "Message" where "shopId" = o."shopId" and "orderId" = o."orderId") m) as messages
    from unnest(${about.map((order) => order.shopId)}::text[], ${about.map((order) => order.orderId)}::text[]) wanted("shopId", "orderId")
      join "Order" o on o."shopId" = wanted."shopId" and o."orderId" = wanted."orderId"
      join "Shop" s on s."shopId" = o."shopId"`;
  // Orders of one shop share what was read of it.
  const shops = new Map<ShopId, ShopOfMessage>();
  return rows.map((row) => {
    const shop = shops.get(row.shopId) ?? toShop(row, tx.vault);
    shops.set(row.shopId, shop);
    return toFacts(row, shop, tx.vault);
  });
}

function toFacts(row: FactsRow, shop: ShopOfMessage, vault: Vault): MessageFacts {
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
type FactsRow = {
  shopId: ShopId;
  orderId: OrderId;
  name: string | null;
  emailSealed: string | null;
  customerLocale: string | null;
  countryCode: string | null;
  provinceCode: string | null;
  trackingToken: string;
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

function toShop(row: FactsRow, vault: Vault): ShopOfMessage {
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
    cancelledAt: row.cancelledAt && instantFromDate(row.cancelledAt),
    lineItems: row.lineItems,
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
