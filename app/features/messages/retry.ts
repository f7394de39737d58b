import { HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";

/** Waits between attempts: quick at first for a hiccup, then for two days in all, which outlasts most outages. */
const DELAYS_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
  8 * HOUR_MS,
  16 * HOUR_MS,
  16 * HOUR_MS,
];

/** An attempt counts from the moment a worker takes the message, so one that kills its worker ends too. */
export const ATTEMPTS_MAX = DELAYS_MS.length + 1;

/** How often an account that takes no mail is tried with one message. The others wait: it is not their fault. */
export const ACCOUNT_PROBE_MS = 5 * MINUTE_MS;

/** How long to wait after so many attempts, or longer if the server asks for it; null when it is time to give up. */
export function retryDelayMs(attempts: number, askedForMs: number | null = null): number | null {
  const delayMs = DELAYS_MS[Math.max(attempts, 1) - 1];
  // Two hours at most: a server that asks for a year has lost its way.
  return delayMs === undefined ? null : Math.max(delayMs, Math.min(askedForMs ?? 0, 2 * HOUR_MS));
}
