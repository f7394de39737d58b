import MailComposer from "nodemailer/lib/mail-composer";

export type MailFields = {
  from: string;
  to: string;
  replyTo?: string | undefined;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

/** What a service makes of the parts that it was handed. */
export function buildMail({ headers, ...fields }: MailFields): Promise<Buffer> {
  const { "Message-ID": messageId, ...others } = headers;
  return new MailComposer({
    ...fields,
    ...(messageId ? { messageId } : {}),
    headers: others,
    newline: "\r\n",
  })
    .compile()
    .build();
}

/** `"Name" <address>` or the address alone. */
export const addressIn = (text: string): string => /<([^>]+)>\s*$/.exec(text)?.[1] ?? text.trim();
