import { randomUUID } from "node:crypto";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { loadMessageFacts, saveNote } from "#app/features/messages/messages.server.ts";
import type { MessageFacts } from "#app/features/messages/message-facts.ts";
import { mailLocaleFor } from "#app/features/messages/mail-texts.ts";
import type { Note } from "#app/features/troubles/note.ts";
import { presentMail } from "#app/features/messages/present/present-mail.ts";
import { replyAddressOf, senderNameOf } from "#app/features/messages/present/shop-face.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import { draftNote } from "#app/features/troubles/note-texts/draft-note.ts";
import type { NoteDraft, TellAnswer } from "#app/features/troubles/tell.ts";
import { findAboutSubject, markTold } from "#app/features/troubles/troubles.server.ts";
import { loadSending } from "#app/features/sending/sending.server.ts";
import { shortHash } from "#app/lib/hash.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { writeMail } from "./write-mail.server.ts";

/** A note is about all of its order. */
const WHOLE_ORDER = { fulfillmentIds: [], shipmentIds: [] };

type Subject = { shopId: ShopId; subjectId: string };

/** What could be written to the shopper about a trouble, in the shopper's language; or why nothing can be. */
export async function loadNoteDraft(ctx: Ctx, { shopId, subjectId }: Subject): Promise<NoteDraft> {
  const trouble = await findAboutSubject(ctx, shopId, subjectId);
  if (!trouble) return { kind: "refused", why: "gone" };
  const facts = await loadMessageFacts(ctx, { shopId, orderId: trouble.orderId });
  const why = whyNot(facts, trouble.isErased);
  if (why || !facts) return { kind: "refused", why: why ?? "no_address" };
  const { shop, order } = facts;
  const locale = mailLocaleFor(order.customerLocale, shop.primaryLocale);
  const note = draftNote(trouble, { locale, order: order.name ?? "", shop: senderNameOf(shop) });
  const { tracking, footer, help } = presentMail(
    facts,
    { moment: "note", about: WHOLE_ORDER, note },
    { now: ctx.now(), canReply: replyAddressOf(shop) !== null, unsubscribe: null },
  );
  return { kind: "draft", ...note, locale, tracking, footer, help, toldAt: trouble.toldAt };
}

/**
 * Sends a shopper what a person wrote about a trouble, through the outbox. The same words about the same trouble go out once,
 * however often the button is pressed.
 */
export async function tellShopper(
  ctx: Ctx,
  { shopId, subjectId, note }: Subject & { note: Note },
): Promise<TellAnswer> {
  const sending = await loadSending(ctx, shopId);
  return inTransaction(ctx, async (tx): Promise<TellAnswer> => {
    const trouble = await findAboutSubject(tx, shopId, subjectId);
    if (!trouble) return { kind: "refused", why: "gone" };
    // Whoever erases the order waits, or has done so already.
    await lockOrders(tx, shopId, [trouble.orderId]);
    const now = await findAboutSubject(tx, shopId, subjectId);
    const facts = await loadMessageFacts(tx, { shopId, orderId: trouble.orderId });
    const why = whyNot(facts, now?.isErased ?? true);
    if (why || !facts) return { kind: "refused", why: why ?? "no_address" };
    const words = shortHash(`${note.subject}\n${note.text}`);
    const dedupeKey = `note:${subjectId}:${trouble.openedAt}:${words}`;
    const claim = { messageId: randomUUID(), moment: "note" as const, about: WHOLE_ORDER, note };
    const { finished } = await writeMail(tx, { claim, facts, sending });
    const { orderId } = trouble;
    const { messageId, isNew } = await saveNote(tx, { ...claim, shopId, orderId, dedupeKey, finished });
    if (isNew) await markTold(tx, { shopId, subjectId, messageId });
    return { kind: isNew ? "told" : "told_before" };
  });
}

function whyNot(facts: MessageFacts | null, isErased: boolean) {
  if (isErased) return "erased";
  if (!facts || facts.order.address === "none") return "no_address";
  return facts.order.address === "malformed" ? "malformed_address" : null;
}
