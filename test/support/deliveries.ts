import { inTransaction, type Ctx } from "#app/context.server.ts";
import type { WorkedDelivery } from "#app/features/inbox/delivery.ts";
import { workDelivery } from "#app/flows/work-delivery.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { bodyText } from "#test/factories/webhook-bodies.ts";
import { at } from "./context.ts";

/** A shop for tests that need but one. */
export const TEA_SHOP = shopNamed("tea");

export type TestDelivery = { topic: string; body: Record<string, unknown> };

/** Works on a delivery as the inbox does, in a transaction of its own. `text` is the body as it came. */
export const deliverText = (ctx: Ctx, topic: string, text: string): Promise<WorkedDelivery> =>
  inTransaction(ctx, (tx) =>
    workDelivery(tx, {
      shopId: TEA_SHOP,
      topic,
      triggeredAt: at("2026-11-25T00:00:00Z"),
      bodyText: text,
    }),
  );

export const deliver = (ctx: Ctx, { topic, body }: TestDelivery): Promise<WorkedDelivery> =>
  deliverText(ctx, topic, bodyText(body));

/** Forgets what earlier deliveries left. Versions are keyed by shop, so two runs are comparable in one shop only. */
export async function forgetOrders({ db }: Ctx): Promise<void> {
  await db.$executeRaw`truncate "Order", "Fulfillment", "Refund", "TrackingEvent", "Shipment", "Message"`;
}
