import { shopLocations } from "../../products/shop-products.ts";
import type { ShopLocation } from "../../seed/locations.ts";
import { gid } from "../../state/ids.ts";
import { connectionOf } from "../connections.ts";
import type { Args, Context, Fields } from "../context.ts";

/** The active ones, unless closed ones are asked for too, as with Shopify. */
export const locationsConnection = (args: Args, context: Context) =>
  connectionOf(
    shopLocations(context.shop).filter(({ isActive }) => isActive || args["includeInactive"] === true),
    args,
    context,
    "locations",
  );

export const locationFields: Fields<ShopLocation> = {
  id: (location) => gid("Location", location.id),
  legacyResourceId: (location) => location.id,
  shipsInventory: () => true,
  fulfillsOnlineOrders: () => true,
  isFulfillmentService: () => false,
  address: (location, _args, { shop }) => ({
    address1: location.address1,
    address2: null,
    city: location.city,
    province: location.province,
    provinceCode: location.provinceCode,
    country: location.country,
    countryCode: location.countryCode,
    zip: location.zip,
    phone: shop.profile.phone,
    latitude: null,
    longitude: null,
    formatted: [location.address1, `${location.city} ${location.zip}`, location.country],
  }),
};
