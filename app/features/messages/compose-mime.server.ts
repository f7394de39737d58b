import MailComposer from "nodemailer/lib/mail-composer";
import { dateFromInstant, type Instant } from "#app/lib/time.ts";
import { domainOf, type MailAddress } from "#app/lib/mail-address.ts";
import type { RenderedMail } from "./render-mail.server.ts";

export type MailHead = {
  messageId: string;
  from: { name: string; address: MailAddress };
  to: MailAddress;
  replyTo: MailAddress | null;
  lang: string;
  at: Instant;
};

/**
 * The finished mail as bytes: built once, stored, and sent as it is. Names and addresses go in as pairs, never as text
 * to be parsed, so nothing in them can become another recipient or header.
 */
export function composeMime(head: MailHead, mail: RenderedMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: head.from,
    to: { name: "", address: head.to },
    ...(head.replyTo ? { replyTo: { name: head.from.name, address: head.replyTo } } : {}),
    subject: mail.subject,
    messageId: `<${head.messageId}@${domainOf(head.from.address)}>`,
    date: dateFromInstant(head.at),
    headers: {
      // Out-of-office programs leave such mail alone: https://www.rfc-editor.org/rfc/rfc3834#section-5
      "Auto-Submitted": "auto-generated",
      "Content-Language": head.lang,
      // Kept by services that set a Message-ID of their own.
      "X-Entity-Ref-ID": head.messageId,
    },
    text: mail.text,
    html: mail.html,
    newline: "\r\n",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
