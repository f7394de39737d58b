import { carrierLabel } from "./carrier-label.ts";
import type { CarrierMask } from "./carrier.ts";
import { maskCarrier } from "./mask.ts";
import { maskPlace } from "./mask-place.ts";
import { maskText } from "./mask-text.ts";

/** What stands on a shopper's tracking page about one scan of a made-up parcel. */
export type PreviewEvent = {
  carrierName: string | null;
  trackingNumber: string | null;
  place: string | null;
  text: string;
};

const NUMBER = "LX123456785CN";
const USUAL_ID = "china-post";

/** A made-up parcel from the first hidden country, with what is to be hidden in its carrier's words. */
export function previewMask(
  mask: CarrierMask,
  words: {
    text: (values: { carrier: string; extra: string }) => string;
    city: string;
    countryName: (code: string) => string;
  },
  language: string,
): { before: PreviewEvent; after: PreviewEvent } {
  const carrierId = mask.carrierId === "*" ? USUAL_ID : mask.carrierId;
  const carrierName = carrierLabel(carrierId, language);
  const country = mask.hiddenCountries[0] ?? "CN";
  const text = words.text({ carrier: carrierName, extra: mask.hiddenWords.slice(0, 2).join(" ") }).trim();
  const place = { city: words.city, province: null, country };
  const applied = { ...mask, maskedIds: [carrierId] };
  const placeText = (shown: typeof place | null): string | null =>
    shown && `${shown.city}, ${words.countryName(shown.country)}`;
  const shown = maskCarrier({ carrierId, carrierName, trackingNumber: NUMBER, trackingUrl: null }, applied);
  return {
    before: { carrierName, trackingNumber: NUMBER, place: placeText(place), text },
    after: {
      carrierName: shown.carrierName,
      trackingNumber: shown.trackingNumber,
      place: placeText(maskPlace(place, applied)),
      text: maskText(text, applied, [NUMBER]),
    },
  };
}
