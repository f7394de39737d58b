import type { TxCtx } from "#app/context.server.ts";
import { CONTACT_KINDS, emailKey } from "#app/features/orders/contact-keys.ts";
import type { DkimKey } from "#app/features/sending/sending.ts";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import { composeMime, type MailHead, type RenderedMail } from "./compose-mime.server.ts";
import { packMail, unpackMail } from "./mail-codec.server.ts";
import type { ClaimedMessage } from "./outbox.server.ts";
import type { FinishedMail } from "./outbox-records.server.ts";

/** A mail ready for the server. `finished` is what must be stored first; undefined when it has been already. */
export type ReadyMail = { to: MailAddress; mime: Uint8Array; finished: FinishedMail | undefined };
export type WrittenMail = ReadyMail & { finished: FinishedMail };

/** The mail that was stored when it was written; null when it has not been. */
export function finishedMailOf(
  { vault }: Pick<TxCtx, "vault">,
  { mimeSealed, recipientSealed }: Pick<ClaimedMessage, "mimeSealed" | "recipientSealed">,
): ReadyMail | null {
  if (!mimeSealed || !recipientSealed) return null;
  const to = parseMailAddress(vault.unseal(recipientSealed));
  if (!to) throw new Bug("a mail was stored without a recipient");
  return { to, mime: unpackMail(vault, mimeSealed), finished: undefined };
}

/** Turns what is rendered into the bytes that are stored and sent, signed and sealed. */
export async function finishMail(
  { vault }: Pick<TxCtx, "vault">,
  head: MailHead,
  mail: {
    shopId: ShopId;
    rendered: RenderedMail;
    templateVersion: number | null;
    dkim: DkimKey | null;
  },
): Promise<WrittenMail> {
  const mime = await composeMime(head, mail.rendered, mail.dkim);
  const key = emailKey(head.to);
  return {
    to: head.to,
    mime,
    finished: {
      mimeSealed: packMail(vault, mime),
      recipientSealed: vault.seal(head.to),
      // The same as the order's, so that what an address gets is counted over orders.
      recipientHash: key && vault.lookupHash(CONTACT_KINDS.email, mail.shopId, key),
      subjectSealed: vault.seal(mail.rendered.subject),
      locale: head.lang,
      templateVersion: mail.templateVersion,
    },
  };
}
