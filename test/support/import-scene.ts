import { afterEach, beforeEach, expect } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { findLatestImport, startImport } from "#app/features/imports/imports.server.ts";
import { importOrders } from "#app/flows/import-orders.server.ts";
import { READ_PACE } from "#app/flows/read-import-file.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, type Instant } from "#app/lib/time.ts";
import type { PrismaClient } from "#prisma";
import { shopNamed } from "#test/factories/shop-id.ts";
import { bulkFile } from "../factories/bulk-lines.ts";
import { bulkAdmin, type BulkAdmin } from "./bulk-admin.ts";
import { at, testContext } from "./context.ts";
import type { TestDatabase } from "./database.ts";
import { startFileStore, type FileStore } from "./file-store.ts";

/** Three batches: 40, 40 and 25 orders. */
export const ORDERS = 105;
export const PACE = { ...READ_PACE, batchOrders: 40 };
export const FILE = bulkFile(ORDERS);
export const INSTALLED_AT = at("2026-11-21T11:00:00Z");

/** A freshly installed shop, its bulk operation, and the store that holds the result; new for every test. */
export type ImportScene = {
  shopId: ShopId;
  store: FileStore;
  admin: BulkAdmin;
  ctx: Ctx;
  jobs: { name: string }[];
};

export function useImportScene(database: TestDatabase): ImportScene {
  // Filled before each test.
  const scene = {} as ImportScene;
  let shops = 0;
  beforeEach(async () => {
    scene.store = await startFileStore(FILE);
    scene.admin = bulkAdmin(completed(`${scene.store.url}/1`));
    const context = testContext(database.db, { shopify: scene.admin, appUrl: "http://localhost:3000" });
    scene.ctx = context.ctx;
    scene.jobs = context.queue.sent;
    scene.shopId = await installShop(scene, `harbor-${(shops += 1)}`);
  });
  afterEach(() => scene.store.stop());
  return scene;
}

export const completed = (url: string) => ({
  status: "COMPLETED",
  url,
  errorCode: null,
  rootObjectCount: String(ORDERS),
});

export async function installShop(
  { ctx }: ImportScene,
  name: string,
  installedAt: Instant = INSTALLED_AT,
): Promise<ShopId> {
  const shopId = shopNamed(name);
  await ctx.db.shop.create({ data: { shopId, installedAt: dateFromInstant(installedAt) } });
  await inTransaction(ctx, (tx) => startImport(tx, shopId));
  return shopId;
}

/** Does what the queue would: runs the job while it is enqueued, as often as `timesMax`. */
export async function runJobs({ ctx, jobs, shopId }: ImportScene, timesMax = 20): Promise<void> {
  for (
    let times = 0;
    times < timesMax && jobs.splice(0).some(({ name }) => name === "import-orders");
    times += 1
  )
    await importOrders(ctx, shopId, PACE);
}

export async function expectEverythingOnce({ ctx }: ImportScene, id: ShopId): Promise<void> {
  const { db } = ctx;
  expect(await findLatestImport(ctx, id)).toMatchObject({
    state: "done",
    importedCount: ORDERS,
    orderCount: ORDERS,
    byteOffset: FILE.length,
    problem: null,
    resultUrl: null,
  });
  expect(await db.order.count({ where: { shopId: id, name: { not: null } } })).toBe(ORDERS);
  expect(await db.fulfillment.count({ where: { shopId: id } })).toBe((ORDERS / 3) * 2);
  expect(await db.shipment.count({ where: { shopId: id, status: "in_transit" } })).toBe((ORDERS / 3) * 2);
}

/** The same context, but its process dies at the n-th transaction: just before or just after it is committed. */
export function dyingContext(ctx: Ctx, nth: number, when: "before" | "after"): Ctx {
  let transactions = 0;
  const dying = new Proxy(ctx.db, {
    get(db, property) {
      if (property !== "$transaction") return Reflect.get(db, property);
      return async (work: (tx: unknown) => Promise<unknown>, options: object) => {
        transactions += 1;
        const dies = transactions === nth;
        const result = await db.$transaction(async (tx) => {
          const done = await work(tx);
          if (dies && when === "before") throw new Error("the process died");
          return done;
        }, options);
        if (dies) throw new Error("the process died");
        return result;
      };
    },
  });
  // A proxy of the client with one method changed is a client still.
  return { ...ctx, db: dying as PrismaClient };
}
