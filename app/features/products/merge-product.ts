import type { Instant } from "#app/lib/time.ts";
import type { ProductFacts, StoredProduct } from "./product.ts";

/** How a product is heard of: by an answer to our question of that time, or by a webhook, which tells no collections. */
export type Heard = { by: "answer"; askedAt: Instant } | { by: "webhook"; at: Instant };

export type MergedProduct = {
  product: StoredProduct;
  /** Whether an estimate could come out otherwise. */
  traitsChanged: boolean;
};

/**
 * A stored product with what is told of it now. Tellings may come late and in any order: facts that Shopify changed before
 * those stored stay out. A webhook with news leaves the product wanted: a new tag may have moved it from one collection to
 * another, and nobody tells of that.
 */
export function mergeProduct(known: StoredProduct, told: ProductFacts, heard: Heard): MergedProduct {
  const isOlder = known.changedAt !== null && (told.changedAt ?? "") < known.changedAt;
  const { title, vendor, productType, tags, changedAt } = isOlder ? known : told;
  const collectionIds = told.collectionIds ?? known.collectionIds;
  const { picture } = told;
  const imageUrl = isOlder || picture === null ? known.imageUrl : picture.url;
  const facts = { ...known, title, vendor, productType, tags, changedAt, collectionIds, imageUrl };
  const traitsChanged = traitsOf(facts) !== traitsOf(known);
  if (heard.by === "answer") {
    const answered = known.wantedAt === null || known.wantedAt <= heard.askedAt;
    const wantedAt = answered ? null : known.wantedAt;
    return { product: { ...facts, wantedAt, fetchedAt: heard.askedAt }, traitsChanged };
  }
  const wantedAt = known.wantedAt ?? (traitsChanged ? heard.at : null);
  return { product: { ...facts, wantedAt }, traitsChanged };
}

const traitsOf = ({ vendor, productType, tags, collectionIds }: StoredProduct): string =>
  JSON.stringify([vendor, productType, tags.toSorted(), collectionIds.toSorted()]);
