import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import { stepOf, type Period } from "./period.ts";
import type { ScoreGroup } from "./present-performance.ts";
import { sumsOf, SUM_NAMES, type SumName } from "./sums.ts";

type GroupRow = Record<SumName, number> & { told: boolean; by: ScoreGroup["by"]; key: string };

/** Sums of numbers come as bigint, which JSON cannot carry; below 2^53 nothing is lost. */
const SUMMED = Prisma.raw(SUM_NAMES.map((name) => `sum("${name}")::float8 as "${name}"`).join(", "));

/** The sums' columns, as a list of names. */
export const SUM_COLUMNS = Prisma.raw(SUM_NAMES.map((name) => `"${name}"`).join(", "));

export const withinSql = (shopId: ShopId, { from, to }: Pick<Period, "from" | "to">): Prisma.Sql =>
  Prisma.sql`"shopId" = ${shopId} and "dueOn" between ${from}::date and ${to}::date`;

/** The roll-up of a period, by week or month, by carrier and by lane: one pass over its rows, however many parcels they count. */
export async function listScores(ctx: TxCtx, shopId: ShopId, period: Period): Promise<ScoreGroup[]> {
  const rows = await ctx.db.$queryRaw<GroupRow[]>`
    select told, coalesce(step::text, "carrierName", lane) as key,
      case when grouping(step) = 0 then 'step' when grouping("carrierName") = 0 then 'carrier' else 'lane' end as by,
      ${SUMMED}
    from (
      select *, date_trunc(${stepOf(period)}, "dueOn"::timestamp)::date as step
      from "PromiseScore" where ${withinSql(shopId, period)}
    ) scores
    group by grouping sets ((told, step), (told, "carrierName"), (told, lane))`;
  return rows.map((row) => ({
    basis: row.told ? "told" : "replayed",
    by: row.by,
    key: row.key,
    sums: sumsOf((name) => row[name]),
  }));
}

/** Whether any promise of the shop has come due by a day. */
export async function hasScores(ctx: TxCtx, shopId: ShopId, by: CalendarDate): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ has: boolean }[]>`
    select exists (
      select from "PromiseScore" where "shopId" = ${shopId} and "dueOn" <= ${by}::date
        and delivered + undelivered > 0
    ) as has`;
  return row?.has === true;
}
