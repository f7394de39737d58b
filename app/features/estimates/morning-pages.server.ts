import type { TxCtx } from "#app/context.server.ts";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Zone } from "#app/lib/zone.ts";
import { toDateColumn } from "./date-column.ts";
import type { KeptEstimate } from "./kept-estimate.ts";
import { parseState, type ShopLearning } from "./state.ts";

/** How far a zone's mornings have come. */
export type MorningProgress = {
  zone: Zone;
  doneOn: DayNumber | null;
  /** The one under way. */
  underWay: MorningUnderWay | null;
};
export type MorningUnderWay = {
  dayOn: DayNumber;
  /** The last row dealt with; null before the first. */
  after: { orderId: string; shipmentId: string } | null;
  sums: MorningSums;
};

/** What the pages of a morning add up, to be kept together at its end. */
type MorningSums = {
  state: ShopLearning;
  /** Days for which something was promised that has now come, or not. */
  dueDays: DayNumber[];
  looked: number;
};

/** The mornings of a shop's zones; the row of `zone` alone, locked, when one is named. */
export async function listMornings({ db }: TxCtx, shopId: ShopId): Promise<MorningProgress[]> {
  const rows = await db.$queryRaw<StoredMorning[]>`
    select zone, "doneOn" - date '1970-01-01' as "doneOn", "dayOn" - date '1970-01-01' as "dayOn",
      "afterOrderId", "afterShipmentId", sums
    from "Morning" where "shopId" = ${shopId} order by zone`;
  return rows.map(toProgress);
}

/** Shops with zones whose mornings may be due, a page at a time. */
export async function listShopsWithMornings(
  { db }: TxCtx,
  { after, limit }: { after: string; limit: number },
): Promise<{ shopId: string; zones: { zone: Zone; doneOn: DayNumber | null; isUnderWay: boolean }[] }[]> {
  return db.$queryRaw`
    select "shopId", jsonb_agg(jsonb_build_object('zone', zone, 'doneOn', "doneOn" - date '1970-01-01',
      'isUnderWay', "dayOn" is not null) order by zone) as zones
    from "Morning" join "Shop" using ("shopId")
    where "shopId" > ${after} and "installedAt" is not null and "uninstalledAt" is null
    group by "shopId" order by "shopId" limit ${limit}`;
}

type StoredMorning = {
  zone: Zone;
  doneOn: DayNumber | null;
  dayOn: DayNumber | null;
  afterOrderId: string | null;
  afterShipmentId: string | null;
  sums: { state: unknown; dueDays: number[]; looked: number } | null;
};

function toProgress({
  zone,
  doneOn,
  dayOn,
  afterOrderId,
  afterShipmentId,
  sums,
}: StoredMorning): MorningProgress {
  if (dayOn === null || sums === null) return { zone, doneOn, underWay: null };
  const after =
    afterOrderId === null || afterShipmentId === null
      ? null
      : { orderId: afterOrderId, shipmentId: afterShipmentId };
  const { state, dueDays, looked } = sums;
  return {
    zone,
    doneOn,
    underWay: { dayOn, after, sums: { state: parseState(state), dueDays: dueDays.map(dayNumber), looked } },
  };
}

/**
 * Moves a morning on, from where the caller thinks it stands; false when somebody else has moved it meanwhile, and nothing may
 * be written then. Its lock lasts until the transaction ends.
 */
export async function moveMorning(
  { db }: TxCtx,
  shopId: ShopId,
  { zone, underWay }: MorningProgress,
  to: MorningUnderWay | { doneOn: DayNumber },
): Promise<boolean> {
  const stands = underWay ?? { dayOn: null, after: null };
  const next = "doneOn" in to ? null : to;
  const doneOn = "doneOn" in to ? toDateColumn(to.doneOn) : null;
  const moved = await db.$executeRaw`
    update "Morning" set
      "doneOn" = coalesce(${doneOn}::date, "doneOn"),
      "dayOn" = ${toDateColumn(next?.dayOn)}::date,
      "afterOrderId" = ${next?.after?.orderId ?? null}, "afterShipmentId" = ${next?.after?.shipmentId ?? null},
      sums = ${next && JSON.stringify(next.sums)}::jsonb
    where "shopId" = ${shopId} and zone = ${zone}
      and "dayOn" is not distinct from ${toDateColumn(stands.dayOn)}::date
      and "afterOrderId" is not distinct from ${stands.after?.orderId ?? null}
      and "afterShipmentId" is not distinct from ${stands.after?.shipmentId ?? null}`;
  return moved === 1;
}

/** Writes what a morning changes of estimates: many rows in one statement. They must be locked. */
export async function saveLooks(tx: TxCtx, shopId: ShopId, looked: KeptEstimate[]): Promise<void> {
  if (looked.length === 0) return;
  const column = <Value>(value: (estimate: KeptEstimate) => Value): Value[] => looked.map(value);
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await tx.db.$executeRaw`
    update "Estimate" e set
      "expectedFrom" = n.expected_from, "expectedTo" = n.expected_to, "expectedBasis" = n.basis,
      "lateProbability" = n.probability, lateness = n.lateness, "runningLateAt" = n.running_late_at,
      "purchaseScore" = n.purchase_score, "handoverScore" = n.handover_score,
      "purchaseCountedTo" = n.purchase_to, "handoverCountedTo" = n.handover_to, settled = n.settled,
      contributed = n.contributed, "endedAs" = n.ended_as, open = n.open, "updatedAt" = ${tx.now()}::timestamptz
    from unnest(
      ${column((one) => one.orderId)}::text[], ${column((one) => one.shipmentId)}::text[],
      ${column((one) => toDateColumn(one.expected?.from))}::date[],
      ${column((one) => toDateColumn(one.expected?.to))}::date[],
      ${column((one) => one.expected?.basis ?? null)}::text[], ${column((one) => one.lateProbability)}::float8[],
      ${column((one) => one.lateness)}::text[], ${column((one) => one.runningLateAt)}::timestamptz[],
      ${column((one) => one.purchaseScore)}::float8[], ${column((one) => one.handoverScore)}::float8[],
      ${column((one) => toDateColumn(one.countedTo.purchase))}::date[],
      ${column((one) => toDateColumn(one.countedTo.handover))}::date[], ${column((one) => one.settled)}::bool[],
      ${column((one) => json(one.contributed))}::jsonb[], ${column((one) => one.endedAs)}::text[],
      ${column((one) => one.open)}::bool[]
    ) as n (order_id, shipment_id, expected_from, expected_to, basis, probability, lateness, running_late_at,
      purchase_score, handover_score, purchase_to, handover_to, settled, contributed, ended_as, open)
    where e."shopId" = ${shopId} and e."orderId" = n.order_id and e."shipmentId" = n.shipment_id`;
}
