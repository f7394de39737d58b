import type { Parsed } from "#app/lib/loose-fields.ts";
import type { Instant } from "#app/lib/time.ts";

/** What a mail service tells of a mail after it took it. */
export type MailEventKind =
  | "delivered"
  /** It is tried again by itself. */
  | "deferred"
  /** The service did not send it at all; says nothing of the address. */
  | "rejected"
  /** Given up on this time: a full mailbox, a policy. */
  | "soft_bounce"
  /** The address takes no mail, and never will. */
  | "hard_bounce"
  /** Its reader called it spam. */
  | "complaint"
  | "unsubscribed";

/** One thing told of one recipient of one mail. */
export type MailEvent = {
  kind: MailEventKind;
  /** The service's own id of the event, or what makes it one: the same event counts once. Holds no address. */
  eventKey: string;
  /** Ours, if the service gives back the field "message_id" that it was sent with. */
  messageId: string | null;
  /** The service's id of the mail. */
  providerRef: string | null;
  recipient: string | null;
  /** The mail server's own words. */
  detail: string | null;
  /** Null when the service did not say. */
  at: Instant | null;
};

/** Reads a webhook's body. Kinds of news that are nothing to us (opened, processed) are left out. Never throws. */
export type ParseMailEvents = (body: unknown) => Parsed<MailEvent[]>;

/** "Anna <anna@example.com>" as some services write it, and the address alone. */
export const bareAddress = (text: string | null): string | null =>
  text && (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).trim();

/** Our id in a mail's Message-ID, which is made of it: "<0193…@example.com>". Null when somebody else wrote it. */
export const messageIdIn = (header: string | null | undefined): string | null =>
  /^\s*<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i.exec(header ?? "")?.[1]?.toLowerCase() ?? null;
