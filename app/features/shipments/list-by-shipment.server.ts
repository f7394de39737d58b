import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate, type Instant } from "#app/lib/time.ts";

/** Where a shipment stands in the order in which they were sent, and whose it is. */
export type ShipmentPlace = { shippedAt: Instant; shipmentId: string; orderId: OrderId };

/** The orders of the shipments sent since then, oldest first, some at a time. */
export async function listOrdersByShipment(
  { db }: Ctx | TxCtx,
  shopId: ShopId,
  { since, after, limit }: { since: Instant; after: ShipmentPlace | null; limit: number },
): Promise<ShipmentPlace[]> {
  const rows = await db.$queryRaw<{ shippedAt: Date; shipmentId: string; orderId: OrderId }[]>`
    select "shippedAt", "shipmentId", "orderId" from "Shipment"
    where "shopId" = ${shopId}
      and ("shippedAt", "shipmentId") > (${dateFromInstant(after?.shippedAt ?? since)}, ${after?.shipmentId ?? ""})
    order by "shippedAt", "shipmentId" limit ${limit}`;
  return rows.map((row) => ({ ...row, shippedAt: instantFromDate(row.shippedAt) }));
}
