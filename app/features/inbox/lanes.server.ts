import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import { storedShopId, type ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate } from "#app/lib/time.ts";
import { readBodies } from "./bodies.server.ts";
import type { Delivery } from "./delivery.ts";

/** Shops with a delivery due now. A jump from shop to shop along the index: cost grows with shops, not with rows. */
export async function listShopsWithWork(ctx: TxCtx): Promise<ShopId[]> {
  const rows = await ctx.db.$queryRaw<{ shopId: string }[]>`
    with recursive shop(id) as (
      (select "shopId" from "InboxItem" where state = 'waiting' order by "shopId" limit 1)
      union all
      select (select "shopId" from "InboxItem" where state = 'waiting' and "shopId" > shop.id order by "shopId" limit 1)
      from shop where shop.id is not null
    )
    select id as "shopId" from shop where id is not null
      and exists (select 1 from "InboxItem" where "shopId" = shop.id and state = 'waiting'
        and ("dueAt" is null or "dueAt" <= ${dateFromInstant(ctx.now())}))`;
  return rows.map(({ shopId }) => storedShopId(shopId));
}

/**
 * Takes the next lane of a shop, after the subject given, that nobody works on, and locks it until the transaction ends: its
 * first delivery, then up to `deliveriesMax` in the order they came. Only the head of a lane can be taken, so a lane is
 * never worked on twice at once. Walking on from subject to subject, no lane waits for ever behind busy ones.
 */
export async function claimLane(
  tx: TxCtx,
  { shopId, afterSubject, deliveriesMax }: { shopId: ShopId; afterSubject: string; deliveriesMax: number },
): Promise<Delivery[]> {
  const [head] = await tx.db.$queryRaw<{ id: bigint; subject: string }[]>`
    select id, subject from "InboxItem" item
    where "shopId" = ${shopId} and state = 'waiting' and subject > ${afterSubject}
      and ("dueAt" is null or "dueAt" <= ${dateFromInstant(tx.now())})
      -- The lane's head, looked up for each candidate: an anti-join would read all that waits in the shop.
      and id = (
        select head.id from "InboxItem" head
        where head."shopId" = item."shopId" and head.subject = item.subject and head.state = 'waiting'
        order by head.id limit 1)
    order by subject, id limit 1 for update skip locked`;
  if (!head) return [];
  const rows = await tx.db.inboxItem.findMany({
    where: { shopId, subject: head.subject, state: "waiting", id: { gte: head.id } },
    orderBy: { id: "asc" },
    take: deliveriesMax,
  });
  const bodies = await readBodies(tx, shopId, rows);
  return rows.map(({ id, webhookId, eventId, topic, apiVersion, subject, attempts, ...row }) => {
    const triggeredAt = row.triggeredAt && instantFromDate(row.triggeredAt);
    return {
      shopId,
      id,
      webhookId,
      eventId,
      topic,
      apiVersion,
      subject,
      attempts,
      triggeredAt,
      bodyText: bodies.get(id)?.toString("utf8") ?? null,
    };
  });
}

/** Ends a delivery: done, or malformed (kept, shown, never tried again). */
export async function finishDelivery(
  tx: TxCtx,
  { shopId, id }: Pick<Delivery, "shopId" | "id">,
  result: { kind: "done"; outcome: string } | { kind: "malformed"; reason: string },
): Promise<void> {
  const outcome = result.kind === "done" ? result.outcome : result.reason;
  await tx.db.inboxItem.update({
    where: { shopId_id: { shopId, id } },
    data: { state: result.kind, outcome: outcome.slice(0, 500), processedAt: dateFromInstant(tx.now()) },
  });
}

/** Sets a failed delivery aside until later; without `retryAfterMs` for good. */
export async function postponeDelivery(
  tx: TxCtx,
  { shopId, id }: Pick<Delivery, "shopId" | "id">,
  { problem, retryAfterMs }: { problem: string; retryAfterMs: number | null },
): Promise<void> {
  const dueAt = Prisma.sql`${dateFromInstant(tx.now())}::timestamptz + make_interval(secs => ${(retryAfterMs ?? 0) / 1000})`;
  await tx.db.$executeRaw`
    update "InboxItem" set attempts = attempts + 1, outcome = ${problem.slice(0, 500)}, "dueAt" = ${dueAt},
      state = ${retryAfterMs === null ? "failed" : "waiting"}
    where "shopId" = ${shopId} and id = ${id} and state = 'waiting'`;
}
