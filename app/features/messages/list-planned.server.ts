import { Prisma } from "#prisma";
import type { Ctx } from "#app/context.server.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { instantFromDate, dateFromInstant, type Instant } from "#app/lib/time.ts";

// Word for word the condition of Message_due_idx, so that PostgreSQL uses it.
const DUE = Prisma.sql`state = ANY (ARRAY['planned'::text, 'held'::text, 'claimed'::text, 'sending'::text])`;

/** Where a walk over a shop's planned messages has come to. */
export type PlannedPlace = { sendAt: Instant; messageId: string };

/** The orders of the next planned messages, the next due first, and the place behind them; null when all were walked. */
export async function listPlannedPage(
  { db }: Ctx,
  shopId: ShopId,
  { after, limit }: { after: PlannedPlace | null; limit: number },
): Promise<{ orderIds: OrderId[]; next: PlannedPlace | null }> {
  const from = after ? dateFromInstant(after.sendAt) : new Date(0);
  const rows = await db.$queryRaw<{ orderId: string; sendAt: Date; messageId: string }[]>`
    select "orderId", "sendAt", "messageId" from "Message"
    where "shopId" = ${shopId} and ${DUE} and state = 'planned' and ("sendAt", "messageId") > (${from}, ${after?.messageId ?? ""})
    order by "sendAt", "messageId" limit ${limit}`;
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    orderIds: [...new Set(rows.flatMap(({ orderId }) => parseOrderId(orderId) ?? []))],
    next: last ? { sendAt: instantFromDate(last.sendAt), messageId: last.messageId } : null,
  };
}
