import { parseOrderId, type OrderId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";

/** How Shopify's deliveries fare. `failed` and `malformed` are those of LATELY_DAYS; older ones are only in the list. */
export type WebhookHealth = {
  lastReceivedAt: Instant | null;
  waiting: number;
  oldestWaitingAt: Instant | null;
  failed: number;
  malformed: number;
};

/** Counts stop here: beyond it the exact number helps nobody. */
export const COUNT_MAX = 1_000;
/** What went wrong longer ago needs nobody's attention any more. */
export const LATELY_DAYS = 7;

export const DELIVERY_STATES = ["waiting", "done", "failed", "malformed"] as const;
type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One webhook as it came in. */
export type DeliveryRow = {
  id: string;
  topic: string;
  state: DeliveryState;
  outcome: string | null;
  attempts: number;
  receivedAt: Instant;
  processedAt: Instant | null;
  hasBody: boolean;
  /** The order it is about, when it is about one. */
  orderId: OrderId | null;
};

/** What the activity page shows: its address. */
export type ActivityQuery = { state: DeliveryState | null; before: string | null };

/** Reads the page's address; what does not fit is left out. */
export function parseActivityQuery(params: Iterable<readonly [string, string]>): ActivityQuery {
  const given = new Map(params);
  const before = given.get("before") ?? "";
  const state = given.get("state");
  return {
    state: DELIVERY_STATES.find((known) => known === state) ?? null,
    before: /^\d{1,18}$/.test(before) ? before : null,
  };
}

/** A page of the activity list, and the address parameter of the next one. */
export type ActivityPage = { rows: DeliveryRow[]; next: string | null };

/** The order that a delivery's subject names ("order:450789469"), or null. */
export const orderIdOfSubject = (subject: string): OrderId | null =>
  subject.startsWith("order:") ? parseOrderId(subject.slice("order:".length)) : null;
