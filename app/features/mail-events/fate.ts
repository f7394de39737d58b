import { addMs, DAY_MS, type Instant } from "#app/lib/time.ts";
import type { MailEventKind } from "./mail-event.ts";

/** What became of a mail after it was taken. */
export type Fate = Exclude<MailEventKind, "unsubscribed">;

/**
 * What can follow what: news come late, twice and in any order, so the strongest stays. A mailbox that took the mail after
 * all beats a bounce that was not final; a bounce that comes back after it was taken, and a complaint, beat everything.
 */
const STRENGTH: Record<Fate, number> = {
  deferred: 1,
  rejected: 2,
  soft_bounce: 3,
  delivered: 4,
  hard_bounce: 5,
  complaint: 6,
};

/** Whether a mail's fate changes with this news. Told twice or in another order, the same news end in the same fate. */
export const outranks = (kind: Fate, now: Fate | null): boolean =>
  now === null || STRENGTH[kind] > STRENGTH[now];

/** Fates that show that the service took the mail, whatever we knew of it. */
export const wasTaken = (fate: Fate): boolean => fate !== "rejected";

const SOFT_BOUNCES_MAX = 5;
const SOFT_BOUNCES_WITHIN_MS = 30 * DAY_MS;

/**
 * Whether an address that no mail reaches counts as dead: five mails in thirty days given up on, and none delivered
 * meanwhile. `fates` are those of the mails to it.
 */
export function isWornOut(fates: readonly { fate: Fate; at: Instant }[], now: Instant): boolean {
  const since = addMs(now, -SOFT_BOUNCES_WITHIN_MS);
  const delivered = fates.filter(({ fate }) => fate === "delivered").map(({ at }) => at);
  const last = delivered.reduce<Instant>((latest, at) => (at > latest ? at : latest), since);
  return fates.filter(({ fate, at }) => fate === "soft_bounce" && at > last).length >= SOFT_BOUNCES_MAX;
}
