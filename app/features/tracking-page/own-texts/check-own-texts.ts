import type { TextKey } from "../texts/catalog.ts";
import type { Language } from "../texts/languages.ts";
import type { OwnTextFault } from "./check-against.ts";
import { checkOwnText } from "./check-own-text.ts";
import { cleanOwnText, isTextKey, type OwnTexts } from "./own-text.ts";

export type OwnTextFaults = Readonly<Partial<Record<TextKey, OwnTextFault>>>;

/** All own words of a language as they are to be kept, and what is wrong with them. Texts that the page does not have are dropped. */
export function checkOwnTexts(
  language: Language,
  given: Readonly<Record<string, string>>,
): { texts: OwnTexts; faults: OwnTextFaults } {
  const texts: Partial<Record<TextKey, string>> = {};
  const faults: Partial<Record<TextKey, OwnTextFault>> = {};
  for (const [key, typed] of Object.entries(given)) {
    if (!isTextKey(key)) continue;
    const text = cleanOwnText(typed);
    const fault = checkOwnText(key, language, text);
    if (fault) faults[key] = fault;
    else texts[key] = text;
  }
  return { texts, faults };
}
