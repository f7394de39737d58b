import {
  catalogueOf,
  collectionsOf,
  type CatalogueCollection,
  type CatalogueProduct,
} from "../seed/catalogue.ts";
import { locationsOf, type ShopLocation } from "../seed/locations.ts";
import type { Shop } from "../state/shop.ts";

/** The shop's products as they are now. */
export const productsOf = (shop: Shop): CatalogueProduct[] =>
  catalogueOf(shop.profile).map((product) => ({ ...product, ...shop.productChanges[product.id] }));

export const findProduct = (shop: Shop, idOrHandle: string): CatalogueProduct | null =>
  productsOf(shop).find(({ id, handle }) => id === idOrHandle || handle === idOrHandle) ?? null;

export const findCollection = (shop: Shop, idOrHandle: string): CatalogueCollection | null =>
  collectionsOf(shop.profile).find(({ id, handle }) => id === idOrHandle || handle === idOrHandle) ?? null;

/** The shop's locations as they are now. */
export const shopLocations = (shop: Shop): ShopLocation[] =>
  locationsOf(shop.profile).map((location) => ({ ...location, ...shop.locationChanges[location.id] }));

export const findLocation = (shop: Shop, id: string): ShopLocation | null =>
  shopLocations(shop).find((location) => location.id === id) ?? null;
