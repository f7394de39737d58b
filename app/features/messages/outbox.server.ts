import { Prisma } from "#prisma";
import type { Ctx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, instantFromDate, MINUTE_MS, type Instant } from "#app/lib/time.ts";
import type { FailureReason, SkipReason } from "./message.ts";
import type { Moment } from "./moments.ts";
import { retryDelayMs } from "./retry.ts";

/**
 * A message that this process alone works on until the lease ends. `claimedUntil` is also the proof of the claim: who
 * lost it can write nothing any more, because another worker's claim ends at another instant.
 */
export type ClaimedMessage = {
  shopId: ShopId;
  messageId: string;
  moment: Moment;
  dedupeKey: string;
  orderId: OrderId;
  fulfillmentId: string | null;
  attempts: number;
  claimedUntil: Instant;
  /** The finished mail of an earlier attempt: it is sent again byte for byte. */
  mimeSealed: Uint8Array | null;
  recipientSealed: string | null;
};

/** Longer than any single step of sending may take; every step renews it. */
const LEASE_MS = MINUTE_MS;

/**
 * Takes up to `limit` due messages, oldest first, and as many from each shop as from the others while there are enough:
 * a shop with a long queue delays nobody. Costs two index look-ups for each shop with open messages.
 */
export async function claimDueMessages(ctx: Ctx, limit: number): Promise<ClaimedMessage[]> {
  const now = ctx.now();
  const at = dateFromInstant(now);
  const claimedUntil = addMs(now, LEASE_MS);
  const due = Prisma.sql`${OPEN} and state in ('planned', 'claimed')
    and "sendAt" <= ${at} and ("claimedUntil" is null or "claimedUntil" < ${at})`;
  const rows = await ctx.db.$queryRaw<ClaimedRow[]>`
    with recursive open_shops as (
      (select "shopId" from "Message" where ${OPEN} order by "shopId" limit 1)
      union all
      select (select "shopId" from "Message" where ${OPEN} and "shopId" > last."shopId" order by "shopId" limit 1)
      from open_shops last where last."shopId" is not null
    ), due_shops as materialized (
      select "shopId" from open_shops shop
      where exists (select 1 from "Message" m where m."shopId" = shop."shopId" and ${due})
    ), candidates as materialized (
      select mine.* from due_shops shop cross join lateral (
        select "shopId", "messageId", "sendAt" from "Message" m
        where m."shopId" = shop."shopId" and ${due} order by "sendAt"
        limit greatest(1, ${limit}::int / (select count(*) from due_shops)::int)
        for update skip locked
      ) mine
    ), taken as (
      select * from candidates order by "sendAt" limit ${limit}
    )
    update "Message" m
    set state = 'claimed', "claimedUntil" = ${dateFromInstant(claimedUntil)}, attempts = m.attempts + 1, "updatedAt" = ${at}
    from taken where m."shopId" = taken."shopId" and m."messageId" = taken."messageId"
    returning m."shopId", m."messageId", m.moment, m."dedupeKey", m."orderId", m."fulfillmentId", m.attempts,
      m."claimedUntil", m."mimeSealed", m."recipientSealed"`;
  return rows.map((row) => ({ ...row, claimedUntil: instantFromDate(row.claimedUntil) }));
}

// Word for word the condition of Message_open_idx, so that PostgreSQL uses it.
const OPEN = Prisma.sql`state = ANY (ARRAY['planned'::text, 'claimed'::text, 'sending'::text])`;

type ClaimedRow = Omit<ClaimedMessage, "claimedUntil"> & { claimedUntil: Date };

/** What a message looks like once it is written. */
export type FinishedMail = {
  mimeSealed: Uint8Array<ArrayBuffer>;
  recipientSealed: string;
  subjectSealed: string;
  locale: string;
};

/** Renews the lease and keeps the finished mail, if there is a new one. Null when the claim was lost meanwhile. */
export async function renewClaim(
  ctx: Ctx,
  claim: ClaimedMessage,
  finished?: FinishedMail,
): Promise<ClaimedMessage | null> {
  return moveOn(ctx, claim, "claimed", { state: "claimed", ...finished });
}

/** From here on the server may have it. Null when the claim was lost meanwhile: then it must not be sent. */
export async function markSending(ctx: Ctx, claim: ClaimedMessage): Promise<ClaimedMessage | null> {
  return moveOn(ctx, claim, "claimed", { state: "sending" });
}

async function moveOn(
  ctx: Ctx,
  claim: ClaimedMessage,
  from: string,
  data: Prisma.MessageUpdateManyMutationInput,
): Promise<ClaimedMessage | null> {
  const at = ctx.now();
  const claimedUntil = addMs(at, LEASE_MS);
  const { count } = await ctx.db.message.updateMany({
    where: {
      shopId: claim.shopId,
      messageId: claim.messageId,
      state: from,
      claimedUntil: { equals: dateFromInstant(claim.claimedUntil), gte: dateFromInstant(at) },
    },
    data: { ...data, claimedUntil: dateFromInstant(claimedUntil) },
  });
  return count === 1 ? { ...claim, claimedUntil } : null;
}

/** How work on a claimed message ended. */
export type Ending =
  | { kind: "sent"; response: string }
  | { kind: "skipped"; reason: SkipReason }
  | { kind: "failed"; reason: FailureReason; response: string | null }
  | { kind: "unknown"; reason: FailureReason; response: string | null }
  | { kind: "retry"; response: string };

/** Writes down the ending and lets go of the claim. True news that comes late ("sent") still replaces "unknown". */
export async function recordEnding(ctx: Ctx, claim: ClaimedMessage, ending: Ending): Promise<void> {
  await ctx.db.message.updateMany({
    where: {
      shopId: claim.shopId,
      messageId: claim.messageId,
      OR: [
        { state: { in: ["claimed", "sending"] }, claimedUntil: dateFromInstant(claim.claimedUntil) },
        { state: "unknown", attempts: claim.attempts },
      ],
    },
    data: { claimedUntil: null, ...endOf(ending, claim.attempts, ctx.now()) },
  });
}

function endOf(ending: Ending, attempts: number, now: Instant): Prisma.MessageUpdateManyMutationInput {
  switch (ending.kind) {
    case "sent":
      return { state: "sent", reason: null, response: ending.response, sentAt: dateFromInstant(now) };
    case "skipped":
      return { state: "skipped", reason: ending.reason };
    case "failed":
    case "unknown":
      return { state: ending.kind, reason: ending.reason, response: ending.response };
    case "retry": {
      const delayMs = retryDelayMs(attempts);
      if (delayMs === null) return { state: "failed", reason: "gave_up", response: ending.response };
      const sendAt = dateFromInstant(addMs(now, delayMs));
      return { state: "planned", reason: null, response: ending.response, sendAt };
    }
  }
}

/**
 * Messages whose worker died when the server may have had them already. They are never sent again by themselves:
 * nobody knows, and one mail too few is better than two. Returns how many there were.
 */
export async function markAbandonedUnknown(ctx: Ctx): Promise<number> {
  const at = dateFromInstant(ctx.now());
  const reason: FailureReason = "process_died";
  return ctx.db.$executeRaw`
    update "Message" set state = 'unknown', reason = ${reason}, "claimedUntil" = null, "updatedAt" = ${at}
    where state = 'sending'::text and "claimedUntil" < ${at}`;
}
