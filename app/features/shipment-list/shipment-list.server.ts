import type { TxCtx } from "#app/context.server.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { chosenSql, filterSql } from "./filter-sql.server.ts";
import { csvHead, csvLine } from "./csv.ts";
import type { ListFilter, ListQuery } from "./list-query.ts";
import { placeOf, type Place } from "./page-place.ts";
import { readRows } from "./read-page.server.ts";
import { searchOrders } from "./search.server.ts";
import type { ShipmentPage } from "./shipment-page.ts";
import type { ShipmentRow } from "./shipment-row.ts";

export { countShipments } from "./count-shipments.server.ts";

export const PAGE_ROWS = 50;
const EXPORT_CHUNK_ROWS = 500;
/** Carriers offered as a filter are those of this many latest parcels. */
const CARRIERS_FROM_ROWS = 2_000;

/** The page that a query names. `zone` says when the filter's days begin. */
export async function listShipments(
  ctx: TxCtx,
  shopId: ShopId,
  query: ListQuery,
  zone: string,
): Promise<ShipmentPage> {
  const backwards = query.before !== null && query.after === null;
  const from = query.after ?? query.before;
  const condition = await conditionOf(ctx, shopId, query, zone);
  // One row more than the page shows tells whether there is another page.
  const found = await readRows(ctx, condition, query, { from, backwards, rowsMax: PAGE_ROWS + 1 });
  const isMore = found.length > PAGE_ROWS;
  const rows = backwards ? found.slice(-PAGE_ROWS) : found.slice(0, PAGE_ROWS);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    before: first && (backwards ? isMore : from !== null) ? placeOf(first, query.sort) : null,
    after: last && (backwards || isMore) ? placeOf(last, query.sort) : null,
  };
}

/** True once the shop has ever shipped anything that we know of. */
export async function hasShipments(ctx: TxCtx, shopId: ShopId): Promise<boolean> {
  return (await ctx.db.shipment.findFirst({ where: { shopId }, select: { shipmentId: true } })) !== null;
}

/** Names of the carriers a shop ships with now, for choosing one. */
export async function listCarriers(ctx: TxCtx, shopId: ShopId): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ carrierName: string }[]>`
    select distinct "carrierName" from (
      select "carrierName" from "Shipment" where "shopId" = ${shopId} order by "shippedAt" desc limit ${CARRIERS_FROM_ROWS}
    ) latest where "carrierName" is not null order by "carrierName"`;
  return rows.map(({ carrierName }) => carrierName);
}

/** The list as CSV text, piece by piece: all that the filter names, or only the shipments `chosen` if there are any. */
export async function* exportShipments(
  ctx: TxCtx,
  shopId: ShopId,
  query: ListQuery,
  { zone, chosen }: { zone: string; chosen: string[] },
): AsyncGenerator<string> {
  const condition =
    chosen.length > 0 ? chosenSql(shopId, chosen) : await conditionOf(ctx, shopId, query, zone);
  yield csvHead();
  let from: Place | null = null;
  for (;;) {
    const rows: ShipmentRow[] = await readRows(ctx, condition, query, {
      from,
      backwards: false,
      rowsMax: EXPORT_CHUNK_ROWS,
    });
    if (rows.length > 0) yield rows.map(csvLine).join("");
    const last = rows.at(-1);
    if (!last || rows.length < EXPORT_CHUNK_ROWS) return;
    from = placeOf(last, query.sort);
  }
}

/** The orders of these shipments, each once; shipments that the shop does not have are passed over. */
export async function listOrderIdsOf(ctx: TxCtx, shopId: ShopId, shipmentIds: string[]): Promise<OrderId[]> {
  const rows = await ctx.db.shipment.findMany({
    where: { shopId, shipmentId: { in: shipmentIds } },
    select: { orderId: true },
    distinct: ["orderId"],
  });
  return rows.flatMap((row) => parseOrderId(row.orderId) ?? []);
}

async function conditionOf(ctx: TxCtx, shopId: ShopId, filter: ListFilter, zone: string) {
  const hits = filter.search ? await searchOrders(ctx, shopId, filter.search) : null;
  return filterSql(shopId, filter, { now: ctx.now(), zone, hits });
}
