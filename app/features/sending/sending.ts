import type { MailAddress } from "#app/lib/mail-address.ts";

/** Who carries a shop's mail: the app's own server, or the merchant's account at one of these. */
export const SENDER_IDS = ["own", "smtp", "ses", "postmark", "sendgrid", "resend", "mailgun"] as const;
export type SenderId = (typeof SENDER_IDS)[number];

/** A key that signs a shop's mails, published in the DNS of its domain. */
export type DkimKey = { domain: string; selector: string; privateKey: string };

/** All that sending one shop's mails needs. */
export type Sending = {
  senderId: SenderId;
  /** Null: the app's own mail server. Otherwise the account's fields, opened. */
  credentials: Record<string, string> | null;
  /** One address for each class, so that a reputation for questions never hurts shipping notices. */
  from: { transactional: MailAddress; marketing: MailAddress };
  /** Null: unsigned by us, or signed by the service. */
  dkim: DkimKey | null;
};
