import type { Instant } from "#app/lib/time.ts";

/** What an address gets no more: nothing at all, or no marketing; or mail that is not measured. */
export const SUPPRESSION_SCOPES = ["all", "marketing", "measuring"] as const;
export type SuppressionScope = (typeof SUPPRESSION_SCOPES)[number];
/** Those that keep mail from being sent. */
export type SendingScope = Exclude<SuppressionScope, "measuring">;

export const SUPPRESSION_REASONS = [
  "hard_bounce",
  "complaint",
  "unsubscribed",
  "manual",
  "imported",
] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

export type Suppression = {
  scope: SuppressionScope;
  reason: SuppressionReason;
  /** The mail server's or service's own words. */
  detail: string | null;
  /** Who told: a service's id, "merchant", "shopper". */
  source: string;
  createdAt: Instant;
};

/** What a mail service tells of a mail after it took it. */
export const MAIL_EVENT_KINDS = [
  "delivered",
  "deferred",
  "soft_bounce",
  "hard_bounce",
  "complaint",
  "unsubscribed",
] as const;
export type MailEventKind = (typeof MAIL_EVENT_KINDS)[number];

export type MailEvent = {
  kind: MailEventKind;
  /** The service's own id of the event, or a hash of it: the same event counts once. */
  eventKey: string;
  /** Ours, if the service gives it back. */
  messageId: string | null;
  /** The service's id of the mail. */
  providerRef: string | null;
  recipient: string | null;
  detail: string | null;
  at: Instant;
};
