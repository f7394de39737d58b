import { Prisma } from "#prisma";
import { watchedSince } from "#app/features/troubles/found-trouble.ts";
import type { TroubleKind } from "#app/features/troubles/trouble.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addDays, dateFromInstant, startOfDayIn, type CalendarDate, type Instant } from "#app/lib/time.ts";
import type { ListFilter, View } from "./list-query.ts";
import type { SearchHits } from "./search.server.ts";

/** Parcels still under way, of which there is something to follow. Written as the partial index "Shipment_open_idx" is. */
export const openSql = (now: Instant): Prisma.Sql =>
  Prisma.sql`(open and "retiredAt" is null and "shippedAt" >= ${dateFromInstant(watchedSince(now))}
    and ("trackingNumber" is not null or "lastEventAt" is not null))`;

/** Parcels of which something is wrong that nobody has put off; only certain kinds when some are named. */
function troubledSql(shopId: ShopId, kinds: readonly TroubleKind[], now: Instant): Prisma.Sql {
  const ofKind = kinds.length > 0 ? Prisma.sql`and kind in (${Prisma.join([...kinds])})` : Prisma.empty;
  return Prisma.sql`"shipmentId" in (
    select "shipmentId" from "Trouble" where "shopId" = ${shopId} and "endedAt" is null
      and ("snoozedUntil" is null or "snoozedUntil" <= ${dateFromInstant(now)}) ${ofKind})`;
}

function viewSql(shopId: ShopId, view: View, now: Instant): Prisma.Sql | null {
  switch (view) {
    case "all":
      return null;
    case "moving":
      return openSql(now);
    case "attention":
      return troubledSql(shopId, [], now);
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
  { now, zone, hits }: { now: Instant; zone: string; hits: SearchHits | null },
): Prisma.Sql {
  const dayStart = (day: CalendarDate) => dateFromInstant(startOfDayIn(day, zone));
  const conditions = [
    Prisma.sql`"shopId" = ${shopId}`,
    hits
      ? Prisma.sql`("orderId" = any(${hits.orderIds}) or "trackingNumber" = any(${hits.trackingNumbers}))`
      : Prisma.sql`"retiredAt" is null`,
    viewSql(shopId, filter.view, now),
    filter.statuses.length > 0 ? Prisma.sql`status in (${Prisma.join(filter.statuses)})` : null,
    filter.troubles.length > 0 ? troubledSql(shopId, filter.troubles, now) : null,
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
