import type { CatalogOf, Translate } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

/** The texts of one language; the compiler says which are missing. */
export type Catalog = CatalogOf<typeof en>;
export type Say = Translate<typeof en>;
