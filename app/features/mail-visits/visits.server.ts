import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { MessageKey } from "#app/lib/message-key.server.ts";
import { addMs, dateFromInstant, instantOrNull, type Instant } from "#app/lib/time.ts";
import { counts, type Visitor } from "#app/lib/visitor.ts";
import { isTooSoon, LINKS_AT_ONCE_MAX, SCANNED_WITHIN_MS } from "./too-soon.ts";

/** "open", or the number of a link. */
type What = "open" | number;

/**
 * Counts that somebody opened a mail or followed a link of it, if the shop still measures that, a person seems to have done
 * it, and its reader has not refused. A link followed together with several others takes them all back: that was a scanner.
 */
export async function recordVisit(
  ctx: Ctx,
  { shopId, messageId, what }: MessageKey & { what: What },
  visitor: Visitor,
): Promise<void> {
  if (!counts(visitor)) return;
  const [row] = await ctx.db.$queryRaw<{ sentAt: Date | null; measures: boolean | null; refused: boolean }[]>`
    select m."sentAt",
      (select c.settings -> ${what === "open" ? "measureOpens" : "measureClicks"}::text = 'true'
        from "MessageSettings" c where c."shopId" = m."shopId") as measures,
      exists (select 1 from "Suppression" u where u."shopId" = m."shopId" and u."addressHash" = m."recipientHash"
        and u.scope = 'measuring' and u."releasedAt" is null) as refused
    from "Message" m where m."shopId" = ${shopId} and m."messageId" = ${messageId}`;
  const now = ctx.now();
  if (!row?.measures || row.refused || isTooSoon(instantOrNull(row.sentAt), now)) return;
  await saveVisit(ctx, { shopId, messageId, what: String(what), now });
}

async function saveVisit(
  { db }: Ctx,
  { shopId, messageId, what, now }: MessageKey & { what: string; now: Instant },
): Promise<void> {
  const at = dateFromInstant(now);
  await db.mailVisit.upsert({
    where: { shopId_messageId_what: { shopId, messageId, what } },
    create: { shopId, messageId, what, firstAt: at, lastAt: at },
    update: { count: { increment: 1 }, lastAt: at },
  });
  if (what === "open") return;
  const justNow = dateFromInstant(addMs(now, -SCANNED_WITHIN_MS));
  await db.$executeRaw`
    delete from "MailVisit" v
    where v."shopId" = ${shopId} and v."messageId" = ${messageId} and v.what <> 'open' and v."firstAt" > ${justNow}
      and (select count(*) from "MailVisit" l where l."shopId" = v."shopId" and l."messageId" = v."messageId"
        and l.what <> 'open' and l."firstAt" > ${justNow}) > ${LINKS_AT_ONCE_MAX}`;
}

/** What became of the mails of one moment: how many were sent, opened, and led to a click. */
type VisitCounts = { sent: number; opened: number; clicked: number };

/** Of each moment, over the mails sent since then. A mail counts once, however often it was opened. */
export async function countVisits(
  { db }: Ctx | TxCtx,
  shopId: ShopId,
  since: Instant,
): Promise<Map<string, VisitCounts>> {
  const rows = await db.$queryRaw<({ moment: string } & VisitCounts)[]>`
    select m.moment, count(*)::int as sent, count(v.opened)::int as opened, count(v.clicked)::int as clicked
    from "Message" m
    left join lateral (
      select max(1) filter (where what = 'open') as opened, max(1) filter (where what <> 'open') as clicked
      from "MailVisit" where "shopId" = m."shopId" and "messageId" = m."messageId"
    ) v on true
    where m."shopId" = ${shopId} and m."sentAt" is not null and m."sentAt" > ${dateFromInstant(since)}
    group by m.moment`;
  return new Map(rows.map(({ moment, ...found }) => [moment, found]));
}
