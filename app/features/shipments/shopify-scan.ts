import { offsetMinutesOf, parseInstant, type Instant } from "#app/lib/time.ts";
import type { Place, Scan } from "./shipment.ts";
import { meaningOf } from "./statuses.ts";

/** A FulfillmentEvent of Shopify, the same whether a webhook or the Admin API told it. */
export type ShopifyEvent = {
  eventId: string;
  status: string | null;
  message: string | null;
  /** As written: the offset in it is the only hint at local time. */
  happenedAt: string;
  /** When Shopify was told, if known. */
  createdAt: Instant | null;
  place: Place;
  estimatedDeliveryAt: Instant | null;
};

/** Null when `happenedAt` is no time. Scans of Shopify's speak of the whole fulfillment: they carry no tracking number. */
export function toShopifyScan(event: ShopifyEvent): Scan | null {
  const writtenAt = parseInstant(event.happenedAt);
  if (!writtenAt) return null;
  const { city, province, country, latitude, longitude } = event.place;
  const isPlace = [city, province, country, latitude, longitude].some((part) => part !== null);
  return {
    kind: "scan",
    source: "shopify",
    eventKey: event.eventId,
    trackingNumber: null,
    ...meaningOf(event.status),
    code: event.status?.toLowerCase() ?? null,
    message: event.message,
    // Nothing can have happened after it was told: a clock or a zone is wrong, and the later time would beat true scans.
    happenedAt: event.createdAt && event.createdAt < writtenAt ? event.createdAt : writtenAt,
    utcOffsetMinutes: offsetMinutesOf(event.happenedAt),
    timeKind: "instant",
    carrierId: null,
    place: isPlace ? event.place : null,
    estimatedDeliveryAt: event.estimatedDeliveryAt,
  };
}
