import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** Titles are read from so many latest orders: what a shop offers changes, and the cost stays the same. */
const TITLES_FROM_ORDERS = 1_000;
const TITLES_MAX = 30;

/** What the shop's shipping rates are called at checkout, the most frequent first. */
export async function listRateTitles({ db }: TxCtx, shopId: ShopId): Promise<string[]> {
  const rows = await db.$queryRaw<{ title: string }[]>`
    select line->>'title' as title
    from (
      select "shippingLines" from "Order"
      where "shopId" = ${shopId} and "redactedAt" is null
      order by "placedAt" desc limit ${TITLES_FROM_ORDERS}
    ) as latest, jsonb_array_elements(latest."shippingLines") as line
    where coalesce(line->>'title', '') <> ''
    group by 1 order by count(*) desc, 1 limit ${TITLES_MAX}`;
  return rows.map(({ title }) => title);
}
