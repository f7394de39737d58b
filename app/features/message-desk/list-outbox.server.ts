import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate } from "#app/lib/time.ts";
import {
  placeOf,
  type OutboxPage,
  type OutboxQuery,
  type OutboxRow,
  type OutboxTab,
} from "./outbox-query.ts";

const ROWS = 50;

/** A page of a shop's messages: planned ones by when they are due, others newest first. */
export async function listOutbox(
  { db }: TxCtx,
  shopId: ShopId,
  { tab, after }: OutboxQuery,
): Promise<OutboxPage> {
  const { where, time, isRising } = SLICES[tab];
  const [further, direction] = isRising
    ? [Prisma.sql`>`, Prisma.sql`asc`]
    : [Prisma.sql`<`, Prisma.sql`desc`];
  const beyond = after
    ? Prisma.sql`and (${time}, "messageId") ${further} (${dateFromInstant(after.at)}, ${after.messageId})`
    : Prisma.empty;
  const rows = await db.$queryRaw<StoredRow[]>`
    select message.*, o.name as "orderName", shipment."shipmentId"
    from (
      select "messageId", moment, state, reason, waits, response, fate, "sendAt", "sentAt", "createdAt", "orderId",
        "fulfillmentId", row_number() over () as place
      from (
        select * from "Message" where "shopId" = ${shopId} and ${where} ${beyond}
        order by ${time} ${direction}, "messageId" ${direction} limit ${ROWS + 1}
      ) slice
    ) message
    left join "Order" o on o."shopId" = ${shopId} and o."orderId" = message."orderId"
    left join lateral (
      select "shipmentId" from "Shipment"
      where "shopId" = ${shopId} and "orderId" = message."orderId"
      order by ("fulfillmentId" = message."fulfillmentId") desc nulls last, "shipmentId" limit 1
    ) shipment on true
    order by message.place`;
  const listed = rows.slice(0, ROWS).map(toRow);
  const last = listed.at(-1);
  return { tab, rows: listed, next: rows.length > ROWS && last ? placeOf(tab, last) : null };
}

/** The conditions are those of the indexes, word for word. */
const SLICES = {
  planned: {
    where: Prisma.sql`state = ANY (ARRAY['planned'::text, 'held'::text, 'claimed'::text, 'sending'::text])`,
    time: Prisma.sql`"sendAt"`,
    isRising: true,
  },
  trouble: {
    where: Prisma.sql`state = ANY (ARRAY['failed'::text, 'unknown'::text])`,
    time: Prisma.sql`"createdAt"`,
    isRising: false,
  },
  sent: { where: Prisma.sql`"sentAt" IS NOT NULL`, time: Prisma.sql`"sentAt"`, isRising: false },
} satisfies Record<OutboxTab, { where: Prisma.Sql; time: Prisma.Sql; isRising: boolean }>;

type StoredRow = Omit<OutboxRow, "sendAt" | "sentAt" | "createdAt"> & {
  sendAt: Date;
  sentAt: Date | null;
  createdAt: Date;
};

const toRow = ({
  messageId,
  moment,
  state,
  reason,
  waits,
  response,
  fate,
  orderId,
  ...row
}: StoredRow): OutboxRow => ({
  messageId,
  moment,
  state,
  reason,
  waits,
  response,
  fate,
  orderId,
  orderName: row.orderName,
  shipmentId: row.shipmentId,
  sendAt: instantFromDate(row.sendAt),
  sentAt: row.sentAt && instantFromDate(row.sentAt),
  createdAt: instantFromDate(row.createdAt),
});
