import { maskText } from "./mask-text.ts";
import type { AppliedMask } from "./mask.ts";

type Named = { city: string | null; province: string | null; country: string | null };

/**
 * A place of a scan as shoppers see it: null where its country is one that the merchant hides, or a hidden word is in its name.
 * A place without a country is kept, as far as its words are.
 */
export function maskPlace<Place extends Named>(place: Place | null, mask: AppliedMask | null): Place | null {
  if (!place || !mask) return place;
  const country = place.country?.trim().toUpperCase() ?? "";
  const words = [place.city, place.province, place.country];
  const isHidden =
    mask.hiddenCountries.includes(country) || words.some((word) => word !== null && hides(mask, word));
  return isHidden ? null : place;
}

const hides = (mask: AppliedMask, word: string): boolean =>
  maskText(word, mask).toLowerCase() !==
  maskText(word, { ...mask, hiddenWords: [], hiddenCountries: [] }).toLowerCase();
