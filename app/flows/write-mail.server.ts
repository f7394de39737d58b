import type { TxCtx } from "#app/context.server.ts";
import { renderTemplate } from "#app/features/mail-templates/mail-templates.server.ts";
import { instrument } from "#app/features/mail-visits/mail-visits.server.ts";
import { finishMail, type WrittenMail } from "#app/features/messages/messages.server.ts";
import type { MessageFacts } from "#app/features/messages/message-facts.ts";
import type { MessageAbout } from "#app/features/messages/message.ts";
import { classOf, type Moment } from "#app/features/messages/moments.ts";
import type { Note } from "#app/features/troubles/note.ts";
import { presentMail } from "#app/features/messages/present/present-mail.ts";
import { replyAddressOf, senderNameOf } from "#app/features/messages/present/shop-face.ts";
import { signingKeyFor } from "#app/features/sending/choose-sending.ts";
import type { Sending } from "#app/features/sending/sending.ts";
import { unsubscribeUrl } from "#app/features/suppressions/suppressions.server.ts";
import { Bug } from "#app/lib/errors.ts";

/** What is to be written: `note` holds a person's words, for a message of that moment. */
export type MailToWrite = { messageId: string; moment: Moment; about: MessageAbout; note?: Note };

/**
 * Writes a message from the facts of this moment, in the shopper's language and the shop's own design: what comes back is
 * stored and sent as it is. The order must have an address that can be written to.
 */
export async function writeMail(
  ctx: TxCtx,
  { claim, facts, sending }: { claim: MailToWrite; facts: MessageFacts; sending: Sending },
): Promise<WrittenMail> {
  const { shop, order } = facts;
  const { shopId } = shop;
  const { messageId, moment } = claim;
  // Checked when it was planned.
  if (!order.email) throw new Bug("a mail without a recipient got as far as being written");
  const messageClass = classOf(moment);
  const choices = { url: unsubscribeUrl(ctx, { shopId, messageId }) };
  const unsubscribe = messageClass === "marketing" ? choices : null;
  const replyTo = replyAddressOf(shop);
  const values = presentMail(facts, claim, {
    now: ctx.now(),
    canReply: replyTo !== null,
    unsubscribe,
    // Those who have refused find the way back there.
    privacy: counts(moment, shop) ? choices : null,
  });
  const { rendered, version } = await renderTemplate(ctx, { shopId, moment }, values);
  const head = {
    messageId,
    from: { name: senderNameOf(shop), address: sending.from[messageClass] },
    to: order.email,
    replyTo,
    lang: values.lang,
    at: ctx.now(),
    thread: order.orderId,
    unsubscribeUrl: unsubscribe?.url ?? null,
  };
  return finishMail(ctx, head, {
    shopId,
    rendered: { ...rendered, html: measured(ctx, rendered.html, { messageId, moment, facts }) },
    templateVersion: version,
    dkim: signingKeyFor(sending, sending.from[messageClass]),
  });
}

/** Whether the shop counts what becomes of such mails. What a person wrote by hand is nobody's statistics. */
const counts = (moment: Moment, { messageSettings: { measureOpens, measureClicks } }: MessageFacts["shop"]) =>
  moment !== "note" && moment !== "test" && (measureOpens || measureClicks);

/** With what the shop counts, unless the reader has refused. */
function measured(
  ctx: TxCtx,
  html: string,
  { messageId, moment, facts }: { messageId: string; moment: Moment; facts: MessageFacts },
): string {
  const { shopId, messageSettings } = facts.shop;
  if (!counts(moment, facts.shop) || facts.order.suppressed.includes("measuring")) return html;
  const { measureOpens: opens, measureClicks: clicks } = messageSettings;
  return instrument(ctx, html, { shopId, messageId, opens, clicks });
}
