import type { CatalogueCollection, CatalogueProduct } from "../../seed/catalogue.ts";
import type { ShopLocation } from "../../seed/locations.ts";
import { gid } from "../../state/ids.ts";
import { inZone } from "../../state/instants.ts";
import type { Order } from "../../state/records.ts";
import type { Shop } from "../../state/shop.ts";
import { productPictureUrl } from "../../products/product-picture-url.ts";
import { integer } from "./json-text.ts";
import { restAmount } from "./money.ts";

/** products/update. Tells no collections. `origin`: where the stand-in's pictures are. */
export function productBody(shop: Shop, product: CatalogueProduct, origin: string) {
  const { profile } = shop;
  return {
    id: integer(product.id),
    admin_graphql_api_id: gid("Product", product.id),
    title: product.title,
    body_html: `<p>${product.blurb}</p>`,
    vendor: product.vendor,
    product_type: product.type,
    created_at: inZone(profile.createdAt, profile.timeZone),
    updated_at: inZone(product.updatedAt, profile.timeZone),
    published_at: inZone(profile.createdAt, profile.timeZone),
    handle: product.handle,
    template_suffix: null,
    published_scope: "global",
    status: "active",
    tags: product.tags.join(", "),
    variants: product.variants.map((variant) => ({
      id: integer(variant.id),
      admin_graphql_api_id: gid("ProductVariant", variant.id),
      product_id: integer(product.id),
      title: variant.title ?? "Default Title",
      price: restAmount(variant.price, profile.currency),
      sku: variant.sku,
    })),
    image: { src: productPictureUrl(origin, shop, product), alt: product.title, width: 600, height: 600 },
    images: [],
  };
}

/** collections/update. Does not say which products came or went. */
export function collectionBody({ profile }: Shop, collection: CatalogueCollection, at: string) {
  return {
    id: integer(collection.id),
    admin_graphql_api_id: gid("Collection", collection.id),
    handle: collection.handle,
    title: collection.title,
    updated_at: inZone(at, profile.timeZone),
    published_scope: "web",
    sort_order: "manual",
  };
}

/** locations/update, activate and deactivate. */
export function locationBody({ profile }: Shop, location: ShopLocation, at: string) {
  return {
    id: integer(location.id),
    admin_graphql_api_id: gid("Location", location.id),
    name: location.name,
    address1: location.address1,
    address2: null,
    city: location.city,
    zip: location.zip,
    province: location.province,
    country: location.countryCode,
    phone: profile.phone,
    country_code: location.countryCode,
    country_name: location.country,
    province_code: location.provinceCode,
    legacy: false,
    active: location.isActive,
    created_at: inZone(profile.createdAt, profile.timeZone),
    updated_at: inZone(at, profile.timeZone),
  };
}

/** fulfillment_orders/order_routing_complete and …/cancelled: an id, a status, and not a word more. */
export const fulfillmentOrderBody = (order: Order) => ({
  fulfillment_order: {
    id: gid("FulfillmentOrder", order.id),
    status: order.cancelledAt === null ? "open" : "cancelled",
  },
});

/** fulfillment_orders/moved: everything of the order went to another place. */
export const movedBody = (order: Order, from: ShopLocation, to: ShopLocation) => ({
  original_fulfillment_order: {
    ...fulfillmentOrderBody(order).fulfillment_order,
    assigned_location_id: gid("Location", to.id),
  },
  moved_fulfillment_order: {
    ...fulfillmentOrderBody(order).fulfillment_order,
    assigned_location_id: gid("Location", to.id),
  },
  destination_location_id: gid("Location", to.id),
  source_location: { id: gid("Location", from.id), name: from.name },
  fulfillment_order_line_items_requested: [],
});
