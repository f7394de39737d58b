import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { Certainty } from "#app/features/delivery-rules/rules.ts";
import type { DayNumber } from "#app/lib/day-number.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { instantFromDate, instantOrNull } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";
import { presentEstimate, type EstimateView } from "./estimate-view.ts";
import type { KeptEstimate, KeptTraits, PromiseBasis, Told, WhatIf } from "./kept-estimate.ts";

/** A DATE column as a day number, counted by the database itself: no driver and no zone reads it as a time. */
const day = (column: string): string => `("${column}" - date '1970-01-01') as "${column}"`;

const COLUMNS = Prisma.raw(
  [
    ..."orderId shipmentId promisedAt promisedLevel promisedBasis told expectedBasis lateProbability lateness".split(
      " ",
    ),
    ..."runningLateAt endedAs seen test countryCode provinceCode carrierName methodName locationId traits".split(
      " ",
    ),
    ..."purchaseCurve handoverCurve purchaseScore handoverScore outcome contributed settled zone open".split(
      " ",
    ),
  ]
    .map((column) => `"${column}"`)
    .concat(
      "promisedFrom promisedTo likelyOn by80 by90 by95 expectedFrom expectedTo carrierOn orderedOn startsOn handedOverOn deliveredOn purchaseCountedTo handoverCountedTo"
        .split(" ")
        .map(day),
    )
    .join(", "),
);

/** Estimates of these orders and their parcels, in the order in which everybody locks them; locked when asked. */
export async function listEstimates(
  { db }: TxCtx,
  shopId: ShopId,
  orderIds: readonly OrderId[],
  { lock = false }: { lock?: boolean } = {},
): Promise<KeptEstimate[]> {
  const rows = await db.$queryRaw<StoredEstimate[]>`
    select ${COLUMNS} from "Estimate" where "shopId" = ${shopId} and "orderId" = any(${orderIds})
    order by "orderId", "shipmentId" ${lock ? Prisma.sql`for update` : Prisma.empty}`;
  return rows.map(toEstimate);
}

/** What is believed of an order and of each of its parcels; the order's own first. */
export const findEstimates = async (tx: TxCtx, shopId: ShopId, orderId: OrderId): Promise<EstimateView[]> =>
  (await listEstimates(tx, shopId, [orderId])).map(presentEstimate);

/** The next open estimates of a zone after one of them, locked: one range of one index. */
export async function listOpenEstimates(
  { db }: TxCtx,
  shopId: ShopId,
  {
    zone,
    after,
    limit,
  }: { zone: Zone; after: { orderId: string; shipmentId: string } | null; limit: number },
): Promise<KeptEstimate[]> {
  const rows = await db.$queryRaw<StoredEstimate[]>`
    select ${COLUMNS} from "Estimate" where "shopId" = ${shopId} and zone = ${zone} and open
      and ("orderId", "shipmentId") > (${after?.orderId ?? ""}, ${after?.shipmentId ?? ""})
    order by "orderId", "shipmentId" limit ${limit} for update`;
  return rows.map(toEstimate);
}

/** Row as PostgreSQL gives it: what saveEstimates wrote. */
type StoredEstimate = Pick<
  KeptEstimate,
  | "told"
  | "lateProbability"
  | "lateness"
  | "carrierOn"
  | "orderedOn"
  | "startsOn"
  | "handedOverOn"
  | "deliveredOn"
  | "endedAs"
  | "seen"
  | "test"
  | "countryCode"
  | "provinceCode"
  | "carrierName"
  | "methodName"
  | "locationId"
  | "purchaseCurve"
  | "handoverCurve"
  | "purchaseScore"
  | "handoverScore"
  | "outcome"
  | "contributed"
  | "settled"
  | "zone"
  | "open"
> & {
  orderId: OrderId;
  shipmentId: string;
  promisedAt: Date | null;
  promisedFrom: DayNumber | null;
  promisedTo: DayNumber | null;
  promisedLevel: Certainty | null;
  promisedBasis: PromiseBasis | null;
  likelyOn: DayNumber | null;
  by80: DayNumber | null;
  by90: DayNumber | null;
  by95: DayNumber | null;
  expectedFrom: DayNumber | null;
  expectedTo: DayNumber | null;
  expectedBasis: NonNullable<KeptEstimate["expected"]>["basis"] | null;
  runningLateAt: Date | null;
  purchaseCountedTo: DayNumber | null;
  handoverCountedTo: DayNumber | null;
  traits: Partial<KeptTraits>;
};

function toEstimate(row: StoredEstimate): KeptEstimate {
  const { promisedAt, promisedFrom, promisedTo, promisedLevel, promisedBasis, ...told } = row;
  const { likelyOn, by80, by90, by95, expectedFrom, expectedTo, expectedBasis, ...expected } = told;
  const { purchaseCountedTo, handoverCountedTo, runningLateAt, ...rest } = expected;
  return {
    ...rest,
    promise: toTold({ promisedAt, promisedFrom, promisedTo, promisedLevel, promisedBasis }),
    whatIf: toWhatIf({ likelyOn, by80, by90, by95 }),
    expected:
      expectedFrom !== null && expectedTo !== null && expectedBasis !== null
        ? { from: expectedFrom, to: expectedTo, basis: expectedBasis }
        : null,
    runningLateAt: instantOrNull(runningLateAt),
    countedTo: { purchase: purchaseCountedTo, handover: handoverCountedTo },
    traits: toTraits(row.traits, row),
  };
}

function toTold(
  row: Pick<StoredEstimate, "promisedAt" | "promisedFrom" | "promisedTo" | "promisedLevel" | "promisedBasis">,
): Told | null {
  const { promisedAt, promisedFrom: from, promisedTo: to, promisedLevel: level, promisedBasis: basis } = row;
  if (promisedAt === null || from === null || to === null || basis === null) return null;
  return { at: instantFromDate(promisedAt), from, to, level, basis };
}

function toWhatIf(row: Pick<StoredEstimate, "likelyOn" | "by80" | "by90" | "by95">): WhatIf | null {
  const { likelyOn, by80, by90, by95 } = row;
  if (likelyOn === null || by80 === null || by90 === null || by95 === null) return null;
  return { likelyOn, by: { 80: by80, 90: by90, 95: by95 } };
}

/** Of an erased order, nothing but the days is left. */
const toTraits = (kept: Partial<KeptTraits>, { startsOn }: { startsOn: DayNumber }): KeptTraits => ({
  keys: kept.keys ?? { handling: [], transit: [] },
  paceKeys: kept.paceKeys ?? [],
  window: kept.window ?? { from: startsOn, to: startsOn },
  kind: kept.kind ?? "carrier",
  handover: kept.handover ?? null,
});
