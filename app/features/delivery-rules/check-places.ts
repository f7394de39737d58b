import { COUNTRY_CODES } from "#app/lib/countries.ts";
import { provinceCodeOf } from "#app/lib/province-code.ts";
import { provincesOf } from "#app/lib/provinces.ts";
import { checkCount, repeatsOf } from "./check-numbers.ts";
import { readPostcodes } from "./postcodes.ts";
import { LIST_MAX } from "./rule-limits.ts";
import { error, warning, type RuleProblem, type RuleProblemCode } from "./rule-problem.ts";
import type { DestinationPlace, DestinationZone } from "./rules.ts";

/** To Shopify the territories of the United States are states, but imported orders may name them as ISO does: as countries. */
const countries = new Set([...COUNTRY_CODES, "AS", "GU", "MP", "PR", "VI"]);
/** Shopify keeps territories and forces' mail of the United States as states, besides those that one chooses from. */
const MORE_CODES: Readonly<Record<string, string>> = { US: "AA AE AP AS FM GU MH MP PR PW VI" };

export function checkCountry(path: string, countryCode: string | null): RuleProblem[] {
  if (countryCode === null || countries.has(countryCode)) return [];
  return [error(path, "unknown_country", { country: countryCode })];
}

/** Codes of countries whose provinces we know must be among them; others need only look like one. */
export function checkProvince(
  path: string,
  countryCode: string | null,
  province: string | null,
): RuleProblem[] {
  const code = provinceCodeOf(countryCode, province);
  if (code === null) return [];
  const known = provincesOf(countryCode ?? "").map((entry) => entry.code);
  const isKnown =
    known.length > 0
      ? [...known, ...(MORE_CODES[countryCode ?? ""] ?? "").split(" ")].includes(code)
      : /^[A-Z0-9]{1,5}$/.test(code);
  return isKnown ? [] : [error(path, "unknown_province", { country: countryCode ?? "", province: code })];
}

export function checkZonePlaces(zones: readonly DestinationZone[]): RuleProblem[] {
  const placed = zones.flatMap(({ places }, zone) =>
    places.map((place, index) => ({ place, zone, path: `zones.${zone}.places.${index}` })),
  );
  const repeats = repeatsOf(placed.map(({ place }) => JSON.stringify(place)));
  return [
    ...placed.flatMap(({ place, path }) => checkPlace(path, place)),
    ...repeats.flatMap(({ place, first }) => {
      const [repeated, before] = [placed[place], placed[first]];
      return repeated && before ? [warning(repeated.path, "duplicate_match", { first: before.zone })] : [];
    }),
  ];
}

const POSTCODE_PROBLEMS = {
  empty: "postcode_empty",
  reversed: "postcode_reversed",
  unequal: "postcode_unequal",
} as const satisfies Record<string, RuleProblemCode>;

function checkPlace(
  path: string,
  { countryCode, provinceCodes, postcodes }: DestinationPlace,
): RuleProblem[] {
  return [
    ...checkCountry(`${path}.countryCode`, countryCode),
    ...checkCount(`${path}.provinceCodes`, provinceCodes, LIST_MAX.provinceCodes),
    ...checkCount(`${path}.postcodes`, postcodes, LIST_MAX.postcodes),
    ...provinceCodes.flatMap((code, index) =>
      checkProvince(`${path}.provinceCodes.${index}`, countryCode, code),
    ),
    ...postcodes.flatMap((entry, index) => {
      const reading = readPostcodes(countryCode, entry);
      if (entry === "" || reading.kind === "read") return [];
      return [error(`${path}.postcodes.${index}`, POSTCODE_PROBLEMS[reading.reason], { entry })];
    }),
  ];
}
