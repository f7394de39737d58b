import { PAGE_LANGUAGES, type PageLanguage } from "#app/features/page-designs/page-languages.ts";
import { translateWith } from "#app/lib/translate.ts";
import { ar } from "./ar.ts";
import type { Catalog, Say } from "./catalog.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { ptBr } from "./pt-br.ts";
import { sv } from "./sv.ts";
import { zhTw } from "./zh-tw.ts";

/** Languages of the tracking page, in the order in which the page offers them. */
export const LANGUAGES = PAGE_LANGUAGES;
export type Language = PageLanguage;

export const CATALOGS: Readonly<Record<Language, Catalog>> = {
  en,
  ar,
  de,
  es,
  fr,
  it,
  ja,
  ko,
  nl,
  pl,
  "pt-BR": ptBr,
  sv,
  "zh-TW": zhTw,
};

/** The tracking page's texts in one language. */
export const sayIn = (language: Language): Say => translateWith<typeof en>(language, CATALOGS[language]);
