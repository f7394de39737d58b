import type { CatalogOf, Translate } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export type TextKey = keyof typeof en;
/** The texts of one language, whole. */
export type WholeCatalog = CatalogOf<typeof en>;
/** The texts of one language; where one is missing, the English one stands in. */
export type Catalog = Partial<WholeCatalog>;
export type Say = Translate<typeof en>;
