import type { TxCtx } from "#app/context.server.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { orderNameKey } from "./contact-keys.ts";

/** The shop's order that a person calls so ("#1001", "1001"); the newest where several are. Null when there is none. */
export async function findOrderIdByName(
  { db }: TxCtx,
  shopId: ShopId,
  name: string,
): Promise<OrderId | null> {
  const nameKey = orderNameKey(name);
  if (nameKey === null) return null;
  const order = await db.order.findFirst({
    where: { shopId, nameKey, redactedAt: null },
    orderBy: { placedAt: { sort: "desc", nulls: "last" } },
    select: { orderId: true },
  });
  return order && parseOrderId(order.orderId);
}
