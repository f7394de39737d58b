import { addMs, type Instant } from "#app/lib/time.ts";

/** Nobody reads so soon after a mail has left, or follows so many links at once: a scanner does. */
export const SCANNED_WITHIN_MS = 2_000;
export const LINKS_AT_ONCE_MAX = 2;

export const isTooSoon = (sentAt: Instant | null, now: Instant): boolean =>
  sentAt === null || now < addMs(sentAt, SCANNED_WITHIN_MS);
