import { Prisma } from "#prisma";
import type { Ctx } from "#app/context.server.ts";
import type { SenderId } from "#app/features/sending/sending.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, MINUTE_MS } from "#app/lib/time.ts";
import type { MessageAbout } from "./message.ts";
import type { Moment } from "./moments.ts";
import { ACCOUNT_PROBE_MS } from "./retry.ts";

/**
 * A message that this process alone works on, as long as it renews its lease. Every claim counts as an attempt, so
 * `attempts` is the proof of it: who lost a claim can write nothing any more, because the next one has another number.
 */
export type ClaimedMessage = {
  shopId: ShopId;
  messageId: string;
  moment: Moment;
  dedupeKey: string;
  orderId: OrderId;
  fulfillmentId: string | null;
  about: MessageAbout;
  attempts: number;
  senderId: SenderId;
  /** It took no mail lately: this message tries it. */
  accountWasClosed: boolean;
  /** The finished mail of an earlier attempt: it is sent again byte for byte. */
  mimeSealed: Uint8Array | null;
  recipientSealed: string | null;
};

/** What was taken, and the shops that may have more: they gave all that was asked of them. */
export type Claims = { claims: ClaimedMessage[]; mayHaveMore: ShopId[] };

/** Who dies leaves its messages for so long. */
export const LEASE_MS = MINUTE_MS;
/** Mails of one shop in a second, when nobody has said otherwise. */
const DEFAULT_RATE_PER_SECOND = 20;

/** News of parcels first. Word for word in the index: one range of it for each. */
const PRIORITIES = Prisma.sql`(values (0), (10))`;
// Word for word the condition of Message_open_idx, so that PostgreSQL uses it.
const OPEN = Prisma.sql`state = ANY (ARRAY['planned'::text, 'claimed'::text, 'sending'::text])`;
const dueAt = (at: Date) => Prisma.sql`${OPEN} and state in ('planned', 'claimed')
  and "sendAt" <= ${at} and ("claimedUntil" is null or "claimedUntil" < ${at})`;

/**
 * Shops that have something due and may send it: neither paused nor stopped. A few index look-ups for each shop with open
 * messages, however many those are.
 */
export async function findDueShops(ctx: Ctx): Promise<ShopId[]> {
  const at = dateFromInstant(ctx.now());
  const rows = await ctx.db.$queryRaw<{ shopId: ShopId; hasAccount: boolean }[]>`
    with recursive open_shops as (
      (select "shopId" from "Message" where ${OPEN} order by "shopId" limit 1)
      union all
      select (select "shopId" from "Message" where ${OPEN} and "shopId" > last."shopId" order by "shopId" limit 1)
      from open_shops last where last."shopId" is not null
    )
    select shop."shopId", a."shopId" is not null as "hasAccount"
    from open_shops shop left join "SendingAccount" a on a."shopId" = shop."shopId"
    where shop."shopId" is not null and a."pausedAt" is null and a."stoppedAt" is null and exists (
      select 1 from ${PRIORITIES} p(priority) cross join lateral (
        select 1 from "Message" m
        where m."shopId" = shop."shopId" and m.priority = p.priority and ${dueAt(at)} limit 1
      ) due
    )`;
  const without = rows.filter((row) => !row.hasAccount).map((row) => row.shopId);
  // Its row holds how much it has sent lately.
  if (without.length > 0)
    await ctx.db.$executeRaw`
      insert into "SendingAccount" ("shopId", "updatedAt") select "shopId", ${at} from unnest(${without}::text[]) s("shopId")
      on conflict do nothing`;
  return rows.map((row) => row.shopId);
}

/** What may be taken: of each of these shops as much as `room` says, `limit` in all. */
export type Wanted = { shops: { shopId: ShopId; room: number }[]; limit: number; ownServerToo: boolean };

/**
 * Takes due messages: of each shop as many as of the others, those that waited longest for their turn first, so that a long
 * queue delays nobody else. Of one shop what is pressing goes before questions, and no more than its bucket of tokens holds; it
 * fills in this statement and is locked by it, so the rate holds over all processes, and a pause counts from the moment that it
 * is written. An account that takes no mail is tried with one message now and then.
 */
