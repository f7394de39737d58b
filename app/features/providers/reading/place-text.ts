import type { Place } from "#app/features/shipments/shipment.ts";
import { COUNTRY_CODES } from "#app/lib/countries.ts";
import { placeOf } from "./told-place.ts";

const COUNTRIES = new Set(COUNTRY_CODES);

/**
 * A place told as one text. Only "town, province, country" with a country's code at the end is taken apart: of two parts,
 * as in "Anderson, CA", nobody knows whether the last is California or Canada. All else is kept as the name of a town.
 */
export function placeOfText(text: string | null | undefined): Place | null {
  const parts = (text ?? "").split(",").map((part) => part.trim());
  const [city = "", province = "", country = ""] = parts;
  if (parts.length === 3 && COUNTRIES.has(country)) return placeOf({ city, province, country });
  // A country alone, by its code.
  if (parts.length === 1 && COUNTRIES.has(city)) return placeOf({ country: city });
  return placeOf({ city: text ?? null });
}
