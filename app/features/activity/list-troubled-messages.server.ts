import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate } from "#app/lib/time.ts";
import { TROUBLED_MESSAGE_STATES, type ActivityQuery, type TroubledMessageRow } from "./activity.ts";

/** Messages that failed or whose fate is unknown, newest first, each with its order's name and a shipment to go to. */
export async function listTroubledMessages(
  ctx: TxCtx,
  shopId: ShopId,
  { state, before }: ActivityQuery & { show: "messages" },
  rowsMax: number,
): Promise<TroubledMessageRow[]> {
  const states = state ? [state] : [...TROUBLED_MESSAGE_STATES];
  const older = before
    ? Prisma.sql`and ("createdAt", "messageId") < (${dateFromInstant(before.createdAt)}, ${before.messageId})`
    : Prisma.empty;
  const rows = await ctx.db.$queryRaw<StoredMessage[]>`
    select message.*, shipment."shipmentId", shipment."orderName"
    from (
      select "messageId", moment, state, reason, response, "createdAt", "orderId", "fulfillmentId" from "Message"
      where "shopId" = ${shopId} and state in ('failed', 'unknown') and state in (${Prisma.join(states)}) ${older}
      order by "createdAt" desc, "messageId" desc limit ${rowsMax}
    ) message
    left join lateral (
      select "shipmentId", "orderName" from "Shipment"
      where "shopId" = ${shopId} and "orderId" = message."orderId"
      order by ("fulfillmentId" = message."fulfillmentId") desc nulls last, "shipmentId" limit 1
    ) shipment on true
    order by message."createdAt" desc, message."messageId" desc`;
  return rows.map(({ createdAt, ...row }) => ({
    ...row,
    state: TROUBLED_MESSAGE_STATES.find((known) => known === row.state) ?? "unknown",
    createdAt: instantFromDate(createdAt),
  }));
}

type StoredMessage = Omit<TroubledMessageRow, "state" | "createdAt"> & { state: string; createdAt: Date };
