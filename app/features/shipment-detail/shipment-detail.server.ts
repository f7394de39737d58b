import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import { parseFulfillmentId, parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { instantFromDate, type Instant } from "#app/lib/time.ts";
import type { DeliveryLine } from "./shipment-detail.ts";

const DELIVERIES_MAX = 50;

/** The order that a shipment belongs to, or null when this shop has no such shipment. */
export async function findOrderIdOfShipment(
  ctx: TxCtx,
  shopId: ShopId,
  shipmentId: string,
): Promise<OrderId | null> {
  const row = await ctx.db.shipment.findUnique({
    where: { shopId_shipmentId: { shopId, shipmentId } },
    select: { orderId: true },
  });
  return row && parseOrderId(row.orderId);
}

/** Ids of an order's fulfillments that have shipments. */
export async function listShippedFulfillmentIds(ctx: TxCtx, shopId: ShopId, orderId: OrderId) {
  const rows = await ctx.db.shipment.findMany({
    where: { shopId, orderId },
    select: { fulfillmentId: true },
    distinct: ["fulfillmentId"],
  });
  return rows.flatMap((row) => parseFulfillmentId(row.fulfillmentId) ?? []);
}

/** Other numbers that a parcel goes by since other carriers took it over, in that order. */
export const listLegs = (ctx: TxCtx, shopId: ShopId, shipmentId: string) =>
  ctx.db.parcelLeg.findMany({
    where: { shopId, shipmentId },
    select: { carrierId: true, trackingNumber: true, trackingKey: true },
    orderBy: [{ heardAt: "asc" }, { trackingKey: "asc" }],
  });

/**
 * When each source last told of a fulfillment's parcels, or was asked about one of these numbers though it had nothing new;
 * the latest first.
 */
export async function listHeard(
  ctx: TxCtx,
  shopId: ShopId,
  { fulfillmentId, trackingKeys }: { fulfillmentId: string; trackingKeys: string[] },
): Promise<{ source: string; at: Instant }[]> {
  const rows = await ctx.db.$queryRaw<{ source: string; at: Date }[]>`
    select source, max(at) as at from (
      select source, "recordedAt" as at from "TrackingEvent"
      where "shopId" = ${shopId} and "fulfillmentId" = ${fulfillmentId}
      union all
      select "providerId", "lastHeardAt" from "Following"
      where "shopId" = ${shopId} and "trackingKey" = any(${trackingKeys}) and "lastHeardAt" is not null) heard
    group by source order by at desc, source`;
  return rows.map(({ source, at }) => ({ source, at: instantFromDate(at) }));
}

/** The newest deliveries about an order. Asked for in two parts, as the inbox is indexed: waiting ones and handled ones. */
export async function listOrderDeliveries(
  ctx: TxCtx,
  shopId: ShopId,
  orderId: OrderId,
): Promise<DeliveryLine[]> {
  const part = (state: Prisma.Sql) => Prisma.sql`(
    select id, topic, state, outcome, attempts, "receivedAt", "processedAt", "bodyId" is not null as "hasBody"
    from "InboxItem" where "shopId" = ${shopId} and subject = ${`order:${orderId}`} and ${state}
    order by id desc limit ${DELIVERIES_MAX})`;
  const rows = await ctx.db.$queryRaw<StoredDelivery[]>`
    ${part(Prisma.sql`state = 'waiting'`)} union all ${part(Prisma.sql`state <> 'waiting'`)}
    order by id desc limit ${DELIVERIES_MAX}`;
  return rows.map(({ id, receivedAt, processedAt, ...row }) => ({
    ...row,
    id: String(id),
    receivedAt: instantFromDate(receivedAt),
    processedAt: processedAt && instantFromDate(processedAt),
  }));
}

type StoredDelivery = Omit<DeliveryLine, "id" | "receivedAt" | "processedAt"> & {
  id: bigint;
  receivedAt: Date;
  processedAt: Date | null;
};
