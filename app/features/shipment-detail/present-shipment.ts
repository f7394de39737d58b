import { carrierTitle } from "#app/features/carriers/carrier-label.ts";
import type { CarrierTitle } from "#app/features/carriers/carrier-title.ts";
import { lookUpUrlOf } from "#app/features/carriers/look-up-url.ts";
import type { LineItemCount, StoredOrder } from "#app/features/orders/order.ts";
import { findProvider } from "#app/features/providers/providers.ts";
import { historyOf } from "#app/features/shipments/history.ts";
import { scansOf } from "#app/features/shipments/kept-scans.ts";
import type { HistoryEntry, KeptShipment, Place, TrackingEvent } from "#app/features/shipments/shipment.ts";
import { trackingPageUrl } from "#app/features/tracking-page/tracking-url.ts";
import { UNCOUNTED } from "#app/features/tracking-page/visit.ts";
import { safeWebUrl } from "#app/lib/html.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { OrderView, ParcelItem, ParcelView, SiblingParcel, TimelineEntry } from "./shipment-detail.ts";

/** The number that a second carrier has given a parcel. */
type Leg = { carrierId: string | null; trackingNumber: string };

/** The facts of one parcel that its page shows, field by field, so that nothing else leaves the server. */
export const presentParcel = (shipment: KeptShipment, legs: Leg[] = []): ParcelView => ({
  shipmentId: shipment.shipmentId,
  orderId: shipment.orderId,
  orderName: shipment.orderName,
  trackingNumber: shipment.trackingNumber,
  carrierId: shipment.carrierId,
  carrier: titleOf(shipment),
  trackingUrl: safeWebUrl(shipment.trackingUrl) ?? lookUp(shipment),
  legs: legs.map((leg) => ({
    carrier: titleOf(leg),
    trackingNumber: leg.trackingNumber,
    trackingUrl: lookUp(leg),
  })),
  destination: shipment.destination,
  status: shipment.status,
  flags: shipment.flags,
  reason: shipment.reason,
  shippedAt: shipment.shippedAt,
  lastEventAt: shipment.lastEventAt,
  deliveredAt: shipment.deliveredAt,
  carrierEstimateAt: shipment.carrierEstimateAt,
  retiredAt: shipment.retiredAt,
});

function titleOf({ carrierId, carrierName = null }: CarrierNamed): CarrierTitle | null {
  const nameOrId = carrierId ?? carrierName;
  return nameOrId ? carrierTitle(nameOrId) : null;
}

type CarrierNamed = Pick<KeptShipment, "carrierId"> & Partial<Pick<KeptShipment, "carrierName">>;

const lookUp = ({ carrierId, trackingNumber }: Pick<KeptShipment, "carrierId" | "trackingNumber">) =>
  carrierId && trackingNumber ? safeWebUrl(lookUpUrlOf(carrierId, trackingNumber, "en")) : null;

/** What happened to one parcel, newest first, each once whoever told it, without what was taken back. */
export const presentTimeline = (
  trackingNumber: string | null,
  events: TrackingEvent[],
  legs: Pick<Leg, "carrierId">[] = [],
): TimelineEntry[] =>
  historyOf(scansOf(trackingNumber, events).kept)
    .toReversed()
    .map((entry) => ({
      key: entry.key,
      status: entry.status,
      flags: entry.flags,
      reason: entry.reason,
      message: entry.message,
      otherWords: otherWordsOf(entry),
      unknownCode: entry.status === "unknown" ? entry.code : null,
      sources: entry.sources.map(sourceName),
      carrier: legs.some(({ carrierId }) => carrierId === entry.carrierId) ? titleOf(entry) : null,
      place: entry.place && placeText(entry.place),
      happenedAt: entry.happenedAt,
      utcOffsetMinutes: entry.utcOffsetMinutes,
      timeKind: entry.timeKind,
    }));

function otherWordsOf({ message, tellings }: HistoryEntry): string[] {
  const words = tellings.flatMap((telling) => telling.message?.trim() || []);
  return [...new Set(words)].filter((said) => said !== message?.trim());
}

/** A source as people know it. */
export const sourceName = (source: string): string =>
  source === "shopify" ? "Shopify" : (findProvider(source)?.name ?? source);

const placeText = ({ city, province, country }: Place): string | null =>
  [city, province, country].filter(Boolean).join(", ") || null;

/** All parcels of the order in the order they were shipped. */
export const presentParcels = (shipments: KeptShipment[], thisId: string): SiblingParcel[] =>
  shipments
    .toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
    .map((shipment) => ({
      shipmentId: shipment.shipmentId,
      trackingNumber: shipment.trackingNumber,
      carrier: titleOf(shipment),
      status: shipment.status,
      isThis: shipment.shipmentId === thisId,
      isRetired: shipment.retiredAt !== null,
    }));

const sortKey = ({ shippedAt, shipmentId }: KeptShipment): string => `${shippedAt} ${shipmentId}`;

/** What is in a parcel; a line that the order does not know (yet) is left out, as is one with nothing in the parcel. */
export function presentItems(order: StoredOrder | null, counts: LineItemCount[]): ParcelItem[] {
  const lineOf = new Map(order?.lineItems.map((line) => [line.lineItemId, line]));
  return counts.flatMap(({ lineItemId, quantity }) => {
    const line = lineOf.get(lineItemId);
    if (!line || quantity < 1) return [];
    const { title, variantTitle, sku } = line;
    return [{ lineItemId, title, variantTitle, sku, quantity }];
  });
}

/** What the page tells of the order and its customer. */
export function presentOrder(
  order: StoredOrder,
  shop: { shopId: ShopId; storefrontUrl: string | null },
): OrderView {
  const { placedAt, cancelledAt, test, trackingToken, email, address, redactedAt } = order;
  return {
    placedAt,
    cancelledAt,
    isTest: test,
    // The merchant's own look is none of a shopper's.
    trackingPageUrl: `${trackingPageUrl({ ...shop, trackingToken })}?${UNCOUNTED}=1`,
    customerName: address?.name ?? null,
    customerEmail: email,
    isForgotten: redactedAt !== null,
  };
}
