import { textFor } from "../local-text.ts";
import type { PageBlock } from "../page-blocks.ts";
import type { PageLanguage } from "../page-languages.ts";
import { textsOf } from "../block-texts.ts";

const CHARACTERS_MAX = 60;

/** A block's own words, by which one tells it from others of its kind; "" when it has none. */
export function blockSummary(block: PageBlock, language: PageLanguage, main: PageLanguage): string {
  const written = textsOf(block).map(({ text }) => textFor(text, language, main));
  const words = [...written, "code" in block ? block.code : ""]
    .map((text) => text.replaceAll(/\{%.*?%\}|[*_#>]+/gs, " ").replaceAll(/\s+/g, " "))
    .map((text) => text.trim())
    .find((text) => text !== "");
  if (words === undefined) return "";
  return words.length > CHARACTERS_MAX ? `${words.slice(0, CHARACTERS_MAX).toWellFormed()}…` : words;
}
