import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS, dateFromInstant, instantFromDate } from "#app/lib/time.ts";
import {
  COUNT_MAX,
  LATELY_DAYS,
  orderIdOfSubject,
  type ActivityPage,
  type ActivityQuery,
  type WebhookHealth,
} from "./activity.ts";
import { listDeliveries } from "./list-deliveries.server.ts";

const PAGE_ROWS = 50;

/** One page of what came in, newest first. */
export async function loadActivity(ctx: TxCtx, shopId: ShopId, query: ActivityQuery): Promise<ActivityPage> {
  // One row more than is shown tells whether there is another page.
  const rows = await listDeliveries(ctx, shopId, query, PAGE_ROWS + 1);
  const last = rows[PAGE_ROWS - 1];
  return { rows: rows.slice(0, PAGE_ROWS), next: rows.length > PAGE_ROWS && last ? last.id : null };
}

type HealthRow = Omit<WebhookHealth, "lastReceivedAt" | "oldestWaitingAt"> & {
  lastReceivedAt: Date | null;
  oldestWaitingAt: Date | null;
};

/** How the inbox fares. Every part reads one end, or at most COUNT_MAX entries, of an index made for it. */
export async function loadWebhookHealth(ctx: TxCtx, shopId: ShopId): Promise<WebhookHealth> {
  const upToMax = (condition: Prisma.Sql) =>
    Prisma.sql`(select count(*)::int from (
      select 1 from "InboxItem" where "shopId" = ${shopId} and ${condition} limit ${COUNT_MAX}
    ) found)`;
  const lately = Prisma.sql`"receivedAt" >= ${latelySince(ctx)}`;
  const [row] = await ctx.db.$queryRaw<HealthRow[]>`
    select (select "receivedAt" from "InboxItem" where "shopId" = ${shopId} order by id desc limit 1) as "lastReceivedAt",
           (select "receivedAt" from "InboxItem" where "shopId" = ${shopId} and state = 'waiting'
            order by id limit 1) as "oldestWaitingAt",
           ${upToMax(Prisma.sql`state = 'waiting'`)} as waiting,
           ${upToMax(Prisma.sql`state = 'failed' and ${lately}`)} as failed,
           ${upToMax(Prisma.sql`state = 'malformed' and ${lately}`)} as malformed`;
  return {
    waiting: row?.waiting ?? 0,
    failed: row?.failed ?? 0,
    malformed: row?.malformed ?? 0,
    lastReceivedAt: row?.lastReceivedAt ? instantFromDate(row.lastReceivedAt) : null,
    oldestWaitingAt: row?.oldestWaitingAt ? instantFromDate(row.oldestWaitingAt) : null,
  };
}

/** Messages of late that failed, and those nobody knows about; counted up to COUNT_MAX. */
export async function countTroubledMessages(
  ctx: TxCtx,
  shopId: ShopId,
): Promise<{ failed: number; unknown: number }> {
  const rows = await ctx.db.$queryRaw<{ state: string; count: number }[]>`
    select state, count(*)::int as count from (
      select state from "Message" where "shopId" = ${shopId} and state in ('failed', 'unknown')
        and "createdAt" >= ${latelySince(ctx)} limit ${COUNT_MAX}
    ) found group by state`;
  const countOf = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return { failed: countOf("failed"), unknown: countOf("unknown") };
}

const latelySince = (ctx: TxCtx): Date => dateFromInstant(addMs(ctx.now(), -LATELY_DAYS * DAY_MS));

/** The order that a delivery is about; null when this shop has no such delivery, or it is about no order. */
export async function findOrderIdOfDelivery(ctx: TxCtx, shopId: ShopId, id: bigint): Promise<OrderId | null> {
  const delivery = await ctx.db.inboxItem.findUnique({
    where: { shopId_id: { shopId, id } },
    select: { subject: true },
  });
  return delivery && orderIdOfSubject(delivery.subject);
}

/** Where the body of a delivery lies in the inbox; null when this shop has no such delivery. */
export async function findBodyPlace(ctx: TxCtx, shopId: ShopId, id: bigint) {
  return ctx.db.inboxItem.findUnique({
    where: { shopId_id: { shopId, id } },
    select: { id: true, bodyId: true, bodyStart: true, bodyLength: true },
  });
}
