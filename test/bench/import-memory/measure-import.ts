import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { inTransaction } from "#app/context.server.ts";
import { findLatestImport, startImport } from "#app/features/imports/imports.server.ts";
import { importOrders } from "#app/flows/import-orders.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromMs } from "#app/lib/time.ts";
import type { PrismaClient } from "#prisma";
import { bulkAdmin } from "#test/support/bulk-admin.ts";
import { testContext } from "#test/support/context.ts";

export type MeasuredImport = {
  importedCount: number;
  seconds: number;
  /** Bytes on the heap and in buffers beside it after a collection, a few times a second. */
  heapBytes: number[];
  /** The process's most memory, in bytes. */
  rssMaxBytes: number;
};

const SAMPLE_EVERY_MS = 400;

/** Imports the file at an address as the job does, turn after turn, and watches the memory of this process. */
export async function measureImport(
  db: PrismaClient,
  shopId: ShopId,
  { url, orderCount }: { url: string; orderCount: number },
): Promise<MeasuredImport> {
  const shopify = bulkAdmin({
    status: "COMPLETED",
    url,
    errorCode: null,
    rootObjectCount: String(orderCount),
  });
  const now = () => instantFromMs(Date.now());
  const { ctx, queue } = testContext(db, { shopify, appUrl: "http://localhost", now });
  await db.shop.create({ data: { shopId, installedAt: dateFromInstant(now()) } });
  await inTransaction(ctx, (tx) => startImport(tx, shopId));

  const collect = garbageCollector();
  const heapBytes: number[] = [];
  let rssMaxBytes = 0;
  const sample = () => {
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    heapBytes.push(heapUsed + external);
    rssMaxBytes = Math.max(rssMaxBytes, rss);
  };
  const sampler = setInterval(sample, SAMPLE_EVERY_MS);
  const startedMs = performance.now();
  while (queue.sent.splice(0).length > 0) await importOrders(ctx, shopId);
  clearInterval(sampler);
  const run = await findLatestImport(ctx, shopId);
  if (run?.state !== "done") throw new Error(`the import ended as ${run?.state}: ${run?.problem}`);
  return {
    importedCount: run.importedCount,
    seconds: (performance.now() - startedMs) / 1000,
    heapBytes,
    rssMaxBytes,
  };
}

/** How many bytes more are on the heap in the last quarter of the time than in the second: the first warms up. */
export function heapGrowthBytes(heapBytes: number[]): number {
  const quarter = (number: number) => {
    const size = heapBytes.length / 4;
    const part = heapBytes
      .slice(Math.floor(size * (number - 1)), Math.floor(size * number))
      .toSorted((a, b) => a - b);
    return part[Math.floor(part.length / 2)] ?? 0;
  };
  return quarter(4) - quarter(2);
}

function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  // The flag takes effect in contexts made after it; V8 documents the function, not its type.
  return runInNewContext("gc") as () => void;
}
