import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import {
  learnThresholds,
  listShopsToWatch,
  listWatchedPage,
  WATCH_START,
} from "#app/features/troubles/troubles.server.ts";
import { storedShopId, type ShopId } from "#app/lib/ids.ts";
import { listMovedOrders, loadWatching, lookForTrouble } from "./look-for-trouble.server.ts";
import { planMessagesOf } from "./plan-messages.server.ts";

const SHOPS_PER_PAGE = 500;
const ORDERS_PER_PAGE = 500;

/** The hourly job: gives every installed shop a job of its own that looks for what time alone brings. */
export async function startWatches(ctx: Ctx): Promise<void> {
  for (let after = ""; ;) {
    const shops = await listShopsToWatch(ctx, { after, limit: SHOPS_PER_PAGE });
    for (const shop of shops) await wantWatch(ctx, storedShopId(shop));
    const last = shops.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** Has a shop's parcels looked at soon; asked for several times, it happens once. */
export const wantWatch = (tx: TxCtx, shopId: ShopId): Promise<void> =>
  tx.queue.send(tx.db, "watch-parcels", { shopId }, { onlyOneFor: shopId });

/**
 * Looks for what time alone brings: a parcel that stands still, an order that nobody sends, a trouble that is over. Page after page;
 * orders are locked only where something changes, a page at a time. May be stopped at any point and run again.
 */
export async function watchParcels(ctx: Ctx, shopId: ShopId): Promise<void> {
  const watching = await loadWatching(ctx, shopId);
  let from: typeof WATCH_START | null = WATCH_START;
  while (from) {
    const page: Awaited<ReturnType<typeof listWatchedPage>> = await listWatchedPage(ctx, shopId, {
      from,
      limit: ORDERS_PER_PAGE,
    });
    const moved = await listMovedOrders(ctx, shopId, page.orderIds, watching);
    if (moved.length > 0)
      await inTransaction(ctx, async (tx) => {
        await lockOrders(tx, shopId, moved);
        // Looked at again, now that nobody else changes them.
        await planMessagesOf(tx, shopId, await lookForTrouble(tx, shopId, moved));
      });
    from = page.next;
  }
}

/** Has a shop learn soon how long things take: each night, and once its past is imported. */
export const wantThresholds = (tx: TxCtx, shopId: ShopId): Promise<void> =>
  tx.queue.send(tx.db, "learn-thresholds", { shopId }, { onlyOneFor: shopId });

/** The job of one shop: learns how long things take on its lanes, and looks at its parcels by that. */
export async function learnShopThresholds(ctx: Ctx, shopId: ShopId): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await learnThresholds(tx, shopId);
    await wantWatch(tx, shopId);
  });
}
