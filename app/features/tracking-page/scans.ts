import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { historyOf } from "#app/features/shipments/history.ts";
import type { HistoryEntry, Place } from "#app/features/shipments/shipment.ts";
import { formatCountry } from "#app/lib/format-date.ts";
import { joinPlace } from "#app/lib/join-place.ts";
import { cutText } from "#app/lib/text.ts";
import type { TrackedOrder, TrackedScan, TrackedShipment } from "./view.ts";

const PLACE_PART_MAX = 60;

/** Scans of this very number, and those that speak of its whole fulfillment; newest first, as loaded. */
export function scansOf(
  { scans }: TrackedOrder,
  { fulfillmentId, trackingKey, maskedScans }: TrackedShipment,
): TrackedScan[] {
  if (maskedScans) return maskedScans;
  return scans.filter(
    (scan) =>
      scan.fulfillmentId === fulfillmentId &&
      (scan.trackingNumber === null || trackingNumberKey(scan.trackingNumber) === trackingKey),
  );
}

/** What happened to a parcel, each once however many sources told it; newest first. */
export function entriesOf(order: TrackedOrder, shipment: TrackedShipment): readonly HistoryEntry[] {
  const ofOrder = known.get(order) ?? new WeakMap<TrackedShipment, readonly HistoryEntry[]>();
  const entries = ofOrder.get(shipment) ?? historyOf(scansOf(order, shipment)).toReversed();
  known.set(order, ofOrder.set(shipment, entries));
  return entries;
}

/** Several parts of one page ask for them, and comparing hundreds of scans with each other takes longer than all else. */
const known = new WeakMap<TrackedOrder, WeakMap<TrackedShipment, readonly HistoryEntry[]>>();

/** "Memphis, TN, United States": the country only when it is not the one that the parcel goes to. Null: nobody said where. */
export function placeText(place: Place | null, { countryCode }: TrackedOrder, locale: string): string | null {
  if (!place) return null;
  // Some countries number their provinces; a number tells a reader nothing.
  const province =
    place.province && /^\D+$/.test(place.province) && place.province !== place.city ? place.province : null;
  const country =
    place.country && place.country !== countryCode ? formatCountry(place.country, locale) : null;
  const parts = [place.city, province, country].flatMap((part) => part?.trim() || []);
  return parts.length > 0
    ? joinPlace(
        parts.map((part) => cutText(part, PLACE_PART_MAX)),
        locale,
      )
    : null;
}
