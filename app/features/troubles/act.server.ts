import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, type Instant } from "#app/lib/time.ts";

/** The parcels and orders that somebody has chosen in the list. What is done to one is done to all that is wrong with it. */
type Chosen = { shopId: ShopId; subjectIds: string[] };

/** Puts troubles off until a moment; null brings them back at once. Returns how many parcels and orders it was about. */
export async function snoozeTroubles(
  { db }: TxCtx,
  { shopId, subjectIds }: Chosen,
  until: Instant | null,
): Promise<number> {
  const rows = await db.trouble.updateManyAndReturn({
    where: { shopId, subjectId: { in: subjectIds }, endedAt: null },
    data: { snoozedUntil: until && dateFromInstant(until) },
    select: { subjectId: true },
  });
  return subjectsIn(rows);
}

/** Ends troubles by a person's word: they stay away until the facts are others. */
export async function resolveTroubles({ db, now }: TxCtx, { shopId, subjectIds }: Chosen): Promise<number> {
  const rows = await db.trouble.updateManyAndReturn({
    where: { shopId, subjectId: { in: subjectIds }, endedAt: null },
    data: { endedAt: dateFromInstant(now()), endedAs: "resolved", snoozedUntil: null },
    select: { subjectId: true },
  });
  return subjectsIn(rows);
}

/** Takes that back. Whatever has passed in the meantime ends again with the next look. */
export async function reopenTroubles({ db }: TxCtx, { shopId, subjectIds }: Chosen): Promise<number> {
  const rows = await db.trouble.updateManyAndReturn({
    where: { shopId, subjectId: { in: subjectIds }, endedAs: "resolved" },
    data: { endedAt: null, endedAs: null },
    select: { subjectId: true },
  });
  return subjectsIn(rows);
}

export const NOTE_MAX = 1_000;
export const NAME_MAX = 80;

/** Writes down what staff should know, and who looks after it. Empty texts take it away. */
export async function noteTroubles(
  { db }: TxCtx,
  { shopId, subjectIds }: Chosen,
  { note, assignedTo, notedBy }: { note: string; assignedTo: string; notedBy: string },
): Promise<number> {
  const rows = await db.trouble.updateManyAndReturn({
    where: { shopId, subjectId: { in: subjectIds } },
    data: { note: note || null, assignedTo: assignedTo || null, notedBy },
    select: { subjectId: true },
  });
  return subjectsIn(rows);
}

/** That the shopper was written to about everything that is wrong with this parcel now. */
export async function markTold(
  { db, now }: TxCtx,
  { shopId, subjectId, messageId }: { shopId: ShopId; subjectId: string; messageId: string },
): Promise<void> {
  await db.trouble.updateMany({
    where: { shopId, subjectId, endedAt: null },
    data: { toldMessageId: messageId, toldAt: dateFromInstant(now()) },
  });
}

const subjectsIn = (rows: { subjectId: string }[]): number => new Set(rows.map((row) => row.subjectId)).size;
