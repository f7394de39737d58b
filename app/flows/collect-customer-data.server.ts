import type { TxCtx } from "#app/context.server.ts";
import { findEstimates } from "#app/features/estimates/estimates.server.ts";
import { findOrder, listFulfillments, type StoredFulfillment } from "#app/features/orders/orders.server.ts";
import type { HeldDelivery, HeldOrder } from "#app/features/privacy/customer-export.ts";
import { findPageRequests } from "#app/features/page-requests/page-requests.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { unsealOrNull } from "#app/lib/vault.server.ts";

/** Everything we hold about these orders; one that is unknown or has been erased holds nothing. */
export async function collectCustomerData(
  tx: TxCtx,
  shopId: ShopId,
  orderIds: OrderId[],
): Promise<HeldOrder[]> {
  const held: HeldOrder[] = [];
  for (const orderId of orderIds) {
    const found = await findOrder(tx, shopId, orderId);
    if (!found || found.redactedAt !== null) continue;
    const { trackingToken: _, redactedAt: __, ...order } = found;
    const deliveries: HeldDelivery[] = [];
    for (const fulfillment of await listFulfillments(tx, shopId, [orderId]))
      deliveries.push(await collectDelivery(tx, shopId, fulfillment));
    const deliveryDates = await findEstimates(tx, shopId, orderId);
    held.push({
      order,
      deliveries,
      deliveryDates,
      messages: await collectMessages(tx, shopId, orderId),
      trackingPage: await collectVisits(tx, shopId, orderId),
      askedFor: await findPageRequests(tx, shopId, orderId),
    });
  }
  return held;
}

async function collectDelivery(
  { db }: TxCtx,
  shopId: ShopId,
  fulfillment: StoredFulfillment,
): Promise<HeldDelivery> {
  const { factsVersion: _, ...delivery } = fulfillment;
  const where = { shopId, fulfillmentId: delivery.fulfillmentId };
  const parcels = await db.shipment.findMany({
    where,
    omit: { shopId: true },
    orderBy: { shippedAt: "asc" },
  });
  const trackingEvents = await db.trackingEvent.findMany({
    where,
    omit: { shopId: true, eventKey: true },
    orderBy: { happenedAt: "asc" },
  });
  return { delivery, parcels, trackingEvents };
}

async function collectMessages({ db, vault }: TxCtx, shopId: ShopId, orderId: OrderId) {
  const rows = await db.message.findMany({ where: { shopId, orderId }, orderBy: { createdAt: "asc" } });
  const where = { shopId, messageId: { in: rows.map(({ messageId }) => messageId) } };
  const events = await db.mailEvent.findMany({ where, orderBy: { happenedAt: "asc" } });
  const visits = await db.mailVisit.findMany({ where, orderBy: { firstAt: "asc" } });
  return rows.map((row) => ({
    about: row.moment,
    channel: row.channel,
    state: row.state,
    sentAt: row.sentAt,
    recipient: unsealOrNull(vault, row.recipientSealed),
    subject: unsealOrNull(vault, row.subjectSealed),
    toldByMailService: events
      .filter(({ messageId }) => messageId === row.messageId)
      .map(({ kind, detail, happenedAt }) => ({ kind, detail, happenedAt })),
    openedOrClicked: visits
      .filter(({ messageId }) => messageId === row.messageId)
      .map(({ what, count, firstAt, lastAt }) => ({ what, count, firstAt, lastAt })),
  }));
}

/** When the order's page was looked at, what was pressed there, and what of the order a recommendation led to. */
async function collectVisits({ db }: TxCtx, shopId: ShopId, orderId: OrderId) {
  const where = { shopId, orderId };
  const look = await db.orderLook.findUnique({ where: { shopId_orderId: where } });
  const pressed = await db.orderClick.findMany({ where, orderBy: { firstAt: "asc" } });
  const recommended = await db.recommendedSale.findMany({ where, orderBy: { lineItemId: "asc" } });
  return {
    looked: look && {
      firstAt: look.firstAt,
      lastAt: look.lastAt,
      askedAt: look.askedAt,
      language: look.language,
    },
    pressed: pressed.map(({ blockId, what, productId, firstAt, lastAt }) => ({
      blockId,
      what,
      productId,
      firstAt,
      lastAt,
    })),
    boughtAfterRecommendation: recommended.map(({ productId, fromOrderId, clickedAt }) => ({
      productId,
      fromOrderId,
      clickedAt,
    })),
  };
}
