import type { TxCtx } from "#app/context.server.ts";
import { isPossibleNumber } from "#app/features/carriers/possible-number.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import {
  changeTroubles,
  type KeptTrouble,
  type TroubleChanges,
} from "#app/features/troubles/change-troubles.ts";
import { findTroubles } from "#app/features/troubles/find-troubles.ts";
import type { Watching } from "#app/features/troubles/found-trouble.ts";
import {
  listKeptTroubles,
  loadTroubleKnowledge,
  loadWatchedOrders,
  saveTroubles,
} from "#app/features/troubles/troubles.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";

/**
 * Brings the troubles of these orders up to date with what is stored: new ones are opened, others told anew or ended. Lock the
 * orders first. Returns the orders of which a trouble began or ended: moments that messages may speak of.
 */
export async function lookForTrouble(
  tx: TxCtx,
  shopId: ShopId,
  orderIds: Iterable<OrderId>,
): Promise<Set<OrderId>> {
  const ids = [...new Set(orderIds)];
  if (ids.length === 0) return new Set();
  const { changes, moved } = await compareTroubles(tx, shopId, ids, await loadWatching(tx, shopId, ids));
  await saveTroubles(tx, shopId, changes);
  return moved;
}

/** Orders of which lookForTrouble() would change something now. Reads only, and locks nothing. */
export async function listMovedOrders(
  tx: TxCtx,
  shopId: ShopId,
  orderIds: OrderId[],
  watching: Watching,
): Promise<OrderId[]> {
  if (orderIds.length === 0) return [];
  const { changed } = await compareTroubles(tx, shopId, orderIds, watching);
  return [...changed];
}

/** Everything of a shop by which the troubles of these orders, or of any, are found. */
export async function loadWatching(tx: TxCtx, shopId: ShopId, orderIds?: OrderId[]): Promise<Watching> {
  const { rules: delivery, shop } = await getDeliveryRules(tx, shopId);
  const handling = [
    delivery.origin.handling.max,
    ...delivery.locations.map(({ origin }) => origin.handling.max),
    ...delivery.handling.flatMap(({ days }) => days?.max ?? []),
  ];
  return {
    ...(await loadTroubleKnowledge(tx, shopId, orderIds)),
    shop: { zone: shop.zone, countryCode: shop.countryCode, handlingDays: Math.max(...handling) },
    isPossibleNumber,
  };
}

type Comparison = { changes: TroubleChanges; moved: Set<OrderId>; changed: Set<OrderId> };

async function compareTroubles(
  tx: TxCtx,
  shopId: ShopId,
  orderIds: OrderId[],
  watching: Watching,
): Promise<Comparison> {
  const orders = await loadWatchedOrders(tx, shopId, orderIds);
  const kept = await listKeptTroubles(tx, shopId, orderIds);
  const found = orders.flatMap((order) => findTroubles(order, watching, tx.now()));
  const changes = changeTroubles(kept, found);
  const orderOf = new Map(kept.map(({ subjectId, orderId }) => [subjectId, orderId]));
  const moved = new Set([
    ...changes.open.map(({ orderId }) => orderId),
    ...changes.end.flatMap(({ subjectId }: KeptTrouble) => orderOf.get(subjectId) ?? []),
  ]);
  return { changes, moved, changed: new Set([...moved, ...changes.update.map(({ orderId }) => orderId)]) };
}
