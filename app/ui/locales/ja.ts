import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";
import { activity } from "./ja/activity.ts";
import { brand } from "./ja/brand.ts";
import { carriers } from "./ja/carriers.ts";
import { desk } from "./ja/desk.ts";
import { editor } from "./ja/editor.ts";
import { home } from "./ja/home.ts";
import { list } from "./ja/list.ts";
import { messages } from "./ja/messages.ts";
import { pageBlocks } from "./ja/page-blocks.ts";
import { pageEditor } from "./ja/page-editor.ts";
import { pageLinks } from "./ja/page-links.ts";
import { pageResults } from "./ja/page-results.ts";
import { pageWords } from "./ja/page-words.ts";
import { pages } from "./ja/pages.ts";
import { performance } from "./ja/performance.ts";
import { preview } from "./ja/preview.ts";
import { ruleProblems } from "./ja/rule-problems.ts";
import { rules } from "./ja/rules.ts";
import { sending } from "./ja/sending.ts";
import { settings } from "./ja/settings.ts";
import { shipment } from "./ja/shipment.ts";
import { sources } from "./ja/sources.ts";
import { suppressions } from "./ja/suppressions.ts";
import { troubles } from "./ja/troubles.ts";
import { words } from "./ja/words.ts";

export const ja: CatalogOf<typeof en> = {
  ...words,
  ...home,
  ...desk,
  ...list,
  ...messages,
  ...shipment,
  ...activity,
  ...performance,
  ...rules,
  ...ruleProblems,
  ...preview,
  ...settings,
  ...sending,
  ...suppressions,
  ...troubles,
  ...sources,
  ...carriers,
  ...editor,
  ...brand,
  ...pages,
  ...pageLinks,
  ...pageResults,
  ...pageBlocks,
  ...pageWords,
  ...pageEditor,
};
