import type { MailAddress } from "#app/lib/mail-address.ts";

/** Who carries a shop's mail: the app's own server, or the merchant's account at one of these. */
export const SENDER_IDS = ["own", "smtp", "ses", "postmark", "sendgrid", "resend", "mailgun"] as const;
export type SenderId = (typeof SENDER_IDS)[number];
/** Those that need an account of the merchant's. */
export type ServiceId = Exclude<SenderId, "own">;

/** A merchant's account, opened: for sending, never for showing. The fields are described in senders.ts. */
export type MailAccount = { senderId: ServiceId; credentials: Readonly<Record<string, string>> };

/** What one harmless call to an account has shown. `problem` is the service's own sentence. */
export type AccountCheck =
  { kind: "works" } | { kind: "no_access"; problem: string } | { kind: "later"; reason: string };

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

/** The account that carries a shop's mails; null: the app's own mail server. */
export const mailAccountOf = ({ senderId, credentials }: Sending): MailAccount | null =>
  senderId === "own" ? null : { senderId, credentials: credentials ?? {} };
