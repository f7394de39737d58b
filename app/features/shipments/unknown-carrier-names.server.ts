import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, type Instant } from "#app/lib/time.ts";

const LISTED_MAX = 12;

/** Names on parcels shipped since then that the book of carriers does not have, the most used first. */
export function listUnknownCarrierNames(
  ctx: Ctx,
  shopId: ShopId,
  since: Instant,
): Promise<{ company: string; parcels: number }[]> {
  return ctx.db.$queryRaw`
    select "carrierName" as company, count(*)::int as parcels from "Shipment"
    where "shopId" = ${shopId} and "shippedAt" >= ${dateFromInstant(since)}
      and "carrierId" is null and "carrierName" is not null and "retiredAt" is null
    group by 1 order by 2 desc, 1 limit ${LISTED_MAX}`;
}
