import type { TxCtx } from "#app/context.server.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate, type Instant } from "#app/lib/time.ts";
import { watchedSince } from "./found-trouble.ts";

/** Where a walk over everything that may be in trouble has come to. */
export type WatchPlace =
  | { walk: "parcels"; shippedAt: Instant | null; shipmentId: string }
  | { walk: "orders"; zone: string; orderId: string }
  | { walk: "troubles"; orderId: string };

export const WATCH_START: WatchPlace = { walk: "parcels", shippedAt: null, shipmentId: "" };

/** The orders of one page, and the place behind it; null when everything has been walked. */
export type WatchPage = { orderIds: OrderId[]; next: WatchPlace | null };

/**
 * The next orders that time alone may bring into trouble or out of it: those of parcels under way, those not all of which has
 * left, and those in trouble already. Each page is one range of one partial index, however long the shop's history.
 */
export async function listWatchedPage(
  tx: TxCtx,
  shopId: ShopId,
  { from, limit }: { from: WatchPlace; limit: number },
): Promise<WatchPage> {
  switch (from.walk) {
    case "parcels":
      return listParcels(tx, shopId, from, limit);
    case "orders":
      return listOrders(tx, shopId, from, limit);
    case "troubles":
      return listTroubled(tx, shopId, from, limit);
  }
}

async function listParcels(
  tx: TxCtx,
  shopId: ShopId,
  from: Extract<WatchPlace, { walk: "parcels" }>,
  limit: number,
): Promise<WatchPage> {
  const since = from.shippedAt ?? watchedSince(tx.now());
  const rows = await tx.db.$queryRaw<{ orderId: string; shippedAt: Date; shipmentId: string }[]>`
    select "orderId", "shippedAt", "shipmentId" from "Shipment"
    where "shopId" = ${shopId} and open and "retiredAt" is null
      and ("shippedAt", "shipmentId") > (${dateFromInstant(since)}, ${from.shipmentId})
    order by "shippedAt", "shipmentId" limit ${limit}`;
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    orderIds: ordersOf(rows),
    next: last
      ? { walk: "parcels", shippedAt: instantFromDate(last.shippedAt), shipmentId: last.shipmentId }
      : { walk: "orders", zone: "", orderId: "" },
  };
}

async function listOrders(
  { db }: TxCtx,
  shopId: ShopId,
  from: Extract<WatchPlace, { walk: "orders" }>,
  limit: number,
): Promise<WatchPage> {
  // All of a zone's open estimates stand in one index; the order's own come first among its parcels'.
  const rows = await db.$queryRaw<{ orderId: string; zone: string }[]>`
    select "orderId", zone from "Estimate"
    where "shopId" = ${shopId} and open and "shipmentId" = ''
      and (zone, "orderId", "shipmentId") > (${from.zone}, ${from.orderId}, '')
    order by zone, "orderId", "shipmentId" limit ${limit}`;
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    orderIds: ordersOf(rows),
    next: last
      ? { walk: "orders", zone: last.zone, orderId: last.orderId }
      : { walk: "troubles", orderId: "" },
  };
}

async function listTroubled(
  { db }: TxCtx,
  shopId: ShopId,
  from: Extract<WatchPlace, { walk: "troubles" }>,
  limit: number,
): Promise<WatchPage> {
  const rows = await db.$queryRaw<{ orderId: string }[]>`
    select "orderId" from "Trouble"
    where "shopId" = ${shopId} and "endedAt" is null and "orderId" > ${from.orderId}
    group by "orderId" order by "orderId" limit ${limit}`;
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { orderIds: ordersOf(rows), next: last ? { walk: "troubles", orderId: last.orderId } : null };
}

const ordersOf = (rows: { orderId: string }[]): OrderId[] => [
  ...new Set(rows.flatMap(({ orderId }) => parseOrderId(orderId) ?? [])),
];

/** Installed shops after one of them, in the order of their ids, over all shops. */
export async function listShopsToWatch(
  { db }: TxCtx,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await db.shop.findMany({
    where: { shopId: { gt: after }, installedAt: { not: null }, uninstalledAt: null },
    orderBy: { shopId: "asc" },
    take: limit,
    select: { shopId: true },
  });
  return rows.map(({ shopId }) => shopId);
}
