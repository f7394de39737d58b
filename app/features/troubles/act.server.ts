import type { TxCtx } from "#app/context.server.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
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
export async function resolveTroubles(tx: TxCtx, { shopId, subjectIds }: Chosen): Promise<number> {
  const rows = await tx.db.trouble.updateManyAndReturn({
    where: { shopId, subjectId: { in: subjectIds }, endedAt: null },
    data: { endedAt: dateFromInstant(tx.now()), endedAs: "resolved", snoozedUntil: null },
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
  tx: TxCtx,
  { shopId, subjectId, messageId }: { shopId: ShopId; subjectId: string; messageId: string },
): Promise<void> {
  await tx.db.trouble.updateMany({
    where: { shopId, subjectId, endedAt: null },
    data: { toldMessageId: messageId, toldAt: dateFromInstant(tx.now()) },
  });
}

/** The orders that these parcels and orders belong to. */
export async function listOrdersOfSubjects(
  { db }: TxCtx,
  { shopId, subjectIds }: Chosen,
): Promise<OrderId[]> {
  const rows = await db.trouble.findMany({
    where: { shopId, subjectId: { in: subjectIds } },
    select: { orderId: true },
    distinct: ["orderId"],
  });
  return rows.flatMap(({ orderId }) => parseOrderId(orderId) ?? []);
}

const subjectsIn = (rows: { subjectId: string }[]): number => new Set(rows.map((row) => row.subjectId)).size;
