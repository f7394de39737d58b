import { beforeEach, expect, test } from "vitest";
import { findLatestImport } from "#app/features/imports/imports.server.ts";
import { presentImport } from "#app/features/imports/present-import.ts";
import { importOrders } from "#app/flows/import-orders.server.ts";
import { CountOrdersDocument } from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { authenticate } from "#app/shopify.server.ts";
import { NO_FAULTS } from "#test/stand-ins/shopify/state/shop.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { emptyEveryTable } from "#test/support/every-table.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const SHOP = SHOPS.japanese;

/** Installs the app in a shop that has sold for 90 days, which starts the import. */
async function install(shopId: ShopId): Promise<void> {
  bench.standIn.seedOrders(shopId, { count: 300, days: 90 });
  bench.standIn.install(shopId);
  await authenticate.admin(await bench.adminRequest(shopId, "/app"));
}

/** Does what the queue would, until nothing is enqueued. The files of the stand-in lie on this machine. */
async function runJobs(shopId: ShopId): Promise<void> {
  const ctx = { ...bench.ctx, appUrl: bench.standIn.url };
  const runOnce = async () => {
    bench.queue.sent.splice(0);
    await importOrders(ctx, shopId);
    await bench.standIn.settled();
    return bench.queue.sent.some(({ name }) => name === "import-orders");
  };
  await expect.poll(runOnce, { timeout: 20_000, interval: 10 }).toBe(false);
}

beforeEach(async () => {
  await emptyEveryTable(database.db);
  bench.queue.sent.splice(0);
  Object.assign(bench.standIn.shop(SHOP), {
    faults: NO_FAULTS,
    throttle: { maximumAvailable: 2_000, restoreRate: 100_000 },
    approvals: { level1: true, fields: ["name", "address", "email", "phone"] },
  });
});

test("installing the app brings in the orders of the last 60 days, with what they hold", async () => {
  await install(SHOP);
  await runJobs(SHOP);
  const run = await findLatestImport(bench.ctx, SHOP);
  const filter = `created_at:>='${run?.since}'`;
  const { data } = await bench.ctx.shopify.run(SHOP, CountOrdersDocument, { filter });
  const count = data.ordersCount?.count ?? 0;
  expect(count).toBeGreaterThan(150);
  expect(count).toBeLessThan(300);
  expect(presentImport(run, bench.ctx.now())).toMatchObject({
    state: "done",
    percent: 100,
    importedCount: count,
  });

  const where = { shopId: SHOP };
  expect(await database.db.order.count({ where: { ...where, emailHash: { not: null } } })).toBe(count);
  expect(await database.db.shipment.count({ where: { ...where, status: "delivered" } })).toBeGreaterThan(50);
  expect(await database.db.message.count({ where })).toBe(0);
  for (const { lineItems } of await database.db.order.findMany({ where })) expect(lineItems).not.toEqual([]);
});

test("a shop that hides its customers from the app is imported without them", async () => {
  bench.standIn.shop(SHOP).approvals = { level1: true, fields: [] };
  await install(SHOP);
  await runJobs(SHOP);
  expect(await findLatestImport(bench.ctx, SHOP)).toMatchObject({ state: "done", problem: null });
  expect(await database.db.order.count({ where: { shopId: SHOP } })).toBeGreaterThan(150);
  expect(await database.db.order.count({ where: { shopId: SHOP, emailHash: { not: null } } })).toBe(0);
});

test("an import that Shopify gives up half-way says so", async () => {
  bench.standIn.shop(SHOP).faults = { ...NO_FAULTS, bulk: "fail" };
  await install(SHOP);
  await runJobs(SHOP);
  expect(await findLatestImport(bench.ctx, SHOP)).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("problem of its own"),
  });
});
