import type { Ctx } from "#app/context.server.ts";
import { orderNameKey } from "#app/features/orders/contact-keys.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromMs, MINUTE_MS, msOf } from "#app/lib/time.ts";

/**
 * How often may be asked. By address: more than a family mistypes. By number, an order's or a parcel's: no matter from how
 * many addresses, nobody gets through the postcodes of a town. By shop: far above what the busiest shops see, the last
 * wall. Links that lead nowhere, by address: nobody guesses one, but nobody has to be let try either. Requests for JSON, by
 * address: one may be a shop's server with all of its shoppers behind it.
 */
const LIMITS = {
  address: { triesMax: 20, windowMs: 15 * MINUTE_MS },
  order: { triesMax: 20, windowMs: 60 * MINUTE_MS },
  shop: { triesMax: 3000, windowMs: 10 * MINUTE_MS },
  link: { triesMax: 60, windowMs: 15 * MINUTE_MS },
  api: { triesMax: 1200, windowMs: MINUTE_MS },
} as const;
type LimitName = keyof typeof LIMITS;

export type Wait = { retryAfterMs: number };

/** Counts one look-up, by address, number and shop. Returns how long to wait, or null. */
export const countLookUp = (
  ctx: Ctx,
  shopId: ShopId,
  { address, number }: { address: string; number: string },
): Promise<Wait | null> => count(ctx, shopId, { address, order: orderNameKey(number) ?? "", shop: "" });

/** Counts a link that led nowhere. Those that lead somewhere are not counted: 4.6 looks per order are what they are for. */
export const countMissedLink = (ctx: Ctx, shopId: ShopId, address: string): Promise<Wait | null> =>
  count(ctx, shopId, { link: address });

/** Counts a request to the headless endpoints, whatever it asks for. */
export const countApiRequest = (ctx: Ctx, shopId: ShopId, address: string): Promise<Wait | null> =>
  count(ctx, shopId, { api: address });

/** Counts one try in all its windows, in one statement, for every process at once. */
async function count(
  ctx: Ctx,
  shopId: ShopId,
  subjects: Partial<Record<LimitName, string>>,
): Promise<Wait | null> {
  const nowMs = msOf(ctx.now());
  const bucket = (name: LimitName, subject: string) => {
    const { windowMs, triesMax } = LIMITS[name];
    const startMs = nowMs - (nowMs % windowMs);
    // The window's start is hashed too: what is kept of one day cannot be joined with another's.
    const hash = ctx.vault.lookupHash("look-up-window", shopId, `${name}\0${subject}\0${startMs}`);
    return { hash, startMs, endMs: startMs + windowMs, triesMax };
  };
  // The keys are those of the type: both callers write them out.
  const buckets = (Object.entries(subjects) as [LimitName, string][]).map(([name, subject]) =>
    bucket(name, subject),
  );
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
