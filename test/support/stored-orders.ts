import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/**
 * Everything stored about a shop's orders, in a form that two runs can be compared by: personal data unsealed, and without
 * what may rightly differ (tracking tokens, and when our rows were written).
 */
export async function readStoredOrders({ db, vault }: Ctx, shopId: ShopId) {
  const where = { shopId };
  const unsealed = (sealed: string | null) => (sealed === null ? null : vault.unseal(sealed));
  const orders = await db.order.findMany({
    where,
    orderBy: { orderId: "asc" },
    omit: { createdAt: true, trackingToken: true },
  });
  return {
    orders: orders.map((order) => ({
      ...order,
      emailSealed: unsealed(order.emailSealed),
      phoneSealed: unsealed(order.phoneSealed),
      addressSealed: unsealed(order.addressSealed),
    })),
    fulfillments: await db.fulfillment.findMany({
      where,
      orderBy: { fulfillmentId: "asc" },
      omit: { createdAt: true },
    }),
    refunds: await db.refund.findMany({ where, orderBy: { refundId: "asc" } }),
    events: await db.trackingEvent.findMany({
      where,
      orderBy: [{ fulfillmentId: "asc" }, { eventKey: "asc" }, { kind: "asc" }],
      omit: { recordedAt: true },
    }),
    shipments: await db.shipment.findMany({
      where,
      orderBy: { shipmentId: "asc" },
      omit: { createdAt: true },
    }),
  };
}
