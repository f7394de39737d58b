import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";

/** Orders of these addresses that something may still be sent about: what is planned, or would be without a suppression. */
export async function listOpenOrders(
  { db }: TxCtx,
  shopId: ShopId,
  addressHashes: readonly string[],
): Promise<OrderId[]> {
  const rows = await db.$queryRaw<{ orderId: OrderId }[]>`
    select o."orderId" from "Order" o
    where o."shopId" = ${shopId} and o."emailHash" = any(${[...addressHashes]})
      and exists (select 1 from "Message" m where m."shopId" = o."shopId" and m."orderId" = o."orderId"
        and (m.state in ('planned', 'held') or (m.state = 'skipped' and m.reason in ('suppressed', 'unsubscribed'))))`;
  return rows.map(({ orderId }) => orderId);
}
