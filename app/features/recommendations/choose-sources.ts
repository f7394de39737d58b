import type { BlockOf } from "#app/features/page-designs/page-blocks.ts";
import { keyOf, type Recommended, type RecommendedSource } from "./recommended.ts";

/** Of an order with many lines the first few say enough about what goes with it. */
const SUBJECTS_MAX = 3;
const ID = /^\d{1,20}$/;

type Reader = Pick<RecommendedSource, "language" | "country">;

/** What a block asks the storefront for, for an order of these products. Nothing when there is nothing to go by. */
export function chooseSources(
  block: BlockOf<"recommendations">,
  productIds: readonly string[],
  reader: Reader,
): RecommendedSource[] {
  switch (block.source) {
    case "related":
    case "complementary": {
      const subjects = [...new Set(productIds)].filter((id) => ID.test(id)).slice(0, SUBJECTS_MAX);
      return subjects.map((subject) => ({ kind: block.source, subject, ...reader }) as RecommendedSource);
    }
    case "collection":
      return ID.test(block.collectionId)
        ? [{ kind: "collection", subject: block.collectionId, ...reader }]
        : [];
    case "chosen": {
      const subject = block.productIds.filter((id) => ID.test(id)).join(",");
      return subject === "" ? [] : [{ kind: "chosen", subject, ...reader }];
    }
  }
}

/**
 * The products of a block: in turns from each of its sources, each once, without what the shopper has just bought unless
 * the merchant chose it.
 */
export function pickRecommended(
  block: BlockOf<"recommendations">,
  sources: readonly RecommendedSource[],
  lists: ReadonlyMap<string, readonly Recommended[]>,
  bought: ReadonlySet<string>,
): Recommended[] {
  const rows = sources.map((source) => lists.get(keyOf(source)) ?? []);
  const longest = Math.max(0, ...rows.map((row) => row.length));
  const picked = new Map<string, Recommended>();
  for (let place = 0; place < longest; place += 1)
    for (const row of rows) {
      const product = row[place];
      if (!product || picked.size >= block.count) continue;
      if (block.source === "chosen" || !bought.has(product.productId)) picked.set(product.productId, product);
    }
  return [...picked.values()];
}
