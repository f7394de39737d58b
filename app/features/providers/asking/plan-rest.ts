import { shortHash } from "#app/lib/hash.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";

const BUSY_FIRST_MS = 15_000;
const BUSY_MAX_MS = 30 * MINUTE_MS;
const QUOTA_FIRST_MS = HOUR_MS;
const QUOTA_MAX_MS = DAY_MS;

/**
 * How long an account is left alone after its n-th failure in a row (1-based): each time twice as long, never shorter than the
 * provider asks for, and up to a quarter longer by the hash of `salt`, so that accounts that failed together do not
 * come back together.
 */
export function restMs(
  failure: { kind: "later" | "quota"; retryAfterMs: number | null },
  failures: number,
  salt: string,
): number {
  const [first, max] =
    failure.kind === "quota" ? [QUOTA_FIRST_MS, QUOTA_MAX_MS] : [BUSY_FIRST_MS, BUSY_MAX_MS];
  const usual = Math.min(first * 2 ** Math.max(0, failures - 1), max);
  // A provider that asks for a week is asked again tomorrow.
  const asked = Math.min(failure.retryAfterMs ?? 0, DAY_MS);
  const share = (Number.parseInt(shortHash(`${salt} ${failures}`).slice(-6), 36) % 1000) / 1000;
  return Math.round(Math.max(usual, asked) * (1 + share / 4));
}
