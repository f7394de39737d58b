import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import { EXCEPTION_REASONS, SHIPMENT_FLAGS, SHIPMENT_STATUSES } from "#app/features/shipments/shipment.ts";
import { TROUBLE_KINDS } from "#app/features/troubles/trouble.ts";
import { dateFromInstant, instantFromDate } from "#app/lib/time.ts";
import type { Direction, Place, Sort } from "./page-place.ts";
import type { ShipmentRow } from "./shipment-row.ts";

export type Ordering = { sort: Sort; direction: Direction };
export type Reach = { from: Place | null; backwards: boolean; rowsMax: number };

/** Row as PostgreSQL gives it. */
type StoredRow = {
  shipmentId: string;
  orderId: string;
  orderName: string | null;
  trackingNumber: string | null;
  carrierName: string | null;
  destination: string | null;
  status: string;
  flags: string[];
  reason: string | null;
  statusAt: Date;
  shippedAt: Date;
  lastEventAt: Date | null;
  deliveredAt: Date | null;
  carrierEstimateAt: Date | null;
  troubles: string[];
};

/** Up to `rowsMax` rows from a place on, in the list's own order whichever way they were read: one range of one index. */
export async function readRows(
  ctx: TxCtx,
  condition: Prisma.Sql,
  { sort, direction }: Ordering,
  { from, backwards, rowsMax }: Reach,
): Promise<ShipmentRow[]> {
  const isAscending = (direction === "asc") !== backwards;
  const column = Prisma.raw(sort === "shipped" ? `"shippedAt"` : `"statusAt"`);
  const way = Prisma.raw(isAscending ? "asc" : "desc");
  const than = Prisma.raw(isAscending ? ">" : "<");
  const further = from
    ? Prisma.sql`and (${column}, "shipmentId") ${than} (${dateFromInstant(from.at)}, ${from.shipmentId})`
    : Prisma.empty;
  const rows = await ctx.db.$queryRaw<StoredRow[]>`
    select "shipmentId", "orderId", "orderName", "trackingNumber", "carrierName", destination, status, flags, reason,
           "statusAt", "shippedAt", "lastEventAt", "deliveredAt", "carrierEstimateAt",
           (select coalesce(array_agg(t.kind order by t.urgency desc, t.kind), '{}') from "Trouble" t
              where t."shopId" = "Shipment"."shopId" and t."subjectId" = "Shipment"."shipmentId" and t."endedAt" is null
              and (t."snoozedUntil" is null or t."snoozedUntil" <= ${dateFromInstant(ctx.now())})) as troubles
    from "Shipment" where ${condition} ${further}
    order by ${column} ${way}, "shipmentId" ${way} limit ${rowsMax}`;
  const told = rows.map(toRow);
  return backwards ? told.reverse() : told;
}

const toRow = (row: StoredRow): ShipmentRow => ({
  ...row,
  // What a newer version stored and this one does not know is shown as unknown instead of breaking the page.
  status: SHIPMENT_STATUSES.find((status) => status === row.status) ?? "unknown",
  flags: SHIPMENT_FLAGS.filter((flag) => row.flags.includes(flag)),
  reason: EXCEPTION_REASONS.find((reason) => reason === row.reason) ?? null,
  statusAt: instantFromDate(row.statusAt),
  shippedAt: instantFromDate(row.shippedAt),
  lastEventAt: row.lastEventAt && instantFromDate(row.lastEventAt),
  deliveredAt: row.deliveredAt && instantFromDate(row.deliveredAt),
  carrierEstimateAt: row.carrierEstimateAt && instantFromDate(row.carrierEstimateAt),
  troubles: row.troubles.flatMap((name) => TROUBLE_KINDS.find((kind) => kind === name) ?? []),
});
