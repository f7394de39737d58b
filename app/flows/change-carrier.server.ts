import { inTransaction, type Ctx } from "#app/context.server.ts";
import { pinCarrier } from "#app/features/carriers/carriers.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import { findOrderIdOfShipment } from "#app/features/shipment-detail/shipment-detail.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { tellShipmentsAnew } from "./recompute-carriers.server.ts";

/**
 * The merchant says who carries this very parcel, or with null that it shall be found out again. All that follows from it,
 * from the name that shoppers see to the source that follows the number, changes in the same transaction.
 */
export function changeCarrier(
  ctx: Ctx,
  { shopId, shipmentId, carrierId }: { shopId: ShopId; shipmentId: string; carrierId: string | null },
): Promise<"changed" | "not_found" | "unknown_carrier"> {
  return inTransaction(ctx, async (tx) => {
    const orderId = await findOrderIdOfShipment(tx, shopId, shipmentId);
    if (!orderId) return "not_found";
    await lockOrders(tx, shopId, [orderId]);
    if ((await pinCarrier(tx, shopId, shipmentId, carrierId)) === "unknown_carrier") return "unknown_carrier";
    await tellShipmentsAnew(tx, shopId, [orderId]);
    return "changed";
  });
}
