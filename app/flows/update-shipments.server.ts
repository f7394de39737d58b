import type { TxCtx } from "#app/context.server.ts";
import type { FulfillmentFacts } from "#app/features/orders/order.ts";
import {
  listFulfillments,
  listOrderLabels,
  versionOfFulfillment,
} from "#app/features/orders/orders.server.ts";
import { changesOf, keepShipments } from "#app/features/shipments/keep-shipments.ts";
import { parcelsOf } from "#app/features/shipments/parcels.ts";
import type { ShipmentChange } from "#app/features/shipments/shipment.ts";
import {
  listEvents,
  listShipmentsOf,
  loadCarrierKnowledge,
  saveShipments,
} from "#app/features/shipments/shipments.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";

/**
 * Computes the shipments of these orders anew from everything stored, and writes those that changed. `told` are the
 * fulfillments just told, kept or overtaken: an overtaken one may still name a number that has since been replaced.
 * The orders' rows must be locked by this transaction. Returns what changed, for whoever has something to do about it.
 */
export async function updateShipments(
  tx: TxCtx,
  shopId: ShopId,
  orderIds: OrderId[],
  told: FulfillmentFacts[] = [],
): Promise<ShipmentChange[]> {
  const fulfillments = await listFulfillments(tx, shopId, orderIds);
  if (fulfillments.length === 0) return [];
  const ids = fulfillments.map((facts) => facts.fulfillmentId);
  const labels = new Map(
    (await listOrderLabels(tx, shopId, orderIds)).map((label) => [label.orderId, label]),
  );
  const events = Map.groupBy(await listEvents(tx, shopId, ids), ({ fulfillmentId }) => fulfillmentId);
  const before = await listShipmentsOf(tx, shopId, ids);
  const carriers = await loadCarrierKnowledge(tx, shopId, ids);
  const keptOf = Map.groupBy(before, ({ fulfillmentId }) => fulfillmentId);
  const toldOf = Map.groupBy(told, ({ fulfillmentId }) => fulfillmentId);
  const after = fulfillments.flatMap(({ factsVersion, ...facts }) =>
    keepShipments({
      facts,
      factsVersion,
      order: labels.get(facts.orderId) ?? null,
      events: (events.get(facts.fulfillmentId) ?? []).map(({ event }) => event),
      carriers,
      kept: keptOf.get(facts.fulfillmentId) ?? [],
      alsoNamed: (toldOf.get(facts.fulfillmentId) ?? []).flatMap((older) =>
        parcelsOf(older, versionOfFulfillment(tx, shopId, older)),
      ),
    }),
  );
  const changes = changesOf(before, after);
  await saveShipments(
    tx,
    shopId,
    changes.map((change) => change.after),
  );
  return changes;
}
