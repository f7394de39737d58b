import { collectionsOf } from "../seed/catalogue.ts";
import { gid } from "../state/ids.ts";
import type { Shop } from "../state/shop.ts";
import { decimalAmount } from "../webhooks/payloads/money.ts";
import { productsOf } from "./shop-products.ts";

/** What the resource picker offers, in the shape in which it hands over what was chosen. */
export function listResources(shop: Shop, type: string): object[] {
  if (type === "collection")
    return collectionsOf(shop.profile).map(({ id, title, handle }) => ({
      id: gid("Collection", id),
      title,
      handle,
      productsCount: productsOf(shop).filter(({ collectionIds }) => collectionIds.includes(id)).length,
    }));
  const variantsOf = (product: ReturnType<typeof productsOf>[number]) =>
    product.variants.map((variant) => ({
      id: gid("ProductVariant", variant.id),
      title: variant.title ?? "Default Title",
      displayName: `${product.title} - ${variant.title ?? "Default Title"}`,
      price: decimalAmount(variant.price, shop.profile.currency),
      sku: variant.sku,
      product: { id: gid("Product", product.id) },
    }));
  if (type === "variant")
    return productsOf(shop).flatMap((product) =>
      variantsOf(product).map((variant) => ({
        ...variant,
        title: variant.displayName,
        handle: product.handle,
      })),
    );
  return productsOf(shop).map((product) => ({
    id: gid("Product", product.id),
    title: product.title,
    handle: product.handle,
    vendor: product.vendor,
    productType: product.type,
    tags: product.tags,
    status: "ACTIVE",
    totalVariants: product.variants.length,
    images: [],
    variants: variantsOf(product),
  }));
}
