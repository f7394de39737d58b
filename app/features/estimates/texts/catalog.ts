import type { CatalogOf, Translate } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

/** The texts about arrival in one language; the compiler says which are missing. */
export type WindowCatalog = CatalogOf<typeof en>;
export type SayWindow = Translate<typeof en>;
