import { logAccess } from "#app/access-log.server.ts";
import type { Ctx } from "#app/context.server.ts";
import { carrierTitle } from "#app/features/carriers/carrier-label.ts";
import { carrierNameOf } from "#app/features/carriers/carrier-name.ts";
import { identifyCarriers } from "#app/features/carriers/identify-carriers.ts";
import { findEstimates } from "#app/features/estimates/estimates.server.ts";
import { listOrderMessages } from "#app/features/messages/messages.server.ts";
import { findOrder, listFulfillments } from "#app/features/orders/orders.server.ts";
import {
  presentItems,
  presentOrder,
  presentParcel,
  presentParcels,
  presentTimeline,
  sourceName,
} from "#app/features/shipment-detail/present-shipment.ts";
import {
  findOrderIdOfShipment,
  listHeard,
  listLegs,
  listOrderDeliveries,
  listShippedFulfillmentIds,
} from "#app/features/shipment-detail/shipment-detail.server.ts";
import type { ShipmentDetail } from "#app/features/shipment-detail/shipment-detail.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import { cluesOf } from "#app/features/shipments/keep-shipments.ts";
import {
  listEvents,
  listShipmentsOf,
  loadCarrierKnowledge,
} from "#app/features/shipments/shipments.server.ts";
import { findAttention } from "#app/features/troubles/troubles.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { calendarDateIn } from "#app/lib/time.ts";

/** As many as a person may choose among at a glance. */
const CANDIDATES_MAX = 4;

/**
 * Everything about one shipment and its order, for a member of staff to look at; null when the shop has no such shipment.
 * The look is noted whenever it shows who the customer is.
 */
export async function loadShipment(
  ctx: Ctx,
  { shopId, shipmentId, userId }: { shopId: ShopId; shipmentId: string; userId: string },
): Promise<ShipmentDetail | null> {
  const orderId = await findOrderIdOfShipment(ctx, shopId, shipmentId);
  if (!orderId) return null;
  const fulfillmentIds = await listShippedFulfillmentIds(ctx, shopId, orderId);
  const [order, fulfillments, shipments, events, messages, deliveries, profile, estimates] =
    await Promise.all([
      findOrder(ctx, shopId, orderId),
      listFulfillments(ctx, shopId, [orderId]),
      listShipmentsOf(ctx, shopId, fulfillmentIds),
      listEvents(ctx, shopId, fulfillmentIds),
      listOrderMessages(ctx, { shopId, orderId }),
      listOrderDeliveries(ctx, shopId, orderId),
      getShopProfile(ctx, shopId),
      findEstimates(ctx, shopId, orderId),
    ]);
  const shipment = shipments.find((one) => one.shipmentId === shipmentId);
  // Erased between two of the queries above.
  if (!shipment) return null;
  if (order?.email || order?.address)
    await logAccess(ctx, { shopId, userId, what: "customer", about: orderId });
  const { fulfillmentId, trackingNumber } = shipment;
  const fulfillment = fulfillments.find((one) => one.fulfillmentId === fulfillmentId);
  const itsEvents = events.filter((one) => one.fulfillmentId === fulfillmentId).map(({ event }) => event);
  const [legs, carriers, trouble] = await Promise.all([
    listLegs(ctx, shopId, shipmentId),
    loadCarrierKnowledge(ctx, shopId, [fulfillmentId]),
    findAttention(ctx, shopId, shipmentId),
  ]);
  const trackingKeys = [shipment.trackingKey, ...legs.map((leg) => leg.trackingKey)].filter(
    (key) => key !== "",
  );
  const heard = await listHeard(ctx, shopId, { fulfillmentId, trackingKeys });
  const clues = cluesOf(shipment, order, carriers);
  return {
    parcel: presentParcel(
      shipment,
      legs.map(({ carrierId, trackingNumber }) => ({ carrierId, trackingNumber })),
    ),
    heard: heard.map(({ source, at }) => ({ source: sourceName(source), at })),
    now: ctx.now(),
    trouble,
    carrier: {
      told: carrierNameOf(shipment.company),
      pinnedId: clues.pinnedId,
      candidates: identifyCarriers(clues, carriers.rules)
        .slice(0, CANDIDATES_MAX)
        .map(({ carrierId }) => ({ carrierId, title: carrierTitle(carrierId) })),
    },
    estimate: estimates.find((one) => one.shipmentId === shipmentId) ?? null,
    today: calendarDateIn(ctx.now(), profile.zone),
    timeline: presentTimeline(trackingNumber, itsEvents, legs),
    parcels: presentParcels(shipments, shipmentId),
    items: presentItems(order, fulfillment?.lineItems ?? []),
    order: order && presentOrder(order, { shopId, storefrontUrl: profile.storefrontUrl }),
    messages: messages.map(
      ({ messageId, moment, state, reason, waits, recipient, sendAt, sentAt, response }) => ({
        messageId,
        moment,
        state,
        reason,
        waits,
        recipient,
        sendAt,
        sentAt,
        response,
      }),
    ),
    deliveries,
  };
}
