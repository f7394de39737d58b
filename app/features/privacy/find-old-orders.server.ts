import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";

/** What has been under way for so long will not arrive any more. */
const ABANDONED_DAYS = 365;

/**
 * Some orders, the oldest first, whose personal data the shop need not keep any longer: placed before the retention
 * time, nothing of them sent out since, and finished (cancelled, archived, or every parcel at its end), or so old that
 * nothing is to come of them. Never one with a message still to be sent.
 */
export async function findOldOrderIds(
  ctx: Ctx | TxCtx,
  shopId: ShopId,
  { retentionDays, limit }: { retentionDays: number; limit: number },
): Promise<string[]> {
  const daysAgo = (days: number) => dateFromInstant(addMs(ctx.now(), -days * DAY_MS));
  const keptSince = daysAgo(retentionDays);
  const abandonedSince = daysAgo(Math.max(retentionDays, ABANDONED_DAYS));
  const rows = await ctx.db.$queryRaw<{ orderId: string }[]>`
    select "orderId" from "Order" o
    where "shopId" = ${shopId} and "redactedAt" is null and "placedAt" < ${keptSince}
      and ("placedAt" < ${abandonedSince} or "cancelledAt" is not null or "closedAt" is not null
        or exists (select 1 from "Shipment" s where s."shopId" = ${shopId} and s."orderId" = o."orderId"))
      and not exists (select 1 from "Shipment" s where s."shopId" = ${shopId} and s."orderId" = o."orderId"
        and (s."shippedAt" >= ${keptSince}
          or (s.open and s."retiredAt" is null and s."shippedAt" >= ${abandonedSince})))
      and not exists (select 1 from "Message" m where m."shopId" = ${shopId} and m."orderId" = o."orderId"
        and m.state in ('planned', 'claimed', 'sending'))
    order by "placedAt" limit ${limit}`;
  return rows.map(({ orderId }) => orderId);
}
