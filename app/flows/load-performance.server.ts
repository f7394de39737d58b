import type { Ctx } from "#app/context.server.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import { hasScores, listScores } from "#app/features/performance/performance.server.ts";
import { lastDayOver, parsePerformanceQuery } from "#app/features/performance/performance-query.ts";
import { presentPerformance } from "#app/features/performance/present-performance.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** The Performance page for its address. Reads the daily sums only: its cost does not grow with the orders in them. */
export async function loadPerformance(ctx: Ctx, shopId: ShopId, params: Iterable<readonly [string, string]>) {
  const lastDay = lastDayOver(ctx.now());
  const query = parsePerformanceQuery(params, lastDay);
  const [groups, hasEver, { rules }] = await Promise.all([
    listScores(ctx, shopId, query.period),
    hasScores(ctx, shopId, lastDay),
    getDeliveryRules(ctx, shopId),
  ]);
  const { certainty } = rules.shown;
  return { view: presentPerformance({ query, groups, certainty, hasEver }), lastDay };
}
