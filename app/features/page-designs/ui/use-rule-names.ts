import { useReader } from "#app/ui/AdminTexts.tsx";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";
import { useCountryNames } from "#app/ui/use-country-names.ts";
import type { RuleNames } from "./rule-words.ts";

/** What sentences about rules and audiences are made of, for the reader. */
export function useRuleNames(): RuleNames {
  const { locale, t } = useReader();
  const countries = useCountryNames();
  return { locale, t, countryOf: countries.of, languageOf: useLanguageNames() };
}
