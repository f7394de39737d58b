import type { LineItemCount, StoredOrder } from "#app/features/orders/order.ts";
import { scansOf } from "#app/features/shipments/kept-scans.ts";
import type { KeptShipment, Place, TrackingEvent } from "#app/features/shipments/shipment.ts";
import { trackingPageUrl } from "#app/features/tracking-page/tracking-url.ts";
import { safeWebUrl } from "#app/lib/html.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { OrderView, ParcelItem, ParcelView, SiblingParcel, TimelineEntry } from "./shipment-detail.ts";

/** The facts of one parcel that its page shows, field by field, so that nothing else leaves the server. */
export const presentParcel = (shipment: KeptShipment): ParcelView => ({
  shipmentId: shipment.shipmentId,
  orderId: shipment.orderId,
  orderName: shipment.orderName,
  trackingNumber: shipment.trackingNumber,
  carrierName: shipment.carrierName,
  trackingUrl: safeWebUrl(shipment.trackingUrl),
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

/** The scans of one parcel, newest first, without those taken back. */
export const presentTimeline = (trackingNumber: string | null, events: TrackingEvent[]): TimelineEntry[] =>
  scansOf(trackingNumber, events)
    .kept.toReversed()
    .map(({ source, eventKey, status, reason, message, place, happenedAt, utcOffsetMinutes }) => ({
      key: `${source}/${eventKey}`,
      status,
      reason,
      message,
      place: place && placeText(place),
      happenedAt,
      utcOffsetMinutes,
    }));

const placeText = ({ city, province, country }: Place): string | null =>
  [city, province, country].filter(Boolean).join(", ") || null;

/** All parcels of the order in the order they were shipped. */
export const presentParcels = (shipments: KeptShipment[], thisId: string): SiblingParcel[] =>
  shipments
    .toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
    .map(({ shipmentId, trackingNumber, carrierName, status, retiredAt }) => ({
      shipmentId,
      trackingNumber,
      carrierName,
      status,
      isThis: shipmentId === thisId,
      isRetired: retiredAt !== null,
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
    trackingPageUrl: trackingPageUrl({ ...shop, trackingToken }),
    customerName: address?.name ?? null,
    customerEmail: email,
    isForgotten: redactedAt !== null,
  };
}
