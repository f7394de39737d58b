import { boundedCache } from "#app/lib/bounded-cache.ts";
import { CARRIERS, findCarrier } from "./carrier-book.ts";
import type { Carrier } from "./carrier.ts";
import type { AppliedMask } from "./mask.ts";
import { ORDINARY_NAMES } from "./ordinary-names.ts";

/** What is taken out of texts under a mask: the merchant's words wherever they stand, carriers' names as whole words. */
export function hiddenPatternsOf({
  carrierId,
  maskedIds,
  hiddenWords,
  hiddenCountries,
}: AppliedMask): RegExp[] {
  const ids = new Set([carrierId, ...maskedIds]);
  return [
    ...patternOf([...hiddenWords, ...hiddenCountries.flatMap(countryNames)].map(looseSource)),
    ...(ids.has("*") ? everybody() : []),
    ...[...ids].flatMap(patternsOfCarrier),
  ];
}

/** Languages in which carriers write the names of countries. */
const LANGUAGES = ["en", "zh", "ja", "ko", "de", "fr", "es", "it", "pt", "pl", "nl", "ru", "tr"];
const countryNames = boundedCache(300, (country: string): string[] =>
  LANGUAGES.flatMap((language) => {
    const name = new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(country);
    return name ?? [];
  }),
);

const patternsOfCarrier = boundedCache(1000, (carrierId: string): RegExp[] => {
  const carrier = findCarrier(carrierId);
  return carrier ? patternsOf([carrier], () => true) : [];
});

/** Behind a mask for everybody may be anybody, but names that are also ordinary words go only when they are the parcel's own. */
let madeForAll: RegExp[] | null = null;
const everybody = (): RegExp[] =>
  (madeForAll ??= patternsOf(CARRIERS, (name) => !ORDINARY_NAMES.has(name.toLowerCase())));

function patternsOf(carriers: readonly Carrier[], isHidden: (name: string) => boolean): RegExp[] {
  const hosts = carriers.flatMap((carrier) => carrier.hosts ?? []);
  const names = carriers
    .flatMap(({ name, homeNames, aliases = [] }) => [name, ...Object.values(homeNames ?? {}), ...aliases])
    .filter(isHidden);
  const isSpaced = (name: string) =>
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(name);
  return [
    ...patternOf(hosts.map(looseSource), `(?:[\\p{L}\\p{N}-]+\\.)*(?:`, `)${WORD_END}(?:/\\S*)?`),
    ...patternOf(names.filter(isSpaced).flatMap(withoutAccents), `${WORD_START}(?:`, `)${WORD_END}`),
    // Scripts without spaces have no whole words.
    ...patternOf(names.filter((name) => !isSpaced(name)).map(looseSource)),
  ];
}

const WORD_START = "(?<![\\p{L}\\p{N}])";
const WORD_END = "(?![\\p{L}\\p{N}])";

/** One pattern for all, the longest first; none for none. */
function patternOf(sources: readonly string[], before = "", after = ""): RegExp[] {
  const longestFirst = [...new Set(sources)]
    .filter((source) => source !== "")
    .toSorted((one, other) => other.length - one.length);
  return longestFirst.length === 0 ? [] : [new RegExp(`${before}${longestFirst.join("|")}${after}`, "giu")];
}

/** A text of which spaces may be missing, doubled, or written as hyphens and underlines. */
function looseSource(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .trim();
  const parts = plain.split(/[\s_-]+/u).filter((part) => part !== "");
  return parts.length === 0 ? escaped(plain) : parts.map(escaped).join("[\\s_-]*");
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const withoutAccents = (name: string): string[] => [
  looseSource(name),
  looseSource(
    name
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC"),
  ),
];
