import type { Ctx } from "#app/context.server.ts";
import { orderNameKey } from "#app/features/orders/contact-keys.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromMs, MINUTE_MS, msOf } from "#app/lib/time.ts";

/**
 * How often may be asked. By address: more than a family mistypes. By order number: no matter from how many addresses,
 * nobody gets through the postcodes of a town. By shop: far above what the busiest shops see, the last wall.
 */
const LIMITS = {
  address: { triesMax: 20, windowMs: 15 * MINUTE_MS },
  order: { triesMax: 20, windowMs: 60 * MINUTE_MS },
  shop: { triesMax: 3000, windowMs: 10 * MINUTE_MS },
} as const;
type LimitName = keyof typeof LIMITS;

/** Counts one look-up in all its windows, in one statement, for every process at once. Returns how long to wait, or null. */
export async function countLookUp(
  ctx: Ctx,
  shopId: ShopId,
  { address, orderNumber }: { address: string; orderNumber: string },
): Promise<{ retryAfterMs: number } | null> {
  const nowMs = msOf(ctx.now());
  const bucket = (name: LimitName, subject: string) => {
    const { windowMs, triesMax } = LIMITS[name];
    const startMs = nowMs - (nowMs % windowMs);
    // The window's start is hashed too: what is kept of one day cannot be joined with another's.
    const hash = ctx.vault.lookupHash("look-up-window", shopId, `${name}\0${subject}\0${startMs}`);
    return { hash, startMs, endMs: startMs + windowMs, triesMax };
  };
  const buckets = [
    bucket("address", address),
    bucket("order", orderNameKey(orderNumber) ?? ""),
    bucket("shop", ""),
  ];
  const counted = await ctx.db.$queryRaw<{ bucketHash: string; count: number }[]>`
    insert into "LookupWindow" ("shopId", "bucketHash", "windowAt", count)
    select ${shopId}, hash, at, 1
    from unnest(${buckets.map(({ hash }) => hash)}::text[],
                ${buckets.map(({ startMs }) => dateFromInstant(instantFromMs(startMs)))}::timestamptz[]) as t(hash, at)
    -- Everybody locks rows in this order, so that nobody waits in a circle.
    order by hash collate "C"
    on conflict ("shopId", "bucketHash", "windowAt") do update set count = "LookupWindow".count + 1
    returning "bucketHash", count`;
  const countOf = new Map(counted.map(({ bucketHash, count }) => [bucketHash, count]));
  const full = buckets.filter(({ hash, triesMax }) => (countOf.get(hash) ?? 0) > triesMax);
  return full.length === 0 ? null : { retryAfterMs: Math.max(...full.map(({ endMs }) => endMs)) - nowMs };
}
