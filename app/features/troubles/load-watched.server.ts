import type { TxCtx } from "#app/context.server.ts";
import { LATENESSES } from "#app/features/estimates/kept-estimate.ts";
import { EXCEPTION_REASONS, SHIPMENT_FLAGS, SHIPMENT_STATUSES } from "#app/features/shipments/shipment.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { instantFromDate, instantOrNull, parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import { Bug } from "#app/lib/errors.ts";
import type { WatchedOrder, WatchedParcel, WatchedPromise } from "./watched-order.ts";

/** Everything that decides about these orders, in three statements, or four, however many they are. Orders nobody told are left out. */
export async function loadWatchedOrders(
  { db }: TxCtx,
  shopId: ShopId,
  orderIds: readonly OrderId[],
): Promise<WatchedOrder[]> {
  const ids = [...orderIds];
  const orders = await db.order.findMany({
    where: { shopId, orderId: { in: ids } },
    select: {
      orderId: true,
      name: true,
      placedAt: true,
      cancelledAt: true,
      financialStatus: true,
      test: true,
      redactedAt: true,
      countryCode: true,
    },
    orderBy: { orderId: "asc" },
  });
  const parcels = await db.$queryRaw<ParcelRow[]>`
    select s."orderId", s."shipmentId", s.status, s.flags, s.reason, s.open, s."trackingNumber", s."carrierId",
      s."carrierName", s."statusAt", s."shippedAt", s."firstScanAt", s."lastEventAt", s."trackingKey",
      l."countryCode" as "originCountry", m."reportedAt" as "missingSince"
    from "Shipment" s
    left join "MissingReport" m on m."shopId" = s."shopId" and m."shipmentId" = s."shipmentId"
    left join "Fulfillment" f on f."shopId" = s."shopId" and f."fulfillmentId" = s."fulfillmentId"
    left join "Location" l on l."shopId" = f."shopId" and l."locationId" = f."locationId"
    where s."shopId" = ${shopId} and s."orderId" = any(${ids}) and s."retiredAt" is null
    order by s."orderId", s."shipmentId"`;
  const estimates = await db.$queryRaw<EstimateRow[]>`
    select "orderId", "shipmentId", lateness, "runningLateAt", "promisedTo"::text as "promisedTo",
      "startsOn"::text as "startsOn", zone, "endedAs", open
    from "Estimate" where "shopId" = ${shopId} and "orderId" = any(${ids})`;
  // Only the number of a parcel of which nobody has told anything is in doubt.
  const silent = parcels.filter(({ open, lastEventAt }) => open && lastEventAt === null);
  const keys = [...new Set(silent.map(({ trackingKey }) => trackingKey).filter(Boolean))];
  const followings =
    keys.length === 0
      ? []
      : await db.following.findMany({
          where: { shopId, trackingKey: { in: keys } },
          select: { trackingKey: true, state: true },
        });
  const statesOf = Map.groupBy(followings, ({ trackingKey }) => trackingKey);
  const parcelsOf = Map.groupBy(parcels, ({ orderId }) => orderId);
  const estimateOf = new Map(estimates.map((row) => [`${row.orderId} ${row.shipmentId}`, row]));
  return orders.flatMap((row) => {
    const orderId = parseOrderId(row.orderId);
    if (!orderId) return [];
    return {
      orderId,
      orderName: row.name,
      placedAt: instantOrNull(row.placedAt),
      cancelledAt: instantOrNull(row.cancelledAt),
      financialStatus: row.financialStatus,
      test: row.test,
      erased: row.redactedAt !== null,
      destinationCountry: row.countryCode,
      rest: restOf(estimateOf.get(`${orderId} `)),
      parcels: (parcelsOf.get(orderId) ?? []).map((parcel) =>
        toParcel(
          parcel,
          promiseOf(estimateOf.get(`${orderId} ${parcel.shipmentId}`)),
          (statesOf.get(parcel.trackingKey) ?? []).map(({ state }) => state),
        ),
      ),
    };
  });
}

/** Rows as PostgreSQL gives them. */
type ParcelRow = Pick<
  WatchedParcel,
  "shipmentId" | "open" | "trackingNumber" | "carrierId" | "carrierName" | "originCountry"
> & {
  orderId: string;
  trackingKey: string;
  status: string;
  flags: string[];
  reason: string | null;
  statusAt: Date;
  shippedAt: Date;
  firstScanAt: Date | null;
  lastEventAt: Date | null;
  missingSince: Date | null;
};
type EstimateRow = {
  orderId: string;
  shipmentId: string;
  lateness: string | null;
  runningLateAt: Date | null;
  promisedTo: string | null;
  startsOn: string;
  zone: string;
  endedAs: string | null;
  open: boolean;
};

function toParcel(row: ParcelRow, promise: WatchedPromise | null, followings: string[]): WatchedParcel {
  return {
    shipmentId: row.shipmentId,
    // What a newer version stored and this one does not know is no trouble of ours.
    status: SHIPMENT_STATUSES.find((status) => status === row.status) ?? "unknown",
    flags: SHIPMENT_FLAGS.filter((flag) => row.flags.includes(flag)),
    reason: EXCEPTION_REASONS.find((reason) => reason === row.reason) ?? null,
    open: row.open,
    trackingNumber: row.trackingNumber,
    carrierId: row.carrierId,
    carrierName: row.carrierName,
    originCountry: row.originCountry,
    statusAt: instantFromDate(row.statusAt),
    shippedAt: instantFromDate(row.shippedAt),
    firstScanAt: instantOrNull(row.firstScanAt),
    lastEventAt: instantOrNull(row.lastEventAt),
    promise,
    missingSince: instantOrNull(row.missingSince),
    followings,
  };
}

function promiseOf(row: EstimateRow | undefined): WatchedPromise | null {
  if (!row?.open) return null;
  return {
    lateness: LATENESSES.find((lateness) => lateness === row.lateness) ?? null,
    runningLateAt: instantOrNull(row.runningLateAt),
    promisedTo: row.promisedTo === null ? null : dayOf(row.promisedTo),
    zone: row.zone,
  };
}

/** The order's own estimate stands for what has not left; once all has, or nothing shall, it ends. */
const restOf = (row: EstimateRow | undefined): WatchedOrder["rest"] =>
  row && row.open && row.endedAs === null ? { startsOn: dayOf(row.startsOn), promise: promiseOf(row) } : null;

function dayOf(text: string): CalendarDate {
  const day = parseCalendarDate(text);
  if (!day) throw new Bug(`PostgreSQL gave no day: ${text}`);
  return day;
}
