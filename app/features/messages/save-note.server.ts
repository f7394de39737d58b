import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { Moment } from "./moments.ts";
import type { FinishedMail } from "./outbox-records.server.ts";

const NOTE: Moment = "note";

/** A note that is written, signed and sealed. Its `dedupeKey` names it. */
export type FinishedNote = {
  shopId: ShopId;
  orderId: OrderId;
  messageId: string;
  dedupeKey: string;
  finished: FinishedMail;
};

/**
 * Puts a note into the outbox as it is: what was shown is what is sent. The same note goes out once however often it is handed
 * in; `messageId` is that of the first.
 */
export async function saveNote(
  tx: TxCtx,
  { shopId, orderId, messageId, dedupeKey, finished }: FinishedNote,
): Promise<{ messageId: string; isNew: boolean }> {
  const { count } = await tx.db.message.createMany({
    data: {
      ...finished,
      mimeSealed: Uint8Array.from(finished.mimeSealed),
      shopId,
      orderId,
      messageId,
      dedupeKey,
      moment: NOTE,
      state: "planned",
      sendAt: dateFromInstant(tx.now()),
    },
    skipDuplicates: true,
  });
  if (count === 1) return { messageId, isNew: true };
  const before = await tx.db.message.findUniqueOrThrow({
    where: { shopId_dedupeKey: { shopId, dedupeKey } },
    select: { messageId: true },
  });
  return { messageId: before.messageId, isNew: false };
}
