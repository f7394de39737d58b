import { Prisma } from "#prisma";
import type { Ctx } from "#app/context.server.ts";
import type { SenderId } from "#app/features/sending/sending.ts";
import { addMs, dateFromInstant, type Instant } from "#app/lib/time.ts";
import { storableText } from "#app/lib/text.ts";
import type { FailureReason, SkipReason, WaitReason } from "./message.ts";
import { LEASE_MS, type ClaimedMessage } from "./outbox.server.ts";
import { retryDelayMs } from "./retry.ts";

/** What a message looks like once it is written. */
export type FinishedMail = {
  mimeSealed: Uint8Array<ArrayBuffer>;
  recipientSealed: string;
  subjectSealed: string;
  locale: string;
  recipientHash?: string | null;
  templateVersion?: number | null;
};

/** A mail about to leave, and what it turned out to tell. `finished` is what has not been stored yet. */
export type Departure = { claim: ClaimedMessage; finished: FinishedMail | undefined };

/**
 * Stores the mails and marks that from here on the server may have them, all in one statement. False for those whose claim was
 * lost meanwhile, or whose shop was paused: they must not be sent.
 */
export async function markSending(ctx: Ctx, departures: readonly Departure[]): Promise<boolean[]> {
  const now = ctx.now();
  const rows = departures.map(({ claim, finished }) => ({
    ...keyOf(claim),
    senderId: claim.senderId,
    moment: claim.moment,
    about: claim.about,
    ...columnsOf(finished),
  }));
  const held = await ctx.db.$queryRaw<{ n: number }[]>`
    update "Message" m set state = 'sending', "claimedUntil" = ${dateFromInstant(addMs(now, LEASE_MS))},
      "senderId" = w."senderId", moment = w.moment, about = w.about, ${FINISHED}, "updatedAt" = ${dateFromInstant(now)}
    from ${recordset(rows)}
    where ${SAME} and m.state = 'claimed' and m."claimedUntil" >= ${dateFromInstant(now)} and not exists (
      select 1 from "SendingAccount" a
      where a."shopId" = m."shopId" and (a."pausedAt" is not null or a."stoppedAt" is not null))
    returning w.n`;
  const isHeld = new Set(held.map((row) => row.n));
  return departures.map((_, n) => isHeld.has(n));
}

/** How work on a claimed message ended. */
export type Ending =
  | { kind: "sent"; response: string; providerRef: string | null }
  | { kind: "skipped"; reason: SkipReason }
  | { kind: "failed"; reason: FailureReason; response: string | null }
  | { kind: "unknown"; reason: FailureReason; response: string | null }
  | { kind: "retry"; response: string; retryAfterMs: number | null; finished: FinishedMail | undefined }
  /** It waits as if it had never been taken: what is wrong is not about this message. */
  | { kind: "given_back"; response: string | null }
  /** Its time has not come after all. */
  | { kind: "postponed"; sendAt: Instant; waits: WaitReason | null };

/**
 * Writes down how work on messages ended and lets go of the claims, all in one statement. True news that comes late ("sent")
 * still replaces "unknown".
 */
export async function recordEndings(
  ctx: Ctx,
  endings: readonly { claim: ClaimedMessage; ending: Ending }[],
): Promise<void> {
  const now = ctx.now();
  const rows = endings.map(({ claim, ending }) => ({
    ...keyOf(claim),
    ...endOf(ending, claim.attempts, now),
  }));
  await ctx.db.$executeRaw`
    update "Message" m set state = w.state, reason = w.reason, waits = w.waits, "claimedUntil" = null,
      response = coalesce(w.response, m.response), "sentAt" = coalesce(w."sentAt", m."sentAt"), "sendAt" = coalesce(w."sendAt", m."sendAt"),
      "providerRef" = coalesce(w."providerRef", m."providerRef"), attempts = m.attempts - w.unspent, ${FINISHED},
      "updatedAt" = ${dateFromInstant(now)}
    from ${recordset(rows)}
    where ${SAME} and (m.state in ('claimed', 'sending') or m.state = 'unknown' and w.unspent = 0)`;
}

type EndRow = {
  state: string;
  reason?: string;
  response?: string | null;
  waits?: WaitReason;
  sentAt?: Date;
  sendAt?: Date;
  providerRef?: string | null;
  unspent: 0 | 1;
} & Partial<ReturnType<typeof columnsOf>>;

