import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS, instantFromMs } from "#app/lib/time.ts";

/**
 * Whether this shop has sent a parcel by this number and anything was heard of it in so many days (null: ever): carriers
 * use their numbers again after a while. One query, the same for "", which finds nothing.
 */
export async function hasParcel(
  ctx: Ctx,
  shopId: ShopId,
  { trackingKey, days }: { trackingKey: string; days: number | null },
): Promise<boolean> {
  const since = dateFromInstant(days === null ? instantFromMs(0) : addMs(ctx.now(), -days * DAY_MS));
  const [found] = await ctx.db.$queryRaw<{ found: boolean }[]>`
    select exists (
      select 1 from "Shipment" p
      join "Order" o on o."shopId" = p."shopId" and o."orderId" = p."orderId" and o."redactedAt" is null
      where p."shopId" = ${shopId} and p."trackingKey" <> '' and p."retiredAt" is null and p."statusAt" >= ${since}
        and p."shipmentId" in (
          select n."shipmentId" from "Shipment" n
          where n."shopId" = ${shopId} and n."trackingKey" <> '' and n."trackingKey" = ${trackingKey}
          union all
          select l."shipmentId" from "ParcelLeg" l
          where l."shopId" = ${shopId} and l."trackingKey" <> '' and l."trackingKey" = ${trackingKey})
    ) as found`;
  return found?.found === true;
}
