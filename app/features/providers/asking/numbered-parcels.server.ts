import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { ShipmentStatus } from "#app/features/shipments/shipment.ts";
import type { FulfillmentId, OrderId, ShopId } from "#app/lib/ids.ts";
import { calendarDateIn, dateFromInstant, instantFromDate, isZone, type Instant } from "#app/lib/time.ts";
import type { NumberedParcel } from "./following.ts";

/** A parcel that goes by a number, and whose it is. */
export type ParcelOfNumber = NumberedParcel & {
  shipmentId: string;
  fulfillmentId: FulfillmentId;
  orderId: OrderId;
  /** The number that its own scans carry; `trackingNumber` may be that of a second carrier. */
  ownNumber: string | null;
  destinationProvince: string | null;
};

type Row = Omit<ParcelOfNumber, "shippedOn" | "shippedAt" | "statusAt"> & {
  shippedAt: Date;
  statusAt: Date;
  zone: string | null;
};

/** Every parcel that goes by one of these numbers, as its own or since a second carrier took over. */
export async function listParcelsOfNumbers(
  tx: Ctx | TxCtx,
  shopId: ShopId,
  trackingKeys: readonly string[],
): Promise<ParcelOfNumber[]> {
  if (trackingKeys.length === 0) return [];
  const keys = [...trackingKeys];
  const rows = await tx.db.$queryRaw<Row[]>`
    with named as (
      select "shipmentId", "trackingKey", "trackingNumber", "carrierId" from "Shipment"
      where "shopId" = ${shopId} and "trackingKey" = any(${keys}) and "trackingKey" <> '' and "trackingNumber" is not null
      union all
      select "shipmentId", "trackingKey", "trackingNumber", "carrierId" from "ParcelLeg"
      where "shopId" = ${shopId} and "trackingKey" = any(${keys})
    )
    select named."trackingKey", named."trackingNumber", named."carrierId",
      s."shipmentId", s."fulfillmentId", s."orderId", s."trackingNumber" as "ownNumber",
      s.status, s."statusAt", s."shippedAt", s.open as "isOpen", s."retiredAt" is not null as "isReplaced",
      o."countryCode" as "destinationCountry", o."provinceCode" as "destinationProvince",
      shop."countryCode" as "originCountry", shop."ianaTimezone" as zone
    from named
    join "Shipment" s on s."shopId" = ${shopId} and s."shipmentId" = named."shipmentId"
    left join "Order" o on o."shopId" = ${shopId} and o."orderId" = s."orderId"
    left join "Shop" shop on shop."shopId" = ${shopId}
    order by named."trackingKey", s."shipmentId"`;
  return rows.map(({ zone, shippedAt, statusAt, ...row }) => ({
    ...row,
    shippedAt: instantFromDate(shippedAt),
    statusAt: instantFromDate(statusAt),
    shippedOn: calendarDateIn(instantFromDate(shippedAt), isZone(zone) ? zone : "UTC"),
  }));
}

/** The numbers of parcels under way that left since then, some at a time after `afterKey`. */
export async function listOpenNumbers(
  tx: Ctx | TxCtx,
  shopId: ShopId,
  { since, afterKey, limit }: { since: Instant; afterKey: string; limit: number },
): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ trackingKey: string }[]>`
    select distinct "trackingKey" from "Shipment"
    where "shopId" = ${shopId} and "trackingKey" > ${afterKey} and "trackingKey" <> '' and open and "retiredAt" is null
      and "shippedAt" >= ${dateFromInstant(since)}
    order by "trackingKey" limit ${limit}`;
  return rows.map(({ trackingKey }) => trackingKey);
}

/** The numbers that parcels were handed over with. */
export async function listLegKeys(
  tx: TxCtx,
  shopId: ShopId,
  shipmentIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.db.parcelLeg.findMany({
    where: { shopId, shipmentId: { in: [...shipmentIds] } },
    select: { trackingKey: true },
  });
  return rows.map(({ trackingKey }) => trackingKey);
}

export type NewLeg = {
  shipmentId: string;
  trackingKey: string;
  trackingNumber: string;
  carrierId: string | null;
  source: string;
};

/** Writes down second numbers of parcels; known ones stay. Returns those that are news. */
export async function addLegs(tx: TxCtx, shopId: ShopId, legs: readonly NewLeg[]): Promise<NewLeg[]> {
  if (legs.length === 0) return [];
  const heardAt = dateFromInstant(tx.now());
  const added = await tx.db.parcelLeg.createManyAndReturn({
    data: legs.map((leg) => ({ ...leg, shopId, heardAt })),
    skipDuplicates: true,
    select: { shipmentId: true, trackingKey: true },
  });
  const isNew = new Set(added.map(({ shipmentId, trackingKey }) => `${shipmentId} ${trackingKey}`));
  return legs.filter(({ shipmentId, trackingKey }) => isNew.has(`${shipmentId} ${trackingKey}`));
}

/** How many parcels of an account are awaited, by status: so many looks a day are to come. */
export async function countAwaited(
  ctx: Ctx | TxCtx,
  { shopId, providerId }: { shopId: ShopId; providerId: string },
): Promise<{ status: ShipmentStatus; count: number }[]> {
  const rows = await ctx.db.$queryRaw<{ status: ShipmentStatus; count: bigint }[]>`
    select s.status, count(distinct f."trackingKey") as count
    from "Following" f
    join "Shipment" s on s."shopId" = f."shopId" and s."trackingKey" = f."trackingKey"
      -- Says nothing new, but lets the index be used.
      and s."trackingKey" <> ''
    where f."shopId" = ${shopId} and f."providerId" = ${providerId} and f."dueAt" is not null
      and s.open and s."retiredAt" is null
    group by s.status`;
  return rows.map(({ status, count }) => ({ status, count: Number(count) }));
}
