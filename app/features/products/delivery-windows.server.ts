import type { TxCtx } from "#app/context.server.ts";
import type { LineItemCount } from "#app/features/orders/order.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantOrNull, type Instant } from "#app/lib/time.ts";
import type { DeliveryWindow } from "#prisma";
import type { DeliveryWindowFacts } from "./delivery-window.ts";
import { mergeWindows } from "./merge-windows.ts";

/** Where the parts of these orders start and what Shopify promised for each, by order; orders without any are not in it. */
export async function findDeliveryWindows(
  ctx: TxCtx,
  shopId: ShopId,
  orderIds: OrderId[],
): Promise<Map<OrderId, DeliveryWindowFacts[]>> {
  const rows = await ctx.db.deliveryWindow.findMany({
    where: { shopId, orderId: { in: orderIds } },
    orderBy: { fulfillmentOrderId: "asc" },
  });
  return Map.groupBy(rows.flatMap(toWindow), ({ orderId }) => orderId);
}

/** Notes that these fulfillment orders must be asked for: a webhook says that they changed, but not how. */
export async function wantDeliveryWindows(
  tx: TxCtx,
  shopId: ShopId,
  fulfillmentOrderIds: string[],
): Promise<void> {
  const now = dateFromInstant(tx.now());
  await tx.db.$executeRaw`
    insert into "DeliveryWindow" ("shopId", "fulfillmentOrderId", "wantedAt")
    select ${shopId}, id, ${now} from unnest(${fulfillmentOrderIds.toSorted()}::text[]) as id
    on conflict ("shopId", "fulfillmentOrderId") do update set "wantedAt" = excluded."wantedAt"`;
}

/** Fulfillment orders that must be asked for, those that waited longest first. */
export async function listWantedWindows(ctx: TxCtx, shopId: ShopId, limit: number): Promise<string[]> {
  const rows = await ctx.db.deliveryWindow.findMany({
    where: { shopId, wantedAt: { not: null } },
    select: { fulfillmentOrderId: true },
    orderBy: [{ wantedAt: "asc" }, { fulfillmentOrderId: "asc" }],
    take: limit,
  });
  return rows.map(({ fulfillmentOrderId }) => fulfillmentOrderId);
}

export type WindowsAnswer = {
  askedAt: Instant;
  windows: DeliveryWindowFacts[];
  /** What was asked for: some fulfillment orders, or all of an order. Those not among `windows` hold nothing any more. */
  asked: { fulfillmentOrderIds: string[] } | { orderId: OrderId };
};

/** Keeps an answer of Shopify's. Returns the orders whose windows, or places of origin, it changed. */
export async function saveDeliveryWindows(
  tx: TxCtx,
  shopId: ShopId,
  { askedAt, windows, asked }: WindowsAnswer,
): Promise<OrderId[]> {
  const named = windows.map(({ fulfillmentOrderId }) => fulfillmentOrderId);
  const ids = "orderId" in asked ? named : [...asked.fulfillmentOrderIds, ...named];
  const orderId = "orderId" in asked ? asked.orderId : null;
  const rows = await tx.db.$queryRaw<DeliveryWindow[]>`
    select * from "DeliveryWindow"
    where "shopId" = ${shopId} and ("fulfillmentOrderId" = any(${ids}) or "orderId" = ${orderId})
    order by "fulfillmentOrderId" collate "C" for update`;
  const known = rows.map((row) => ({
    fulfillmentOrderId: row.fulfillmentOrderId,
    facts: toWindow(row)[0] ?? null,
    wantedAt: instantOrNull(row.wantedAt),
  }));
  const { write, remove, changed } = mergeWindows(known, windows, askedAt);
  await tx.db.deliveryWindow.deleteMany({ where: { shopId, fulfillmentOrderId: { in: remove } } });
  const written = write.map(({ facts, wantedAt }) => ({ ...facts, shopId, wantedAt, fetchedAt: askedAt }));
  await tx.db.$executeRaw`
    insert into "DeliveryWindow"
    select (jsonb_populate_recordset(null::"DeliveryWindow", ${JSON.stringify(written)}::jsonb)).*
    on conflict ("shopId", "fulfillmentOrderId") do update set
      "orderId" = excluded."orderId", "locationId" = excluded."locationId",
      "methodType" = excluded."methodType", "fromAt" = excluded."fromAt", "toAt" = excluded."toAt",
      "lineItems" = excluded."lineItems", "changedAt" = excluded."changedAt",
      "wantedAt" = excluded."wantedAt", "fetchedAt" = excluded."fetchedAt"`;
  return changed;
}

/** One window, or none as long as only its name is known. */
function toWindow(row: DeliveryWindow): DeliveryWindowFacts[] {
  const orderId = parseOrderId(row.orderId);
  if (!orderId || !row.fetchedAt) return [];
  return [
    {
      fulfillmentOrderId: row.fulfillmentOrderId,
      orderId,
      locationId: row.locationId,
      methodType: row.methodType,
      fromAt: instantOrNull(row.fromAt),
      toAt: instantOrNull(row.toAt),
      // Written by this file only, from the very type it is read as.
      lineItems: row.lineItems as LineItemCount[],
      changedAt: instantOrNull(row.changedAt),
    },
  ];
}
