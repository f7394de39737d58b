import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";
import { UNHEARD } from "./rules.server.ts";
import { SAMPLE_MIN } from "./thresholds.ts";

/** What is older is no guide any more. */
const LEARNED_DAYS = 180;
/** The latest parcels are enough to learn from, and bound one night's work. */
const PARCELS_MAX = 20_000;
/** A parcel that left so long ago would have been scanned, if anybody told of its carrier's scans. */
const SILENT_DAYS = 7;

/** Waits of parcels as lanes: each counts in its carrier's lane, in everybody's and in the shop's. See lanes.ts. */
const lanesSql = Prisma.sql`lanes as (
    select lane, count(*)::int as sample,
      ceil(percentile_cont(0.5) within group (order by hours))::int as p50,
      ceil(percentile_cont(0.95) within group (order by hours))::int as p95
    from waits cross join lateral (
      select carrier || '|' || way union select '|' || way union select ''
    ) as each_lane (lane)
    group by lane
  )`;

const replaceSql = Prisma.sql`on conflict ("shopId", kind, lane) do update set "hoursP50" = excluded."hoursP50",
    "hoursP95" = excluded."hoursP95", sample = excluded.sample, "learnedAt" = excluded."learnedAt"`;

/**
 * Learns anew, from a shop's own delivered parcels, how long things usually take at most: between two scans, from the label to
 * the first scan, from the order to the parcel. By lane where enough parcels went, for the whole shop besides. Counted in the
 * database: nothing of it is held here. What no longer has enough parcels is forgotten.
 */
export async function learnThresholds(tx: TxCtx, shopId: ShopId): Promise<void> {
  const at = dateFromInstant(tx.now());
  await learnGaps(tx, shopId, at);
  await learnHandOver(tx, shopId, at);
  await learnFulfilling(tx, shopId, at);
  await learnUnheard(tx, shopId, at);
  await tx.db.learnedThreshold.deleteMany({ where: { shopId, learnedAt: { lt: at } } });
}

const learnedSince = (tx: TxCtx): Date => dateFromInstant(addMs(tx.now(), -LEARNED_DAYS * DAY_MS));

/** The longest wait between two scans of a parcel, from the first time that a carrier had it to its delivery. */
const learnGaps = (tx: TxCtx, shopId: ShopId, at: Date): Promise<number> => tx.db.$executeRaw`
  with parcels as materialized (
    select s."shipmentId", s."fulfillmentId", s."trackingNumber", s."firstScanAt", s."deliveredAt",
      coalesce(s."carrierId", lower(trim(s."carrierName")), '') as carrier,
      coalesce(l."countryCode", shop."countryCode", '') || '>' || coalesce(o."countryCode", '') as way
    from "Shipment" s
    join "Shop" shop on shop."shopId" = s."shopId"
    join "Order" o on o."shopId" = s."shopId" and o."orderId" = s."orderId"
    left join "Fulfillment" f on f."shopId" = s."shopId" and f."fulfillmentId" = s."fulfillmentId"
    left join "Location" l on l."shopId" = f."shopId" and l."locationId" = f."locationId"
    where s."shopId" = ${shopId} and s."deliveredAt" >= ${learnedSince(tx)} and s.status = 'delivered'
      and s."retiredAt" is null and s."firstScanAt" < s."deliveredAt" and not o.test
    order by s."deliveredAt" desc limit ${PARCELS_MAX}
  ), steps as (
    select p."shipmentId", p.carrier, p.way,
      e."happenedAt" - lag(e."happenedAt") over (partition by p."shipmentId" order by e."happenedAt") as gap
    from parcels p
    join "TrackingEvent" e on e."shopId" = ${shopId} and e."fulfillmentId" = p."fulfillmentId" and e.kind = 'scan'
      and (e."trackingNumber" is null or e."trackingNumber" = p."trackingNumber")
      and e."happenedAt" between p."firstScanAt" and p."deliveredAt"
  ), waits as (
    select carrier, way, extract(epoch from max(gap)) / 3600 as hours
    from steps group by "shipmentId", carrier, way having max(gap) is not null
  ), ${lanesSql}
  insert into "LearnedThreshold" ("shopId", kind, lane, "hoursP50", "hoursP95", sample, "learnedAt")
  select ${shopId}, 'stalled', lane, p50, p95, sample, ${at} from lanes where sample >= ${SAMPLE_MIN}
  ${replaceSql}`;

