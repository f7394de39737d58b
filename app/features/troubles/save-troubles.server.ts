import type { TxCtx } from "#app/context.server.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate, instantOrNull } from "#app/lib/time.ts";
import type { Trouble as TroubleRow } from "#prisma";
import type { KeptTrouble, TroubleChanges } from "./change-troubles.ts";
import type { FoundTrouble } from "./found-trouble.ts";
import { parseTroubleFacts } from "./trouble-facts.ts";
import { TROUBLE_KINDS, type Trouble } from "./trouble.ts";

/** What is written down about these orders, ended troubles included. */
export async function listKeptTroubles(
  { db }: TxCtx,
  shopId: ShopId,
  orderIds: readonly OrderId[],
): Promise<(KeptTrouble & Trouble)[]> {
  const rows = await db.trouble.findMany({ where: { shopId, orderId: { in: [...orderIds] } } });
  return rows.flatMap((row) => toTrouble(row) ?? []);
}

/** All troubles that an order has had, the oldest first: milestones, for whoever plans messages. */
export async function listTroubles(tx: TxCtx, shopId: ShopId, orderId: OrderId): Promise<Trouble[]> {
  const kept = await listKeptTroubles(tx, shopId, [orderId]);
  return kept.toSorted((one, other) => (one.openedAt < other.openedAt ? -1 : 1));
}

/** Rows of kinds that only a newer version knows are left alone. */
function toTrouble(row: TroubleRow): (KeptTrouble & Trouble) | null {
  const kind = TROUBLE_KINDS.find((known) => known === row.kind);
  const orderId = parseOrderId(row.orderId);
  if (!kind || !orderId) return null;
  return {
    kind,
    orderId,
    subjectId: row.subjectId,
    shipmentId: row.shipmentId,
    orderName: row.orderName,
    urgency: row.urgency,
    facts: parseTroubleFacts(row.facts),
    since: instantFromDate(row.since),
    openedAt: instantFromDate(row.openedAt),
    endedAt: instantOrNull(row.endedAt),
    endedAs: row.endedAs === "resolved" ? "resolved" : row.endedAt === null ? null : "passed",
  };
}

/** Writes what has changed. The orders' rows must be locked by this transaction, so that nobody else writes the same. */
export async function saveTroubles(
  tx: TxCtx,
  shopId: ShopId,
  { open, update, end }: TroubleChanges,
): Promise<void> {
  const at = dateFromInstant(tx.now());
  if (open.length + update.length > 0) {
    const opened = new Set(open);
    const rows = [...open, ...update].map((found) => ({ ...toRow(found), isOpened: opened.has(found) }));
    // A trouble that comes back is a new moment: what was said about the last one does not hold for it.
    await tx.db.$executeRaw`
      insert into "Trouble" ("shopId", "subjectId", kind, "orderId", "shipmentId", "orderName", urgency, since, facts,
        "openedAt", "updatedAt")
      select ${shopId}, "subjectId", kind, "orderId", "shipmentId", "orderName", urgency, since, facts, ${at}, ${at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as found ("subjectId" text, kind text, "orderId" text,
        "shipmentId" text, "orderName" text, urgency int, since timestamptz, facts jsonb, "isOpened" boolean)
      order by "subjectId" collate "C", kind
      on conflict ("shopId", "subjectId", kind) do update set
        "orderName" = excluded."orderName", urgency = excluded.urgency, since = excluded.since,
        facts = excluded.facts, "updatedAt" = excluded."updatedAt",
        "openedAt" = case when "Trouble"."endedAt" is null then "Trouble"."openedAt" else excluded."openedAt" end,
        "snoozedUntil" = case when "Trouble"."endedAt" is null then "Trouble"."snoozedUntil" end,
        "toldMessageId" = case when "Trouble"."endedAt" is null then "Trouble"."toldMessageId" end,
        "toldAt" = case when "Trouble"."endedAt" is null then "Trouble"."toldAt" end,
        "endedAt" = null, "endedAs" = null`;
  }
  if (end.length > 0)
    await tx.db.$executeRaw`
      update "Trouble" set "endedAt" = ${at}, "endedAs" = 'passed', "snoozedUntil" = null, "updatedAt" = ${at}
      from unnest(${end.map(({ subjectId }) => subjectId)}::text[], ${end.map(({ kind }) => kind)}::text[])
        as over (id, of_kind)
      where "shopId" = ${shopId} and "subjectId" = over.id and kind = over.of_kind and "endedAt" is null`;
}

const toRow = ({ subjectId, kind, orderId, shipmentId, orderName, urgency, since, facts }: FoundTrouble) => ({
  subjectId,
  kind,
  orderId,
  shipmentId,
  orderName,
  urgency,
  since,
  facts,
});
