import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addDays, dateFromInstant, instantFromDate, parseCalendarDate, startOfDayIn } from "#app/lib/time.ts";
import { Bug } from "#app/lib/errors.ts";
import type { BlockSums, DaySums, PageResults, Sale, SaleTotal } from "./page-results.ts";
import type { ResultPeriod } from "./results-period.ts";

/** More orders than this nobody reads on a page; the sums count them all. */
const SALES_SHOWN = 20;

/** The looks of a period by day, page and language. Reads daily sums, however many looks they count. */
export async function listDaySums(
  { db }: TxCtx,
  shopId: ShopId,
  { from, to }: ResultPeriod,
): Promise<DaySums[]> {
  const rows = await db.$queryRaw<(Omit<DaySums, "on"> & { on: string })[]>`
    select "on"::text as "on", "pageId", language, looks, orders, askers
    from "PageDay" where "shopId" = ${shopId} and "on" between ${from}::date and ${to}::date`;
  return rows.map(({ on, ...sums }) => {
    const day = parseCalendarDate(on);
    if (!day) throw new Bug(`not a day: ${on}`);
    return { ...sums, on: day };
  });
}

/** What was pressed in a period, by block. */
export const listBlockSums = (
  { db }: TxCtx,
  shopId: ShopId,
  { from, to }: ResultPeriod,
): Promise<BlockSums[]> =>
  db.$queryRaw<BlockSums[]>`
    select "pageId", "blockId", (array_agg("blockType" order by "on" desc))[1] as "blockType",
      sum(clicks)::int as clicks, sum(orders)::int as orders
    from "PageClickDay" where "shopId" = ${shopId} and "on" between ${from}::date and ${to}::date
    group by "pageId", "blockId"`;

/** Whether anybody has ever looked at a tracking page of the shop. */
export async function hasLooks({ db }: TxCtx, shopId: ShopId): Promise<boolean> {
  return (await db.pageDay.findFirst({ where: { shopId }, select: { shopId: true } })) !== null;
}

/** What recommendations sold in a period: sums by currency, and the latest orders. */
export async function loadSales(
  { db }: TxCtx,
  shopId: ShopId,
  { period, zone }: { period: ResultPeriod; zone: string },
): Promise<PageResults["sales"]> {
  const from = dateFromInstant(startOfDayIn(period.from, zone));
  const end = dateFromInstant(startOfDayIn(addDays(period.to, 1), zone));
  const totals = await db.$queryRaw<SaleTotal[]>`
    select currency, sum(amount)::text as amount, count(distinct "orderId")::int as orders
    from "RecommendedSale"
    where "shopId" = ${shopId} and "placedAt" >= ${from} and "placedAt" < ${end} and quantity > 0
    group by currency order by sum(amount) desc, currency`;
  const rows = await db.$queryRaw<(Omit<Sale, "placedAt"> & { placedAt: Date })[]>`
    select s."orderId", min(o.name) as "orderName", min(s."placedAt") as "placedAt", s.currency,
      sum(s.amount)::text as amount, array_agg(distinct coalesce(line.title, s."productId")) as products
    from "RecommendedSale" s
    left join "Order" o on o."shopId" = s."shopId" and o."orderId" = s."orderId"
    left join lateral (
      select one ->> 'title' as title from jsonb_array_elements(o."lineItems") one
      where one ->> 'lineItemId' = s."lineItemId" limit 1) line on true
    where s."shopId" = ${shopId} and s."placedAt" >= ${from} and s."placedAt" < ${end} and s.quantity > 0
    group by s."orderId", s.currency
    order by "placedAt" desc, s."orderId" limit ${SALES_SHOWN + 1}`;
  const latest = rows
    .slice(0, SALES_SHOWN)
    .map((row) => ({ ...row, placedAt: instantFromDate(row.placedAt) }));
  return { totals, latest, isCut: rows.length > SALES_SHOWN };
}
