import type { Ctx } from "#app/context.server.ts";
import type { BlockOf, PageBlock } from "#app/features/page-designs/page-blocks.ts";
import { chooseSources, pickRecommended } from "#app/features/recommendations/choose-sources.ts";
import {
  keyOf,
  type Recommended,
  type RecommendedSource,
} from "#app/features/recommendations/recommended.ts";
import { findRecommended } from "#app/features/recommendations/recommendations.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { askForRecommended } from "./fetch-recommended.server.ts";

/** The products that each of a page's blocks recommends, by block. */
export type RecommendedByBlock = ReadonlyMap<string, Recommended[]>;
const NOTHING: RecommendedByBlock = new Map();

/** Whose page it is: what they have bought, and what they read and pay in. */
type Buyer = { productIds: readonly string[] } & Pick<RecommendedSource, "language" | "country">;

/**
 * What a page's blocks recommend, as the storefront said lately: one query, and none for a page that recommends nothing. What
 * is not known yet is asked for in the background; nobody waits for the storefront.
 */
export async function loadRecommended(
  ctx: Ctx,
  shopId: ShopId,
  blocks: readonly PageBlock[],
  { productIds, ...reader }: Buyer,
): Promise<RecommendedByBlock> {
  const wanted = blocks
    .filter((block): block is BlockOf<"recommendations"> => block.type === "recommendations")
    .map((block) => ({ block, sources: chooseSources(block, productIds, reader) }));
  const keys = [...new Set(wanted.flatMap(({ sources }) => sources.map(keyOf)))];
  if (keys.length === 0) return NOTHING;
  const { lists, stale } = await findRecommended(ctx, shopId, keys);
  if (stale.length > 0)
    // Worth nobody's waiting, and no page fails for it.
    void askForRecommended(ctx, shopId, stale).catch((error: unknown) =>
      ctx.log.warn({ shopId, err: error }, "recommendations could not be asked for"),
    );
  const bought = new Set(productIds);
  return new Map(
    wanted.map(({ block, sources }) => [block.id, pickRecommended(block, sources, lists, bought)]),
  );
}
