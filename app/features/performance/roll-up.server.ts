import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import { toCalendarDate, type DayNumber } from "#app/lib/day-number.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dueParcelsSql } from "./due-parcels.server.ts";
import { SUM_COLUMNS } from "./scores.server.ts";
import { SUM_NAMES, type SumName } from "./sums.ts";

/**
 * Counts the promises for these days anew from the estimates, as they stand inside this transaction. Run as often as one
 * likes, in any order. To be called with the days that promises of changed estimates are for, before and after the change,
 * and with each day once it is over. No clock takes part: whether a day is over is asked when the sums are read.
 */
export async function rollUpScores(
  { db }: TxCtx,
  shopId: ShopId,
  dueDays: Iterable<DayNumber>,
): Promise<void> {
  const days = [...new Set(dueDays)].map(toCalendarDate);
  if (days.length === 0) return;
  // Two at once would both take out the old rows and then both bring in new ones.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`scores:${shopId}`}, 0))`;
  const due = Prisma.sql`= any(${days}::date[])`;
  await db.$executeRaw`delete from "PromiseScore" where "shopId" = ${shopId} and "dueOn" ${due}`;
  await db.$executeRaw`
    insert into "PromiseScore" ("shopId", "dueOn", told, "carrierName", lane, ${SUM_COLUMNS})
    select ${shopId}, "dueOn", told, "carrierName", lane,
      ${Prisma.join(SUM_NAMES.map((name) => Prisma.sql`coalesce(${SUM_SQL[name]}, 0)`))}
    from (
      select "promisedTo" as "dueOn", told, coalesce("carrierName", '') as "carrierName", lane, result,
        result <> 'unheard' as due, "deliveredOn", "deliveredOn" - "promisedTo" as "daysLate",
        abs("deliveredOn" - "likelyOn") as "daysOff", "likelyOn", "promisedFrom", "promisedTo", "promisedLevel",
        "promisedBasis", "orderedOn", by80, by90, by95,
        result <> 'unheard' and by80 is not null and by90 is not null and by95 is not null as compared
      from ${dueParcelsSql(shopId, Prisma.sql`estimate."promisedTo" ${due}`)} due_parcels
    ) parcels
    group by 2, 3, 4, 5`;
}

const countOf = (condition: string): Prisma.Sql => Prisma.raw(`count(*) filter (where ${condition})`);
const sumOf = (days: string, condition: string): Prisma.Sql =>
  Prisma.raw(`sum(${days}) filter (where ${condition})`);

/** Each sum as SQL over one parcel's columns; the names of sums.ts. */
const SUM_SQL: Record<SumName, Prisma.Sql> = {
  delivered: countOf(`result = 'delivered'`),
  undelivered: countOf(`result = 'undelivered'`),
  unheard: countOf(`result = 'unheard'`),
  onTime: countOf(`"daysLate" <= 0`),
  likelyKnown: countOf(`due and "likelyOn" is not null`),
  exactDay: countOf(`"daysOff" = 0`),
  nearDay: countOf(`"daysOff" <= 1`),
  windowKnown: countOf(`due and "promisedFrom" is not null`),
  inWindow: countOf(`"deliveredOn" between "promisedFrom" and "promisedTo"`),
  beforeWindow: countOf(`"deliveredOn" < "promisedFrom"`),
  windowDays: sumOf(`"promisedTo" - "promisedFrom" + 1`, "due"),
  early8: countOf(`"daysLate" <= -8`),
  early4: countOf(`"daysLate" between -7 and -4`),
  early2: countOf(`"daysLate" between -3 and -2`),
  early1: countOf(`"daysLate" = -1`),
  onTheDay: countOf(`"daysLate" = 0`),
  late1: countOf(`"daysLate" = 1`),
  late2: countOf(`"daysLate" between 2 and 3`),
  late4: countOf(`"daysLate" between 4 and 7`),
  late8: countOf(`"daysLate" >= 8`),
  promisedDays: sumOf(`"promisedTo" - "orderedOn"`, `"deliveredOn" is not null`),
  takenDays: sumOf(`"deliveredOn" - "orderedOn"`, "true"),
  levelKnown: countOf(`due and "promisedLevel" is not null`),
  level: sumOf(`"promisedLevel"`, "due"),
  byRules: countOf(`due and "promisedBasis" = 'rules'`),
  compared: countOf("compared"),
  onTime80: countOf(`compared and "deliveredOn" <= by80`),
  onTime90: countOf(`compared and "deliveredOn" <= by90`),
  onTime95: countOf(`compared and "deliveredOn" <= by95`),
  days80: sumOf(`by80 - "orderedOn"`, "compared"),
  days90: sumOf(`by90 - "orderedOn"`, "compared"),
  days95: sumOf(`by95 - "orderedOn"`, "compared"),
};
