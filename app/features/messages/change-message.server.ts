import type { Ctx, TxCtx } from "#app/context.server.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { MessageState } from "./message.ts";
import type { Prisma } from "#prisma";

type MessageKey = { shopId: ShopId; messageId: string };

/** What came of it. "too_late": a worker has it, it has gone out, or it is cancelled already. */
export type Changing =
  { kind: "changed" } | { kind: "too_late"; state: MessageState } | { kind: "not_found" };

/** Stops a message that has not gone out, for good: no later fact plans it again. */
export const cancelMessage = (tx: Ctx | TxCtx, key: MessageKey): Promise<Changing> =>
  change(tx, key, ["planned", "skipped", "held"], { state: "cancelled", reason: null, waits: null });

/** Keeps a message back until the merchant lets it go: planning leaves it alone. */
export const holdMessage = (tx: TxCtx, key: MessageKey): Promise<Changing> =>
  change(tx, key, ["planned"], { state: "held", reason: null, waits: null });

/** Gives a held message back to planning; plan its order's messages again in the same transaction. */
export const releaseMessage = (tx: TxCtx, key: MessageKey): Promise<Changing> =>
  change(tx, key, ["held"], { state: "planned" });

/**
 * Has a message sent without waiting, against every reason that the merchant may overrule; plan its order's messages again in
 * the same transaction, for the other reasons still hold.
 */
export const sendMessageNow = (tx: TxCtx, key: MessageKey): Promise<Changing> =>
  change(tx, key, ["planned", "skipped", "held"], {
    state: "planned",
    reason: null,
    hurriedAt: dateFromInstant(tx.now()),
    sendAt: dateFromInstant(tx.now()),
    // A back-off of earlier attempts is over too.
    attempts: 0,
  });

async function change(
  { db }: Ctx | TxCtx,
  { shopId, messageId }: MessageKey,
  from: MessageState[],
  data: Prisma.MessageUpdateManyMutationInput,
): Promise<Changing> {
  const { count } = await db.message.updateMany({ where: { shopId, messageId, state: { in: from } }, data });
  if (count === 1) return { kind: "changed" };
  const state = await findMessageState({ db }, { shopId, messageId });
  return state ? { kind: "too_late", state } : { kind: "not_found" };
}

/** Where a message stands now; null when the shop has no such message. */
export async function findMessageState(
  { db }: Pick<TxCtx, "db">,
  { shopId, messageId }: MessageKey,
): Promise<MessageState | null> {
  const row = await db.message.findUnique({
    where: { shopId_messageId: { shopId, messageId } },
    select: { state: true },
  });
  // Only the planner and the outbox write this column.
  return row && (row.state as MessageState);
}

/** Which order a message is about; null when the shop has no such message. */
export async function findOrderOfMessage(
  { db }: TxCtx,
  { shopId, messageId }: MessageKey,
): Promise<OrderId | null> {
  const row = await db.message.findUnique({
    where: { shopId_messageId: { shopId, messageId } },
    select: { orderId: true },
  });
  return row && parseOrderId(row.orderId);
}
