import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS, msBetween, parseInstant } from "#app/lib/time.ts";

/** Longer than any parcel's last miles; whoever still has the number makes a new link with it at any time. */
const LIFETIME_MS = 30 * DAY_MS;
const PREFIX = "n-";
/** An order's own token may begin the same by chance, but is at most 64 characters long. */
const LENGTH_MIN = 65;
const LENGTH_MAX = 400;

/** The last part of the link to a parcel that was looked up by its number: sealed, for one shop, and for thirty days. */
export function makeNumberLink(ctx: Ctx, shopId: ShopId, trackingKey: string): string {
  const told = [shopId, addMs(ctx.now(), LIFETIME_MS), trackingKey].join(" ");
  return PREFIX + Buffer.from(ctx.vault.sealBytes(Buffer.from(told))).toString("base64url");
}

/** Whether a link's last part says that it leads to a parcel and not to an order; it may still be forged. */
const looksLikeNumberLink = (token: string): boolean =>
  token.startsWith(PREFIX) && token.length >= LENGTH_MIN && token.length <= LENGTH_MAX;

/** What such a link leads to; null for what we did not make, or made for another shop. */
export function openNumberLink(
  ctx: Ctx,
  shopId: ShopId,
  token: string,
): { kind: "open"; trackingKey: string } | { kind: "expired" } | null {
  if (!looksLikeNumberLink(token)) return null;
  const sealed = Buffer.from(token.slice(PREFIX.length), "base64url");
  // The last letter has bits to spare, and other signs are skipped: of several spellings only ours counts.
  if (PREFIX + sealed.toString("base64url") !== token) return null;
  const [shop, until, trackingKey] = unsealed(ctx.vault, sealed).split(" ");
  const untilAt = parseInstant(until);
  if (shop !== shopId || !untilAt || !trackingKey) return null;
  return msBetween(ctx.now(), untilAt) > 0 ? { kind: "open", trackingKey } : { kind: "expired" };
}

/** Empty for what was sealed with none of our keys, or changed since. */
function unsealed(vault: Ctx["vault"], sealed: Buffer): string {
  try {
    return vault.unsealBytes(sealed).toString();
  } catch {
    return "";
  }
}
