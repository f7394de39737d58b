import { parseArgs } from "node:util";
import { createDb } from "#app/db.server.ts";
import { refreshEstimates } from "#app/flows/refresh-estimates.server.ts";
import { addMs, DAY_MS } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { at, testContext } from "#test/support/context.ts";
import { startEmbeddedPostgres } from "#tools/database/embedded-postgres.ts";
import { applyMigrations } from "#tools/database/schema-engine.ts";
import { round } from "../support/table.ts";
import { putOpenParcels } from "./open-parcels.ts";

const MB = 1_048_576;
const SHOP = shopNamed("bench");
/** Six in the morning in Tokyo. */
const FIRST_MORNING = at("2026-11-23T21:00:00Z");

/**
 * How long one morning takes over a shop's parcels under way, and how much memory: the product's own flow on a PostgreSQL with
 * ordinary durable settings. The second of two mornings is measured, when most parcels have been seen before.
 */
export async function runBench(args: string[]): Promise<object> {
  const { values } = parseArgs({ args, options: { parcels: { type: "string", default: "100000" } } });
  const parcels = Number(values.parcels);
  const postgres = await startEmbeddedPostgres({ name: "bench", keep: false });
  const db = createDb(postgres.url);
  let now = FIRST_MORNING;
  const { ctx } = testContext(db, { now: () => now });
  try {
    await applyMigrations(postgres.url);
    await db.shop.create({
      data: { shopId: SHOP, installedAt: new Date(0), ianaTimezone: "Asia/Tokyo", countryCode: "JP" },
    });
    await putOpenParcels(ctx, SHOP, parcels);
    const first = await measure(() => refreshEstimates(ctx, SHOP));
    now = addMs(now, DAY_MS);
    const open = await db.estimate.count({ where: { shopId: SHOP, open: true } });
    const second = await measure(() => refreshEstimates(ctx, SHOP));
    const perSecond = open / second.seconds;
    return {
      bench: "estimate-refresh",
      parcels: open,
      perSecond: { firstMorning: round(parcels / first.seconds), nextMorning: round(perSecond) },
      minutesPerMillion: {
        firstMorning: tenth((first.seconds / parcels) * (1_000_000 / 60)),
        nextMorning: tenth(1_000_000 / perSecond / 60),
      },
      ownCpuShare: tenth(second.cpuSeconds / second.seconds),
      rssMaxMb: round(Math.max(first.rssMaxBytes, second.rssMaxBytes) / MB),
    };
  } finally {
    await db.$disconnect();
    await postgres.stop();
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

type Measured = { seconds: number; cpuSeconds: number; rssMaxBytes: number };

/** Time, processor time and the most memory that this process takes for some work; the database's own is not in it. */
async function measure(work: () => Promise<void>): Promise<Measured> {
  let rssMaxBytes = process.memoryUsage.rss();
  const watch = setInterval(() => {
    rssMaxBytes = Math.max(rssMaxBytes, process.memoryUsage.rss());
  }, 50);
  const startedMs = performance.now();
  const cpu = process.cpuUsage();
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - startedMs) / 1000, cpuSeconds: (user + system) / 1e6, rssMaxBytes };
}
