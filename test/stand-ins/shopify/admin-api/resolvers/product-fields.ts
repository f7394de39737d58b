import { productsOf } from "../../products/shop-products.ts";
import {
  collectionsOf,
  type CatalogueCollection,
  type CatalogueProduct,
  type CatalogueVariant,
} from "../../seed/catalogue.ts";
import { gid } from "../../state/ids.ts";
import { productPictureUrl } from "../../products/product-picture-url.ts";
import { decimalAmount } from "../../webhooks/payloads/money.ts";
import { connectionOf } from "../connections.ts";
import type { Context, Fields } from "../context.ts";

type Variant = CatalogueVariant & { kind: "ProductVariant"; product: CatalogueProduct };

export const toVariant = (product: CatalogueProduct, variant: CatalogueVariant): Variant => ({
  ...variant,
  kind: "ProductVariant",
  product,
});

export function productImage(product: CatalogueProduct | null, { settings, shop }: Context) {
  if (!product) return null;
  const url = productPictureUrl(settings.pictureOrigin ?? settings.url, shop, product);
  return { id: gid("ProductImage", product.id), url, altText: product.title, width: 600, height: 600 };
}

export const productFields: Fields<CatalogueProduct> = {
  id: (product) => gid("Product", product.id),
  legacyResourceId: (product) => product.id,
  title: (product) => product.title,
  handle: (product) => product.handle,
  vendor: (product) => product.vendor,
  productType: (product) => product.type,
  description: (product) => product.blurb,
  descriptionHtml: (product) => `<p>${product.blurb}</p>`,
  status: () => "ACTIVE",
  totalInventory: () => 100,
  createdAt: (_product, _args, { shop }) => shop.profile.createdAt,
  collections: (product, args, context) =>
    connectionOf(
      collectionsOf(context.shop.profile).filter(({ id }) => product.collectionIds.includes(id)),
      args,
      context,
      "collections",
    ),
  onlineStoreUrl: (product, _args, { shop }) => `https://${shop.profile.domain}/products/${product.handle}`,
  featuredImage: (product, _args, context) => productImage(product, context),
  featuredMedia: (product, _args, context) => ({
    kind: "MediaImage",
    id: gid("MediaImage", product.id),
    preview: { image: productImage(product, context), status: "READY" },
  }),
  images: (product, args, context) => connectionOf([productImage(product, context)], args, context, "images"),
  variants: (product, args, context) =>
    connectionOf(
      product.variants.map((variant) => toVariant(product, variant)),
      args,
      context,
      "variants",
    ),
  priceRangeV2: (product, _args, { shop }) => {
    const money = {
      amount: decimalAmount(product.variants[0].price, shop.profile.currency),
      currencyCode: shop.profile.currency,
    };
    return { minVariantPrice: money, maxVariantPrice: money };
  },
};

export const variantFields: Fields<Variant> = {
  id: (variant) => gid("ProductVariant", variant.id),
  legacyResourceId: (variant) => variant.id,
  title: (variant) => variant.title ?? "Default Title",
  displayName: (variant) => `${variant.product.title} - ${variant.title ?? "Default Title"}`,
  sku: (variant) => variant.sku,
  barcode: () => null,
  price: (variant, _args, { shop }) => decimalAmount(variant.price, shop.profile.currency),
  product: (variant) => variant.product,
  image: (variant, _args, context) => productImage(variant.product, context),
};

export const collectionFields: Fields<CatalogueCollection> = {
  id: (collection) => gid("Collection", collection.id),
  legacyResourceId: (collection) => collection.id,
  products: (collection, args, context) =>
    connectionOf(
      productsOf(context.shop).filter(({ collectionIds }) => collectionIds.includes(collection.id)),
      args,
      context,
      "products",
    ),
};
