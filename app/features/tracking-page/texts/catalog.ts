import type { CatalogOf, Translate } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export type TextKey = keyof typeof en;
/** The texts of one language; the compiler says which are missing. */
export type Catalog = CatalogOf<typeof en>;
export type Say = Translate<typeof en>;
