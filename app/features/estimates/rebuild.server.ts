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

/**
 * Begins a run: from now on no other may write. Nothing of the histograms holds any more, so no estimate is in them; should
 * the run break off, the next one begins anew. Null when nobody wants it (any more).
 */
export async function beginRebuild(tx: TxCtx, shopId: ShopId, name: string): Promise<RebuildRun | null> {
  const [row] = await tx.db.$queryRaw<{ rebuildWantedAt: Date }[]>`
    update "LearnedShop" set "rebuildRun" = ${name}
    where "shopId" = ${shopId} and "rebuildWantedAt" is not null returning "rebuildWantedAt"`;
  if (!row) return null;
  await tx.db.$executeRaw`
    update "Estimate" set contributed = null where "shopId" = ${shopId} and contributed is not null`;
  return { name, wantedAt: instantFromDate(row.rebuildWantedAt) };
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
