import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";

/**
 * Has an order's mails that are written but wait to be sent (a server was busy, sending is paused) written anew when their
 * turn comes: something in them is no longer true. Those on their way already are left alone.
 */
export async function rewriteMails(tx: TxCtx, shopId: ShopId, orderId: OrderId): Promise<void> {
  await tx.db.message.updateMany({
    where: { shopId, orderId, state: { in: ["planned", "held"] }, mimeSealed: { not: null } },
    data: { mimeSealed: null },
  });
}
