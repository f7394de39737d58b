import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import {
  ATTEMPTS_MAX,
  retryDelayMs,
  type Delivery,
  type WorkedDelivery,
} from "#app/features/inbox/delivery.ts";
import {
  claimLane,
  finishDelivery,
  listShopsWithWork,
  postponeDelivery,
} from "#app/features/inbox/inbox.server.ts";
import { RetryLater } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { workDelivery } from "./work-delivery.server.ts";

const LANES_PER_TURN = 20;
const DELIVERIES_PER_LANE = 25;

/**
 * Works on everything due in the inbox, shop after shop and a few lanes of each at a time, so that one shop's flash sale
 * does not hold up the others. Several processes may do this at once. Returns how many deliveries were ended.
 */
export async function workInbox(ctx: Ctx, work: WorkDelivery = workDelivery): Promise<number> {
  const walks = new Map<ShopId, Walk>();
  for (;;) {
    const shops = (await listShopsWithWork(ctx)).filter((shopId) => !walks.get(shopId)?.over);
    if (shops.length === 0) return [...walks.values()].reduce((sum, walk) => sum + walk.ended, 0);
    for (const shopId of shops) {
      const walk = walks.get(shopId) ?? { shopId, afterSubject: "", ended: 0, over: false };
      walks.set(shopId, walk);
      for (let lane = 0; lane < LANES_PER_TURN && !walk.over; lane += 1) await workNextLane(ctx, walk, work);
    }
  }
}

/** What is done with one delivery. */
type WorkDelivery = (tx: TxCtx, delivery: Delivery) => Promise<WorkedDelivery>;

/** What a transaction took up, told outside of it because a failure must know whose it was. */
type Claimed = { deliveries: Delivery[]; current?: Delivery };

/** One walk through a shop's lanes, from the first subject to the last. */
type Walk = { shopId: ShopId; afterSubject: string; ended: number; over: boolean };

/** Works on the next lane in one transaction; ends the walk when there is none. */
async function workNextLane(ctx: Ctx, walk: Walk, work: WorkDelivery): Promise<void> {
  const claimed: Claimed = { deliveries: [] };
  try {
    await inTransaction(ctx, (tx) =>
      workLane(tx, walk, { deliveriesMax: DELIVERIES_PER_LANE, claimed, work }),
    );
  } catch {
    // Somebody in the lane failed and took the others' work back with them: its head alone tells whether it was that one.
    await workHead(ctx, walk, work);
    return;
  }
  const last = claimed.deliveries.at(-1);
  if (!last) walk.over = true;
  else if (claimed.deliveries.length < DELIVERIES_PER_LANE) walk.afterSubject = last.subject;
  walk.ended += claimed.deliveries.length;
}

async function workHead(ctx: Ctx, walk: Walk, work: WorkDelivery): Promise<void> {
  const claimed: Claimed = { deliveries: [] };
  try {
    await inTransaction(ctx, (tx) => workLane(tx, walk, { deliveriesMax: 1, claimed, work }));
    walk.ended += claimed.deliveries.length;
  } catch (error) {
    const delivery = claimed.current;
    if (!delivery) throw error;
    walk.afterSubject = delivery.subject;
    await setAside(ctx, delivery, error);
  }
}

async function setAside(ctx: Ctx, delivery: Delivery, error: unknown): Promise<void> {
  const attempts = delivery.attempts + 1;
  const givesUp = attempts >= ATTEMPTS_MAX;
  const later = error instanceof RetryLater ? error.retryDelayMs : retryDelayMs(attempts);
  const about = { shopId: delivery.shopId, topic: delivery.topic, id: String(delivery.id), err: error };
  ctx.log[givesUp ? "error" : "warn"](about, "a delivery failed");
  await postponeDelivery(ctx, delivery, { problem: problemOf(error), retryAfterMs: givesUp ? null : later });
}

/** For people to read. Prisma's errors quote the failing call, facts and all, and end with what is wrong: that is enough. */
const problemOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split("\n").at(-1) ?? "";

async function workLane(
  tx: TxCtx,
  { shopId, afterSubject }: Walk,
  { deliveriesMax, claimed, work }: { deliveriesMax: number; claimed: Claimed; work: WorkDelivery },
): Promise<void> {
  claimed.deliveries = await claimLane(tx, { shopId, afterSubject, deliveriesMax });
  for (const delivery of claimed.deliveries) {
    claimed.current = delivery;
    await finishDelivery(tx, delivery, await work(tx, delivery));
  }
}
