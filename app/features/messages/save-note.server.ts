import { randomUUID } from "node:crypto";
import type { TxCtx } from "#app/context.server.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { Moment } from "./moments.ts";
import type { MessageFacts } from "./message-facts.ts";
import type { Note } from "./note-mail.ts";
import { writeNoteMail } from "./write-mail.server.ts";

const NOTE: Moment = "note";

/**
 * Puts a note into the outbox, finished and sealed: what was shown is what is sent. Its `dedupeKey` names it, so that the same
 * note goes out once however often it is handed in. The order must have an address that can be written to.
 */
export async function saveNote(
  tx: TxCtx,
  facts: MessageFacts,
  { dedupeKey, note }: { dedupeKey: string; note: Note },
): Promise<{ messageId: string; isNew: boolean }> {
  const messageId = randomUUID();
  const { shopId } = facts.shop;
  const { count } = await tx.db.message.createMany({
    data: {
      ...(await writeNoteMail(tx, facts, { messageId, note })),
      shopId,
      messageId,
      dedupeKey,
      moment: NOTE,
      state: "planned",
      sendAt: dateFromInstant(tx.now()),
      orderId: facts.order.orderId,
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
