import { createDb } from "#app/db.server.ts";
import { refreshEstimates } from "#app/flows/refresh-estimates.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { at, testContext } from "#test/support/context.ts";

/** What one morning took. The database's own memory and processor time are not in it. */
export type Measured = { seconds: number; cpuSeconds: number; rssMaxBytes: number };

// A process of its own, so that what the bench needs to set itself up does not count as the morning's memory.
const [, , databaseUrl, now] = process.argv;
if (!databaseUrl || !now || !process.send)
  throw new Bug("to be forked by the bench, with a database and a time");
const db = createDb(databaseUrl);
const { ctx } = testContext(db, { now: () => at(now) });
process.send(await measure(() => refreshEstimates(ctx, shopNamed("bench"))));
await db.$disconnect();
process.disconnect();

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
