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
