import { translateWith, type CatalogOf, type Translate } from "#app/lib/translate.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { pl } from "./pl.ts";
import { ptBr } from "./pt-br.ts";

type UnsubscribeTexts = typeof en;

/** The languages of mails: whoever can read the mail can read the page behind its link. */
const CATALOGS = { en, ja, ko, pl, de, fr, es, "pt-BR": ptBr } satisfies Record<
  string,
  CatalogOf<UnsubscribeTexts>
>;
export type UnsubscribeLocale = keyof typeof CATALOGS;
// The keys of a literal are exactly its type's.
export const UNSUBSCRIBE_LOCALES = Object.keys(CATALOGS) as UnsubscribeLocale[];

export type Say = Translate<UnsubscribeTexts>;
export const sayIn = (locale: UnsubscribeLocale): Say => translateWith(locale, CATALOGS[locale]);
