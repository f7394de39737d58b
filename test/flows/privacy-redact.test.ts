import { expect, test } from "vitest";
import { listPrivacyRequests } from "#app/features/privacy/privacy.server.ts";
import { workInbox } from "#app/flows/work-inbox.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import { DATA_REQUEST_BODY, PERSON, personsOrderBody, REDACT_BODY } from "../factories/one-person.ts";
import { useTestDatabase } from "../support/database.ts";
import { findTraces } from "../support/every-table.ts";
import { NOW, usePrivacyScene } from "../support/privacy-scene.ts";

const database = useTestDatabase();
const scene = usePrivacyScene(database);

const rowsOf = (shopId: ShopId) =>
  Promise.all([
    database.db.order.findMany({ where: { shopId }, orderBy: { orderId: "asc" } }),
    database.db.shipment.findMany({ where: { shopId }, orderBy: { shipmentId: "asc" } }),
    database.db.message.findMany({ where: { shopId }, orderBy: { dedupeKey: "asc" } }),
    database.db.inboxItem.findMany({ where: { shopId }, orderBy: { id: "asc" } }),
  ]);
const orderRow = (orderId: string) =>
  database.db.order.findUniqueOrThrow({ where: { shopId_orderId: { shopId: scene.shopId, orderId } } });
const traces = () => findTraces(database.db, scene.ctx.vault, PERSON);

test("a redaction leaves no trace of the person anywhere in the database, for holders of the keys neither", async () => {
  const { shopId } = scene;
  await scene.addOrders(shopId);
  await scene.receive(shopId, "orders/updated", personsOrderBody(1000));
  await scene.receive(shopId, "customers/data_request", DATA_REQUEST_BODY);
  await scene.arrive(shopId, "orders/updated", personsOrderBody(1002));
  const places = (await traces()).map((trace) => trace.split(":")[0]);
  for (const place of [
    "Order.emailSealed",
    "InboxBody.bytesSealed",
    "PrivacyRequest.exportSealed",
    "Message.mimeSealed",
  ])
    expect(places).toContain(place);

  await scene.receive(shopId, "customers/redact", REDACT_BODY);
  expect(await traces()).toEqual([]);
});

test("a redaction takes a guest's export away too", async () => {
  const guest = { customer: { email: "astrid.holm@example.se" } };
  await scene.addOrders(scene.shopId);
  await scene.receive(scene.shopId, "customers/data_request", guest);
  await scene.receive(scene.shopId, "customers/redact", { ...guest, orders_to_redact: [] });
  expect(await traces()).toEqual([]);
});

test("a redaction touches neither other customers nor other shops", async () => {
  const { shopId, otherShopId } = scene;
  await scene.addOrders(shopId);
  await scene.addOrders(otherShopId);
  await scene.receive(otherShopId, "orders/updated", personsOrderBody(1000));
  const others = { shopId, orderId: { in: ["1003", "1004"] } };
  const before = [await rowsOf(otherShopId), await database.db.order.findMany({ where: others })];

  await scene.receive(shopId, "customers/redact", REDACT_BODY);
  expect([await rowsOf(otherShopId), await database.db.order.findMany({ where: others })]).toEqual(before);
  expect(await database.db.message.count({ where: { ...others, state: "planned" } })).toBe(2);
});

test("a redaction keeps what statistics are made of, and sends nothing that was planned", async () => {
  const { shopId } = scene;
  await scene.addOrders(shopId);
  const select = {
    shipmentId: true,
    status: true,
    statusAt: true,
    shippedAt: true,
    carrierName: true,
    retiredAt: true,
  };
  const figures = () =>
    database.db.shipment.findMany({ where: { shopId }, orderBy: { shipmentId: "asc" }, select });
  const before = await figures();

  await scene.receive(shopId, "customers/redact", REDACT_BODY);
  expect(await figures()).toEqual(before);
  expect(await orderRow("1000")).toMatchObject({
    name: "#1000",
    countryCode: "JP",
    city: null,
    tags: [],
    customerId: null,
    redactedAt: dateFromInstant(NOW),
  });
  const messages = await database.db.message.groupBy({ by: ["state"], where: { shopId }, _count: true });
  expect(Object.fromEntries(messages.map(({ state, _count }) => [state, _count]))).toEqual({
    sent: 5,
    cancelled: 3,
    planned: 2,
  });
});

test("the links in messages sent before a redaction open nothing any more", async () => {
  await scene.addOrders(scene.shopId);
  const { trackingToken } = await orderRow("1000");
  await scene.receive(scene.shopId, "customers/redact", REDACT_BODY);
  expect((await orderRow("1000")).trackingToken).not.toBe(trackingToken);
});

test("what comes after a redaction does not undo it, whether the order was known or not", async () => {
  const { shopId } = scene;
  await scene.addOrders(shopId);
  await scene.receive(shopId, "customers/redact", { ...REDACT_BODY, orders_to_redact: [1000, 5555] });
  await scene.addOrders(shopId, { withMessages: false });
  for (const orderId of [1000, 5555])
    await scene.receive(shopId, "orders/updated", personsOrderBody(orderId, "2026-11-22T11:00:00Z"));

  const erased = await database.db.order.findMany({
    where: { shopId, redactedAt: { not: null } },
    orderBy: { orderId: "asc" },
  });
  expect(erased.map(({ orderId }) => orderId)).toEqual(["1000", "1001", "1002", "5555"]);
  const nothing = {
    emailSealed: null,
    emailHash: null,
    phoneSealed: null,
    phoneHash: null,
    addressSealed: null,
  };
  for (const order of erased)
    expect(order).toMatchObject({ ...nothing, city: null, tags: [], customerId: null });
  const numbered = { shopId, orderId: { in: ["1000", "1001"] }, trackingNumber: { not: null } };
  expect(await database.db.shipment.count({ where: numbered })).toBe(0);
});

test("a redaction delivered several times is recorded once", async () => {
  const { shopId } = scene;
  await scene.addOrders(shopId);
  for (let times = 0; times < 3; times += 1) await scene.arrive(shopId, "customers/redact", REDACT_BODY);
  await workInbox(scene.ctx);
  expect(await listPrivacyRequests(scene.ctx, shopId)).toMatchObject([
    {
      kind: "customer_redact",
      state: "done",
      customerId: "191167",
      summary: "Personal data of 3 orders erased.",
    },
  ]);
  expect(await traces()).toEqual([]);
});

test("a redaction that names nobody is recorded and erases nothing", async () => {
  await scene.addOrders(scene.shopId);
  await scene.receive(scene.shopId, "customers/redact", {});
  expect(await listPrivacyRequests(scene.ctx, scene.shopId)).toMatchObject([
    { state: "done", summary: "Personal data of 0 orders erased." },
  ]);
  expect(await database.db.order.count({ where: { redactedAt: { not: null } } })).toBe(0);
});
