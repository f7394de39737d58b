import { PAGE_LANGUAGES, type PageLanguage } from "#app/features/page-designs/page-languages.ts";
import { translateWith } from "#app/lib/translate.ts";
import { ar } from "./ar.ts";
import type { Catalog, Say, WholeCatalog } from "./catalog.ts";
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

const whole = (catalog: Catalog): WholeCatalog => ({ ...en, ...catalog });

export const CATALOGS: Readonly<Record<Language, WholeCatalog>> = {
  en,
  ar: whole(ar),
  de: whole(de),
  es: whole(es),
  fr: whole(fr),
  it: whole(it),
  ja,
  ko: whole(ko),
  nl: whole(nl),
  pl: whole(pl),
  "pt-BR": whole(ptBr),
  sv: whole(sv),
  "zh-TW": whole(zhTw),
};

/** The tracking page's texts in one language. */
export const sayIn = (language: Language): Say => translateWith<typeof en>(language, CATALOGS[language]);
