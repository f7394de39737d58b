import { Prisma } from "#prisma";
import type { Ctx } from "#app/context.server.ts";
import { NO_ORDER } from "#app/features/messages/message.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";

/** How long things are kept that nobody needs after a while, in days. Personal data of orders is the shop's own setting. */
const KEPT_DAYS = {
  /** Raw bodies of deliveries: for support, and to work on them again after a fault of ours. */
  body: 30,
  /** That a delivery came and what became of it. */
  delivery: 90,
  /** The bytes of a mail, for support; that it was sent, when and to whom stays with the order. */
  mail: 30,
  /** Mails by which a merchant tried out a template: they belong to no order that would take them along. */
  testMail: 30,
  /** Twice the time in which the shop has to hand it over. */
  privacyExport: 60,
  /** Shopify keeps the file it leads to no longer. */
  importFileAddress: 7,
  lookupWindow: 2,
  /** What the storefront recommended to shoppers who no longer look. */
  recommended: 30,
  /** What a service told of a mail, and who read it: what became of it stays with the mail. */
  mailNews: 180,
  /** Who of an order's shoppers looked and pressed: the daily sums stay. */
  pageVisit: 90,
  /** What shoppers asked for on their pages: by then their parcels have long come, or never will. */
  pageRequest: 180,
  accessLog: 730,
  /** That a provider followed a number once: while a parcel may still come back, asking again tells whether it was paid for. */
  endedFollowing: 180,
};

const ROWS_PER_STATEMENT = 1_000;
/** Bounds one night's work on one shop; the rest waits for the next night. */
const STATEMENTS_MAX = 500;

/** Deletes what a shop's time has run out for, some rows at a time. Waiting deliveries are never touched. */
export async function pruneShop(ctx: Ctx, shopId: ShopId): Promise<void> {
  const daysAgo = (days: number) => dateFromInstant(addMs(ctx.now(), -days * DAY_MS));
  const { db } = ctx;
  // The delivery's row goes on naming its pack, which then is simply not there.
  await repeatedly(
    () => db.$executeRaw`
      delete from "InboxBody" where "shopId" = ${shopId} and "bodyId" in (
        select "bodyId" from "InboxBody" pack
        where "shopId" = ${shopId} and "receivedAt" < ${daysAgo(KEPT_DAYS.body)}
          and not exists (select 1 from "InboxItem" item
            where item."shopId" = ${shopId} and item.state = 'waiting' and item."bodyId" = pack."bodyId")
        order by "receivedAt" limit ${ROWS_PER_STATEMENT})`,
  );
  // Ids follow the time of arrival, so the oldest are found without an index of their own.
  await repeatedly(
    () => db.$executeRaw`
      delete from "InboxItem" where "shopId" = ${shopId} and id in (
        select id from (
          select id, state, "receivedAt" from "InboxItem" where "shopId" = ${shopId}
          order by id limit ${ROWS_PER_STATEMENT}) oldest
        where "receivedAt" < ${daysAgo(KEPT_DAYS.delivery)} and state <> 'waiting')`,
  );
  await repeatedly(
    () => db.$executeRaw`
      update "Message" set "mimeSealed" = null where "shopId" = ${shopId} and "messageId" in (
        select "messageId" from "Message"
        where "shopId" = ${shopId} and "createdAt" < ${daysAgo(KEPT_DAYS.mail)} and "mimeSealed" is not null
          and state not in ('planned', 'claimed', 'sending')
        limit ${ROWS_PER_STATEMENT})`,
  );
  await repeatedly(
    () => db.$executeRaw`
      delete from "Message" where "shopId" = ${shopId} and "messageId" in (
        select "messageId" from "Message"
        where "shopId" = ${shopId} and "orderId" = ${NO_ORDER} and "createdAt" < ${daysAgo(KEPT_DAYS.testMail)}
        limit ${ROWS_PER_STATEMENT})`,
  );
  await repeatedly(
    () => db.$executeRaw`
      delete from "LookupWindow" where ctid in (
        select ctid from "LookupWindow"
        where "shopId" = ${shopId} and "windowAt" < ${daysAgo(KEPT_DAYS.lookupWindow)} limit ${ROWS_PER_STATEMENT})`,
  );
  await repeatedly(
    () => db.$executeRaw`
      delete from "AccessLog" where ctid in (
        select ctid from "AccessLog"
        where "shopId" = ${shopId} and at < ${daysAgo(KEPT_DAYS.accessLog)} limit ${ROWS_PER_STATEMENT})`,
  );
  await repeatedly(
    () => db.$executeRaw`
      delete from "Following" where ctid in (
        select ctid from "Following"
        where "shopId" = ${shopId} and "dueAt" is null and "createdAt" < ${daysAgo(KEPT_DAYS.endedFollowing)}
        limit ${ROWS_PER_STATEMENT})`,
  );
  for (const [table, at, days] of [
    ["MailEvent", "recordedAt", KEPT_DAYS.mailNews],
    ["MailVisit", "firstAt", KEPT_DAYS.mailNews],
    ["OrderLook", "lastAt", KEPT_DAYS.pageVisit],
    ["OrderClick", "lastAt", KEPT_DAYS.pageVisit],
    ["NewsRequest", "since", KEPT_DAYS.pageRequest],
    ["MissingReport", "reportedAt", KEPT_DAYS.pageRequest],
  ] as const)
    await repeatedly(
      () => db.$executeRaw`
        delete from ${Prisma.raw(`"${table}"`)} where ctid in (
          select ctid from ${Prisma.raw(`"${table}"`)}
          where "shopId" = ${shopId} and ${Prisma.raw(`"${at}"`)} < ${daysAgo(days)} limit ${ROWS_PER_STATEMENT})`,
    );
  await db.recommended.deleteMany({ where: { shopId, wantedAt: { lt: daysAgo(KEPT_DAYS.recommended) } } });
  await db.importRun.updateMany({
    where: { shopId, state: "failed", createdAt: { lt: daysAgo(KEPT_DAYS.importFileAddress) } },
    data: { resultUrlSealed: null },
  });
  await db.privacyRequest.updateMany({
    where: { shopId, requestedAt: { lt: daysAgo(KEPT_DAYS.privacyExport) } },
    data: { exportSealed: null },
  });
}

async function repeatedly(pruneSome: () => Promise<number>): Promise<void> {
  for (let statements = 0; statements < STATEMENTS_MAX; statements += 1)
    if ((await pruneSome()) === 0) return;
}
