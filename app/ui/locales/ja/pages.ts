import type { CatalogOf } from "#app/lib/translate.ts";
import type { pages as source } from "../en/pages.ts";

export const pages: CatalogOf<typeof source> = {
  "app.pages": "追跡ページ",
  "pages.tab.pages": "ページ",
  "pages.tab.words": "文言",
  "pages.tab.links": "リンクと検索",
  "pages.tab.results": "成果",
};
