import { randomUUID } from "node:crypto";
import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import { createPastCount } from "#app/features/estimates/count-past.ts";
import {
  beginRebuild,
  forgetContributions,
  holdOrders,
  ensureLearning,
  holdsRebuild,
  listEstimates,
  listOrdersByTime,
  loadOrdersToEstimate,
  markRebuildWanted,
  replaceLearning,
  saveEstimates,
  type OrderPlace,
  type RebuildRun,
} from "#app/features/estimates/estimates.server.ts";
import type { KeptEstimate } from "#app/features/estimates/kept-estimate.ts";
import { recount } from "#app/features/estimates/past-estimate.ts";
import { planParcels, type PlannedParcel } from "#app/features/estimates/plan-parcels.ts";
import { rollUpScores } from "#app/features/performance/performance.server.ts";
import type { DayNumber } from "#app/lib/day-number.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import { loadPlanner } from "./estimate-orders.server.ts";
import { wantPublish } from "./publish-promises.server.ts";

const ORDERS_PER_PAGE = 500;
const ROWS_PER_TRANSACTION = 1_000;
const DUE_DAYS_AT_ONCE = 14;

/** Changes with the formulas of features/estimates that decide what is counted: other ones mean counting anew. */
const FORMULAS = 2;
export const isCountedAsNow = (countedBy: string): boolean => countedBy.startsWith(`${FORMULAS} `);
export const countedByOf = (fingerprint: string): string => `${FORMULAS} ${fingerprint}`;

/**
 * Has everything that a shop has learned counted anew from its orders, soon and in the background: after the import, after
 * rules changed what is counted, or because the merchant wants it. Mornings wait meanwhile; promises go on by what is there.
 */
export async function wantRebuild(tx: TxCtx, shopId: ShopId): Promise<void> {
  await ensureLearning(tx, shopId);
  await markRebuildWanted(tx, shopId);
  await enqueue(tx, shopId);
}

const enqueue = (tx: TxCtx, shopId: ShopId): Promise<void> =>
  tx.queue.send(tx.db, "rebuild-learning", { shopId }, { onlyOneFor: shopId });

/**
 * The job behind `wantRebuild`: lives through the shop's orders day by day, with the same code that learns each morning, and
 * puts the result in the place of what was learned before. Orders from before the installation get the estimates that
 * they would have had. May break off at any point: the next run begins anew, and what is learned is replaced at the end only.
 */
export async function rebuildLearning(ctx: Ctx, shopId: ShopId): Promise<void> {
  const run = await inTransaction(ctx, (tx) => beginRebuild(tx, shopId, randomUUID()));
  if (!run) return;
  await forgetAll(ctx, shopId);
  const { rules, shop, fingerprint } = await getDeliveryRules(ctx, shopId);
  const today = localDayOf(ctx.now(), shop.zone);
  const count = createPastCount({ rules, shop }, today);
  const dueDays = new Set<DayNumber>();
  const keep = async (): Promise<boolean> => {
    const past = count.takeComplete();
    for (const { promise } of past) if (promise) dueDays.add(promise.to);
    for (let at = 0; at < past.length; at += ROWS_PER_TRANSACTION) {
      const rows = past.slice(at, at + ROWS_PER_TRANSACTION);
      if (!(await inTransaction(ctx, (tx) => keepPast(tx, shopId, run, rows)))) return false;
    }
    return true;
  };
  for await (const parcels of pastOrders(ctx, shopId)) {
    for (const order of parcels) count.add(order);
    if (!(await keep())) return;
  }
  count.finish();
  if (!(await keep())) return;
  const days = [...dueDays];
  for (let at = 0; at < days.length; at += DUE_DAYS_AT_ONCE)
    await inTransaction(ctx, (tx) => rollUpScores(tx, shopId, days.slice(at, at + DUE_DAYS_AT_ONCE)));
  const learned = { ...count.learned(), learnedTo: today, countedBy: countedByOf(fingerprint) };
  await inTransaction(ctx, async (tx) => {
    if (!(await holdsRebuild(tx, shopId, run))) return;
    const { isWantedAgain } = await replaceLearning(tx, shopId, run, learned);
    if (isWantedAgain) return enqueue(tx, shopId);
    // Looks at what is under way, and publishes what can be promised now.
    await tx.queue.send(tx.db, "refresh-estimates", { shopId }, { onlyOneFor: shopId });
    await wantPublish(tx, shopId);
  });
}

async function forgetAll(ctx: Ctx, shopId: ShopId): Promise<void> {
  let after: Awaited<ReturnType<typeof forgetContributions>> = null;
  do after = await forgetContributions(ctx, shopId, { after, limit: ROWS_PER_TRANSACTION });
  while (after);
}

/** All orders of a shop in the order in which they were placed, planned by its rules, a page at a time. */
async function* pastOrders(ctx: Ctx, shopId: ShopId): AsyncGenerator<PlannedParcel[][]> {
  for (let after: OrderPlace | null = null; ;) {
    const places: OrderPlace[] = await listOrdersByTime(ctx, shopId, { after, limit: ORDERS_PER_PAGE });
    const ids = places.map(({ orderId }) => orderId);
    const found = new Map((await loadOrdersToEstimate(ctx, shopId, ids)).map((one) => [one.orderId, one]));
    const orders = ids.flatMap((orderId) => found.get(orderId) ?? []);
    const { planner, withParts } = await loadPlanner(ctx, shopId, orders);
    yield orders.map((order) => planParcels(withParts(order), planner));
    const last = places.at(-1);
    if (!last || places.length < ORDERS_PER_PAGE) return;
    after = last;
  }
}

/** Writes estimates of the past; those that are there keep what was told. False when another run has taken over. */
async function keepPast(tx: TxCtx, shopId: ShopId, run: RebuildRun, past: KeptEstimate[]): Promise<boolean> {
  if (!(await holdsRebuild(tx, shopId, run))) return false;
  const ids = [...(await holdOrders(tx, shopId, [...new Set(past.map(({ orderId }) => orderId))]))];
  const held = new Set(ids);
  const kept = new Map(
    (await listEstimates(tx, shopId, ids, { lock: true })).map((one) => [nameOf(one), one]),
  );
  const rows = past
    .filter(({ orderId }) => held.has(orderId))
    .map((one) => {
      const known = kept.get(nameOf(one));
      return known ? recount(known, one) : one;
    });
  await saveEstimates(tx, shopId, rows);
  return true;
}

const nameOf = ({ orderId, shipmentId }: KeptEstimate): string => `${orderId}/${shipmentId}`;
