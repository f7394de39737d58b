import type { Ctx, TxCtx } from "#app/context.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import { composeMime } from "./compose-mime.server.ts";
import { DEFAULT_LOOK } from "./mail-look.ts";
import type { FulfillmentOfMessage, MessageFacts } from "./message-facts.ts";
import { packMail, unpackMail } from "./mail-codec.server.ts";
import type { FinishedMail } from "./outbox-records.server.ts";
import type { ClaimedMessage } from "./outbox.server.ts";
import { presentShippedMail, senderNameOf } from "./present-shipped.ts";
import { presentNoteMail, replyAddressOf, type Note } from "./note-mail.ts";
import { noteTemplate } from "./note-template.ts";
import { rendererOf, type RenderedMail } from "./render-mail.server.ts";
import { shippedTemplate } from "./shipped-template.ts";

/** A mail ready for the server. `finished` is what must be stored first; undefined when it has been already. */
export type ReadyMail = { to: MailAddress; mime: Uint8Array; finished: FinishedMail | undefined };

/** A new mail, written from the facts of this moment. */
export function readyMail(ctx: Ctx, claim: ClaimedMessage, facts: MessageFacts): Promise<ReadyMail> {
  const fulfillment = facts.order.fulfillments.find((each) => each.fulfillmentId === claim.fulfillmentId);
  if (!fulfillment) throw new Bug("the planner has just asked for it");
  return writeShipped(ctx, claim, facts, fulfillment);
}

/** The mail that was stored when it was written; null when it has not been. */
export function finishedMailOf(ctx: Ctx, { mimeSealed, recipientSealed }: ClaimedMessage): ReadyMail | null {
  if (!mimeSealed || !recipientSealed) return null;
  return {
    to: addressOrBug(ctx.vault.unseal(recipientSealed)),
    mime: unpackMail(ctx.vault, mimeSealed),
    finished: undefined,
  };
}

async function writeShipped(
  ctx: Ctx,
  { messageId }: ClaimedMessage,
  facts: MessageFacts,
  fulfillment: FulfillmentOfMessage,
): Promise<ReadyMail> {
  const canReply = replyAddressOf(facts.shop) !== null;
  const words = presentShippedMail(facts, fulfillment, { canReply, now: ctx.now() });
  const render = await rendererOf(shippedTemplate, DEFAULT_LOOK);
  return finishMail(ctx, facts, { messageId, lang: words.lang, rendered: render(words) });
}

/** Writes what a person at the shop wants a shopper to know. */
export async function writeNoteMail(
  ctx: TxCtx,
  facts: MessageFacts,
  { messageId, note }: { messageId: string; note: Note },
): Promise<FinishedMail> {
  const words = presentNoteMail(facts, note, { canReply: replyAddressOf(facts.shop) !== null });
  const render = await rendererOf(noteTemplate, DEFAULT_LOOK);
  const mail = await finishMail(ctx, facts, { messageId, lang: words.lang, rendered: render(words) });
  return mail.finished;
}

async function finishMail(
  ctx: TxCtx,
  facts: MessageFacts,
  { messageId, lang, rendered }: { messageId: string; lang: string; rendered: RenderedMail },
): Promise<ReadyMail & { finished: FinishedMail }> {
  const to = facts.order.email ?? addressOrBug("");
  const head = {
    messageId,
    from: { name: senderNameOf(facts.shop), address: addressOrBug(ctx.mailFrom) },
    to,
    replyTo: replyAddressOf(facts.shop),
    lang,
    at: ctx.now(),
  };
  const mime = await composeMime(head, rendered);
  const finished = {
    mimeSealed: packMail(ctx.vault, mime),
    recipientSealed: ctx.vault.seal(to),
    subjectSealed: ctx.vault.seal(rendered.subject),
    locale: lang,
  };
  return { to, mime, finished };
}

function addressOrBug(text: string): MailAddress {
  const address = parseMailAddress(text);
  // Checked when it was planned, and the sender's at start-up.
  if (!address) throw new Bug("a mail without a sender or a recipient got as far as being written");
  return address;
}
