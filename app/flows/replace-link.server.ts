import { inTransaction, type Ctx } from "#app/context.server.ts";
import { replaceLink } from "#app/features/look-up/look-up.server.ts";
import { rewriteMails } from "#app/features/messages/messages.server.ts";
import { findOrderIdOfShipment } from "#app/features/shipment-detail/shipment-detail.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/**
 * Gives the order of a shipment a new tracking link, for when the old one has come into the wrong hands; what is not sent yet
 * carries the new one. False when the shop has no such shipment, or its customer was forgotten.
 */
export async function replaceLinkOf(ctx: Ctx, shopId: ShopId, shipmentId: string): Promise<boolean> {
  const orderId = await findOrderIdOfShipment(ctx, shopId, shipmentId);
  if (!orderId) return false;
  return inTransaction(ctx, async (tx) => {
    const isReplaced = await replaceLink(tx, shopId, orderId);
    if (isReplaced) await rewriteMails(tx, shopId, orderId);
    return isReplaced;
  });
}
