import type { ItemTraits } from "#app/features/delivery-rules/plan.ts";
import type { Instant } from "#app/lib/time.ts";

/** What Shopify tells of a product, as far as rules and mails can ask about it. */
export type ProductFacts = {
  /** The number in gid://shopify/Product/…. */
  productId: string;
  title: string | null;
  vendor: string | null;
  productType: string | null;
  tags: string[];
  /** Numbers of its collections, sorted; null when they were not asked for, as in a webhook. */
  collectionIds: string[] | null;
  /** Its picture; null when nothing was said of pictures, as by a webhook that was asked for before we wanted them. */
  picture: { url: string | null } | null;
  /** Shopify's own time of the product's last change. */
  changedAt: Instant | null;
};

/** A product as it is stored. Nothing but its id is known of one that is still to be fetched. */
export type StoredProduct = Omit<ProductFacts, "collectionIds" | "picture"> & {
  collectionIds: string[];
  imageUrl: string | null;
  /** Since when it must be asked for; null: what is here is all. */
  wantedAt: Instant | null;
  /** Null: never fetched. */
  fetchedAt: Instant | null;
};

/**
 * An item of an order with what is known of its product. Without a word of the product there remain its id and the vendor,
 * which the line item itself names.
 */
export function traitsOfItem(
  item: { productId: string | null; vendor: string | null },
  known: ReadonlyMap<string, ItemTraits>,
): ItemTraits {
  const product = item.productId === null ? undefined : known.get(item.productId);
  return {
    productId: item.productId,
    vendor: item.vendor ?? product?.vendor ?? null,
    productType: product?.productType ?? null,
    tags: product?.tags ?? [],
    collectionIds: product?.collectionIds ?? [],
  };
}
