import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { DesiredMessage } from "./message.ts";

/**
 * Writes the difference between plan and rows. A row that a worker takes or the merchant cancels in the same moment
 * stays as they left it, and a row that another transaction adds first is left alone.
 */
export async function saveMessagePlan(
  { db }: TxCtx,
  { shopId, orderId }: { shopId: ShopId; orderId: OrderId },
  { add, change }: { add: DesiredMessage[]; change: DesiredMessage[] },
): Promise<void> {
  if (add.length > 0)
    await db.message.createMany({
      data: add.map(({ sendAt, ...message }) => ({
        ...message,
        shopId,
        orderId,
        sendAt: dateFromInstant(sendAt),
      })),
      skipDuplicates: true,
    });
  for (const { dedupeKey, state, reason, sendAt } of change)
    await db.message.updateMany({
      where: { shopId, dedupeKey, state: { in: ["planned", "skipped"] } },
      data: { state, reason, sendAt: dateFromInstant(sendAt) },
    });
}
