import type { Instant } from "#app/lib/time.ts";

/**
 * The kinds of news a shop tells its shoppers. Those that are planned have a rule each in plan.ts; a "note" is written by a
 * person, once, about something that went wrong.
 */
export const MOMENTS = ["shipped", "note"] as const;
export type Moment = (typeof MOMENTS)[number];

/**
 * The life of a message row:
 * planned → claimed (by a worker) → sending (the server may have it from now on) → sent | failed | unknown;
 * planned ↔ skipped as facts change; planned → cancelled, by the merchant or because its order was erased, for good.
 */
export const MESSAGE_STATES = [
  "planned",
  "claimed",
  "sending",
  "sent",
  "skipped",
  "failed",
  "unknown",
  "cancelled",
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Why a message is not sent. All of them can be lifted by a later fact, so the message is planned again. */
export const SKIP_REASONS = [
  "not_installed",
  "history",
  "switched_off",
  "waiting_for_order",
  "order_cancelled",
  "fulfillment_cancelled",
  "not_shipped_yet",
  "no_address",
  "malformed_address",
  "nothing_to_ship",
  "refunded",
  "overtaken",
  "too_old",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** How a message ended that should have gone out and did not, or that nobody knows about. */
export const FAILURE_REASONS = ["refused", "gave_up", "connection_broke", "process_died"] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** Why a message was cancelled by us; one that the merchant cancels has no reason. */
export const CANCEL_REASONS = ["erased"] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** What planning needs to know of a message that is already written down. */
export type ExistingMessage = {
  dedupeKey: string;
  state: MessageState;
  reason: string | null;
  sendAt: Instant;
  attempts: number;
};

/** A message as it should be. `sendAt` of a skipped one says when it would have been due. */
export type DesiredMessage = {
  dedupeKey: string;
  moment: Moment;
  fulfillmentId: string;
  sendAt: Instant;
} & ({ state: "planned"; reason: null } | { state: "skipped"; reason: SkipReason });
