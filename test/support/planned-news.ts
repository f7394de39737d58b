import { inTransaction } from "#app/context.server.ts";
import { planMessages } from "#app/flows/plan-messages.server.ts";
import { parseOrderId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, HOUR_MS } from "#app/lib/time.ts";
import { NOW, type PrivacyScene } from "./privacy-scene.ts";

/** Lets the parcels of all orders have left an hour ago, and the news of it wait for five hours more. */
export async function planShippingNews({ ctx, shopId }: PrivacyScene): Promise<void> {
  const { db } = ctx;
  const rule = { on: true, wait: { amount: 5, unit: "hours" } };
  await db.messageSettings.create({
    data: { shopId, settings: { moments: { shipped: rule, partly_shipped: rule } } },
  });
  const shippedAt = dateFromInstant(addMs(NOW, -HOUR_MS));
  await db.fulfillment.updateMany({ data: { shippedAt, deliveredAt: null, shipmentStatus: null } });
  await db.trackingEvent.deleteMany();
  await db.shipment.updateMany({ data: { status: "pre_transit", milestones: [] } });
  await db.message.deleteMany({ where: { state: "planned" } });
  for (const row of await db.order.findMany({ where: { shopId } })) {
    const orderId = parseOrderId(row.orderId);
    if (orderId) await inTransaction(ctx, (tx) => planMessages(tx, { shopId, orderId }));
  }
}

/** "1001 planned", "1002 skipped suppressed": what is to be told of each order's parcel. */
export async function listShippingNews({ ctx, shopId }: PrivacyScene): Promise<string[]> {
  const rows = await ctx.db.message.findMany({
    where: { shopId, dedupeKey: { startsWith: "shipped:" } },
    orderBy: { orderId: "asc" },
  });
  return rows.map(({ orderId, state, reason }) => [orderId, state, reason].filter(Boolean).join(" "));
}
