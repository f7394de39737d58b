import type { Instant } from "#app/lib/time.ts";
import type { PageLanguage } from "./page-languages.ts";
import { shownInstead } from "./page-reach.ts";
import type { PageSummary } from "./page-view.ts";

/** A page in the list, and what its place in it means. */
export type PageLine = PageSummary & {
  /** Names of the published pages before it that leave it nobody; none when somebody gets it. */
  hiddenBy: string[];
  /** Meant for all whom the published pages before it leave over. */
  isRest: boolean;
  /** What its shoppers would see without it: another page of the list, our own design, or now this and now that. */
  heir: { kind: "page"; name: string } | { kind: "ours" } | { kind: "several" };
};

export type PagesView = {
  lines: PageLine[];
  /** Somebody is shown our own design, because no published page is meant for them. */
  hasOurs: boolean;
  /** What a new page is written in first. */
  mainLanguage: PageLanguage;
  now: Instant;
};

export type PagesAnswer =
  | { kind: "created"; pageId: string }
  | { kind: "copied" | "renamed" | "moved" | "audience" | "hidden" | "deleted" }
  | { kind: "full"; max: number }
  /** Deleted meanwhile. */
  | { kind: "gone" };

const EVERYBODY = { countries: [], languages: [] };

/** The list as the merchant reads it. */
export function presentPages(
  pages: readonly PageSummary[],
  { mainLanguage, now }: Pick<PagesView, "mainLanguage" | "now">,
): PagesView {
  const published = pages.filter((page) => page.publishedVersion !== null);
  return {
    lines: pages.map((page, index) => presentLine(page, pages.slice(0, index), published)),
    hasOurs: shownInstead(EVERYBODY, published).has(null),
    mainLanguage,
    now,
  };
}

function presentLine(page: PageSummary, before: PageSummary[], published: PageSummary[]): PageLine {
  const earlier = before.filter((one) => one.publishedVersion !== null);
  const shown = shownInstead(page.audience, earlier);
  const { countries, languages } = page.audience;
  return {
    ...page,
    hiddenBy: shown.has(null) ? [] : [...shown].flatMap((one) => one?.name ?? []),
    isRest: earlier.length > 0 && countries.length + languages.length === 0,
    heir: heirOf(
      page,
      published.filter((one) => one.pageId !== page.pageId),
    ),
  };
}

function heirOf(page: PageSummary, others: PageSummary[]): PageLine["heir"] {
  const [first, ...more] = shownInstead(page.audience, others);
  if (more.length > 0) return { kind: "several" };
  return first ? { kind: "page", name: first.name } : { kind: "ours" };
}
