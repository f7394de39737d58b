import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { formatCountry } from "#app/lib/format-date.ts";
import { cutText } from "#app/lib/text.ts";
import type { TrackedOrder, TrackedScan, TrackedShipment } from "./view.ts";

const PLACE_PART_MAX = 60;

/** Scans of this very number, and those that speak of its whole fulfillment; newest first, as loaded. */
export function scansOf(
  { scans }: TrackedOrder,
  { fulfillmentId, trackingNumber }: TrackedShipment,
): TrackedScan[] {
  const key = trackingNumberKey(trackingNumber);
  return scans.filter(
    (scan) =>
      scan.fulfillmentId === fulfillmentId &&
      (scan.trackingNumber === null || trackingNumberKey(scan.trackingNumber) === key),
  );
}

/** "Memphis, TN, United States": the country only when it is not the one that the parcel goes to. Null: nobody said where. */
export function placeOf(scan: TrackedScan, { countryCode }: TrackedOrder, locale: string): string | null {
  // Some countries number their provinces; a number tells a reader nothing.
  const province =
    scan.province && /^\D+$/.test(scan.province) && scan.province !== scan.city ? scan.province : null;
  const country = scan.country && scan.country !== countryCode ? formatCountry(scan.country, locale) : null;
  const parts = [scan.city, province, country].flatMap((part) => part?.trim() || []);
  return parts.length > 0 ? parts.map((part) => cutText(part, PLACE_PART_MAX)).join(", ") : null;
}
