import { boundedCache } from "#app/lib/bounded-cache.ts";
import { CARRIERS, findCarrier } from "./carrier-book.ts";
import type { Carrier } from "./carrier.ts";
import type { AppliedMask } from "./mask.ts";
import { ORDINARY_NAMES } from "./ordinary-names.ts";

/** Languages in which carriers write the names of countries. */
const LANGUAGES = ["en", "zh", "ja", "ko", "de", "fr", "es", "it", "pt", "pl", "nl", "ru", "tr"];

const compiled = new WeakMap<AppliedMask, readonly RegExp[]>();

/** What is taken out of texts under a mask: the merchant's words wherever they stand, carriers' names as whole words. */
export function hiddenPatternsOf(mask: AppliedMask): readonly RegExp[] {
  const known = compiled.get(mask);
  if (known) return known;
  const words = [...mask.hiddenWords, ...mask.hiddenCountries.flatMap(countryNames)];
  const patterns = [
    ...anyOf(words.map(looseSource), (source) => source),
    ...(mask.carrierId === "*" ? everybodys("") : []),
    ...patternsOf(carriersBehind(mask), namesOf),
  ];
  compiled.set(mask, patterns);
  return patterns;
}

/** One pattern for many, the longest first, or none for none. */
function anyOf(sources: readonly string[], around: (source: string) => string): RegExp[] {
  const longestFirst = [...new Set(sources)]
    .filter((source) => source !== "")
    .toSorted((one, other) => other.length - one.length);
  return longestFirst.length === 0 ? [] : [new RegExp(around(longestFirst.join("|")), "giu")];
}

/** A text of which spaces may be missing, doubled, or written as hyphens and underlines. */
const looseSource = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .trim()
    .split(/[\s_-]+/u)
    .filter((part) => part !== "")
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("[\\s_-]*");

/** A name as a whole word, with and without its accents. Scripts without spaces have no whole words. */
function wordSources(name: string): string[] {
  const plain = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
  const isLatin = /^\p{Script=Latin}|^\p{N}/u.test(name);
  return [name, plain]
    .map(looseSource)
    .map((source) => (isLatin ? `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])` : source));
}

const carriersBehind = ({ carrierId, maskedIds }: AppliedMask): readonly Carrier[] =>
  [...new Set([carrierId, ...maskedIds])].flatMap((id) => findCarrier(id) ?? []);

const patternsOf = (carriers: readonly Carrier[], namesToHide: (carrier: Carrier) => string[]): RegExp[] => [
  ...anyOf(
    carriers.flatMap(({ hosts }) => hosts ?? []).map(looseSource),
    (source) => `(?:[\\p{L}\\p{N}-]+\\.)*(?:${source})(?![\\p{L}\\p{N}])(?:/\\S*)?`,
  ),
  ...anyOf(carriers.flatMap(namesToHide).flatMap(wordSources), (source) => source),
];

/**
 * Behind a mask for everybody may be anybody, but names that are also ordinary words go only when they are the parcel's own.
 * One for all such masks: to compile so many names takes most of a second.
 */
const everybodys = boundedCache<"", RegExp[]>(1, () =>
  patternsOf(CARRIERS, (carrier) =>
    namesOf(carrier).filter((name) => !ORDINARY_NAMES.has(name.toLowerCase())),
  ),
);

const namesOf = ({ name, homeNames, aliases }: Carrier): string[] => [
  name,
  ...Object.values(homeNames ?? {}),
  ...(aliases ?? []),
];

const countryNames = (country: string): string[] =>
  LANGUAGES.flatMap((language) => {
    const name = new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(country);
    return name ?? [];
  });
