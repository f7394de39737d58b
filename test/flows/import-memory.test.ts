import { expect, test } from "vitest";
import { parseShopId } from "#app/lib/ids.ts";
import { heapGrowthBytes, measureImport } from "#test/bench/import-memory/measure-import.ts";
import { serveOrders } from "#test/bench/import-memory/order-stream.ts";
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
    const shopId = parseShopId("big-shop.myshopify.com");
    if (!shopId) throw new Error("the test's shop has no valid domain");
    const { importedCount, heapBytes } = await measureImport(database.db, shopId, {
      url,
      orderCount: ORDERS,
    });
    server.close();
    expect(importedCount).toBe(ORDERS);
    expect(heapGrowthBytes(heapBytes)).toBeLessThan(GROWTH_MAX_BYTES);
  },
  TIMEOUT_MS,
);
