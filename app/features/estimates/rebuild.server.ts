import type { TxCtx } from "#app/context.server.ts";
import { toCalendarDate, type DayNumber } from "#app/lib/day-number.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate, instantFromMs, type Instant } from "#app/lib/time.ts";
import type { CountedHistogram } from "./count-past.ts";
import { writeHistograms } from "./histograms.server.ts";
import type { ShopLearning } from "./state.ts";

const HISTOGRAMS_PER_STATEMENT = 500;
const EARLIEST = instantFromMs(0);

/** A run that counts a shop's past anew: its name, and the wish that it fulfills. */
export type RebuildRun = { name: string; wantedAt: Instant };

/** Marks that everything must be counted anew. From now on mornings wait. */
export async function markRebuildWanted(tx: TxCtx, shopId: ShopId): Promise<void> {
  await tx.db.$executeRaw`
    update "LearnedShop" set "rebuildWantedAt" = ${dateFromInstant(tx.now())} where "shopId" = ${shopId}`;
}

/** Begins a run: from now on no other may write. Null when nobody wants it (any more). */
export async function beginRebuild(tx: TxCtx, shopId: ShopId, name: string): Promise<RebuildRun | null> {
  const [row] = await tx.db.$queryRaw<{ rebuildWantedAt: Date }[]>`
    update "LearnedShop" set "rebuildRun" = ${name}
    where "shopId" = ${shopId} and "rebuildWantedAt" is not null returning "rebuildWantedAt"`;
  if (!row) return null;
  return { name, wantedAt: instantFromDate(row.rebuildWantedAt) };
}

/**
 * Notes for some estimates that the histograms hold nothing of them any more: those that the past does not show again are not
 * in the new ones. Returns the last of them, to go on from; null after the last page.
 */
export async function forgetContributions(
  { db }: TxCtx,
  shopId: ShopId,
  { after, limit }: { after: EstimatePlace | null; limit: number },
): Promise<EstimatePlace | null> {
  const [last] = await db.$queryRaw<EstimatePlace[]>`
    with page as (
      select "orderId", "shipmentId" from "Estimate" where "shopId" = ${shopId}
        and ("orderId", "shipmentId") > (${after?.orderId ?? ""}, ${after?.shipmentId ?? ""})
      order by "orderId", "shipmentId" limit ${limit} for update),
    forgotten as (
      update "Estimate" e set contributed = null from page
      where e."shopId" = ${shopId} and e."orderId" = page."orderId" and e."shipmentId" = page."shipmentId"
        and e.contributed is not null)
    select * from page order by "orderId" desc, "shipmentId" desc limit 1`;
  return last ?? null;
}
type EstimatePlace = { orderId: string; shipmentId: string };

/** Those of these orders that have not been erased meanwhile; they cannot be until the transaction ends. */
export async function holdOrders(
  { db }: TxCtx,
  shopId: ShopId,
  orderIds: readonly OrderId[],
): Promise<Set<OrderId>> {
  const rows = await db.$queryRaw<{ orderId: OrderId }[]>`
    select "orderId" from "Order"
    where "shopId" = ${shopId} and "orderId" = any(${orderIds}) and "redactedAt" is null
    order by "orderId" collate "C" for share`;
  return new Set(rows.map(({ orderId }) => orderId));
}

/** False once another run has begun: then nothing may be written. Its lock lasts until the transaction ends. */
export async function holdsRebuild({ db }: TxCtx, shopId: ShopId, run: RebuildRun): Promise<boolean> {
  const rows = await db.$queryRaw<{ rebuildRun: string | null }[]>`
    select "rebuildRun" from "LearnedShop" where "shopId" = ${shopId} for update`;
  return rows[0]?.rebuildRun === run.name;
}

/** The next orders of a shop by the time at which they were placed; one range of one index. */
export async function listOrdersByTime(
  { db }: TxCtx,
  shopId: ShopId,
  { after, limit }: { after: OrderPlace | null; limit: number },
): Promise<OrderPlace[]> {
  const { placedAt, orderId } = after ?? { placedAt: EARLIEST, orderId: "" };
  const rows = await db.$queryRaw<{ orderId: string; placedAt: Date }[]>`
    select "orderId", "placedAt" from "Order"
    where "shopId" = ${shopId} and "redactedAt" is null
      and ("placedAt", "orderId") > (${dateFromInstant(placedAt)}, ${orderId})
    order by "placedAt", "orderId" limit ${limit}`;
  return rows.flatMap((row) => {
    const id = parseOrderId(row.orderId);
    return id ? [{ orderId: id, placedAt: instantFromDate(row.placedAt) }] : [];
  });
}
export type OrderPlace = { orderId: OrderId; placedAt: Instant };

/**
 * Puts what was counted in the place of all that was learned before, and lets mornings go on. Returns whether somebody has
 * wished for it again meanwhile, by other rules.
 */
export async function replaceLearning(
  tx: TxCtx,
  shopId: ShopId,
  run: RebuildRun,
  counted: { state: ShopLearning; histograms: CountedHistogram[]; learnedTo: DayNumber; countedBy: string },
): Promise<{ isWantedAgain: boolean }> {
  const { state, histograms, learnedTo, countedBy } = counted;
  await tx.db.learnedHistogram.deleteMany({ where: { shopId } });
  for (let at = 0; at < histograms.length; at += HISTOGRAMS_PER_STATEMENT)
    await writeHistograms(tx, shopId, histograms.slice(at, at + HISTOGRAMS_PER_STATEMENT));
  // What a morning had added up belongs to what is gone.
  await tx.db.$executeRaw`
    update "Morning" set "dayOn" = null, "afterOrderId" = null, "afterShipmentId" = null, sums = null
    where "shopId" = ${shopId}`;
  const [row] = await tx.db.$queryRaw<{ isWantedAgain: boolean }[]>`
    update "LearnedShop" set state = ${JSON.stringify(state)}::jsonb, "outcomeCount" = ${state.outcomeCount},
      "learnedTo" = ${toCalendarDate(learnedTo)}::date, "countedBy" = ${countedBy}, "rebuildRun" = null,
      "rebuildWantedAt" = case when "rebuildWantedAt" > ${dateFromInstant(run.wantedAt)} then "rebuildWantedAt" end,
      "updatedAt" = ${tx.now()}::timestamptz
    where "shopId" = ${shopId} returning "rebuildWantedAt" is not null as "isWantedAgain"`;
  return { isWantedAgain: row?.isWantedAgain ?? false };
}
