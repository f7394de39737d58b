import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dueParcelsSql } from "./due-parcels.server.ts";
import {
  parcelHead,
  parcelLine,
  scoreHead,
  scoreLine,
  type ParcelRow,
  type ScoreRow,
} from "./performance-csv.ts";
import type { Period } from "./period.ts";
import { SUM_COLUMNS, withinSql } from "./scores.server.ts";
import { sumsOf, type SumName } from "./sums.ts";

const CHUNK_ROWS = 500;

/** The roll-up of a period as CSV text, piece by piece: a line per promised date, basis, carrier and lane. */
export async function* exportScores(ctx: TxCtx, shopId: ShopId, period: Period): AsyncGenerator<string> {
  yield scoreHead();
  let last: Omit<ScoreRow, "sums"> | null = null;
  do {
    const rows: ScoreRow[] = await readScores(ctx, shopId, period, last);
    if (rows.length > 0) yield rows.map(scoreLine).join("");
    last = rows.length < CHUNK_ROWS ? null : (rows.at(-1) ?? null);
  } while (last);
}

async function readScores(
  ctx: TxCtx,
  shopId: ShopId,
  period: Period,
  after: Omit<ScoreRow, "sums"> | null,
): Promise<ScoreRow[]> {
  const further = after
    ? Prisma.sql`and ("dueOn", told, "carrierName", lane)
        > (${after.dueOn}::date, ${after.basis === "told"}, ${after.carrierName}, ${after.lane})`
    : Prisma.empty;
  const rows = await ctx.db.$queryRaw<(Record<SumName, number> & Omit<ScoreRow, "sums">)[]>`
    select "dueOn"::text as "dueOn", case when told then 'told' else 'replayed' end as basis, "carrierName", lane,
      ${SUM_COLUMNS}
    from "PromiseScore" scores where ${withinSql(shopId, period)} ${further}
    order by scores."dueOn", told, "carrierName", lane limit ${CHUNK_ROWS}`;
  return rows.map(({ dueOn, basis, carrierName, lane, ...sums }) => ({
    dueOn,
    basis,
    carrierName,
    lane,
    sums: sumsOf((name) => sums[name]),
  }));
}

/** Every parcel promised for a day of the period as CSV text, piece by piece: the same parcels that the roll-up counts. */
export async function* exportParcels(ctx: TxCtx, shopId: ShopId, period: Period): AsyncGenerator<string> {
  yield parcelHead();
  let last: ParcelRow | null = null;
  do {
    const rows: ParcelRow[] = await readParcels(ctx, shopId, period, last);
    if (rows.length > 0) yield rows.map(parcelLine).join("");
    last = rows.length < CHUNK_ROWS ? null : (rows.at(-1) ?? null);
  } while (last);
}

async function readParcels(
  ctx: TxCtx,
  shopId: ShopId,
  { from, to }: Period,
  after: ParcelRow | null,
): Promise<ParcelRow[]> {
  // Both ends of the days are always named, so that one range of the index is read, and no more of it than is needed.
  const condition = after
    ? Prisma.sql`estimate."promisedTo" between ${after.promisedTo}::date and ${to}::date
        and (estimate."promisedTo", estimate."orderId", estimate."shipmentId")
          > (${after.promisedTo}::date, ${after.orderId}, ${after.shipmentId})`
    : Prisma.sql`estimate."promisedTo" between ${from}::date and ${to}::date`;
  return ctx.db.$queryRaw<ParcelRow[]>`
    select parcels."orderId", ordered.name as "orderName", parcels."shipmentId", sent."trackingNumber",
      parcels."carrierName", lane, case when told then 'told' else 'replayed' end as basis, "promisedBasis",
      "promisedLevel", "orderedOn"::text as "orderedOn", "handedOverOn"::text as "handedOverOn",
      "promisedFrom"::text as "promisedFrom", parcels."promisedTo"::text as "promisedTo", "likelyOn"::text as "likelyOn",
      by80::text as by80, by90::text as by90, by95::text as by95, "deliveredOn"::text as "deliveredOn",
      "deliveredOn" - parcels."promisedTo" as "daysLate", result
    from ${dueParcelsSql(shopId, condition)} parcels
    left join "Order" ordered on ordered."shopId" = ${shopId} and ordered."orderId" = parcels."orderId"
    left join "Shipment" sent on sent."shopId" = ${shopId} and sent."shipmentId" = parcels."shipmentId"
    order by parcels."promisedTo", parcels."orderId", parcels."shipmentId" limit ${CHUNK_ROWS}`;
}
