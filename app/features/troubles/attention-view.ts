import type { CalendarDate, Instant } from "#app/lib/time.ts";
import type { AttentionQuery } from "./attention-query.ts";
import type { AttentionPage, TroubleCounts } from "./attention-row.ts";
import type { LearnedLine } from "./present-learned.ts";
import type { TimedKind, TroubleRules } from "./trouble-rules.ts";

/** The page of what needs attention. */
export type AttentionView = AttentionPage & {
  query: AttentionQuery;
  counts: TroubleCounts;
  /** When it was read, and the day that it is in the shop. */
  now: Instant;
  today: CalendarDate;
  /** Nothing has ever been shipped. */
  isFirstDay: boolean;
};

/** The page of what a merchant wants to be warned of. */
export type ThresholdsView = { rules: TroubleRules; version: number; learned: LearnedLine[] };

/** What became of what somebody did. */
export type AttendAnswer =
  | { kind: "snoozed"; until: Instant; count: number }
  | { kind: "woken" | "resolved" | "reopened" | "noted"; count: number }
  | { kind: "past" };

export type SaveThresholdsAnswer =
  { kind: "saved"; version: number } | { kind: "conflict" } | { kind: "invalid"; wrong: TimedKind[] };
