import type { LocalText } from "../../local-text.ts";
import type { PageLanguage } from "../../page-languages.ts";

/** The text with another in one language; an empty one is left out, so that the main language's stands in. */
export function withText(text: LocalText, language: PageLanguage, written: string): LocalText {
  const { [language]: _, ...others } = text;
  return written === "" ? others : { ...others, [language]: written };
}
