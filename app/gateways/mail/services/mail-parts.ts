import PostalMime from "postal-mime";

/** A mail taken apart for a service that builds it anew. */
export type MailParts = {
  from: { name: string; address: string };
  replyTo: { name: string; address: string } | null;
  subject: string;
  html: string;
  text: string;
  /** All headers that the service does not write by itself, in their order, unfolded. */
  headers: { name: string; value: string }[];
};

/** Written by every service itself, from the fields above. */
const WRITTEN_BY_SERVICE = new Set([
  "from",
  "to",
  "reply-to",
  "subject",
  "date",
  "mime-version",
  "content-type",
  "content-transfer-encoding",
  "dkim-signature",
]);

export async function splitMail(mime: Uint8Array): Promise<MailParts> {
  const mail = await PostalMime.parse(mime);
  const [replyTo] = mail.replyTo ?? [];
  return {
    from: { name: mail.from?.name ?? "", address: mail.from?.address ?? "" },
    replyTo: replyTo?.address ? { name: replyTo.name, address: replyTo.address } : null,
    subject: mail.subject ?? "",
    html: mail.html ?? "",
    text: mail.text ?? "",
    headers: mail.headers
      .filter(({ key }) => !WRITTEN_BY_SERVICE.has(key))
      .map(({ originalKey, value }) => ({ name: originalKey, value })),
  };
}

/** Headers as one object, for services that take them so. */
export const headersAsRecord = ({ headers }: MailParts): Record<string, string> =>
  Object.fromEntries(headers.map(({ name, value }) => [name, value]));

/** `"Blumen \"Am Markt\"" <orders@example.com>`; the name may be in any script, services encode it. */
export const namedAddress = ({ name, address }: { name: string; address: string }): string =>
  name === "" ? address : `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}" <${address}>`;
