import type { Ctx } from "#app/context.server.ts";
import { parseAnswer } from "#app/features/recommendations/parse-answer.ts";
import {
  keyOf,
  type Recommended,
  type RecommendedSource,
} from "#app/features/recommendations/recommended.ts";
import {
  listStaleSources,
  saveRecommended,
  wantRecommended,
} from "#app/features/recommendations/recommendations.server.ts";
import { questionOf } from "#app/features/recommendations/storefront-query.ts";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";

const SOURCES_PER_LOOK = 20;

/** Has the storefront asked for these soon: what they are is there for whoever looks next. */
export async function askForRecommended(ctx: Ctx, shopId: ShopId, keys: readonly string[]): Promise<void> {
  await wantRecommended(ctx, shopId, keys);
  await ctx.queue.send(ctx.db, "fetch-recommended", { shopId }, { onlyOneFor: shopId });
}

/** The job behind it: asks for all that pages want, the oldest first. */
export async function fetchRecommended(ctx: Ctx, { shopId }: { shopId: ShopId }): Promise<void> {
  for (;;) {
    const sources = await listStaleSources(ctx, shopId, SOURCES_PER_LOOK);
    if (sources.length === 0) return;
    for (const source of sources)
      await saveRecommended(ctx, shopId, keyOf(source), await askStorefront(ctx, shopId, source));
  }
}

/** A product that is gone, or a language that the storefront does not know, recommends nothing; the others go on. */
async function askStorefront(ctx: Ctx, shopId: ShopId, source: RecommendedSource): Promise<Recommended[]> {
  const { query, variables } = questionOf(source);
  try {
    return parseAnswer(await ctx.storefront.run(shopId, query, variables));
  } catch (error) {
    if (!(error instanceof Bug)) throw error;
    ctx.log.warn({ shopId, source: keyOf(source), err: error }, "the storefront refused a question");
    return [];
  }
}
