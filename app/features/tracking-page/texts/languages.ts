import { translateWith } from "#app/lib/translate.ts";
import type { Catalog, Say } from "./catalog.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { pl } from "./pl.ts";
import { ptBr } from "./pt-br.ts";

/** Languages of the tracking page, in the order in which the page offers them. */
export const LANGUAGES = ["en", "de", "es", "fr", "ja", "ko", "pl", "pt-BR"] as const;
export type Language = (typeof LANGUAGES)[number];

export const CATALOGS: Readonly<Record<Language, Catalog>> = { en, de, es, fr, ja, ko, pl, "pt-BR": ptBr };

/** The tracking page's texts in one language. */
export const sayIn = (language: Language): Say => translateWith<typeof en>(language, CATALOGS[language]);
