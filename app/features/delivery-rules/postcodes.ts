/**
 * Postcodes as merchants write them: prefixes ("90", "KW") and ranges ("900-909", "IV1-IV28", "100-0000–109-9999").
 * Imports nothing, so that what reads promises in a checkout can carry it along.
 */

/** Fits a postcode whose first characters lie from `low` to `high`, which are equally long. */
export type PostcodePattern = {
  low: string;
  high: string;
  /** British districts: "IV2" is not the beginning of "IV27". */
  wholeNumber: boolean;
};

export type PostcodeReading =
  | { kind: "read"; patterns: PostcodePattern[] }
  | { kind: "malformed"; reason: "empty" | "reversed" | "unequal" };

/** Hyphens and what stands in for them, in any width. */
const DASHES = /[-\u2010-\u2015\u2212\u30fc\uff70~\u301c]/gu;
/** Between two postcodes, no hyphen within one: a wave, a long dash, dots, or a hyphen with room around it. */
const RANGE_SIGN = /\s*(?:[\u2013\u2014~\u301c]|\.\.+|\s-\s)\s*/u;
/** Where a postcode itself has a hyphen: how long its two parts are at most. */
const HYPHENED: Readonly<Record<string, readonly [number, number]>> = {
  JP: [3, 4],
  PL: [2, 3],
  PT: [4, 3],
  BR: [5, 3],
  US: [5, 4],
  SA: [5, 4],
  KY: [3, 4],
};
/** The largest number of British districts that a range may span. */
const DISTRICTS_MAX = 99;

/** A postcode as it is compared: capitals and digits, without what people put between them. */
export const normalisePostcode = (postcode: string | null): string =>
  postcode === null || /^[0-9A-Z]*$/.test(postcode) ? (postcode ?? "") : tidy(postcode);

const tidy = (postcode: string): string =>
  postcode.normalize("NFKC").toUpperCase().replace(DASHES, "").replace(/[\s.]/g, "");

/** Reads one entry of a zone's postcodes. */
export function readPostcodes(country: string, entry: string): PostcodeReading {
  const [low, high] = endsOf(country, entry);
  if (low === "" || high === "") return { kind: "malformed", reason: "empty" };
  if (high === null) return { kind: "read", patterns: [pattern(country, low, low)] };
  const districts = country === "GB" ? districtsBetween(low, high) : null;
  if (districts) return districts;
  if (low.length !== high.length) return { kind: "malformed", reason: "unequal" };
  if (low > high) return { kind: "malformed", reason: "reversed" };
  return { kind: "read", patterns: [pattern(country, low, high)] };
}

/** Whether a normalised postcode of the country fits. */
export function fitsPostcode(
  country: string,
  postcode: string,
  { low, high, wholeNumber }: PostcodePattern,
): boolean {
  // Most do not even begin alike, which is quicker seen than the rest.
  const first = postcode.charCodeAt(0);
  if (first < low.charCodeAt(0) || first > high.charCodeAt(0)) return false;
  const start = postcode.slice(0, low.length);
  if (start.length < low.length || start < low || start > high) return false;
  return !(wholeNumber && country === "GB" && /^\d/.test(outwardOf(postcode).slice(low.length)));
}

/** The first half of a British postcode: all but the last three characters, unless only the first half was given. */
const outwardOf = (postcode: string): string => (postcode.length > 4 ? postcode.slice(0, -3) : postcode);

const pattern = (country: string, low: string, high: string): PostcodePattern => ({
  low,
  high,
  wholeNumber: country === "GB" && /^[A-Z]{1,2}\d{1,2}$/.test(low),
});

/** Both ends of a range, normalised; `high` is null for a prefix. */
function endsOf(country: string, entry: string): [low: string, high: string | null] {
  const text = entry.normalize("NFKC").trim();
  const signed = text.split(RANGE_SIGN);
  if (signed.length === 2) return [normalisePostcode(signed[0] ?? ""), normalisePostcode(signed[1] ?? "")];
  const parts = text.replace(DASHES, "-").split("-");
  const half = parts.length / 2;
  if (!Number.isInteger(half) || isOneHyphened(country, parts)) return [normalisePostcode(text), null];
  return [normalisePostcode(parts.slice(0, half).join("")), normalisePostcode(parts.slice(half).join(""))];
}

/** "100-0001" is one postcode in Japan, and so is its beginning "100-0"; "100-109" is two. */
function isOneHyphened(country: string, parts: string[]): boolean {
  const [first = "", second = ""] = parts.map((part) => part.trim());
  const lengths = HYPHENED[country];
  if (parts.length !== 2 || first.length === second.length || !lengths) return false;
  return first.length === lengths[0] && second.length <= lengths[1];
}

/** "IV1-IV28" is every district from 1 to 28, though as text "IV3" comes after "IV28". Null: not of that kind. */
function districtsBetween(low: string, high: string): PostcodeReading | null {
  const from = /^([A-Z]{1,2})(\d{1,2})$/.exec(low);
  const to = /^([A-Z]{1,2})(\d{1,2})$/.exec(high);
  if (!from || !to || from[1] !== to[1]) return null;
  const [first, last] = [Number(from[2]), Number(to[2])];
  if (first > last) return { kind: "malformed", reason: "reversed" };
  const patterns = Array.from({ length: Math.min(last - first, DISTRICTS_MAX) + 1 }, (_, step) =>
    pattern("GB", `${from[1]}${first + step}`, `${from[1]}${first + step}`),
  );
  return { kind: "read", patterns };
}
