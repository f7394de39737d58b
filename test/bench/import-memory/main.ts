import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import { createDb } from "#app/db.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { startEmbeddedPostgres } from "#tools/database/embedded-postgres.ts";
import { applyMigrations } from "#tools/database/schema-engine.ts";
import { round } from "../support/table.ts";
import { heapGrowthBytes, measureImport } from "./measure-import.ts";

const MB = 1_048_576;

/** Whether the first import's memory stays flat, and how fast it is: a bulk file of many orders into an empty database. */
export async function runBench(args: string[]): Promise<object> {
  const { values } = parseArgs({ args, options: { orders: { type: "string", default: "100000" } } });
  const orderCount = Number(values.orders);
  const postgres = await startEmbeddedPostgres({ name: "bench", keep: false });
  const store = fork(path.join(import.meta.dirname, "server-orders.ts"), [values.orders]);
  const db = createDb(postgres.url);
  try {
    await applyMigrations(postgres.url);
    const [{ url }] = (await once(store, "message")) as [{ url: string }];
    const { importedCount, seconds, heapBytes, rssMaxBytes } = await measureImport(db, shopNamed("bench"), {
      url,
      orderCount,
    });
    return {
      bench: "import-memory",
      orders: importedCount,
      perSecond: round(importedCount / seconds),
      heapMb: tenths(heapBytes).map((bytes) => round(bytes / MB)),
      heapGrowthMb: round(heapGrowthBytes(heapBytes) / MB),
      rssMaxMb: round(rssMaxBytes / MB),
    };
  } finally {
    store.disconnect();
    await db.$disconnect();
    await postgres.stop();
  }
}

/** The sample at each tenth of the time. */
const tenths = (samples: number[]): number[] =>
  Array.from({ length: 10 }, (_, tenth) => samples[Math.floor(((tenth + 1) * samples.length) / 10) - 1] ?? 0);
