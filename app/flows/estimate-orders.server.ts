import type { TxCtx } from "#app/context.server.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import {
  listEstimates,
  listOrdersToFollow,
  loadLearned,
  loadOrdersToEstimate,
  saveEstimates,
} from "#app/features/estimates/estimates.server.ts";
import { followOrder } from "#app/features/estimates/follow-order.ts";
import { levelsOf } from "#app/features/estimates/levels.ts";
import type { OrderToEstimate } from "#app/features/estimates/order-to-estimate.ts";
import { histogramsFor, planParcels, type Planner } from "#app/features/estimates/plan-parcels.ts";
import { promiseHistograms } from "#app/features/estimates/promise-histograms.ts";
import { isSameEstimate } from "#app/features/estimates/same-estimate.ts";
import {
  findDeliveryWindows,
  findItemTraits,
  listLocations,
} from "#app/features/products/products.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import { addMs, instantFromDate, type Instant } from "#app/lib/time.ts";

const SHOPIFY_ROUNDS_MS = 1_000;

/**
 * Brings the estimates of these orders and their parcels up to date with what is stored, in about twelve statements for
 * hundreds of orders. A new order is promised something here, once and for ever. Orders from before the installation have
 * estimates only once the shop's history has been counted: nobody was told anything. Lock the orders first.
 */
export async function estimateOrders(tx: TxCtx, shopId: ShopId, orderIds: Iterable<OrderId>): Promise<void> {
  const changed = [...new Set(orderIds)];
  const installedAt = changed.length > 0 ? await installedAtOf(tx, shopId) : null;
  if (installedAt === null) return;
  // Shopify tells times in whole seconds: an order of the second of the install may seem a little older.
  const since = addMs(installedAt, -SHOPIFY_ROUNDS_MS);
  const ids = await listOrdersToFollow(tx, shopId, { orderIds: changed, placedSince: since });
  if (ids.length === 0) return;
  const kept = Map.groupBy(await listEstimates(tx, shopId, ids, { lock: true }), ({ orderId }) => orderId);
  const orders = await loadOrdersToEstimate(tx, shopId, ids);
  const { planner, withParts } = await loadPlanner(tx, shopId, orders);
  const planned = orders.map((order) => planParcels(withParts(order), planner));
  const { rules, shop } = planner;
  const today = localDayOf(tx.now(), shop.zone);
  const unpromised = planned.flatMap(([whole]) =>
    whole && !kept.has(whole.order.orderId) ? promiseHistograms(rules, shop, whole.traits) : [],
  );
  const names = [...planned.flat().flatMap(histogramsFor), ...unpromised];
  const learned = await loadLearned(tx, shopId, { names, today, rules });
  const { purchase, handover } = learned.shop.scores;
  const levels = { purchase: levelsOf(purchase, today), handover: levelsOf(handover, today) };
  const written = planned.flatMap((parcels) => {
    const [first] = parcels;
    if (!first) return [];
    const before = kept.get(first.order.orderId) ?? [];
    const context = { learned, levels, rules, shop, now: tx.now() };
    const after = followOrder(parcels, before, context, { told: first.order.placedAt > since });
    const keptOf = new Map(before.map((one) => [one.shipmentId, one]));
    return after.filter((estimate) => {
      const known = keptOf.get(estimate.shipmentId);
      return !known || !isSameEstimate(known, estimate);
    });
  });
  await saveEstimates(tx, shopId, written);
}

async function installedAtOf({ db }: TxCtx, shopId: ShopId): Promise<Instant | null> {
  const shop = await db.shop.findUnique({ where: { shopId }, select: { installedAt: true } });
  return shop?.installedAt ? instantFromDate(shop.installedAt) : null;
}

/** Everything that the ways of these orders are planned by. */
export async function loadPlanner(
  tx: TxCtx,
  shopId: ShopId,
  orders: OrderToEstimate[],
): Promise<{ planner: Planner; withParts: (order: OrderToEstimate) => OrderToEstimate }> {
  const { rules, shop } = await getDeliveryRules(tx, shopId);
  const productIds = orders.flatMap(({ lineItems }) => lineItems.flatMap(({ productId }) => productId ?? []));
  const items = await findItemTraits(tx, shopId, productIds);
  const places = await listLocations(tx, shopId);
  const windows = await findDeliveryWindows(
    tx,
    shopId,
    orders.map(({ orderId }) => orderId),
  );
  const locations = new Map(places.map(({ locationId, ...place }) => [locationId, place]));
  return {
    planner: { rules, shop, known: { items, locations } },
    withParts: (order) => ({ ...order, parts: windows.get(order.orderId) ?? [] }),
  };
}
