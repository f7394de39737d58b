import { boundedCache } from "./bounded-cache.ts";

/**
 * The best of `available` for a wanted BCP 47 tag, or null: the same tag, then the same language in the same script ("de-AT"
 * takes "de", "pt" and "pt-PT" take "pt-BR", "zh-HK" and "zh-Hant" take "zh-TW"). "zh" and "zh-CN" do not take "zh-TW": they
 * ask for simplified characters and other words, and who can read both is better served by their next wish.
 * Case and underscores do not matter; anything malformed matches nothing.
 */
export function matchLocale<Locale extends string>(
  wanted: string | null | undefined,
  available: readonly Locale[],
): Locale | null {
  if (!wanted) return null;
  let known = matches.get(available);
  if (!known) matches.set(available, (known = boundedCache(TAGS_MAX, (tag) => bestMatch(tag, available))));
  // What is remembered for this very list is one of it.
  return known(wanted) as Locale | null;
}

/** Remembered for each list: asking Intl for a language's script takes longer than all else. Visitors write the tags. */
const matches = new WeakMap<readonly string[], (tag: string) => string | null>();
const TAGS_MAX = 500;

function bestMatch(wanted: string, available: readonly string[]): string | null {
  const tag = wanted.trim().replaceAll("_", "-").toLowerCase();
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/.test(tag)) return null;
  const same = available.find((locale) => locale.toLowerCase() === tag);
  if (same) return same;
  const language = languageOf(tag);
  return (
    available.find((locale) => languageOf(locale) === language && scriptOf(locale) === scriptOf(tag)) ?? null
  );
}

const languageOf = (tag: string): string => tag.split("-", 1)[0]?.toLowerCase() ?? "";

/** The script that a language is written in where the tag's region is: "Hant" for "zh-TW". https://unicode.org/reports/tr35/#Likely_Subtags */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return new Intl.Locale(languageOf(tag)).maximize().script;
  }
}

/** Language tags of an Accept-Language header, most wanted first. https://www.rfc-editor.org/rfc/rfc9110#field.accept-language */
export function acceptedLocales(header: string | null | undefined): string[] {
  return (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters
        .map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1])
        .find((text) => text !== undefined);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== "" && tag !== "*" && quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

/** The first of the wanted tags that we have, else the last resort. */
export function chooseLocale<Locale extends string>(
  wanted: readonly (string | null | undefined)[],
  available: readonly Locale[],
  lastResort: Locale,
): Locale {
  for (const tag of wanted) {
    const found = matchLocale(tag, available);
    if (found) return found;
  }
  return lastResort;
}

/**
 * The language with the region whose dates the reader writes: "en" wanted as "en-GB" is "en-GB"; wanted without a region, that
 * of the country. Only well-formed regions are taken over. Arabic keeps the region's names of months, and always has the
 * figures 0–9: tracking numbers, order names and prices beside the dates have them in every Arabic country, and two kinds of
 * figures in one line read as a mistake.
 */
export function regionalLocale(
  locale: string,
  wanted: readonly (string | null | undefined)[],
  countryCode: string | null,
): string {
  const regional = withRegion(locale, wanted, countryCode);
  return languageOf(regional) === "ar" ? `${regional}-u-nu-latn` : regional;
}

function withRegion(
  locale: string,
  wanted: readonly (string | null | undefined)[],
  countryCode: string | null,
): string {
  if (locale.includes("-")) return locale;
  for (const tag of wanted) {
    const [language, region] = tag?.trim().replaceAll("_", "-").split("-") ?? [];
    if (language?.toLowerCase() !== locale) continue;
    if (region && /^[A-Za-z]{2}$/.test(region)) return `${locale}-${region.toUpperCase()}`;
  }
  return countryCode && /^[A-Za-z]{2}$/.test(countryCode) ? `${locale}-${countryCode.toUpperCase()}` : locale;
}

/** Which way a language is written. */
export const directionOf = (locale: string): "ltr" | "rtl" =>
  /^(ar|arc|dv|fa|ha-arab|he|ks|ku-arab|ps|sd|ug|ur|yi)(-|$)/i.test(locale) ? "rtl" : "ltr";