function endOf(ending: Ending, attempts: number, now: Instant): EndRow {
  const response = "response" in ending ? ending.response && storableText(ending.response) : null;
  switch (ending.kind) {
    case "sent":
      return {
        state: "sent",
        response,
        sentAt: dateFromInstant(now),
        providerRef: ending.providerRef && storableText(ending.providerRef),
        unspent: 0,
      };
    case "skipped":
      return { state: "skipped", reason: ending.reason, unspent: 0 };
    case "failed":
    case "unknown":
      return { state: ending.kind, reason: ending.reason, response, unspent: 0 };
    case "given_back":
      return { state: "planned", response, unspent: 1 };
    case "postponed":
      return {
        state: "planned",
        sendAt: dateFromInstant(ending.sendAt),
        ...(ending.waits ? { waits: ending.waits } : {}),
        unspent: 1,
      };
    case "retry": {
      const delayMs = retryDelayMs(attempts, ending.retryAfterMs);
      const mail = columnsOf(ending.finished);
      if (delayMs === null) return { state: "failed", reason: "gave_up", response, unspent: 0, ...mail };
      const sendAt = dateFromInstant(addMs(now, delayMs));
      return { state: "planned", waits: "retry", response, sendAt, unspent: 0, ...mail };
    }
  }
}

const keyOf = ({ shopId, messageId, attempts }: ClaimedMessage) => ({ shopId, messageId, attempts });

const columnsOf = (finished: FinishedMail | undefined) =>
  finished && {
    mime: Buffer.from(finished.mimeSealed).toString("base64"),
    recipientSealed: finished.recipientSealed,
    subjectSealed: finished.subjectSealed,
    locale: finished.locale,
    recipientHash: finished.recipientHash ?? null,
    templateVersion: finished.templateVersion ?? null,
  };

/** Rows travel in one parameter, which costs far less than one for each value; `n` is the place in the list. */
const recordset = (rows: object[]) =>
  Prisma.sql`json_to_recordset(${JSON.stringify(rows.map((row, n) => ({ n, ...row })))}::json) w(n int, "shopId" text,
    "messageId" text, attempts int, moment text, about jsonb, state text, reason text, response text, waits text, "sentAt" timestamptz, "sendAt" timestamptz,
    "senderId" text, "providerRef" text, unspent int, mime text, "recipientSealed" text, "subjectSealed" text, locale text,
    "recipientHash" text, "templateVersion" int)`;
const SAME = Prisma.sql`m."shopId" = w."shopId" and m."messageId" = w."messageId" and m.attempts = w.attempts`;
const FINISHED = Prisma.sql`"mimeSealed" = coalesce(decode(w.mime, 'base64'), m."mimeSealed"),
  "recipientSealed" = coalesce(w."recipientSealed", m."recipientSealed"), "subjectSealed" = coalesce(w."subjectSealed", m."subjectSealed"),
  locale = coalesce(w.locale, m.locale), "recipientHash" = coalesce(w."recipientHash", m."recipientHash"),
  "templateVersion" = coalesce(w."templateVersion", m."templateVersion")`;

/** Services that take a mail once however often they are given it, so that doubt does no harm. */
const TAKE_ONCE: SenderId[] = ["resend"];

/**
 * Messages whose worker died when the server may have had them already. They are never sent again by themselves: nobody knows,
 * and one mail too few is better than two; only a service that counts our ids is given the same bytes again. Returns how many
 * there were.
 */
export async function markAbandonedUnknown(ctx: Ctx): Promise<number> {
  const at = dateFromInstant(ctx.now());
  const reason: FailureReason = "process_died";
  return ctx.db.$executeRaw`
    update "Message" set "claimedUntil" = null, "updatedAt" = ${at},
      state = case when "senderId" = any(${TAKE_ONCE}::text[]) then 'planned' else 'unknown' end,
      reason = case when "senderId" = any(${TAKE_ONCE}::text[]) then null else ${reason} end
    where state = 'sending'::text and "claimedUntil" < ${at}`;
}

/** The merchant's account takes no mail: what waits for it is left alone until it is tried again or mended. */
export async function recordNoAccess(
  ctx: Ctx,
  { shopId, problem }: { shopId: ClaimedMessage["shopId"]; problem: string },
): Promise<void> {
  await ctx.db.sendingAccount.updateMany({
    where: { shopId },
    data: { state: "no_access", problem: storableText(problem), checkedAt: dateFromInstant(ctx.now()) },
  });
}

/** It takes mail again. */
export async function recordAccess(ctx: Ctx, shopId: ClaimedMessage["shopId"]): Promise<void> {
  await ctx.db.sendingAccount.updateMany({
    where: { shopId, state: "no_access" },
    data: { state: "works", problem: null, checkedAt: dateFromInstant(ctx.now()) },
  });
}
