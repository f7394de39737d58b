import { provinceCodeOf } from "#app/lib/province-code.ts";
import type { Destination } from "./plan.ts";
import { fitsPostcode, normalisePostcode, readPostcodes, type PostcodePattern } from "./postcodes.ts";
import type { DestinationPlace } from "./rules.ts";

/** One line of a zone, ready to be compared. Higher ranks are more exact. */
export type Matcher<Of> = {
  of: Of;
  provinces: ReadonlySet<string> | null;
  postcode: PostcodePattern | null;
  rank: number;
};

/** Who is where, by country. */
export type PlaceMatchers<Of> = ReadonlyMap<string, readonly Matcher<Of>[]>;

/** A destination as it is compared: codes in capitals, null for what is not known. */
export type KnownDestination = { country: string | null; province: string | null; postcode: string | null };

const COUNTRY_RANK = 1;
const PROVINCE_RANK = 2;
const POSTCODE_RANK = 10;

export function knownDestinationOf(destination: Destination): KnownDestination {
  const country = destination.countryCode?.trim().toUpperCase() || null;
  return {
    country,
    province: provinceCodeOf(country, destination.provinceCode),
    postcode: normalisePostcode(destination.postcode) || null,
  };
}

/** Makes places ready to be compared. Postcodes that cannot be read fit nothing; saving names them. */
export function placeMatchersOf<Of>(
  entries: readonly { of: Of; places: DestinationPlace[] }[],
): PlaceMatchers<Of> {
  const byCountry = new Map<string, Matcher<Of>[]>();
  for (const { of, places } of entries)
    for (const place of places) {
      const country = place.countryCode.trim().toUpperCase();
      const known = byCountry.get(country) ?? [];
      known.push(...matchersOf(of, country, place));
      byCountry.set(country, known);
    }
  // Sorting keeps the merchant's order among equals.
  for (const matchers of byCountry.values()) matchers.sort((one, other) => other.rank - one.rank);
  return byCountry;
}

/** All that a destination lies in, the most exact first. */
export function placesOf<Of>(
  matchers: PlaceMatchers<Of>,
  { country, province, postcode }: KnownDestination,
): Of[] {
  const found: Of[] = [];
  if (country === null) return found;
  for (const matcher of matchers.get(country) ?? []) {
    if (matcher.provinces && (province === null || !matcher.provinces.has(province))) continue;
    if (matcher.postcode && (postcode === null || !fitsPostcode(country, postcode, matcher.postcode)))
      continue;
    if (!found.includes(matcher.of)) found.push(matcher.of);
  }
  return found;
}

/** What a more complete address could have told apart. */
export function missingPartsOf(
  matchers: PlaceMatchers<unknown>,
  { country, province, postcode }: KnownDestination,
): ("no_province" | "no_postcode")[] {
  const there = country === null ? [] : (matchers.get(country) ?? []);
  return [
    ...(province === null && there.some((matcher) => matcher.provinces) ? (["no_province"] as const) : []),
    ...(postcode === null && there.some((matcher) => matcher.postcode) ? (["no_postcode"] as const) : []),
  ];
}

function matchersOf<Of>(of: Of, country: string, place: DestinationPlace): Matcher<Of>[] {
  const codes = place.provinceCodes.flatMap((code) => provinceCodeOf(country, code) ?? []);
  const provinces = codes.length > 0 ? new Set(codes) : null;
  if (place.postcodes.length === 0)
    return [{ of, provinces, postcode: null, rank: provinces ? PROVINCE_RANK : COUNTRY_RANK }];
  return place.postcodes.flatMap((entry) => {
    const reading = readPostcodes(country, entry);
    if (reading.kind === "malformed") return [];
    return reading.patterns.map((postcode) => ({ of, provinces, postcode, rank: rankOf(postcode) }));
  });
}

/** Longer is more exact, and a prefix more than a range of its length. */
const rankOf = ({ low, high }: PostcodePattern): number =>
  POSTCODE_RANK + 2 * low.length + (low === high ? 1 : 0);
