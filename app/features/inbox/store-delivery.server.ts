import { randomUUID } from "node:crypto";
import type { TxCtx } from "#app/context.server.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import { packBodies } from "./body-codec.server.ts";
import type { RawDelivery } from "./record-deliveries.server.ts";

/**
 * Puts something that we fetched into the inbox, in the transaction that remembers having fetched it: both are kept or
 * neither. False when the same is there already.
 */
export async function storeDelivery(tx: TxCtx, { body, ...delivery }: RawDelivery): Promise<boolean> {
  const { shopId, webhookId, eventId, topic, subject, apiVersion, triggeredAt } = delivery;
  const bodyId = randomUUID();
  const { count } = await tx.db.inboxItem.createMany({
    data: {
      shopId,
      webhookId,
      eventId,
      topic,
      subject,
      apiVersion,
      triggeredAt: triggeredAt && dateFromInstant(triggeredAt),
      bodyId,
      bodyStart: 0,
      bodyLength: body.byteLength,
    },
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await tx.db.inboxBody.create({ data: { shopId, bodyId, bytesSealed: packBodies(tx.vault, [body]) } });
  return true;
}
