import { DAY_MS, msBetween, type Instant } from "#app/lib/time.ts";

/** What an order's link has lived through; null where there was nothing. */
export type SignsOfLife = {
  /** When the link was made, or renewed by a look-up. */
  issuedAt: Instant | null;
  placedAt: Instant | null;
  /** When a parcel of the order last changed its status. */
  lastStatusAt: Instant | null;
};

/** A link works for so many days after the order's last sign of life; null: for ever. An order without any has just come. */
export function isLinkAlive(
  { issuedAt, placedAt, lastStatusAt }: SignsOfLife,
  linkDays: number | null,
  now: Instant,
): boolean {
  if (linkDays === null) return true;
  const signs = [issuedAt, placedAt, lastStatusAt].filter((sign) => sign !== null);
  return signs.length === 0 || signs.some((sign) => msBetween(sign, now) <= linkDays * DAY_MS);
}
