import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { listPlannedPage, type PlannedPlace } from "#app/features/messages/messages.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import { listOrdersByShipment, type ShipmentPlace } from "#app/features/shipments/shipments.server.ts";
import { listWatchedPage, type WatchPlace } from "#app/features/troubles/troubles.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS } from "#app/lib/time.ts";
import { planMessagesOf } from "./plan-messages.server.ts";

/** Nothing is told of parcels that left longer ago, but what is told of those still under way. */
const RECENT_MS = 45 * DAY_MS;
/** Few enough to keep their locks short. */
const ORDERS_PER_PAGE = 100;
const ORDERS_PER_JOB = 200;

/** Has all that a shop is still to tell planned anew, soon and in the background: how it tells has changed. */
export const wantReplan = (tx: TxCtx, shopId: ShopId): Promise<void> =>
  tx.queue.send(tx.db, "replan-shop", { shopId }, { onlyOneFor: shopId });

/** Has the messages of these orders planned anew, in transactions of their own: for whoever cannot lock orders any more. */
export async function wantReplanOf(tx: TxCtx, shopId: ShopId, orderIds: readonly OrderId[]): Promise<void> {
  for (let at = 0; at < orderIds.length; at += ORDERS_PER_JOB)
    await tx.queue.send(tx.db, "replan-orders", {
      shopId,
      orderIds: orderIds.slice(at, at + ORDERS_PER_JOB),
    });
}

/** The job behind `wantReplanOf`. */
export const replanOrders = (
  ctx: Ctx,
  { shopId, orderIds }: { shopId: ShopId; orderIds: readonly OrderId[] },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await lockOrders(tx, shopId, orderIds);
    await planMessagesOf(tx, shopId, orderIds);
  });

/**
 * The job behind `wantReplan`: all orders with parcels of late, or with anything left to send, or in trouble, or with a message
 * that waits. Page after page; may break off anywhere, for doing it again changes nothing.
 */
export async function replanShop(ctx: Ctx, shopId: ShopId): Promise<void> {
  await replanByShipment(ctx, shopId);
  await replanOpen(ctx, shopId);
  await replanWaiting(ctx, shopId);
}

async function replanByShipment(ctx: Ctx, shopId: ShopId): Promise<void> {
  const since = addMs(ctx.now(), -RECENT_MS);
  for (let after: ShipmentPlace | null = null; ;) {
    const page: ShipmentPlace[] = await listOrdersByShipment(ctx, shopId, {
      since,
      after,
      limit: ORDERS_PER_PAGE,
    });
    await replanOrders(ctx, { shopId, orderIds: [...new Set(page.map(({ orderId }) => orderId))] });
    const last = page.at(-1);
    if (!last || page.length < ORDERS_PER_PAGE) return;
    after = last;
  }
}

/** What is not sent yet, and what is in trouble though it was sent long ago. */
async function replanOpen(ctx: Ctx, shopId: ShopId): Promise<void> {
  let from: WatchPlace | null = { walk: "orders", zone: "", orderId: "" };
  while (from) {
    const page: Awaited<ReturnType<typeof listWatchedPage>> = await listWatchedPage(ctx, shopId, {
      from,
      limit: ORDERS_PER_PAGE,
    });
    await replanOrders(ctx, { shopId, orderIds: page.orderIds });
    from = page.next;
  }
}

async function replanWaiting(ctx: Ctx, shopId: ShopId): Promise<void> {
  for (let after: PlannedPlace | null = null; ;) {
    const page: Awaited<ReturnType<typeof listPlannedPage>> = await listPlannedPage(ctx, shopId, {
      after,
      limit: ORDERS_PER_PAGE,
    });
    await replanOrders(ctx, { shopId, orderIds: page.orderIds });
    if (!page.next) return;
    after = page.next;
  }
}
