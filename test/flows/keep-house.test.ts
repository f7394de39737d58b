import { expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { startImport } from "#app/features/imports/imports.server.ts";
import { keepHouse } from "#app/flows/keep-house.server.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";
import { DATA_REQUEST_BODY, personsOrderBody } from "../factories/one-person.ts";
import { useTestDatabase } from "../support/database.ts";
import { NOW, usePrivacyScene } from "../support/privacy-scene.ts";

const database = useTestDatabase();
const scene = usePrivacyScene(database);

/** Keeps house so many days from now. */
const keepHouseAfter = (days: number) => keepHouse({ ...scene.ctx, now: () => addMs(NOW, days * DAY_MS) });

const setRetention = (retentionDays: number) =>
  database.db.shop.update({ where: { shopId: scene.shopId }, data: { settings: { retentionDays } } });
const erasedOrders = async () =>
  (
    await database.db.order.findMany({ where: { redactedAt: { not: null } }, orderBy: { orderId: "asc" } })
  ).map(({ shopId, orderId }) => `${shopId.split(".")[0]}/${orderId}`);
const endParcels = () => database.db.shipment.updateMany({ data: { open: false, status: "delivered" } });

test("raw bodies go after 30 days and deliveries after 90; what still waits stays", async () => {
  const { shopId } = scene;
  await scene.receive(shopId, "orders/updated", personsOrderBody(1000));
  await scene.arrive(shopId, "orders/updated", personsOrderBody(1001));
  await database.db.$executeRaw`update "InboxItem" set "receivedAt" = ${dateFromInstant(NOW)}`;
  await database.db.$executeRaw`update "InboxBody" set "receivedAt" = ${dateFromInstant(NOW)}`;
  const kept = async () => [await database.db.inboxItem.count(), await database.db.inboxBody.count()];
  await keepHouseAfter(29);
  expect(await kept()).toEqual([2, 2]);
  await keepHouseAfter(31);
  expect(await kept()).toEqual([2, 1]);
  await keepHouseAfter(91);
  expect(await kept()).toEqual([1, 1]);
  expect(await database.db.inboxItem.findMany()).toMatchObject([{ state: "waiting" }]);
});

test("the bytes of a mail go after 30 days; that it was sent stays", async () => {
  const { shopId } = scene;
  await scene.addOrders(shopId);
  const created = { createdAt: dateFromInstant(NOW), mimeSealed: Buffer.from("sealed") };
  await database.db.message.updateMany({ data: { ...created, state: "sent" } });
  const [waiting] = await database.db.message.findMany({ where: { shopId }, take: 1 });
  await database.db.message.updateMany({
    where: { messageId: waiting?.messageId ?? "" },
    data: { state: "claimed" },
  });
  const withBytes = () => database.db.message.findMany({ where: { shopId, mimeSealed: { not: null } } });
  const all = await database.db.message.count({ where: { shopId } });

  await keepHouseAfter(29);
  expect(await withBytes()).toHaveLength(all);
  await keepHouseAfter(31);
  expect((await withBytes()).map(({ messageId }) => messageId)).toEqual([waiting?.messageId]);
  expect(await database.db.message.count({ where: { shopId } })).toBe(all);
});

test("personal data of finished orders goes when the shop's own time for it has run out", async () => {
  await scene.addOrders(scene.shopId, { withMessages: false });
  await scene.addOrders(scene.otherShopId, { withMessages: false });
  await endParcels();
  await setRetention(90);
  // Placed between 51 and 47 days ago; 1002 has not been sent out at all.
  await keepHouseAfter(38);
  expect(await erasedOrders()).toEqual([]);
  await keepHouseAfter(44);
  expect(await erasedOrders()).toEqual(["north/1000", "north/1001", "north/1003", "north/1004"]);
});

test("an order under way keeps its personal data until nobody expects it any more", async () => {
  await scene.addOrders(scene.shopId, { withMessages: false });
  await setRetention(30);
  await keepHouseAfter(200);
  expect(await erasedOrders()).toEqual([]);
  await keepHouseAfter(400);
  expect(await erasedOrders()).toHaveLength(5);
});

test("an order with a message still to be sent is left alone", async () => {
  await scene.addOrders(scene.shopId);
  await endParcels();
  await setRetention(30);
  await keepHouseAfter(100);
  expect(await erasedOrders()).toEqual([]);
});

test("exports, look-up windows and the access log go when their time has come", async () => {
  const { shopId } = scene;
  await scene.addOrders(shopId);
  await scene.receive(shopId, "customers/data_request", DATA_REQUEST_BODY);
  await database.db.lookupWindow.create({
    data: { shopId, bucketHash: "x", windowAt: dateFromInstant(NOW), count: 1 },
  });
  await database.db.accessLog.create({
    data: { shopId, userId: "1", what: "x", about: "y", at: dateFromInstant(NOW) },
  });
  const kept = async () => [
    await database.db.privacyRequest.count({ where: { exportSealed: { not: null } } }),
    await database.db.lookupWindow.count(),
    await database.db.accessLog.count(),
  ];
  await keepHouseAfter(1);
  expect(await kept()).toEqual([1, 1, 1]);
  await keepHouseAfter(3);
  expect(await kept()).toEqual([1, 0, 1]);
  await keepHouseAfter(61);
  expect(await kept()).toEqual([0, 0, 1]);
  await keepHouseAfter(731);
  expect(await kept()).toEqual([0, 0, 0]);
});

/** What a night wants besides what it always wants of an installed shop. */
const jobsBesidesUsual = () =>
  scene.jobs.filter(({ name }) => name !== "publish-promises" && name !== "learn-thresholds");

test("the promises and the thresholds of every shop that has the app are worked out anew, those of no other", async () => {
  const { shopId } = scene;
  await database.db.shop.update({
    where: { shopId },
    data: { installedAt: dateFromInstant(NOW), uninstalledAt: null },
  });
  await database.db.shop.updateMany({
    where: { shopId: { not: shopId } },
    data: { uninstalledAt: dateFromInstant(NOW) },
  });
  scene.jobs.splice(0);
  await keepHouseAfter(1);
  expect(scene.jobs).toEqual([
    { name: "publish-promises", payload: { shopId } },
    { name: "learn-thresholds", payload: { shopId } },
  ]);
});

test("a deletion of a shop whose job was lost is taken up again", async () => {
  await scene.receive(scene.shopId, "shop/redact", {});
  scene.jobs.splice(0);
  await keepHouseAfter(1);
  expect(jobsBesidesUsual()).toEqual([{ name: "forget-shop", payload: { shopId: scene.shopId } }]);
});

test("an import whose job was lost is taken up again", async () => {
  await inTransaction(scene.ctx, (tx) => startImport(tx, scene.shopId));
  scene.jobs.splice(0);
  await keepHouseAfter(1);
  expect(jobsBesidesUsual()).toEqual([{ name: "import-orders", payload: { shopId: scene.shopId } }]);
});
