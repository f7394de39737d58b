import { describe, expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { findLatestImport, retryImport, startImport } from "#app/features/imports/imports.server.ts";
import { eraseOrders } from "#app/flows/erase-orders.server.ts";
import { finishBulkImport } from "#app/flows/import-orders.server.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";
import { bulkFile } from "../factories/bulk-lines.ts";
import { BULK_OPERATION_ID } from "../support/bulk-admin.ts";
import { useTestDatabase } from "../support/database.ts";
import { startFileStore } from "../support/file-store.ts";
import {
  completed,
  expectEverythingOnce,
  FILE,
  INSTALLED_AT,
  installShop,
  ORDERS,
  runJobs,
  useImportScene,
} from "../support/import-scene.ts";

const database = useTestDatabase();
const scene = useImportScene(database);

const orderRow = (orderId: string) =>
  database.db.order.findUniqueOrThrow({ where: { shopId_orderId: { shopId: scene.shopId, orderId } } });

const shipmentsOf = (orderId: string) =>
  database.db.shipment.findMany({ where: { shopId: scene.shopId, orderId } });

/** Puts another file in the store. */
async function store(file: Buffer): Promise<void> {
  await scene.store.stop();
  scene.store = await startFileStore(file);
  scene.admin.operation = completed(scene.store.url);
}

/** Imports everything again, as a shop's next installation would. */
async function importAgain(): Promise<void> {
  const { shopId, ctx } = scene;
  await ctx.db.importRun.deleteMany({ where: { shopId } });
  await inTransaction(ctx, (tx) => startImport(tx, shopId));
  await runJobs(scene);
}

describe("the first import", () => {
  test("stores every order of the file once, with its line items, fulfillments and shipments", async () => {
    await runJobs(scene);
    await expectEverythingOnce(scene, scene.shopId);
    const order = await orderRow("1001");
    expect(order).toMatchObject({ name: "#1001", city: "東京", countryCode: "JP", tags: ["gift"] });
    expect(order.lineItems).toHaveLength(2);
    expect(scene.admin.queries).toHaveLength(1);
    expect(scene.admin.queries[0]).toContain("created_at:>='2026-09-22T12:00:00.000Z'");
  });

  test("lets the shop learn from its past at once, not only the next night", async () => {
    do await runJobs(scene, 1);
    while (scene.jobs.some(({ name }) => name === "import-orders"));
    const names = scene.jobs.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["rebuild-learning", "learn-thresholds"]));
  });

  test("tells no shopper about what happened before the installation", async () => {
    await runJobs(scene);
    expect(await database.db.message.count({ where: { shopId: scene.shopId } })).toBe(0);
  });

  test("tells a shopper of a parcel that left since, when only its order was missing", async () => {
    await store(bulkFile(3, { placedAt: () => addMs(INSTALLED_AT, 1) }));
    scene.ctx.now = () => addMs(INSTALLED_AT, DAY_MS);
    await runJobs(scene);
    const messages = await database.db.message.findMany({ where: { shopId: scene.shopId } });
    expect(messages.map(({ orderId, state }) => `${orderId} ${state}`).toSorted()).toEqual([
      "1000 planned",
      "1001 planned",
    ]);
  });

  test("does not put back what has been told since the file was written", async () => {
    const { shopId } = scene;
    await store(bulkFile(3, { updatedAt: () => INSTALLED_AT }));
    await runJobs(scene);
    await store(
      bulkFile(3, {
        updatedAt: () => addMs(INSTALLED_AT, -DAY_MS),
        placedAt: () => addMs(INSTALLED_AT, -2 * DAY_MS),
      }),
    );
    const rows = () => database.db.order.findMany({ where: { shopId }, orderBy: { orderId: "asc" } });
    const before = await rows();
    await importAgain();
    expect(await rows()).toEqual(before);
  });

  test("does not bring back what was erased for a person's privacy", async () => {
    await runJobs(scene);
    await inTransaction(scene.ctx, (tx) => eraseOrders(tx, scene.shopId, ["1000"]));
    const [order, shipments] = await Promise.all([orderRow("1000"), shipmentsOf("1000")]);
    await importAgain();
    const erased = { emailSealed: null, phoneSealed: null, addressSealed: null, emailHash: null, city: null };
    expect(await orderRow("1000")).toMatchObject({ ...erased, redactedAt: order.redactedAt });
    expect(await shipmentsOf("1000")).toEqual(shipments);
    expect(shipments).toMatchObject([{ trackingNumber: null, destination: "JP", status: "in_transit" }]);
  });

  test("leaves other shops alone, though their orders have the same numbers", async () => {
    const other = await installShop(scene, "another-shop");
    await runJobs({ ...scene, shopId: other });
    const rows = () => database.db.order.findMany({ where: { shopId: other }, orderBy: { orderId: "asc" } });
    const before = await rows();
    scene.jobs.push({ name: "import-orders" });
    await runJobs(scene);
    await expectEverythingOnce(scene, scene.shopId);
    await expectEverythingOnce(scene, other);
    expect(await rows()).toEqual(before);
  });

  test("is started once per installation, and again when the shop comes back", async () => {
    await Promise.all([1, 2, 3].map(() => inTransaction(scene.ctx, (tx) => startImport(tx, scene.shopId))));
    expect(await database.db.importRun.count({ where: { shopId: scene.shopId } })).toBe(1);
    expect(scene.jobs).toHaveLength(1);
    const later = addMs(INSTALLED_AT, 5 * DAY_MS);
    await database.db.shop.update({
      where: { shopId: scene.shopId },
      data: { installedAt: dateFromInstant(later) },
    });
    await inTransaction({ ...scene.ctx, now: () => later }, (tx) => startImport(tx, scene.shopId));
    expect(await database.db.importRun.count({ where: { shopId: scene.shopId } })).toBe(2);
  });

  test("ends at once for a shop without orders", async () => {
    scene.admin.operation = { status: "COMPLETED", url: null, errorCode: null, rootObjectCount: "0" };
    await runJobs(scene);
    expect(await findLatestImport(scene.ctx, scene.shopId)).toMatchObject({
      state: "done",
      orderCount: 0,
      importedCount: 0,
    });
  });

  test("passes over lines that cannot be read, and records that are no orders", async () => {
    await store(Buffer.concat([Buffer.from('{"id":\n[]\nnull\n{"id":"gid://shopify/Product/1"}\n'), FILE]));
    await runJobs(scene);
    expect(await findLatestImport(scene.ctx, scene.shopId)).toMatchObject({ state: "done" });
    expect(await database.db.order.count({ where: { shopId: scene.shopId } })).toBe(ORDERS);
  });
});

