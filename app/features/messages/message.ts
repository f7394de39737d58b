import type { Instant } from "#app/lib/time.ts";
import type { Moment } from "./moments.ts";

/**
 * The life of a message row:
 * planned → claimed (by a worker) → sending (the server may have it from now on) → sent | failed | unknown;
 * planned ↔ skipped as facts change; planned ↔ held by the merchant; planned → cancelled, by the merchant or because its order
 * was erased, for good.
 */
export const MESSAGE_STATES = [
  "planned",
  "held",
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
  "told_together",
  "told_lately",
  "passed",
  "suppressed",
  "unsubscribed",
  "no_link",
  // These hold a question back until the order is in order.
  "hold_late",
  "hold_trouble",
  "hold_not_delivered",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** How a message ended that should have gone out and did not, or that nobody knows about. */
export const FAILURE_REASONS = ["refused", "gave_up", "connection_broke", "process_died"] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** Why a message was cancelled by us; one that the merchant cancels has no reason. */
export const CANCEL_REASONS = ["erased", "stopped"] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** The order of a message that is about none, such as a test: no order of Shopify's has this number. */
export const NO_ORDER = "0";

/** What a message is about, in a form that survives in its row: what was true when it was planned. */
export type MessageAbout = {
  fulfillmentIds: string[];
  shipmentIds: string[];
  refundId?: string | undefined;
  /** The carrier's reason, of an exception; see features/shipments. */
  reason?: string | null | undefined;
  /** The new last day, of a delay ("2026-11-27"). */
  until?: string | undefined;
};

/** What planning needs to know of a message that is already written down. */
export type ExistingMessage = {
  dedupeKey: string;
  moment: Moment;
  state: MessageState;
  reason: string | null;
  about: MessageAbout;
  sendAt: Instant;
  sentAt: Instant | null;
  attempts: number;
  /** Since when the merchant wants it sent without waiting. */
  hurriedAt: Instant | null;
};

/** A message as it should be. `sendAt` of a skipped one says when it would have been due. */
export type DesiredMessage = {
  dedupeKey: string;
  moment: Moment;
  /** The first fulfillment that it is about; null when it is about the order. */
  fulfillmentId: string | null;
  about: MessageAbout;
  sendAt: Instant;
  /** Why it waits until then, for the merchant to read; null when it goes out at once. */
  waits: WaitReason | null;
} & ({ state: "planned"; reason: null } | { state: "skipped"; reason: SkipReason });

/** What decided when a message goes out: the last thing that moved it. */
export const WAIT_REASONS = [
  "merchant_wait",
  "tracking_number",
  "gathering",
  "told_lately",
  "quiet_hours",
  "send_window",
  "per_day",
  "retry",
] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];
