import type { PageAudience } from "./page-design.ts";
import type { PageLanguage } from "./page-languages.ts";

/** The first page that an order and its reader belong to; null when there is none. An unknown country is in no list. */
export const choosePage = <Page extends { audience: PageAudience }>(
  pages: readonly Page[],
  reader: { countryCode: string | null; language: PageLanguage },
): Page | null => pages.find(({ audience }) => fits(audience, reader)) ?? null;

const fits = (
  { countries, languages }: PageAudience,
  { countryCode, language }: { countryCode: string | null; language: PageLanguage },
): boolean =>
  (countries.length === 0 || (countryCode !== null && countries.includes(countryCode))) &&
  (languages.length === 0 || languages.includes(language));
