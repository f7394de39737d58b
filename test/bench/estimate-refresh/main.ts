import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import { createDb } from "#app/db.server.ts";
import { addMs, DAY_MS, type Instant } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { at, testContext } from "#test/support/context.ts";
import { startEmbeddedPostgres } from "#tools/database/embedded-postgres.ts";
import { applyMigrations } from "#tools/database/schema-engine.ts";
import { round } from "../support/table.ts";
import { putOpenParcels } from "./open-parcels.ts";
import type { Measured } from "./server-morning.ts";

const MB = 1_048_576;
const SHOP = shopNamed("bench");
/** Six in the morning in Tokyo. */
const FIRST_MORNING = at("2026-11-23T21:00:00Z");

/**
 * How long one morning takes over a shop's parcels under way, and how much memory: the product's own flow, in a process of its
 * own, on a PostgreSQL with ordinary durable settings. The first morning learns from one parcel in six; the next one
 * finds those that are left as it left them.
 */
export async function runBench(args: string[]): Promise<object> {
  const { values } = parseArgs({ args, options: { parcels: { type: "string", default: "100000" } } });
  const postgres = await startEmbeddedPostgres({ name: "bench", keep: false });
  const db = createDb(postgres.url);
  try {
    await applyMigrations(postgres.url);
    await db.shop.create({
      data: { shopId: SHOP, installedAt: new Date(0), ianaTimezone: "Asia/Tokyo", countryCode: "JP" },
    });
    await putOpenParcels(testContext(db, { now: () => FIRST_MORNING }).ctx, SHOP, Number(values.parcels));
    const openNow = () => db.estimate.count({ where: { shopId: SHOP, open: true } });
    const first = { parcels: await openNow(), ...(await morning(postgres.url, FIRST_MORNING)) };
    const next = {
      parcels: await openNow(),
      ...(await morning(postgres.url, addMs(FIRST_MORNING, DAY_MS))),
    };
    return { bench: "estimate-refresh", firstMorning: told(first), nextMorning: told(next) };
  } finally {
    await db.$disconnect();
    await postgres.stop();
  }
}

async function morning(databaseUrl: string, now: Instant): Promise<Measured> {
  const child = fork(path.join(import.meta.dirname, "server-morning.ts"), [databaseUrl, now]);
  // The child sends what its own type says, and nothing else.
  const [measured] = (await once(child, "message")) as [Measured];
  await once(child, "exit");
  return measured;
}

const told = ({ parcels, seconds, cpuSeconds, rssMaxBytes }: Measured & { parcels: number }) => ({
  parcels,
  perSecond: round(parcels / seconds),
  minutesPerMillion: round((seconds / parcels) * (1_000_000 / 60)),
  /** Of one core; the rest of the time it waits for the database. */
  ownCpuShare: round(cpuSeconds / seconds),
  rssMaxMb: round(rssMaxBytes / MB),
});
