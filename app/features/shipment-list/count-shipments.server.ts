import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS, dateFromInstant } from "#app/lib/time.ts";
import { openSql } from "./filter-sql.server.ts";

export type ShipmentCounts = { moving: number; deliveredLately: number };

const LATELY_DAYS = 7;

/** Numbers for the first page. Looks only at parcels under way and at a week of deliveries, never at all of history. */
export async function countShipments(ctx: TxCtx, shopId: ShopId): Promise<ShipmentCounts> {
  const now = ctx.now();
  const [open, deliveredLately] = await Promise.all([
    ctx.db.$queryRaw<{ moving: number }[]>`
      select count(*)::int as moving from "Shipment" where "shopId" = ${shopId} and ${openSql(now)}`,
    ctx.db.shipment.count({
      where: {
        shopId,
        retiredAt: null,
        status: "delivered",
        deliveredAt: { gte: dateFromInstant(addMs(now, -LATELY_DAYS * DAY_MS)) },
      },
    }),
  ]);
  return { moving: open[0]?.moving ?? 0, deliveredLately };
}
