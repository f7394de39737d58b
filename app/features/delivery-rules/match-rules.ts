import type { Destination, ItemTraits } from "./plan.ts";
import type { DestinationPlace, ItemMatch } from "./rules.ts";

/**
 * Which of the merchant's entries fits. The planner on the server and the reader of the promise table in a checkout both
 * ask here, so they can never differ. Therefore: type imports only, and nothing newer than ES2020.
 *
 * Entries are folded once (`fold…`), what comes in is folded when it is looked for.
 */

/** Full and half width, case and doubled spaces make no difference: "Ｙamato  便" is "yamato 便". */
export const foldText = (text: string): string =>
  text.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, " ");

/** Letters and digits alone: "〒900-0001" and "9000001" are one postcode. */
export const foldPostcode = (postcode: string): string =>
  postcode
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");

/** The code without its country: "JP-47" and "47" are one province. */
export function foldProvince(provinceCode: string, countryCode: string): string {
  const code = provinceCode.trim().toUpperCase();
  return code.startsWith(`${countryCode}-`) ? code.slice(countryCode.length + 1) : code;
}

/** The first and the last of the postcodes meant, as prefixes: "90" is from 90 to 90, "900-909" from 900 to 909. */
export type PostcodeRange = [from: string, to: string];

/**
 * Reads "90", "900-909" or "A1A-A9Z". A hyphen between parts of different length belongs to a postcode ("900-0001").
 */
export function parsePostcodes(text: string): PostcodeRange {
  const [from = "", to] = text.split(/[-–—~〜]/).map(foldPostcode);
  if (to !== undefined && from !== "" && from.length === to.length) return [from, to];
  const prefix = foldPostcode(text);
  return [prefix, prefix];
}

export type FoldedPlace = { country: string; provinces: string[]; postcodes: PostcodeRange[] };
export type FoldedDestination = { country: string; province: string; postcode: string };

export function foldPlace({ countryCode, provinceCodes, postcodes }: DestinationPlace): FoldedPlace {
  const country = countryCode.trim().toUpperCase();
  return {
    country,
    provinces: provinceCodes.map((code) => foldProvince(code, country)),
    postcodes: postcodes.map(parsePostcodes),
  };
}

/** What is unknown is "". */
export function foldDestination({ countryCode, provinceCode, postcode }: Destination): FoldedDestination {
  const country = (countryCode || "").trim().toUpperCase();
  return {
    country,
    province: foldProvince(provinceCode || "", country),
    postcode: foldPostcode(postcode || ""),
  };
}

/** How exactly a place names the destination: 3 by postcode, 2 by province, 1 by country, 0 not at all. */
function exactness(place: FoldedPlace, { country, province, postcode }: FoldedDestination): number {
  if (place.country !== country) return 0;
  if (place.provinces.length > 0 && !place.provinces.includes(province)) return 0;
  if (place.postcodes.length === 0) return place.provinces.length > 0 ? 2 : 1;
  return place.postcodes.some(
    ([from, to]) =>
      postcode.length >= from.length &&
      postcode.slice(0, from.length) >= from &&
      postcode.slice(0, to.length) <= to,
  )
    ? 3
    : 0;
}

/** The place in the list of the zone that names the destination most exactly, the first among equals; -1 when none does. */
export function zoneIndexOf(zones: readonly FoldedPlace[][], destination: FoldedDestination): number {
  let found = -1;
  let best = 0;
  zones.forEach((places, index) => {
    for (const place of places) {
      const exact = exactness(place, destination);
      if (exact > best) {
        best = exact;
        found = index;
      }
    }
  });
  return found;
}

/** The place in the list of the first method with a (folded) match that is the title or the code; -1 when there is none. */
export function methodIndexOf(
  methods: readonly (readonly string[])[],
  method: { title: string | null; code: string | null } | null,
): number {
  const names = [method?.title, method?.code].map((name) => foldText(name || "")).filter(Boolean);
  return names.length === 0
    ? -1
    : methods.findIndex((matches) => matches.some((match) => names.includes(match)));
}

export type FoldedMatch = { kind: ItemMatch["kind"]; value: string };

/** Numbers stay as they are; texts are compared without regard to case and width. */
export const foldMatch = ({ kind, value }: ItemMatch): FoldedMatch => ({
  kind,
  value: kind === "product" || kind === "collection" ? value.trim() : foldText(value),
});

/** The place in the list of the first entry that fits the item; -1 when none does. */
export function matchIndexOf(matches: readonly FoldedMatch[], item: ItemTraits): number {
  const texts = {
    product: item.productId ? [item.productId] : [],
    collection: item.collectionIds,
    tag: item.tags.map(foldText),
    vendor: [foldText(item.vendor || "")],
    type: [foldText(item.productType || "")],
  };
  return matches.findIndex(({ kind, value }) => value !== "" && texts[kind].includes(value));
}
