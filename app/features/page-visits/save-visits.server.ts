import type { PrismaClient } from "#prisma";
import { calendarDateIn, isZone, type CalendarDate, type Instant } from "#app/lib/time.ts";
import { clicksStatement } from "./save-clicks.server.ts";
import { looksStatement } from "./save-looks.server.ts";
import type { Visits } from "./visit-counter.server.ts";

/** Longer than this no batch may keep a connection from the pages. */
const PATIENCE_MS = 5_000;

/**
 * Adds visits to the daily sums of their shops, looks before clicks. What is told of a shop or an order that we do not know,
 * of an order that was erased, or of one made for trying things out, counts for nothing.
 */
export async function saveVisits(db: PrismaClient, { looks, clicks }: Visits): Promise<void> {
  const zones = await zonesOf(db, [...new Set([...looks, ...clicks].map(({ shopId }) => shopId))]);
  const dated = <Visit extends { shopId: string; at: Instant }>(visits: Visit[]) =>
    visits.flatMap((visit): (Visit & { on: CalendarDate })[] => {
      const zone = zones.get(visit.shopId);
      return zone ? [{ ...visit, on: calendarDateIn(visit.at, zone) }] : [];
    });
  await db.$transaction([
    db.$executeRawUnsafe(`set local statement_timeout = ${PATIENCE_MS}`),
    ...(looks.length > 0 ? [db.$executeRaw(looksStatement(dated(looks)))] : []),
    ...(clicks.length > 0 ? [db.$executeRaw(clicksStatement(dated(clicks)))] : []),
  ]);
}

async function zonesOf(db: PrismaClient, shopIds: string[]): Promise<Map<string, string>> {
  const shops = await db.shop.findMany({
    where: { shopId: { in: shopIds } },
    select: { shopId: true, ianaTimezone: true },
  });
  return new Map(
    shops.map(({ shopId, ianaTimezone }) => [shopId, isZone(ianaTimezone) ? ianaTimezone : "UTC"]),
  );
}
