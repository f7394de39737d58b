import { chooseLocale } from "#app/lib/locales.ts";
import { translateWith, type CatalogOf, type Translate } from "#app/lib/translate.ts";
import { de } from "./locales/de.ts";
import { en } from "./locales/en.ts";
import { es } from "./locales/es.ts";
import { fr } from "./locales/fr.ts";
import { ja } from "./locales/ja.ts";
import { ko } from "./locales/ko.ts";
import { pl } from "./locales/pl.ts";
import { ptBr } from "./locales/pt-br.ts";

export type MailTexts = typeof en;

/** The languages that mails are written in. */
export const MAIL_CATALOGS = { en, ja, ko, pl, de, fr, es, "pt-BR": ptBr } satisfies Record<
  string,
  CatalogOf<MailTexts>
>;
export type MailLocale = keyof typeof MAIL_CATALOGS;
// The keys of a literal are exactly its type's.
export const MAIL_LOCALES = Object.keys(MAIL_CATALOGS) as MailLocale[];

/** The shopper's language if we write it, else the shop's, else English. */
export const mailLocaleFor = (customerLocale: string | null, shopLocale: string | null): MailLocale =>
  chooseLocale([customerLocale, shopLocale], MAIL_LOCALES, "en");

export const mailTranslator = (locale: MailLocale): Translate<MailTexts> =>
  translateWith(locale, MAIL_CATALOGS[locale]);
