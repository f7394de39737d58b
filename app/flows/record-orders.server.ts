import type { TxCtx } from "#app/context.server.ts";
import type { FulfillmentFacts, OrderFacts, RefundFacts } from "#app/features/orders/order.ts";
import {
  listErasedOrders,
  lockOrders,
  saveFulfillments,
  saveOrders,
  saveRefunds,
} from "#app/features/orders/orders.server.ts";
import { attributeSales } from "#app/features/page-visits/page-visits.server.ts";
import type { ShipmentChange } from "#app/features/shipments/shipment.ts";
import { recordEvents, withoutEchoes, type EventTelling } from "#app/features/shipments/shipments.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { updateShipments } from "./update-shipments.server.ts";

/** Facts of any number of orders, however they came in; lists may be empty. */
export type OrderNews = {
  orders: OrderFacts[];
  fulfillments: FulfillmentFacts[];
  refunds: RefundFacts[];
  events: EventTelling[];
};

export type Recorded = {
  /** Orders of which anything is new. */
  changed: Set<OrderId>;
  /** Orders that were first heard of through something of theirs: their own facts must still be fetched. */
  placeholders: OrderId[];
  shipments: ShipmentChange[];
};

/**
 * Writes down facts and brings the shipments up to date, in about ten statements for hundreds of orders. Facts may come
 * in any order, in any batches, and more than once: what is stored in the end is the same. Plans no messages. An order
 * that was erased for a person's privacy is closed: nothing of it changes any more.
 */
export async function recordOrders(tx: TxCtx, shopId: ShopId, news: OrderNews): Promise<Recorded> {
  const { orders } = news;
  const changed = orders.length > 0 ? await saveOrders(tx, shopId, orders) : new Set<OrderId>();
  const named = new Set(orders.map((order) => order.orderId));
  const others = [...news.fulfillments, ...news.refunds, ...news.events].flatMap(({ orderId }) =>
    orderId && !named.has(orderId) ? [orderId] : [],
  );
  const placeholders = others.length > 0 ? await lockOrders(tx, shopId, others) : [];
  const erased = await listErasedOrders(tx, shopId, [...named, ...others]);
  for (const orderId of erased) changed.delete(orderId);
  const isOpen = ({ orderId }: { orderId: OrderId | null }) => orderId === null || !erased.has(orderId);
  const fulfillments = news.fulfillments.filter(isOpen);
  const refunds = news.refunds.filter(isOpen);
  const events = await withoutEchoes(tx, shopId, news.events.filter(isOpen));
  const kept = fulfillments.length > 0 ? await saveFulfillments(tx, shopId, fulfillments) : new Set();
  const refunded = refunds.length > 0 ? await saveRefunds(tx, shopId, refunds) : new Set();
  const happened = events.length > 0 ? await recordEvents(tx, shopId, events) : new Set();
  for (const { orderId, fulfillmentId } of fulfillments) if (kept.has(fulfillmentId)) changed.add(orderId);
  for (const { orderId, refundId } of refunds) if (refunded.has(refundId)) changed.add(orderId);
  for (const { orderId, fulfillmentId } of events)
    if (orderId && happened.has(fulfillmentId)) changed.add(orderId);
  await attributeSales(tx, shopId, changed);
  const touched = new Set([...changed, ...fulfillments.map(({ orderId }) => orderId)]);
  const shipments = touched.size > 0 ? await updateShipments(tx, shopId, [...touched], fulfillments) : [];
  for (const { after } of shipments) changed.add(after.orderId);
  return { changed, placeholders, shipments };
}
