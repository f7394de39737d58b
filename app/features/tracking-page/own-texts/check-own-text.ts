import type { TextKey } from "../texts/catalog.ts";
import { CATALOGS, type Language } from "../texts/languages.ts";
import { checkAgainst, type OwnTextFault } from "./check-against.ts";

/** Whether a text may stand in for ours on the page; null: it may. */
export const checkOwnText = (key: TextKey, language: Language, text: string): OwnTextFault | null =>
  checkAgainst(CATALOGS[language][key], language, text);
