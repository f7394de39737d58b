import type { ShopId } from "#app/lib/ids.ts";
import { MINUTE_MS, type Instant } from "#app/lib/time.ts";

/** What a webhook's headers say of a delivery. https://shopify.dev/docs/apps/build/webhooks/subscribe/https */
export type DeliveryHeaders = {
  shopId: ShopId;
  /** The same on every retry of one delivery. */
  webhookId: string;
  /** The same over several subscriptions that tell of one event; absent before 2024-10. */
  eventId: string | null;
  topic: string;
  apiVersion: string | null;
  triggeredAt: Instant | null;
};

/** A delivery as the worker takes it up. */
export type Delivery = DeliveryHeaders & {
  id: bigint;
  subject: string;
  attempts: number;
  /** Null when the body is gone, which can only be our own doing. */
  bodyText: string | null;
};

/** Done, with what became of it in a few words; or malformed: it can never be understood, trying again is no use. */
export type WorkedDelivery = { kind: "done"; outcome: string } | { kind: "malformed"; reason: string };

/** How often a delivery that fails is tried before people must look at it. */
export const ATTEMPTS_MAX = 10;

const FIRST_RETRY_MS = 2_000;
const RETRY_MAX_MS = 30 * MINUTE_MS;

/** Wait after the n-th failed attempt (1-based): 2 s, 4 s, … at most half an hour. */
export const retryDelayMs = (attempts: number): number =>
  Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), RETRY_MAX_MS);
