import { domainToASCII } from "node:url";
import type { DkimKey } from "#app/features/sending/sending.ts";
import { domainOf, type MailAddress } from "#app/lib/mail-address.ts";
import { encodeBody, type EncodedBody } from "#app/lib/mime/encode-body.server.ts";
import { addressHeader, oneLine, textHeader } from "#app/lib/mime/header-text.server.ts";
import { signDkim } from "#app/lib/mime/sign-dkim.server.ts";
import { dateFromInstant, type Instant } from "#app/lib/time.ts";

/** What a template gives. */
export type RenderedMail = { subject: string; text: string; html: string };

export type MailHead = {
  messageId: string;
  from: { name: string; address: MailAddress };
  to: MailAddress;
  replyTo: MailAddress | null;
  lang: string;
  at: Instant;
  /** What all mails of a thread share: the id of the order. Null for a mail that stands alone. */
  thread?: string | null;
  /** Where one click ends such mail; null for mail that is part of an order. */
  unsubscribeUrl?: string | null;
};

/**
 * The finished mail as bytes: built once, signed, stored, and sent as it is. Nothing in a name or a subject can become another
 * recipient or header, and the same mail has the same Message-ID however often it is composed. `dkim` null: left unsigned.
 */
export async function composeMime(
  head: MailHead,
  mail: RenderedMail,
  dkim: DkimKey | null = null,
): Promise<Buffer> {
  // "=_" is in no encoded text, so the boundary is in no part.
  const boundary = `=_${head.messageId}`;
  const headers = headersOf(head, mail.subject, boundary);
  const body = Buffer.concat([
    ...partOf(boundary, "text/plain", encodeBody(mail.text)),
    ...partOf(boundary, "text/html", encodeBody(mail.html)),
    Buffer.from(`--${boundary}--\r\n`, "latin1"),
  ]);
  const signature = dkim && (await signDkim({ headers, body }, dkim));
  const top = signature ? [signature, ...headers] : headers;
  return Buffer.concat([Buffer.from(`${top.join("\r\n")}\r\n\r\n`, "utf8"), body]);
}

function headersOf(head: MailHead, subject: string, boundary: string): string[] {
  const { from, replyTo, thread, unsubscribeUrl } = head;
  const domain = asciiDomain(domainOf(from.address));
  return [
    addressHeader("From", from.name, addrSpec(from.address)),
    addressHeader("To", "", addrSpec(head.to)),
    ...(replyTo ? [addressHeader("Reply-To", from.name, addrSpec(replyTo))] : []),
    textHeader("Subject", subject),
    `Date: ${dateFromInstant(head.at).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${head.messageId}@${domain}>`,
    // Nobody has seen the root: it is there so that mail programs show an order's mails together.
    ...(thread ? [`References: <order-${oneLine(thread)}@${domain}>`] : []),
    // Out-of-office programs leave such mail alone: https://www.rfc-editor.org/rfc/rfc3834#section-5
    "Auto-Submitted: auto-generated",
    textHeader("Content-Language", head.lang),
    // Kept by services that set a Message-ID of their own.
    `X-Entity-Ref-ID: ${head.messageId}`,
    // Not folded: some of those who read it take no second line.
    ...(unsubscribeUrl
      ? [
          `List-Unsubscribe: <${new URL(unsubscribeUrl).href}>`,
          // https://www.rfc-editor.org/rfc/rfc8058#section-3.1
          "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ]
      : []),
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
  ];
}

const partOf = (boundary: string, type: string, { encoding, bytes }: EncodedBody): Buffer[] => [
  Buffer.from(
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
    "latin1",
  ),
  bytes,
];

/** The address as headers write it: its domain in ASCII, and its local part quoted where an old carrier gave it odd dots. */
function addrSpec(address: MailAddress): string {
  const local = address.slice(0, address.lastIndexOf("@"));
  const quoted = /^\.|\.\.|\.$/.test(local) ? `"${local}"` : local;
  return `${quoted}@${asciiDomain(domainOf(address))}`;
}

const asciiDomain = (domain: string): string => domainToASCII(domain) || domain;
