import type { TxCtx } from "#app/context.server.ts";
import { listFulfillments } from "#app/features/orders/orders.server.ts";
import { getShopProfile, getShopSettings } from "#app/features/settings/settings.server.ts";
import { writeBackRulesOf } from "#app/features/settings/shop-settings.ts";
import { planWriteBack } from "#app/features/shipments/plan-write-back.ts";
import type { TrackingEvent } from "#app/features/shipments/shipment.ts";
import {
  listEvents,
  listShipmentsOf,
  listWrittenBack,
  saveWantedBack,
  type EventTelling,
} from "#app/features/shipments/shipments.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/**
 * Has Shopify told of what another source has just told, if the merchant wants that. What Shopify itself tells never leads
 * here, nor does the echo of what we told it: so nothing goes round. Call it after the shipments have taken the events in,
 * in the same transaction.
 */
export async function wantWriteBack(tx: TxCtx, shopId: ShopId, tellings: EventTelling[]): Promise<void> {
  const others = tellings.filter(({ event }) => event.source !== "shopify");
  if (others.length === 0) return;
  const rules = writeBackRulesOf(await getShopSettings(tx, shopId));
  if (rules.since === null) return;
  const { installedAt } = await getShopProfile(tx, shopId);
  const ids = [...new Set(others.map(({ fulfillmentId }) => fulfillmentId))];
  const orderIds = [...new Set(others.flatMap(({ orderId }) => orderId ?? []))];
  const fulfillments = (await listFulfillments(tx, shopId, orderIds)).filter(({ fulfillmentId }) =>
    ids.includes(fulfillmentId),
  );
  const shipments = Map.groupBy(await listShipmentsOf(tx, shopId, ids), (one) => one.fulfillmentId);
  const events = Map.groupBy(await listEvents(tx, shopId, ids), (one) => one.fulfillmentId);
  const written = Map.groupBy(await listWrittenBack(tx, shopId, ids), (one) => one.fulfillmentId);
  const steps = fulfillments.flatMap((facts) => {
    const { fulfillmentId } = facts;
    const parcels = (shipments.get(fulfillmentId) ?? []).filter(({ retiredAt }) => retiredAt === null);
    const told = (events.get(fulfillmentId) ?? []).flatMap(({ event }) => stepToldByShopify(event));
    const plan = planWriteBack(
      { ...facts, parcels, told, written: written.get(fulfillmentId) ?? [] },
      rules,
      { installedAt, now: tx.now() },
    );
    return plan.map((step) => ({ ...step, fulfillmentId }));
  });
  if (steps.length === 0) return;
  await saveWantedBack(tx, shopId, steps);
  for (const fulfillmentId of new Set(steps.map((step) => step.fulfillmentId)))
    await tx.queue.send(
      tx.db,
      "write-back",
      { shopId, fulfillmentId },
      { onlyOneFor: `${shopId} ${fulfillmentId}` },
    );
}

const stepToldByShopify = (event: TrackingEvent) =>
  event.kind === "scan" && event.source === "shopify"
    ? [{ status: event.status, happenedAt: event.happenedAt }]
    : [];
