import { matchLocale } from "#app/lib/locales.ts";
import { translateWith } from "#app/lib/translate.ts";
import { ar } from "./ar.ts";
import type { SayWindow, WindowCatalog } from "./catalog.ts";
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

/** The languages in which a shopper is told when a parcel comes. */
export const WINDOW_LANGUAGES = [
  "en",
  "ar",
  "de",
  "es",
  "fr",
  "it",
  "ja",
  "ko",
  "nl",
  "pl",
  "pt-BR",
  "sv",
  "zh-TW",
] as const;

export const WINDOW_CATALOGS: Readonly<Record<(typeof WINDOW_LANGUAGES)[number], WindowCatalog>> = {
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

/** The texts about arrival in the language of a locale ("de-AT"), or in English. */
export function sayWindowIn(locale: string): SayWindow {
  const language = matchLocale(locale, WINDOW_LANGUAGES) ?? "en";
  return translateWith<typeof en>(language, WINDOW_CATALOGS[language]);
}
