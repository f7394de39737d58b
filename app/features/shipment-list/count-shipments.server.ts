import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS, dateFromInstant } from "#app/lib/time.ts";
import { anyNeedSql, needSql, openSql } from "./filter-sql.server.ts";
import { NEEDS, type Need } from "./needs.ts";

export type ShipmentCounts = {
  moving: number;
  deliveredLately: number;
  attention: number;
  /** How many parcels each need concerns; a parcel with two needs counts in both. */
  byNeed: Record<Need, number>;
};

const LATELY_DAYS = 7;

/** Numbers for the first page. Looks only at parcels under way and at a week of deliveries, never at all of history. */
export async function countShipments(ctx: TxCtx, shopId: ShopId): Promise<ShipmentCounts> {
  const now = ctx.now();
  const eachNeed = NEEDS.map(
    (need) => Prisma.sql`count(*) filter (where ${needSql(shopId, need, now)})::int as ${Prisma.raw(need)}`,
  );
  const [open, delivered] = await Promise.all([
    ctx.db.$queryRaw<({ moving: number; attention: number } & Record<Need, number>)[]>`
      select count(*)::int as moving, count(*) filter (where ${anyNeedSql(shopId, NEEDS, now)})::int as attention,
             ${Prisma.join(eachNeed)}
      from "Shipment" where "shopId" = ${shopId} and ${openSql(now)}`,
    ctx.db.shipment.count({
      where: {
        shopId,
        retiredAt: null,
        status: "delivered",
        deliveredAt: { gte: dateFromInstant(addMs(now, -LATELY_DAYS * DAY_MS)) },
      },
    }),
  ]);
  const { moving = 0, attention = 0, ...byNeed } = open[0] ?? {};
  return {
    moving,
    attention,
    deliveredLately: delivered,
    // Only the columns named after the needs are left.
    byNeed: byNeed as Record<Need, number>,
  };
}
