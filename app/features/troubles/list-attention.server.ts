import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import { carrierTitle } from "#app/features/carriers/carrier-label.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate, instantOrNull } from "#app/lib/time.ts";
import type { AttentionPlace, AttentionQuery, AttentionTab } from "./attention-query.ts";
import type { AttentionPage, AttentionRow, TroubleCounts } from "./attention-row.ts";
import { parseTroubleFacts } from "./trouble-facts.ts";
import { TROUBLE_KINDS, type TroubleKind } from "./trouble.ts";

export const ATTENTION_ROWS = 50;

/**
 * One page of what needs attention, most urgent first; what was resolved, latest first. A parcel stands there once, with the
 * most urgent of its troubles, or with the one of the kind asked for.
 */
export async function listAttention(
  tx: TxCtx,
  shopId: ShopId,
  { tab, kind, after }: AttentionQuery,
): Promise<AttentionPage> {
  const lists = listedSql(tx, tab, "t");
  // Which one speaks for a parcel depends on the others of the same list.
  const speaks = kind
    ? Prisma.sql`t.kind = ${kind}`
    : Prisma.sql`not exists (select 1 from "Trouble" o where o."shopId" = t."shopId"
        and o."subjectId" = t."subjectId" and ${listedSql(tx, tab, "o")}
        and (o.urgency, o.kind) > (t.urgency, t.kind))`;
  const rows = await tx.db.$queryRaw<StoredRow[]>`
    select t.*, s."trackingNumber", s."carrierName",
      (select coalesce(array_agg(o.kind order by o.urgency desc), '{}') from "Trouble" o
        where o."shopId" = t."shopId" and o."subjectId" = t."subjectId" and o.kind <> t.kind
          and ${listedSql(tx, tab, "o")}) as also
    from "Trouble" t
    left join "Shipment" s on s."shopId" = t."shopId" and s."shipmentId" = t."shipmentId"
    where t."shopId" = ${shopId} and ${lists} and ${speaks} ${furtherSql(tab, after)}
    order by ${orderSql(tab)} limit ${ATTENTION_ROWS + 1}`;
  const shown = rows.slice(0, ATTENTION_ROWS).flatMap((row) => toRow(row) ?? []);
  const last = rows.length > ATTENTION_ROWS ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? placeOf(last, tab) : null };
}

/** What lasts of a parcel's or an order's troubles, put off or not; null when nothing does. */
export async function findAttention(
  tx: TxCtx,
  shopId: ShopId,
  subjectId: string,
): Promise<AttentionRow | null> {
  const rows = await tx.db.$queryRaw<StoredRow[]>`
    select t.*, s."trackingNumber", s."carrierName",
      array_remove(array_agg(t.kind) over (), t.kind) as also
    from "Trouble" t
    left join "Shipment" s on s."shopId" = t."shopId" and s."shipmentId" = t."shipmentId"
    where t."shopId" = ${shopId} and t."subjectId" = ${subjectId} and t."endedAt" is null
    order by t.urgency desc, t.kind desc limit 1`;
  return rows[0] ? toRow(rows[0]) : null;
}

/** Numbers for the first page, for the tabs and for the menu. Looks only at what lasts, never at all of history. */
export async function countTroubles(tx: TxCtx, shopId: ShopId): Promise<TroubleCounts> {
  const at = dateFromInstant(tx.now());
  const rows = await tx.db.$queryRaw<{ kind: string | null; open: number; snoozed: number }[]>`
    select kind,
      count(distinct "subjectId") filter (where "snoozedUntil" is null or "snoozedUntil" <= ${at})::int as open,
      count(distinct "subjectId") filter (where "snoozedUntil" > ${at})::int as snoozed
    from "Trouble" where "shopId" = ${shopId} and "endedAt" is null
    group by grouping sets ((kind), ())`;
  const of = (kind: TroubleKind | null) => rows.find((row) => row.kind === kind);
  const byKind = TROUBLE_KINDS.map((kind) => [kind, of(kind)?.open ?? 0] as const);
  const all = of(null);
  return {
    open: all?.open ?? 0,
    snoozed: all?.snoozed ?? 0,
    // One entry for each kind.
    byKind: Object.fromEntries(byKind) as TroubleCounts["byKind"],
  };
}

function listedSql(tx: TxCtx, tab: AttentionTab, alias: "t" | "o"): Prisma.Sql {
  const at = dateFromInstant(tx.now());
  const column = (name: string) => Prisma.raw(`${alias}."${name}"`);
  // Word for word the conditions of the partial indexes, so that PostgreSQL uses them.
  switch (tab) {
    case "open":
      return Prisma.sql`${column("endedAt")} is null and (${column("snoozedUntil")} is null or ${column("snoozedUntil")} <= ${at})`;
    case "snoozed":
      return Prisma.sql`${column("endedAt")} is null and ${column("snoozedUntil")} > ${at}`;
    case "resolved":
      return Prisma.sql`${column("endedAs")} = 'resolved'::text`;
  }
}

const orderSql = (tab: AttentionTab): Prisma.Sql =>
  tab === "resolved"
    ? Prisma.sql`t."endedAt" desc, t."subjectId", t.kind`
    : Prisma.sql`t.urgency desc, t.since, t."subjectId", t.kind`;

/** A parcel stands on the list once, so its id tells rows of one moment apart. */
function furtherSql(tab: AttentionTab, after: AttentionPlace | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  const at = dateFromInstant(after.at);
  // The first condition of each is for the index; the rest says what comes after among equals.
  return tab === "resolved"
    ? Prisma.sql`and t."endedAt" <= ${at} and (t."endedAt" < ${at} or t."subjectId" > ${after.subjectId})`
    : Prisma.sql`and t.urgency <= ${after.urgency}
        and (t.urgency < ${after.urgency} or (t.since, t."subjectId") > (${at}, ${after.subjectId}))`;
}

const placeOf = (
  { urgency, since, endedAt, subjectId }: AttentionRow,
  tab: AttentionTab,
): AttentionPlace => ({
  urgency,
  at: tab === "resolved" ? (endedAt ?? since) : since,
  subjectId,
});

/** Row as PostgreSQL gives it. */
type StoredRow = Pick<
  AttentionRow,
  "subjectId" | "orderId" | "orderName" | "shipmentId" | "trackingNumber" | "urgency" | "note" | "assignedTo"
> & {
  carrierName: string | null;
  kind: string;
  also: string[];
  since: Date;
  openedAt: Date;
  endedAt: Date | null;
  snoozedUntil: Date | null;
  toldAt: Date | null;
  facts: unknown;
};

function toRow(row: StoredRow): AttentionRow | null {
  const kind = TROUBLE_KINDS.find((known) => known === row.kind);
  // Of a newer version; this one has no words for it.
  if (!kind) return null;
  return {
    subjectId: row.subjectId,
    kind,
    also: TROUBLE_KINDS.filter((known) => row.also.includes(known)),
    orderId: row.orderId,
    orderName: row.orderName,
    shipmentId: row.shipmentId,
    trackingNumber: row.trackingNumber,
    carrier: row.carrierName === null ? null : carrierTitle(row.carrierName),
    urgency: row.urgency,
    since: instantFromDate(row.since),
    openedAt: instantFromDate(row.openedAt),
    endedAt: instantOrNull(row.endedAt),
    snoozedUntil: instantOrNull(row.snoozedUntil),
    facts: parseTroubleFacts(row.facts),
    note: row.note,
    assignedTo: row.assignedTo,
    toldAt: instantOrNull(row.toldAt),
  };
}
