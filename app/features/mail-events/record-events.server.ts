import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS, dateFromInstant, instantFromDate, type Instant } from "#app/lib/time.ts";
import { outranks, wasTaken, type Fate } from "./fate.ts";
import type { MailEvent } from "./mail-event.ts";

/** The message that an event is about, as far as its fate needs to know. */
export type ToldMessage = { messageId: string; recipientHash: string | null; recipientSealed: string | null };

type Telling = { shopId: ShopId; senderId: string; event: MailEvent; addressHash: string | null };

/** Finds the message, and writes the event down. Null when it has been before. */
export async function recordMailEvent(
  tx: TxCtx,
  { shopId, senderId, event, addressHash }: Telling,
): Promise<{ message: ToldMessage | null } | null> {
  const message = await findMessage(tx, { shopId, senderId, event, addressHash });
  const { count } = await tx.db.mailEvent.createMany({
    data: [
      {
        shopId,
        senderId,
        eventKey: event.eventKey.slice(0, EVENT_KEY_MAX),
        kind: event.kind,
        messageId: message?.messageId ?? null,
        detail: event.detail,
        happenedAt: dateFromInstant(event.at ?? tx.now()),
        recordedAt: dateFromInstant(tx.now()),
      },
    ],
    skipDuplicates: true,
  });
  return count === 0 ? null : { message };
}

const EVENT_KEY_MAX = 300;
/** A mail is told of within days; an older one to the same address is another mail. */
const GUESSED_WITHIN_MS = 3 * DAY_MS;
/** Clocks differ. */
const SLACK_MS = 60_000;

/** By our own id; by the service's; else the last mail that went to that address through that service before it happened. */
async function findMessage(
  tx: TxCtx,
  { shopId, senderId, event, addressHash }: Telling,
): Promise<ToldMessage | null> {
  const at = event.at ?? tx.now();
  const ref = event.providerRef;
  const rows = await tx.db.$queryRaw<(ToldMessage & { way: number })[]>`
    select * from (
      (select 1 as way, "messageId", "recipientHash", "recipientSealed" from "Message"
        where "shopId" = ${shopId} and "messageId" = ${event.messageId})
      union all
      (select 2, "messageId", "recipientHash", "recipientSealed" from "Message"
        where "shopId" = ${shopId} and "providerRef" = any(${ref === null ? [] : [ref, `<${ref}>`]}) limit 1)
      union all
      (select 3, "messageId", "recipientHash", "recipientSealed" from "Message"
        where "shopId" = ${shopId} and "recipientHash" = ${addressHash} and "senderId" = ${senderId}
          and "sentAt" between ${dateFromInstant(addMs(at, -GUESSED_WITHIN_MS))} and ${dateFromInstant(addMs(at, SLACK_MS))}
          and ${event.messageId === null && ref === null ? Prisma.sql`true` : Prisma.sql`"providerRef" is null`}
        order by "sentAt" desc limit 1)
    ) found order by way limit 1`;
  return rows[0] ?? null;
}

/**
 * Gives a message the fate that was told, unless a stronger one is known. What the service has taken was sent, whatever
 * broke off when it was handed over; what it did not send has failed.
 */
export async function recordFate(
  tx: TxCtx,
  {
    shopId,
    messageId,
    fate,
    detail,
    at,
  }: { shopId: ShopId; messageId: string; fate: Fate; detail: string | null; at: Instant },
): Promise<void> {
  const [row] = await tx.db.$queryRaw<{ fate: Fate | null; state: string; sentAt: Date | null }[]>`
    select fate, state, "sentAt" from "Message" where "shopId" = ${shopId} and "messageId" = ${messageId} for update`;
  if (!row) return;
  const isStronger = outranks(fate, row.fate);
  const settles = row.state === "unknown";
  if (!isStronger && !settles) return;
  await tx.db.message.updateMany({
    where: { shopId, messageId },
    data: {
      ...(isStronger ? { fate, fateAt: dateFromInstant(at), fateDetail: detail } : {}),
      ...(settles && wasTaken(fate)
        ? { state: "sent", reason: null, sentAt: row.sentAt ?? dateFromInstant(at) }
        : {}),
      ...(settles && !wasTaken(fate) ? { state: "failed", reason: "refused" } : {}),
    },
  });
}

/** What became of the mails to an address lately, newest first. */
export async function listFates(
  { db }: TxCtx,
  { shopId, addressHash, since }: { shopId: ShopId; addressHash: string; since: Instant },
): Promise<{ fate: Fate; at: Instant }[]> {
  const rows = await db.message.findMany({
    where: {
      shopId,
      recipientHash: addressHash,
      sentAt: { gt: dateFromInstant(since) },
      fate: { not: null },
    },
    orderBy: { sentAt: "desc" },
    take: FATES_MAX,
    select: { fate: true, fateAt: true, sentAt: true },
  });
  return rows.flatMap(({ fate, fateAt, sentAt }) => {
    const at = fateAt ?? sentAt;
    // Only recordFate writes this column.
    return fate && at ? [{ fate: fate as Fate, at: instantFromDate(at) }] : [];
  });
}

const FATES_MAX = 100;
