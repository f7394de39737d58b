import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { instantFromDate } from "#app/lib/time.ts";
import { DELIVERY_STATES, orderIdOfSubject, type ActivityQuery, type DeliveryRow } from "./activity.ts";

/** What Shopify sent, newest first, from `before` on: ids grow as deliveries come in. */
export async function listDeliveries(
  ctx: TxCtx,
  shopId: ShopId,
  { state, before }: ActivityQuery,
  rowsMax: number,
): Promise<DeliveryRow[]> {
  // The state goes into the text of the query, so that the partial index for it can be chosen; it is one of four words.
  const inState = state ? Prisma.sql`and state = ${Prisma.raw(`'${state}'`)}` : Prisma.empty;
  const older = before ? Prisma.sql`and id < ${BigInt(before)}` : Prisma.empty;
  const rows = await ctx.db.$queryRaw<StoredDelivery[]>`
    select id, topic, subject, state, outcome, attempts, "receivedAt", "processedAt", "bodyId" is not null as "hasBody"
    from "InboxItem" where "shopId" = ${shopId} ${inState} ${older} order by id desc limit ${rowsMax}`;
  return rows.map(({ id, subject, receivedAt, processedAt, ...row }) => ({
    ...row,
    id: String(id),
    orderId: orderIdOfSubject(subject),
    state: DELIVERY_STATES.find((known) => known === row.state) ?? "failed",
    receivedAt: instantFromDate(receivedAt),
    processedAt: processedAt && instantFromDate(processedAt),
  }));
}

type StoredDelivery = {
  id: bigint;
  topic: string;
  subject: string;
  state: string;
  outcome: string | null;
  attempts: number;
  receivedAt: Date;
  processedAt: Date | null;
  hasBody: boolean;
};
