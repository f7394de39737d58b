import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";
import { COUNTED_DAYS, type MessageCounts } from "./message-counts.ts";

export { listOutbox } from "./list-outbox.server.ts";

/** How many messages of each moment went out or went wrong lately. */
export async function countMessages(ctx: TxCtx, shopId: ShopId): Promise<MessageCounts> {
  const since = dateFromInstant(addMs(ctx.now(), -COUNTED_DAYS * DAY_MS));
  const rows = await ctx.db.$queryRaw<{ moment: string; sent: number; failed: number }[]>`
    select moment, sum(sent)::int as sent, sum(failed)::int as failed from (
      select moment, count(*) as sent, 0 as failed from "Message"
      where "shopId" = ${shopId} and "sentAt" > ${since} group by moment
      union all
      select moment, 0, count(*) from "Message"
      where "shopId" = ${shopId} and "createdAt" > ${since}
        and state = ANY (ARRAY['failed'::text, 'unknown'::text]) group by moment
    ) counted group by moment`;
  return new Map(rows.map(({ moment, sent, failed }) => [moment, { sent, failed }]));
}