describe("while Shopify prepares the file, the import", () => {
  test("waits and shows how far Shopify is", async () => {
    scene.admin.operation = { status: "RUNNING", url: null, errorCode: null, rootObjectCount: "120" };
    await runJobs(scene, 3);
    expect(await findLatestImport(scene.ctx, scene.shopId)).toMatchObject({
      state: "preparing",
      orderCount: 120,
    });
    expect(scene.jobs).toHaveLength(1);
    scene.admin.operation = completed(scene.store.url);
    await runJobs(scene);
    await expectEverythingOnce(scene, scene.shopId);
    expect(scene.admin.queries).toHaveLength(1);
  });

  test("goes on as soon as Shopify says that it is ready, and not when another operation is", async () => {
    scene.admin.operation = { status: "RUNNING", url: null, errorCode: null, rootObjectCount: "0" };
    await runJobs(scene, 2);
    scene.jobs.splice(0);
    const finish = (bulkOperationGid: string) =>
      inTransaction(scene.ctx, (tx) => finishBulkImport(tx, { shopId: scene.shopId, bulkOperationGid }));
    await finish("gid://shopify/BulkOperation/1");
    expect(scene.jobs).toHaveLength(0);
    await finish(`${BULK_OPERATION_ID}1`);
    expect(scene.jobs).toHaveLength(1);
  });

  test("waits for another bulk query to end", async () => {
    scene.admin.refusal = "OPERATION_IN_PROGRESS";
    await runJobs(scene, 2);
    expect(await findLatestImport(scene.ctx, scene.shopId)).toMatchObject({ state: "queued", problem: null });
    expect(scene.jobs).toHaveLength(1);
    scene.admin.refusal = null;
    await runJobs(scene);
    await expectEverythingOnce(scene, scene.shopId);
  });

  test.each([
    ["FAILED", "INTERNAL_SERVER_ERROR", /problem of its own/],
    ["FAILED", "ACCESS_DENIED", /permissions/],
    ["CANCELED", null, /canceled/],
    ["EXPIRED", null, /expired/],
  ])(
    "says what is wrong when the operation is %s (%s), and can be tried again",
    async (status, errorCode, words) => {
      scene.admin.operation = { status, url: null, errorCode, rootObjectCount: "0" };
      await runJobs(scene);
      expect(await findLatestImport(scene.ctx, scene.shopId)).toMatchObject({
        state: "failed",
        problem: expect.stringMatching(words),
      });
      expect(await retryImport(scene.ctx, scene.shopId)).toBe(true);
      scene.admin.operation = completed(scene.store.url);
      await runJobs(scene);
      await expectEverythingOnce(scene, scene.shopId);
      expect(await retryImport(scene.ctx, scene.shopId)).toBe(false);
    },
  );

  test("stops when the app is removed", async () => {
    await database.db.shop.update({ where: { shopId: scene.shopId }, data: { uninstalledAt: new Date() } });
    await runJobs(scene);
    expect(await findLatestImport(scene.ctx, scene.shopId)).toMatchObject({ state: "failed" });
    expect(scene.admin.queries).toEqual([]);
  });
});
