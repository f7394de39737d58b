import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import { EXCEPTION_REASONS, SHIPMENT_FLAGS, SHIPMENT_STATUSES } from "#app/features/shipments/shipment.ts";
import { dateFromInstant, instantFromDate, type Instant } from "#app/lib/time.ts";
import { needOf } from "./needs.ts";
import { planPage, type Direction, type Place, type Sort, type Stretch } from "./page-plan.ts";
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
  open: boolean;
  shippedAt: Date;
  lastEventAt: Date | null;
  deliveredAt: Date | null;
  carrierEstimateAt: Date | null;
};

/** Up to `rowsMax` rows from a place on, in the list's own order whichever way they were read. */
export async function readRows(
  ctx: TxCtx,
  condition: Prisma.Sql,
  ordering: Ordering,
  { from, backwards, rowsMax }: Reach,
): Promise<ShipmentRow[]> {
  const rows: StoredRow[] = [];
  for (const stretch of planPage(ordering, { from, backwards })) {
    if (rows.length >= rowsMax) break;
    rows.push(...(await readStretch(ctx, condition, ordering.sort, stretch, rowsMax - rows.length)));
  }
  if (backwards) rows.reverse();
  const now = ctx.now();
  return rows.map((row) => toRow(row, now));
}

/** The place of a row under a sort order, to go on from. */
export const placeOf = (row: ShipmentRow, sort: Sort): Place => ({
  value: sort === "shipped" ? row.shippedAt : row.lastEventAt,
  shipmentId: row.shipmentId,
});

function readStretch(
  ctx: TxCtx,
  condition: Prisma.Sql,
  sort: Sort,
  { hasValue, direction, beyond }: Stretch,
  rowsMax: number,
): Promise<StoredRow[]> {
  const column = Prisma.raw(sort === "shipped" ? `"shippedAt"` : `"lastEventAt"`);
  const way = Prisma.raw(direction);
  const than = Prisma.raw(direction === "asc" ? ">" : "<");
  const within = hasValue ? Prisma.sql`${column} is not null` : Prisma.sql`${column} is null`;
  const further = !beyond
    ? Prisma.empty
    : beyond.value
      ? Prisma.sql`and (${column}, "shipmentId") ${than} (${dateFromInstant(beyond.value)}, ${beyond.shipmentId})`
      : Prisma.sql`and "shipmentId" ${than} ${beyond.shipmentId}`;
  return ctx.db.$queryRaw<StoredRow[]>`
    select "shipmentId", "orderId", "orderName", "trackingNumber", "carrierName", destination, status, flags, reason,
           open and "retiredAt" is null as open, "shippedAt", "lastEventAt", "deliveredAt", "carrierEstimateAt"
    from "Shipment" where ${condition} and ${within} ${further}
    order by ${column} ${way}, "shipmentId" ${way} limit ${rowsMax}`;
}

function toRow({ open, ...row }: StoredRow, now: Instant): ShipmentRow {
  const told = {
    ...row,
    // What a newer version stored and this one does not know is shown as unknown instead of breaking the page.
    status: SHIPMENT_STATUSES.find((status) => status === row.status) ?? "unknown",
    flags: SHIPMENT_FLAGS.filter((flag) => row.flags.includes(flag)),
    reason: EXCEPTION_REASONS.find((reason) => reason === row.reason) ?? null,
    shippedAt: instantFromDate(row.shippedAt),
    lastEventAt: row.lastEventAt && instantFromDate(row.lastEventAt),
    deliveredAt: row.deliveredAt && instantFromDate(row.deliveredAt),
    carrierEstimateAt: row.carrierEstimateAt && instantFromDate(row.carrierEstimateAt),
  };
  return { ...told, need: needOf({ ...told, open }, now) };
}
