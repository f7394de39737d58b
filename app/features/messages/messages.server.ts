import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { instantFromDate, type Instant } from "#app/lib/time.ts";
import { unsealOrNull } from "#app/lib/vault.server.ts";
import type { MessageAbout, MessageState, WaitReason } from "./message.ts";
import type { Moment } from "./moments.ts";

export {
  cancelMessage,
  findMessageState,
  findOrderOfMessage,
  holdMessage,
  releaseMessage,
  sendMessageNow,
  type Changing,
} from "./change-message.server.ts";
export { composeMime } from "./compose-mime.server.ts";
export { finishedMailOf, finishMail, type WrittenMail } from "./finish-mail.server.ts";
export { listPlannedPage, type PlannedPlace } from "./list-planned.server.ts";
export { loadShopFace, type ShopFace } from "./load-shop-face.server.ts";
export { loadManyFacts, loadMessageFacts } from "./load-facts.server.ts";
export { claimDueMessages, findDueShops, renewClaims, type ClaimedMessage } from "./outbox.server.ts";
export {
  markAbandonedUnknown,
  markSending,
  recordAccess,
  recordEndings,
  recordNoAccess,
  type Departure,
  type Ending,
  type FinishedMail,
} from "./outbox-records.server.ts";
export { rewriteMails } from "./rewrite-mails.server.ts";
export { saveNote } from "./save-note.server.ts";
export { saveTestMail, TESTS_PER_HOUR } from "./save-test.server.ts";
export { loadMessageSettings, storeMessageSettings } from "./settings.server.ts";
export { saveMessagePlans } from "./save-plan.server.ts";
export { cancelOpenMessages, countWaitingMessages } from "./stop-messages.server.ts";

/** A message as a person sees it. Subject and recipient are personal data: whoever shows them logs the access. */
export type MessageView = {
  messageId: string;
  moment: Moment;
  fulfillmentId: string | null;
  state: MessageState;
  /** Why it is skipped, failed or unknown: a code of message.ts, for the page to put in words. */
  reason: string | null;
  sendAt: Instant;
  /** What it waits for until then, if anything. */
  waits: WaitReason | null;
  /** The parcels, the refund, the day or the reason that it tells of. */
  about: MessageAbout;
  sentAt: Instant | null;
  /** Null until the mail has been written. */
  subject: string | null;
  recipient: string | null;
  /** What the mail server said last. */
  response: string | null;
  attempts: number;
};

/** All messages of an order, oldest first. */
export async function listOrderMessages(
  { db, vault }: TxCtx,
  { shopId, orderId }: { shopId: ShopId; orderId: OrderId },
): Promise<MessageView[]> {
  const rows = await db.message.findMany({
    where: { shopId, orderId },
    orderBy: [{ createdAt: "asc" }, { messageId: "asc" }],
    omit: { mimeSealed: true },
  });
  return rows.map((row) => ({
    messageId: row.messageId,
    // Only the planner and the outbox write these columns.
    moment: row.moment as Moment,
    state: row.state as MessageState,
    fulfillmentId: row.fulfillmentId,
    reason: row.reason,
    sendAt: instantFromDate(row.sendAt),
    waits: row.waits as WaitReason | null,
    // Notes are about nothing but their order.
    about: { fulfillmentIds: [], shipmentIds: [], ...(row.about as Partial<MessageAbout>) },
    sentAt: row.sentAt && instantFromDate(row.sentAt),
    subject: unsealOrNull(vault, row.subjectSealed),
    recipient: unsealOrNull(vault, row.recipientSealed),
    response: row.response,
    attempts: row.attempts,
  }));
}
