import { inTransaction, type Ctx } from "#app/context.server.ts";
import { findOrderIdOfDelivery } from "#app/features/activity/activity.server.ts";
import { listOrderIdsOf } from "#app/features/shipment-list/shipment-list.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { askForOrder } from "./ask-for-order.server.ts";

/** Asks Shopify again about the orders of these shipments, soon and in the background. Returns how many orders. */
export async function refreshShipments(ctx: Ctx, shopId: ShopId, shipmentIds: string[]): Promise<number> {
  const orderIds = await listOrderIdsOf(ctx, shopId, shipmentIds);
  await inTransaction(ctx, async (tx) => {
    for (const orderId of orderIds) await askForOrder(tx, shopId, orderId, 0);
  });
  return orderIds.length;
}

/**
 * Fetches the order of a delivery anew, soon and in the background: that mends whatever the delivery could not tell. False
 * when this shop has no such delivery, or it is about no order.
 */
export async function refreshOrderOfDelivery(ctx: Ctx, shopId: ShopId, deliveryId: bigint): Promise<boolean> {
  const orderId = await findOrderIdOfDelivery(ctx, shopId, deliveryId);
  if (orderId) await askForOrder(ctx, shopId, orderId, 0);
  return orderId !== null;
}
