import type { CatalogueProduct } from "../seed/catalogue.ts";
import type { Shop } from "../state/shop.ts";

/** Where the picture of a product is; `origin` is the stand-in's. */
export const productPictureUrl = (
  origin: string,
  { profile }: Shop,
  { handle }: Pick<CatalogueProduct, "handle">,
): string => `${origin}/cdn/shop/${profile.handle}/${handle}.svg`;
