import type { Texts } from "#app/lib/translate.ts";

/** The list of tracking pages, and the tabs around everything about them. */
export const pages = {
  "app.pages": "Tracking page",
  "pages.tab.pages": "Pages",
  "pages.tab.words": "Words",
  "pages.tab.links": "Links and look-up",
  "pages.tab.results": "Results",
} as const satisfies Texts;
