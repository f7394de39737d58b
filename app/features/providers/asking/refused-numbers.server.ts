import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, HOUR_MS } from "#app/lib/time.ts";
import type { ProviderId } from "../provider.ts";
import type { RefusedNumber } from "../sources-view.ts";

const LISTED_MAX = 20;
/** Sources ask for a little patience every day; only a long rest is news. */
const LONG_REST_MS = HOUR_MS;

/** The newest numbers that a source does not take, and why. */
export const listRefusedNumbers = (
  ctx: Ctx,
  { shopId, providerId }: { shopId: ShopId; providerId: ProviderId },
): Promise<RefusedNumber[]> =>
  ctx.db.following.findMany({
    where: { shopId, providerId, state: "refused" },
    orderBy: { createdAt: "desc" },
    take: LISTED_MAX,
    select: { trackingNumber: true, problem: true },
  });

/** Sources of a shop that a merchant should look at. */
export async function countTroubledSources(
  ctx: Ctx,
  shopId: ShopId,
): Promise<{ refused: number; resting: number }> {
  const longFrom = dateFromInstant(addMs(ctx.now(), LONG_REST_MS));
  const [refused, resting] = await Promise.all([
    ctx.db.providerAccount.count({ where: { shopId, enabled: true, state: "no_access" } }),
    ctx.db.providerAccount.count({
      where: { shopId, enabled: true, state: { not: "no_access" }, restsUntil: { gt: longFrom } },
    }),
  ]);
  return { refused, resting };
}
