import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";

/**
 * Ends deliveries about these orders that still wait, for nothing in them may be stored any more, and returns the ids
 * of all whose raw body is still kept.
 */
export async function endDeliveriesAbout(
  tx: TxCtx,
  shopId: ShopId,
  orderIds: readonly string[],
): Promise<bigint[]> {
  const subjects = [
    ...orderIds.map((orderId) => `order:${orderId}`),
    ...(await numbersOf(tx, shopId, orderIds)),
    ...(await addressesOf(tx, shopId, orderIds)),
  ];
  await tx.db.$executeRaw`
    update "InboxItem" set state = 'done', outcome = 'erased', "processedAt" = ${dateFromInstant(tx.now())}
    where "shopId" = ${shopId} and subject = any(${subjects}) and state = 'waiting'`;
  const rows = await tx.db.$queryRaw<{ id: bigint }[]>`
    select id from "InboxItem" item
    where "shopId" = ${shopId} and subject = any(${subjects}) and state <> 'waiting' and "bodyId" is not null`;
  return rows.map(({ id }) => id);
}

/** Tracking providers tell of a number, not of an order. */
async function numbersOf(tx: TxCtx, shopId: ShopId, orderIds: readonly string[]): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ trackingKey: string }[]>`
    select s."trackingKey" from "Shipment" s
    where s."shopId" = ${shopId} and s."orderId" = any(${[...orderIds]}) and s."trackingKey" <> ''
    union
    select leg."trackingKey" from "ParcelLeg" leg
    join "Shipment" s on s."shopId" = leg."shopId" and s."shipmentId" = leg."shipmentId"
    where leg."shopId" = ${shopId} and s."orderId" = any(${[...orderIds]})`;
  return rows.map(({ trackingKey }) => `number:${trackingKey}`);
}

/** Mail services tell of an address. */
async function addressesOf(tx: TxCtx, shopId: ShopId, orderIds: readonly string[]): Promise<string[]> {
  const rows = await tx.db.order.findMany({
    where: { shopId, orderId: { in: [...orderIds] }, emailHash: { not: null } },
    select: { emailHash: true },
  });
  return rows.map(({ emailHash }) => `mail:${emailHash}`);
}

/** Ends deliveries that still wait, so that their bodies can be forgotten. */
export async function endDeliveries(tx: TxCtx, shopId: ShopId, ids: bigint[]): Promise<void> {
  await tx.db.inboxItem.updateMany({
    where: { shopId, id: { in: ids }, state: "waiting" },
    data: { state: "done", outcome: "erased", processedAt: dateFromInstant(tx.now()) },
  });
}

/** A delivery of a request under privacy law, and where its body lies. */
export type RequestDelivery = {
  id: bigint;
  state: string;
  bodyId: string | null;
  bodyStart: number;
  bodyLength: number;
};

/** Privacy requests themselves name the customer: their deliveries whose body is still kept. A shop has few of them. */
export const listRequestDeliveries = ({ db }: TxCtx, shopId: ShopId): Promise<RequestDelivery[]> =>
  db.inboxItem.findMany({
    where: { shopId, topic: { in: ["customers/data_request", "customers/redact"] }, bodyId: { not: null } },
    select: { id: true, state: true, bodyId: true, bodyStart: true, bodyLength: true },
  });