export async function claimDueMessages(ctx: Ctx, { shops, limit, ownServerToo }: Wanted): Promise<Claims> {
  const now = ctx.now();
  const at = dateFromInstant(now);
  const leaseEnds = dateFromInstant(addMs(now, LEASE_MS));
  const lastProbe = dateFromInstant(addMs(now, -ACCOUNT_PROBE_MS));
  const rate = Prisma.sql`coalesce(a."ratePerSecond", ${DEFAULT_RATE_PER_SECOND}::int)`;
  // Full at first, and never fuller than what may leave in one second.
  const tokens = Prisma.sql`least(${rate}, case when a."tokensAt" is null then ${rate}
    else a.tokens + ${rate} * greatest(0, extract(epoch from ${at}::timestamptz - a."tokensAt")) end)::float8`;
  const rows = await ctx.db.$queryRaw<ClaimRow[]>`
    with accounts as materialized (
      select a."shopId", a."senderId", a.state = 'no_access' as "accountWasClosed", ${tokens} as tokens,
        case when a.state = 'no_access' then least(1, wanted.room) else wanted.room end as room
      from unnest(${shops.map((shop) => shop.shopId)}::text[], ${shops.map((shop) => shop.room)}::int[]) wanted("shopId", room)
        join "SendingAccount" a on a."shopId" = wanted."shopId"
      where a."pausedAt" is null and a."stoppedAt" is null and ${tokens} >= 1
        and (a."senderId" <> 'own' or ${ownServerToo}::boolean)
        and (a.state <> 'no_access' or a."checkedAt" is null or a."checkedAt" <= ${lastProbe})
      order by a."tokensAt" nulls first limit ${limit}::int
      for update of a skip locked
    ), shares as materialized (
      select *, least(room, floor(tokens)::int, greatest(1, ${limit}::int / count(*) over ()::int)) as share from accounts
    ), taken as materialized (
      select mine.* from shares cross join lateral (
        select due.* from ${PRIORITIES} p(priority) cross join lateral (
          select "shopId", "messageId", priority, "sendAt" from "Message" m
          where m."shopId" = shares."shopId" and m.priority = p.priority and ${dueAt(at)}
          order by "sendAt" limit share for update skip locked
        ) due order by due.priority, due."sendAt" limit share
      ) mine
    ), spent as (
      update "SendingAccount" a set tokens = s.tokens - n.count, "tokensAt" = ${at},
        "checkedAt" = case when a.state = 'no_access' then ${at} else a."checkedAt" end
      from shares s join (select "shopId", count(*) from taken group by 1) n on n."shopId" = s."shopId"
      where a."shopId" = s."shopId"
    ), claimed as (
      update "Message" m
      set state = 'claimed', "claimedUntil" = ${leaseEnds}, attempts = m.attempts + 1, "updatedAt" = ${at}
      from taken where m."shopId" = taken."shopId" and m."messageId" = taken."messageId"
      returning m."shopId", m."messageId", m.moment, m."dedupeKey", m."orderId", m."fulfillmentId", m.about,
        m.attempts, m."mimeSealed", m."recipientSealed"
    )
    select s."shopId", s."senderId", s."accountWasClosed", s.share, c."messageId", c.moment, c."dedupeKey", c."orderId",
      c."fulfillmentId", c.about, c.attempts, c."mimeSealed", c."recipientSealed"
    from shares s left join claimed c on c."shopId" = s."shopId"`;
  return toClaims(shops, rows);
}

type ClaimRow = { share: number; shopId: ShopId } & (ClaimedMessage | { messageId: null });

function toClaims(shops: Wanted["shops"], rows: ClaimRow[]): Claims {
  const claims: ClaimedMessage[] = [];
  const missing = new Map<ShopId, number>();
  for (const { share, ...row } of rows) {
    missing.set(row.shopId, (missing.get(row.shopId) ?? share) - (row.messageId === null ? 0 : 1));
    if (row.messageId !== null) claims.push(row);
  }
  // Shops that were not asked, for want of tokens or because another process asked them in this moment, may have more too.
  const mayHaveMore = shops.filter(({ shopId }) => (missing.get(shopId) ?? 0) <= 0);
  return { claims, mayHaveMore: mayHaveMore.map((shop) => shop.shopId) };
}

/** Keeps what is still worked on from being taken by others. Called well before the lease ends, for all of it at once. */
export async function renewClaims(ctx: Ctx, claims: readonly ClaimedMessage[]): Promise<void> {
  if (claims.length === 0) return;
  const now = ctx.now();
  await ctx.db.$executeRaw`
    update "Message" m set "claimedUntil" = ${dateFromInstant(addMs(now, LEASE_MS))}
    from unnest(${claims.map((claim) => claim.shopId)}::text[], ${claims.map((claim) => claim.messageId)}::text[],
      ${claims.map((claim) => claim.attempts)}::int[]) w("shopId", "messageId", attempts)
    where m."shopId" = w."shopId" and m."messageId" = w."messageId" and m.attempts = w.attempts
      and m.state in ('claimed', 'sending') and m."claimedUntil" >= ${dateFromInstant(now)}`;
}
