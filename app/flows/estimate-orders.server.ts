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

/**
 * Brings the estimates of these orders and their parcels up to date with what is stored, in about twelve statements for
 * hundreds of orders. A new order is promised something here, once and for ever. Orders from before the installation have
 * estimates only once the shop's history has been counted: nobody was told anything. Lock the orders first.
 */
export async function estimateOrders(tx: TxCtx, shopId: ShopId, orderIds: Iterable<OrderId>): Promise<void> {
  const changed = [...new Set(orderIds)];
  const follow = changed.length > 0 ? await listOrdersToFollow(tx, shopId, changed) : [];
  if (follow.length === 0) return;
  const ids = follow.map(({ orderId }) => orderId);
  const told = new Set(follow.flatMap(({ orderId, isNew }) => (isNew ? [orderId] : [])));
  const kept = Map.groupBy(await listEstimates(tx, shopId, ids, { lock: true }), ({ orderId }) => orderId);
  const orders = await loadOrdersToEstimate(tx, shopId, ids);
  const { planner, withParts } = await loadPlanner(tx, shopId, orders);
  const planned = orders.map((order) => ({
    orderId: order.orderId,
    parcels: planParcels(withParts(order), planner),
  }));
  const { rules, shop } = planner;
  const today = localDayOf(tx.now(), shop.zone);
  const names = planned.flatMap(({ orderId, parcels: [whole, ...parts] }) =>
    whole
      ? [
          ...[whole, ...parts].flatMap(histogramsFor),
          ...(kept.has(orderId) ? [] : promiseHistograms(rules, shop, whole.traits)),
        ]
      : [],
  );
  const learned = await loadLearned(tx, shopId, { names, today, rules });
  const { purchase, handover } = learned.shop.scores;
  const levels = { purchase: levelsOf(purchase, today), handover: levelsOf(handover, today) };
  const context = { learned, levels, rules, shop, now: tx.now() };
  const written = planned.flatMap(({ orderId, parcels }) => {
    const before = kept.get(orderId) ?? [];
    const keptOf = new Map(before.map((one) => [one.shipmentId, one]));
    return followOrder(parcels, before, context, { told: told.has(orderId) }).filter((estimate) => {
      const known = keptOf.get(estimate.shipmentId);
      return !known || !isSameEstimate(known, estimate);
    });
  });
  await saveEstimates(tx, shopId, written);
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
