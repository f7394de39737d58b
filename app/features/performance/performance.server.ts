import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { lastDayOver } from "./performance-query.ts";
import type { RecentPromises } from "./performance-view.ts";
import { latestPeriod } from "./period.ts";
import { presentRecent } from "./present-performance.ts";
import { listScores } from "./scores.server.ts";

export { exportParcels, exportScores } from "./export.server.ts";
export { rollUpScores } from "./roll-up.server.ts";
export { hasScores, listScores } from "./scores.server.ts";

/** How the promises of the last 30 days did; null when none has come due. */
export async function findRecentPromises(ctx: TxCtx, shopId: ShopId): Promise<RecentPromises | null> {
  return presentRecent(await listScores(ctx, shopId, latestPeriod(30, lastDayOver(ctx.now()))));
}
