import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { instantFromDate, type Instant } from "#app/lib/time.ts";

/** Among so many of the newest deliveries; before them, it is too long ago to matter. */
const LOOKED_AT_MAX = 2_000;

/** When Shopify last told something about parcels; null when that is long ago, or never was. */
export async function findNewestParcelNews(ctx: Ctx | TxCtx, shopId: ShopId): Promise<Instant | null> {
  const [row] = await ctx.db.$queryRaw<{ receivedAt: Date | null }[]>`
    select max("receivedAt") as "receivedAt" from (
      select topic, "receivedAt" from "InboxItem" where "shopId" = ${shopId} order by id desc limit ${LOOKED_AT_MAX}) newest
    where topic like 'fulfillment\_events/%' or topic like 'fulfillments/%'`;
  return row?.receivedAt ? instantFromDate(row.receivedAt) : null;
}
