import {
  knownDestinationOf,
  placesOf,
  type Matcher,
  type PlaceMatchers,
} from "#app/features/delivery-rules/match-zones.ts";
import type { Destination } from "#app/features/delivery-rules/plan.ts";
import { fitsPostcode } from "#app/features/delivery-rules/postcodes.ts";
import { USUAL_DOMESTIC } from "#app/features/delivery-rules/usual-domestic.ts";
import { provincesWithHolidays } from "#app/lib/holiday-provinces.ts";
import { postcodeSamples } from "./postcode-samples.ts";

/**
 * Somewhere on the map where all addresses get the same promises, by what decides about them: the zones they lie in, the
 * country and the province. `destination` is one of those addresses.
 */
export type Spot = {
  /** Numbers of the zones it lies in, the most exact first. */
  zones: readonly number[];
  /** As in the table: "JP-13", "JP-*", "JP" or "". */
  place: string;
  destination: Destination;
  /** Nobody has ever asked for it; it is there if there is room. */
  isExtra: boolean;
};

/**
 * Where many shops send to: a shopper there shall see a date even if none has ordered from there yet. Countries whose
 * holidays differ in dozens of provinces come in when the first parcel goes there, for they take long to work out.
 */
export const WIDELY_SENT_TO: readonly string[] =
  "US CA GB IE DE FR NL BE LU AT CH SE NO DK FI PL CZ JP KR HK TW SG AU AE".split(" ");

export type Shipped = { countryCode: string; provinceCode: string | null };

/** Every spot there is: of the origin's country, of the merchant's zones, of where parcels went, and of other countries. */
export function spotsOf(
  matchers: PlaceMatchers<number>,
  originCountry: string | null,
  { shippedTo, alsoTo }: { shippedTo: readonly Shipped[]; alsoTo: readonly string[] },
): Spot[] {
  const asked = new Set([
    ...(originCountry === null ? [] : [originCountry]),
    ...matchers.keys(),
    ...shippedTo.map(({ countryCode }) => countryCode),
  ]);
  const nowhere = { countryCode: null, provinceCode: null, postcode: null };
  const spots: Spot[] = [{ zones: [], place: "", destination: nowhere, isExtra: false }];
  for (const country of new Set([...asked, ...alsoTo])) {
    const sent = shippedTo.flatMap(({ countryCode, provinceCode }) =>
      countryCode === country && provinceCode !== null ? [provinceCode] : [],
    );
    const provinces = [
      null,
      OTHER,
      ...provincesThatDecide(matchers, country, country === originCountry, sent),
    ];
    spots.push(
      ...spotsIn(country, provinces, matchers).map((spot) => ({ ...spot, isExtra: !asked.has(country) })),
    );
  }
  return spots;
}

/** No province of any country has this code. */
const OTHER = "*";

function provincesThatDecide(
  matchers: PlaceMatchers<number>,
  country: string,
  isOrigin: boolean,
  sent: readonly string[],
): string[] {
  const named = (matchers.get(country) ?? []).flatMap(({ provinces }) => [...(provinces ?? [])]);
  const usual = isOrigin
    ? Object.values(USUAL_DOMESTIC[country]?.regions ?? {})
        .join(" ")
        .split(" ")
    : [];
  return [...new Set([...named, ...usual, ...provincesWithHolidays(country), ...sent])].filter(Boolean);
}

function spotsIn(
  countryCode: string,
  provinces: readonly (string | null)[],
  matchers: PlaceMatchers<number>,
): Omit<Spot, "isExtra">[] {
  const spots = new Map<string, Omit<Spot, "isExtra">>();
  const postcodes = [null, ...distinctPostcodes(countryCode, matchers.get(countryCode) ?? [])];
  for (const provinceCode of provinces)
    for (const postcode of postcodes) {
      const destination = { countryCode, provinceCode, postcode };
      const zones = placesOf(matchers, knownDestinationOf(destination));
      const place = provinceCode === null ? countryCode : `${countryCode}-${provinceCode}`;
      const key = `${zones.join(".")} ${place}`;
      if (!spots.has(key)) spots.set(key, { zones, place, destination });
    }
  return [...spots.values()];
}

/** One postcode for each way in which matchers can fit. */
function distinctPostcodes(country: string, matchers: readonly Matcher<number>[]): string[] {
  const patterned = matchers.flatMap(({ of, provinces, postcode }) =>
    postcode ? [{ name: `${of} ${provinces ? [...provinces].join() : ""}`, postcode }] : [],
  );
  const samples = postcodeSamples(patterned.map(({ postcode }) => postcode));
  const byFit = new Map<string, string>();
  for (const sample of samples) {
    const fitting = patterned.filter(({ postcode }) => fitsPostcode(country, sample, postcode));
    byFit.set([...new Set(fitting.map(({ name }) => name))].join(";"), sample);
  }
  return [...byFit.values()];
}
