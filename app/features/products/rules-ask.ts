import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";

export type AskedOfProducts = {
  /** False: line items alone say all that the rules ask; products are fetched for their pictures alone. */
  facts: boolean;
  /** Collections that rules speak of. */
  collectionIds: ReadonlySet<string>;
};

/** Whether the new rules must know something of products that the old ones did not have to. */
export function asksMore(before: AskedOfProducts, after: AskedOfProducts): boolean {
  const collectionsAreNew = after.collectionIds.size > 0 && before.collectionIds.size === 0;
  return collectionsAreNew || (after.facts && !before.facts);
}

/** What these rules must know of products beyond what line items say: their id and their vendor. */
export function askedOfProducts({ handling }: Pick<DeliveryRules, "handling">): AskedOfProducts {
  const kinds = new Set(handling.map(({ match }) => match.kind));
  const collections = handling.filter(({ match }) => match.kind === "collection");
  return {
    facts: kinds.has("tag") || kinds.has("type") || kinds.has("collection"),
    collectionIds: new Set(collections.map(({ match }) => match.value)),
  };
}
