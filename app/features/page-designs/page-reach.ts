import { choosePage } from "./choose-page.ts";
import type { PageAudience } from "./page-design.ts";
import { PAGE_LANGUAGES } from "./page-languages.ts";

/**
 * Those of `pages`, in the order in which they are tried, that an audience is shown; null in place of a page where none of
 * them is meant for some of it.
 */
export function shownInstead<Page extends { audience: PageAudience }>(
  { countries, languages }: PageAudience,
  pages: readonly Page[],
): Set<Page | null> {
  // An unknown country is in no list: whoever is meant for it is meant for every country. Yet others may come first.
  const places =
    countries.length > 0 ? countries : [null, ...pages.flatMap((page) => page.audience.countries)];
  const tongues = languages.length > 0 ? languages : PAGE_LANGUAGES;
  return new Set(
    places.flatMap((countryCode) => tongues.map((language) => choosePage(pages, { countryCode, language }))),
  );
}
