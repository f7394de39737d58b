import { expect, test } from "vitest";
import { listPrivacyRequests } from "#app/features/privacy/privacy.server.ts";
import { forgetShop } from "#app/flows/privacy-requests.server.ts";
import { workInbox } from "#app/flows/work-inbox.server.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";
import { personsOrderBody } from "../factories/one-person.ts";
import { useTestDatabase } from "../support/database.ts";
import { countRows, fillEveryTable } from "../support/every-table.ts";
import { NOW, usePrivacyScene } from "../support/privacy-scene.ts";

const database = useTestDatabase();
const scene = usePrivacyScene(database);
const TOPIC = "shop/redact";
const BODY = { shop_id: 1 };

test("a shop's redaction deletes every row of the shop in every table, and no other shop's", async () => {
  const { ctx, shopId, otherShopId } = scene;
  await scene.addOrders(shopId);
  for (const id of [shopId, otherShopId]) await scene.arrive(id, "orders/updated", personsOrderBody(1000));
  await workInbox(ctx);
  for (const id of [shopId, otherShopId]) await fillEveryTable(database.db, id);
  for (const [table, count] of Object.entries(await countRows(database.db, shopId)))
    expect(count, `rows in ${table}, a table that must say whose its rows are`).toBeGreaterThan(0);
  const others = await countRows(database.db, otherShopId);

  await scene.receive(shopId, TOPIC, BODY);
  expect(scene.jobs.map(({ name }) => name)).toContain("forget-shop");
  await forgetShop(ctx, shopId);
  const left = Object.entries(await countRows(database.db, shopId)).filter(([, count]) => count > 0);
  expect(left).toEqual([]);
  expect(await countRows(database.db, otherShopId)).toEqual(others);
});

test("deleting a shop again, or one that was never there, does nothing", async () => {
  await forgetShop(scene.ctx, scene.shopId);
  expect(await database.db.shop.count()).toBe(2);
  await scene.receive(scene.shopId, TOPIC, BODY);
  await forgetShop(scene.ctx, scene.shopId);
  await scene.receive(scene.shopId, TOPIC, BODY);
  await forgetShop(scene.ctx, scene.shopId);
  expect(Object.values(await countRows(database.db, scene.shopId)).every((count) => count === 0)).toBe(true);
});

test("nothing is deleted of a shop that has installed the app again since the request", async () => {
  await scene.addOrders(scene.shopId);
  await scene.receive(scene.shopId, TOPIC, BODY, addMs(NOW, -100 * DAY_MS));
  await forgetShop(scene.ctx, scene.shopId);
  expect(await database.db.order.count()).toBe(5);
  expect(await listPrivacyRequests(scene.ctx, scene.shopId)).toMatchObject([
    { kind: "shop_redact", state: "done", summary: expect.stringContaining("installed the app again") },
  ]);
});

test("deleting stops when the shop comes back before the job has begun", async () => {
  const { shopId } = scene;
  await scene.addOrders(shopId);
  await scene.receive(shopId, TOPIC, BODY);
  await database.db.shop.update({ where: { shopId }, data: { installedAt: dateFromInstant(addMs(NOW, 1)) } });
  await forgetShop(scene.ctx, shopId);
  expect(await database.db.order.count()).toBe(5);
  expect(await listPrivacyRequests(scene.ctx, shopId)).toMatchObject([{ state: "done" }]);
});
