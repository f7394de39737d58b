import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { DAY_MS, instantFromDate, msBetween, type Instant } from "#app/lib/time.ts";
import type { ConnectedProvider } from "./decide-following.ts";
import { countAwaited } from "./numbered-parcels.server.ts";
import { stretchFor, type AskingPace } from "./plan-asking.ts";
import type { Provider } from "../provider.ts";
import { findProvider } from "../providers.ts";

/** So long after its last webhook a source still counts as one that tells by itself. */
const PUSHED_WITHIN_MS = 3 * DAY_MS;

/** The sources of a shop in the merchant's order, with how often each is asked now, and whether it takes on numbers. */
export async function listConnected(
  tx: Ctx | TxCtx,
  shopId: ShopId,
): Promise<(ConnectedProvider & { provider: Provider })[]> {
  const rows = await tx.db.providerAccount.findMany({
    where: { shopId },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { providerId: "asc" }],
    select: { providerId: true, lastPushAt: true, enabled: true, state: true },
  });
  const connected: (ConnectedProvider & { provider: Provider })[] = [];
  for (const { providerId, lastPushAt, enabled, state } of rows) {
    const provider = findProvider(providerId);
    if (!provider) continue;
    const pace = await paceOf(tx, shopId, provider, lastPushAt && instantFromDate(lastPushAt));
    connected.push({ provider, pace, takesOn: enabled && state !== "no_access" });
  }
  return connected;
}

/** How often a source is asked now. */
export async function paceOf(
  ctx: Ctx | TxCtx,
  shopId: ShopId,
  provider: Provider,
  lastPushAt: Instant | null,
): Promise<AskingPace> {
  const isPushed =
    provider.pushes && lastPushAt !== null && msBetween(lastPushAt, ctx.now()) < PUSHED_WITHIN_MS;
  // Counting is worth its while only where a day's calls are few.
  const parcels =
    provider.limits.perDay === null ? [] : await countAwaited(ctx, { shopId, providerId: provider.id });
  return { isPushed, stretch: stretchFor(parcels, provider.limits, isPushed) };
}
