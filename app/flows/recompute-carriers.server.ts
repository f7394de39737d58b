import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import type { ShipmentChange } from "#app/features/shipments/shipment.ts";
import { listOrdersByShipment, type ShipmentPlace } from "#app/features/shipments/shipments.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS } from "#app/lib/time.ts";
import { estimateOrders } from "./estimate-orders.server.ts";
import { followParcels } from "./follow-parcels.server.ts";
import { lookForTrouble } from "./look-for-trouble.server.ts";
import { planMessagesOf } from "./plan-messages.server.ts";
import { updateShipments } from "./update-shipments.server.ts";

/** Older parcels get their carrier when something is told of them. */
const RECENT_MS = 60 * DAY_MS;
const SHIPMENTS_PER_PAGE = 200;

/** Has the carriers of a shop's recent parcels told anew, soon and in the background: its rules about carriers changed. */
export const wantRecomputedCarriers = (tx: TxCtx, shopId: ShopId): Promise<void> =>
  tx.queue.send(tx.db, "recompute-carriers", { shopId }, { onlyOneFor: shopId });

/** The job behind `wantRecomputedCarriers`. May break off anywhere: what is done is right, and doing it again changes nothing. */
export async function recomputeCarriers(ctx: Ctx, shopId: ShopId): Promise<void> {
  const since = addMs(ctx.now(), -RECENT_MS);
  for (let after: ShipmentPlace | null = null; ;) {
    const page: ShipmentPlace[] = await listOrdersByShipment(ctx, shopId, {
      since,
      after,
      limit: SHIPMENTS_PER_PAGE,
    });
    const orderIds = [...new Set(page.map(({ orderId }) => orderId))];
    await inTransaction(ctx, (tx) => tellShipmentsAnew(tx, shopId, orderIds));
    const last = page.at(-1);
    if (!last || page.length < SHIPMENTS_PER_PAGE) return;
    after = last;
  }
}

/** Computes the shipments of these orders anew though no news came, with all that follows from a change. */
export async function tellShipmentsAnew(
  tx: TxCtx,
  shopId: ShopId,
  orderIds: OrderId[],
): Promise<ShipmentChange[]> {
  if (orderIds.length === 0) return [];
  await lockOrders(tx, shopId, orderIds);
  const changes = await updateShipments(tx, shopId, orderIds);
  const changed = new Set(changes.map(({ after }) => after.orderId));
  await followParcels(tx, shopId, changes);
  await estimateOrders(tx, shopId, changed);
  await lookForTrouble(tx, shopId, changed);
  await planMessagesOf(tx, shopId, changed);
  return changes;
}
