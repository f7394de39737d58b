/** What an address gets no more: nothing at all, or no marketing; or mail that is not measured. */
export type SuppressionScope = "all" | "marketing" | "measuring";
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
