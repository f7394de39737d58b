import { activity } from "./en/activity.ts";
import { brand } from "./en/brand.ts";
import { carriers } from "./en/carriers.ts";
import { desk } from "./en/desk.ts";
import { editor } from "./en/editor.ts";
import { home } from "./en/home.ts";
import { list } from "./en/list.ts";
import { messages } from "./en/messages.ts";
import { pageBlocks } from "./en/page-blocks.ts";
import { pageEditor } from "./en/page-editor.ts";
import { pageLinks } from "./en/page-links.ts";
import { pageResults } from "./en/page-results.ts";
import { pageWords } from "./en/page-words.ts";
import { pages } from "./en/pages.ts";
import { performance } from "./en/performance.ts";
import { preview } from "./en/preview.ts";
import { ruleProblems } from "./en/rule-problems.ts";
import { rules } from "./en/rules.ts";
import { sending } from "./en/sending.ts";
import { settings } from "./en/settings.ts";
import { shipment } from "./en/shipment.ts";
import { sources } from "./en/sources.ts";
import { suppressions } from "./en/suppressions.ts";
import { troubles } from "./en/troubles.ts";
import { words } from "./en/words.ts";

/** Every word of the admin pages in English: the source of the other languages. */
export const en = {
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
} as const;