/** From the label to the first time that a carrier had the parcel. */
const learnHandOver = (tx: TxCtx, shopId: ShopId, at: Date): Promise<number> => tx.db.$executeRaw`
  with waits as materialized (
    select coalesce(s."carrierId", lower(trim(s."carrierName")), '') as carrier,
      coalesce(l."countryCode", shop."countryCode", '') || '>' || coalesce(o."countryCode", '') as way,
      greatest(extract(epoch from s."firstScanAt" - s."shippedAt") / 3600, 0) as hours
    from "Shipment" s
    join "Shop" shop on shop."shopId" = s."shopId"
    join "Order" o on o."shopId" = s."shopId" and o."orderId" = s."orderId"
    left join "Fulfillment" f on f."shopId" = s."shopId" and f."fulfillmentId" = s."fulfillmentId"
    left join "Location" l on l."shopId" = f."shopId" and l."locationId" = f."locationId"
    where s."shopId" = ${shopId} and s."deliveredAt" >= ${learnedSince(tx)} and s.status = 'delivered'
      and s."retiredAt" is null and s."firstScanAt" < s."deliveredAt" and not o.test
    order by s."deliveredAt" desc limit ${PARCELS_MAX}
  ), ${lanesSql}
  insert into "LearnedThreshold" ("shopId", kind, lane, "hoursP50", "hoursP95", sample, "learnedAt")
  select ${shopId}, 'not_handed_over', lane, p50, p95, sample, ${at} from lanes where sample >= ${SAMPLE_MIN}
  ${replaceSql}`;

/** From the order to its first parcel: one number for the shop, because the way begins only after it. */
const learnFulfilling = (tx: TxCtx, shopId: ShopId, at: Date): Promise<number> => tx.db.$executeRaw`
  with latest as materialized (
    select s."orderId", min(s."shippedAt") as "shippedAt"
    from (
      select "orderId", "shippedAt" from "Shipment"
      where "shopId" = ${shopId} and "shippedAt" >= ${learnedSince(tx)} and "retiredAt" is null
      order by "shippedAt" desc limit ${PARCELS_MAX}) s
    group by s."orderId"
  ), waits as (
    select extract(epoch from latest."shippedAt" - o."placedAt") / 3600 as hours
    from latest join "Order" o on o."shopId" = ${shopId} and o."orderId" = latest."orderId"
    where o."placedAt" < latest."shippedAt" and not o.test and o."cancelledAt" is null
  ), lanes as (
    select '' as lane, count(*)::int as sample,
      ceil(percentile_cont(0.5) within group (order by hours))::int as p50,
      ceil(percentile_cont(0.95) within group (order by hours))::int as p95
    from waits
  )
  insert into "LearnedThreshold" ("shopId", kind, lane, "hoursP50", "hoursP95", sample, "learnedAt")
  select ${shopId}, 'unfulfilled', lane, p50, p95, sample, ${at} from lanes where sample >= ${SAMPLE_MIN}
  ${replaceSql}`;

/** Carriers of whose parcels, enough of them and old enough, nobody has told a single scan. */
const learnUnheard = (tx: TxCtx, shopId: ShopId, at: Date): Promise<number> => tx.db.$executeRaw`
  with latest as materialized (
    select coalesce("carrierId", lower(trim("carrierName")), '') as carrier, "firstScanAt", "lastEventAt"
    from "Shipment"
    where "shopId" = ${shopId} and "shippedAt" >= ${learnedSince(tx)} and "retiredAt" is null
      and "shippedAt" < ${dateFromInstant(addMs(tx.now(), -SILENT_DAYS * DAY_MS))} and "trackingNumber" is not null
    order by "shippedAt" desc limit ${PARCELS_MAX}
  )
  insert into "LearnedThreshold" ("shopId", kind, lane, "hoursP50", "hoursP95", sample, "learnedAt")
  select ${shopId}, ${UNHEARD}, carrier || '|', 0, 0, count(*)::int, ${at} from latest
  group by carrier
  having count(*) >= ${SAMPLE_MIN} and count("firstScanAt") = 0 and count("lastEventAt") = 0
  ${replaceSql}`;
