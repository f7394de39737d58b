import { Prisma } from "#prisma";
import type { ShopId } from "#app/lib/ids.ts";
import { addDays, dateFromInstant, startOfDayIn, type CalendarDate, type Instant } from "#app/lib/time.ts";
import type { ListFilter, View } from "./list-query.ts";
import { MOVING_STATUSES, recentSince, silentSince, type Need } from "./needs.ts";
import type { SearchHits } from "./search.server.ts";

/** Parcels still under way, of which there is something to follow. Written as the partial index "Shipment_open_idx" is. */
export const openSql = (now: Instant): Prisma.Sql =>
  Prisma.sql`(open and "retiredAt" is null and "shippedAt" >= ${dateFromInstant(recentSince(now))}
    and ("trackingNumber" is not null or "lastEventAt" is not null))`;

/** The same as needOf() in needs.ts says of one parcel; for parcels of openSql. */
export function needSql(shopId: ShopId, need: Need, now: Instant): Prisma.Sql {
  switch (need) {
    case "exception":
    case "attempted":
    case "returning":
      return Prisma.sql`status = ${need}`;
    case "late":
    case "running_late":
      // Estimates that are not well are few: "Estimate_late_idx" lists them.
      return Prisma.sql`(status <> 'available_for_pickup' and "shipmentId" in (
        select "shipmentId" from "Estimate" where "shopId" = ${shopId} and open and "runningLateAt" is not null
          and lateness = ${need}))`;
    case "action_required":
      return Prisma.sql`'action_required' = any(flags)`;
    case "pickup":
      return Prisma.sql`status = 'available_for_pickup'`;
    case "silent":
      return Prisma.sql`(status in (${Prisma.join([...MOVING_STATUSES])}) and "trackingNumber" is not null
        and greatest("lastEventAt", "statusAt") < ${dateFromInstant(silentSince(now))})`;
  }
}

export const anyNeedSql = (shopId: ShopId, needs: readonly Need[], now: Instant): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    needs.map((need) => needSql(shopId, need, now)),
    " or ",
  )})`;

function viewSql(shopId: ShopId, view: View, now: Instant, allNeeds: readonly Need[]): Prisma.Sql | null {
  switch (view) {
    case "all":
      return null;
    case "moving":
      return openSql(now);
    case "attention":
      return Prisma.sql`${openSql(now)} and ${anyNeedSql(shopId, allNeeds, now)}`;
    case "delivered":
      return Prisma.sql`status = 'delivered'`;
    case "ended":
      return Prisma.sql`status in ('returned', 'cancelled', 'expired')`;
  }
}

/** The condition for a filter. Parcels whose number was replaced stay out, unless searched for by that number. */
export function filterSql(
  shopId: ShopId,
  filter: ListFilter,
  {
    now,
    zone,
    hits,
    allNeeds,
  }: { now: Instant; zone: string; hits: SearchHits | null; allNeeds: readonly Need[] },
): Prisma.Sql {
  const dayStart = (day: CalendarDate) => dateFromInstant(startOfDayIn(day, zone));
  const conditions = [
    Prisma.sql`"shopId" = ${shopId}`,
    hits
      ? Prisma.sql`("orderId" = any(${hits.orderIds}) or "trackingNumber" = any(${hits.trackingNumbers}))`
      : Prisma.sql`"retiredAt" is null`,
    viewSql(shopId, filter.view, now, allNeeds),
    filter.statuses.length > 0 ? Prisma.sql`status in (${Prisma.join(filter.statuses)})` : null,
    filter.needs.length > 0 ? Prisma.sql`${openSql(now)} and ${anyNeedSql(shopId, filter.needs, now)}` : null,
    filter.carriers.length > 0 ? Prisma.sql`"carrierName" in (${Prisma.join(filter.carriers)})` : null,
    filter.shippedFrom ? Prisma.sql`"shippedAt" >= ${dayStart(filter.shippedFrom)}` : null,
    filter.shippedTo ? Prisma.sql`"shippedAt" < ${dayStart(addDays(filter.shippedTo, 1))}` : null,
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== null),
    " and ",
  );
}

/** The condition for certain shipments, wherever they stand in the list. */
export const chosenSql = (shopId: ShopId, shipmentIds: string[]): Prisma.Sql =>
  Prisma.sql`"shopId" = ${shopId} and "shipmentId" = any(${shipmentIds})`;
