import type { AdminLocale } from "#app/ui/admin-locale.ts";
import type { AdminTranslate } from "#app/ui/AdminTexts.tsx";
import type { BlockRules } from "../block-rules.ts";
import type { PageAudience } from "../page-design.ts";
import type { Situation } from "../situations.ts";

/** The reader's words, and the names of countries and languages in them. */
export type RuleNames = {
  locale: AdminLocale;
  t: AdminTranslate;
  countryOf: (code: string) => string;
  languageOf: (code: string) => string;
};

/** Of a long list so many are named. */
const NAMED_MAX = 4;

/** "Always shown", or "Only when it runs late, to Germany or Austria". */
export function rulesSentence(rules: BlockRules, names: RuleNames): string {
  const { t, countryOf, languageOf } = names;
  const { situations, countries, languages, tags, firstOrder } = rules;
  const parts = [
    situations.length > 0 && situationsPhrase(situations, names),
    countries.length > 0 && t("pageRules.toCountries", { countries: anyOf(countries.map(countryOf), names) }),
    languages.length > 0 &&
      t("pageRules.inLanguages", { languages: anyOf(languages.map(languageOf), names) }),
    tags.length > 0 &&
      t("pageRules.withTags", {
        tags: anyOf(
          tags.map((tag) => t("pageRules.tag", { tag })),
          names,
        ),
      }),
    firstOrder !== null && t(firstOrder ? "pageRules.onFirst" : "pageRules.onLater"),
  ].filter((part) => part !== false);
  if (parts.length === 0) return t("pageRules.always");
  return t("pageRules.only", { conditions: parts.join(t("pageRules.and")) });
}

/** "when it runs late or it is with customs" */
export const situationsPhrase = (situations: readonly Situation[], names: RuleNames): string =>
  names.t("pageRules.when", {
    situations: listOf(
      situations.map((one) => names.t("pageRules.whenOne", { what: names.t(`situation.${one}`) })),
      names,
    ),
  });

/** Who sees a page: "Every shopper", "Orders to Germany or Austria, read in German". */
export function audienceSentence({ countries, languages }: PageAudience, names: RuleNames): string {
  const { t, countryOf, languageOf } = names;
  const named = {
    countries: anyOf(countries.map(countryOf), names),
    languages: anyOf(languages.map(languageOf), names),
  };
  if (countries.length > 0 && languages.length > 0) return t("pages.audience.both", named);
  if (countries.length > 0) return t("pages.audience.countries", named);
  return languages.length > 0 ? t("pages.audience.languages", named) : t("pages.audience.all");
}

const anyOf = (words: string[], names: RuleNames): string =>
  listOf(
    words.length <= NAMED_MAX + 1
      ? words
      : [...words.slice(0, NAMED_MAX), names.t("pageRules.othersOf", { count: words.length - NAMED_MAX })],
    names,
  );

const listOf = (words: string[], { locale }: RuleNames): string =>
  new Intl.ListFormat(locale, { type: "disjunction" }).format(words);
