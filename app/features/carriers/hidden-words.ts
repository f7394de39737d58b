import { boundedCache } from "#app/lib/bounded-cache.ts";
import { CARRIERS, findCarrier } from "./carrier-book.ts";
import type { Carrier } from "./carrier.ts";
import type { AppliedMask } from "./mask.ts";
import { indexNames, type NameIndex } from "./names-in-text.ts";
import { ORDINARY_NAMES } from "./ordinary-names.ts";

/** What is taken out of texts: patterns wherever they are found, names as whole words. */
export type Hidden = { patterns: readonly RegExp[]; names: readonly NameIndex[] };

/** What goes under a mask: the merchant's words, the names of hidden countries, and all by which the carriers are known. */
export function hiddenOf({ carrierId, maskedIds, hiddenWords, hiddenCountries }: AppliedMask): Hidden {
  const ids = new Set([carrierId, ...maskedIds]);
  const words = [...hiddenWords, ...hiddenCountries.flatMap(countryNames)];
  const carriers = [...(ids.has("*") ? [everybody()] : []), ...[...ids].flatMap(hiddenOfCarrier)];
  return {
    patterns: [...patternOf(words), ...carriers.flatMap(({ patterns }) => patterns)],
    names: carriers.flatMap(({ names }) => names),
  };
}

/** Languages in which carriers write the names of countries. */
const LANGUAGES = ["en", "zh", "zh-TW", "ja", "ko", "de", "fr", "es", "it", "pt", "pl", "nl", "ru", "tr"];
const countryNames = boundedCache(300, (country: string): string[] =>
  LANGUAGES.flatMap((language) => {
    const name = new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(country);
    return name ?? [];
  }),
);

const hiddenOfCarrier = boundedCache(1000, (carrierId: string): Hidden[] => {
  const carrier = findCarrier(carrierId);
  return carrier ? [hiddenOfAll([carrier], () => true)] : [];
});

/** Behind a mask for everybody may be anybody, but names that are also ordinary words go only when they are the parcel's own. */
let madeForAll: Hidden | null = null;
const everybody = (): Hidden =>
  (madeForAll ??= hiddenOfAll(CARRIERS, (name) => !ORDINARY_NAMES.has(name.toLowerCase())));

function hiddenOfAll(carriers: readonly Carrier[], isHidden: (name: string) => boolean): Hidden {
  const hosts = carriers.flatMap((carrier) => carrier.hosts ?? []);
  const names = carriers
    .flatMap(({ name, homeNames, aliases = [] }) => [name, ...Object.values(homeNames ?? {}), ...aliases])
    .filter(isHidden);
  const isSpaced = (name: string) =>
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(name);
  return {
    names: [indexNames(names.filter(isSpaced), hosts)],
    // Scripts without spaces have no whole words.
    patterns: patternOf(names.filter((name) => !isSpaced(name))),
  };
}

/** One pattern for all, the longest first; none for none. */
function patternOf(texts: readonly string[]): RegExp[] {
  const longestFirst = [...new Set(texts.map(looseSource))]
    .filter((source) => source !== "")
    .toSorted((one, other) => other.length - one.length);
  return longestFirst.length === 0 ? [] : [new RegExp(longestFirst.join("|"), "giu")];
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
