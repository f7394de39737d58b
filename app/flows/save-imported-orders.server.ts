import type { TxCtx } from "#app/context.server.ts";
import type { RecordGroup } from "#app/features/imports/order-groups.ts";
import { parseAdminFulfillment, parseAdminOrder } from "#app/features/orders/from-admin.ts";
import type { FulfillmentFacts, OrderFacts } from "#app/features/orders/order.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { ShipmentChange } from "#app/features/shipments/shipment.ts";
import { addMs, DAY_MS, instantFromDate } from "#app/lib/time.ts";
import { askForOrder } from "./ask-for-order.server.ts";
import { askForProductsOf } from "./learn-products.server.ts";
import { followParcels } from "./follow-parcels.server.ts";
import { estimateOrders } from "./estimate-orders.server.ts";
import { planMessagesOf } from "./plan-messages.server.ts";
import { recordOrders } from "./record-orders.server.ts";

/** After a month without an end, nobody looks at the page any more. */
const AWAITED_MS = 30 * DAY_MS;

type ImportedOrder = { order: OrderFacts; fulfillments: FulfillmentFacts[] };

/** Stores a batch of the bulk file through the same door as webhooks; facts a webhook told later than the file stay. */
export async function saveImportedOrders(tx: TxCtx, shopId: ShopId, groups: RecordGroup[]): Promise<void> {
  const imported = groups.map(parseGroup).filter((one) => one !== null);
  if (imported.length < groups.length)
    tx.log.warn({ shopId, count: groups.length - imported.length }, "records of the bulk file are no orders");
  const orders = imported.map(({ order }) => order);
  const fulfillments = imported.flatMap((one) => one.fulfillments);
  const recorded = await recordOrders(tx, shopId, { orders, fulfillments, refunds: [], events: [] });
  await followParcels(tx, shopId, recorded.shipments);
  await estimateOrders(tx, shopId, recorded.changed);
  await askForProductsOf(tx, shopId, orders, { recount: true });
  await askForParcelsUnderWay(tx, shopId, recorded.shipments);
  await planForRecent(tx, shopId, fulfillments);
}

/**
 * The bulk file cannot tell scans, nor what is in which parcel. For parcels that somebody may be waiting for, the whole
 * order is fetched after, one by one and within the shop's rate limit.
 */
async function askForParcelsUnderWay(tx: TxCtx, shopId: ShopId, shipments: ShipmentChange[]): Promise<void> {
  const awaitedSince = addMs(tx.now(), -AWAITED_MS);
  const awaited = shipments.filter(({ after }) => after.open && after.shippedAt >= awaitedSince);
  for (const orderId of new Set(awaited.map(({ after }) => after.orderId)))
    await askForOrder(tx, shopId, orderId, 0);
}

function parseGroup({ parent, children }: RecordGroup): ImportedOrder | null {
  const order = parseAdminOrder(parent, children);
  if (!order) return null;
  const nodes = Array.isArray(parent.fulfillments) ? parent.fulfillments : [];
  const fulfillments = nodes.map((node: unknown) => parseAdminFulfillment(node, order.orderId, []));
  return { order, fulfillments: fulfillments.filter((one) => one !== null) };
}

/**
 * What left before the installation is history, and planning for it would only say so, a hundred thousand times. A parcel
 * that left since may be waiting for just this order: its own webhook can have come first.
 */
async function planForRecent(tx: TxCtx, shopId: ShopId, fulfillments: FulfillmentFacts[]): Promise<void> {
  const shop = await tx.db.shop.findUnique({ where: { shopId }, select: { installedAt: true } });
  if (!shop?.installedAt) return;
  const installedAt = instantFromDate(shop.installedAt);
  const recent = fulfillments.filter(({ shippedAt }) => shippedAt >= installedAt);
  await planMessagesOf(
    tx,
    shopId,
    recent.map(({ orderId }) => orderId),
  );
}
