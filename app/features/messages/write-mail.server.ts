import type { Ctx } from "#app/context.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import { composeMime } from "./compose-mime.server.ts";
import { DEFAULT_LOOK } from "./mail-look.ts";
import type { FulfillmentOfMessage, MessageFacts, ShopOfMessage } from "./message-facts.ts";
import type { ClaimedMessage, FinishedMail } from "./outbox.server.ts";
import { presentShippedMail, senderNameOf } from "./present-shipped.ts";
import { rendererOf } from "./render-mail.server.ts";
import { shippedTemplate } from "./shipped-template.ts";

/** A mail ready for the server. `finished` is what must be stored first; undefined when it has been already. */
export type ReadyMail = { to: MailAddress; mime: Uint8Array; finished: FinishedMail | undefined };

/** The mail of an earlier attempt as it was, else a new one, written from the facts of this moment. */
export async function readyMail(
  ctx: Ctx,
  claim: ClaimedMessage,
  facts: MessageFacts,
  fulfillment: FulfillmentOfMessage,
): Promise<ReadyMail> {
  if (claim.mimeSealed && claim.recipientSealed)
    return {
      to: addressOrBug(ctx.vault.unseal(claim.recipientSealed)),
      mime: ctx.vault.unsealBytes(claim.mimeSealed),
      finished: undefined,
    };
  return writeMail(ctx, claim, facts, fulfillment);
}

async function writeMail(
  ctx: Ctx,
  claim: ClaimedMessage,
  facts: MessageFacts,
  fulfillment: FulfillmentOfMessage,
): Promise<ReadyMail> {
  const to = facts.order.email ?? addressOrBug("");
  const replyTo = replyToOf(facts.shop);
  const at = ctx.now();
  const words = presentShippedMail(facts, fulfillment, { canReply: replyTo !== null, now: at });
  const render = await rendererOf(shippedTemplate, DEFAULT_LOOK);
  const rendered = render(words);
  const head = {
    messageId: claim.messageId,
    from: { name: senderNameOf(facts.shop), address: addressOrBug(ctx.mailFrom) },
    to,
    replyTo,
    lang: words.lang,
    at,
  };
  const mime = await composeMime(head, rendered);
  const finished = {
    mimeSealed: ctx.vault.sealBytes(mime),
    recipientSealed: ctx.vault.seal(to),
    subjectSealed: ctx.vault.seal(rendered.subject),
    locale: words.lang,
  };
  return { to, mime, finished };
}

/** Where answers go: what the merchant set for support, else the shop's own address. */
const replyToOf = (shop: ShopOfMessage): MailAddress | null =>
  parseMailAddress(shop.settings.supportEmail) ?? shop.contact;

function addressOrBug(text: string): MailAddress {
  const address = parseMailAddress(text);
  // Checked when it was planned, and the sender's at start-up.
  if (!address) throw new Bug("a mail without a sender or a recipient got as far as being written");
  return address;
}
