import { expect, test } from "vitest";
import { heapGrowthBytes, measureImport } from "#test/bench/import-memory/measure-import.ts";
import { serveOrders } from "#test/bench/import-memory/order-stream.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
const ORDERS = 5_000;
/** The file has 7 MB and its orders as objects many times that: holding on to half of them would show. */
const GROWTH_MAX_BYTES = 12_000_000;
const TIMEOUT_MS = 120_000;

test(
  "memory does not grow with the file that is imported",
  async () => {
    const { url, server } = await serveOrders(ORDERS);
    const { importedCount, heapBytes } = await measureImport(database.db, shopNamed("big-shop"), {
      url,
      orderCount: ORDERS,
    });
    server.close();
    expect(importedCount).toBe(ORDERS);
    expect(heapGrowthBytes(heapBytes)).toBeLessThan(GROWTH_MAX_BYTES);
  },
  TIMEOUT_MS,
);
