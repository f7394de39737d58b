import { expect, test } from "vitest";
import { listPrivacyRequests, readPrivacyExport } from "#app/features/privacy/privacy.server.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";
import { DATA_REQUEST_BODY } from "../factories/one-person.ts";
import { useTestDatabase } from "../support/database.ts";
import { NOW, usePrivacyScene } from "../support/privacy-scene.ts";

const database = useTestDatabase();
const scene = usePrivacyScene(database);
const TOPIC = "customers/data_request";

async function requestData(): Promise<{ shopId: typeof scene.shopId; requestId: string; userId: string }> {
  await scene.addOrders(scene.shopId);
  await scene.receive(scene.shopId, TOPIC, DATA_REQUEST_BODY);
  const [request] = await listPrivacyRequests(scene.ctx, scene.shopId);
  return { shopId: scene.shopId, requestId: request?.requestId ?? "", userId: "42" };
}

test("a data request collects everything held about the person, and nothing about others", async () => {
  const given = await readPrivacyExport(scene.ctx, await requestData());
  const { orders } = JSON.parse(given?.json ?? "");
  const ids = orders.map(({ order }: { order: { orderId: string } }) => order.orderId);
  expect(ids.toSorted()).toEqual(["1000", "1001", "1002"]);
  for (const held of [
    "Astrid.Holm@example.se",
    "Storgatan 17",
    "86753090",
    "With the driver, to Astrid Holm",
    "On its way to Astrid Holm",
  ])
    expect(given?.json).toContain(held);
  expect(given?.json).not.toContain("shopper-1003@example.com");
  expect(given?.fileName).toBe("customer-data-191167.json");
});

test("a data request waits for the shop to hand the data over, and is done when somebody takes the file", async () => {
  const read = await requestData();
  const dueBy = addMs(NOW, 30 * DAY_MS);
  expect(await listPrivacyRequests(scene.ctx, scene.shopId)).toMatchObject([
    {
      kind: "data_request",
      state: "open",
      hasExport: true,
      dueBy,
      summary: "3 orders, 2 parcels and 6 messages collected.",
    },
  ]);

  await readPrivacyExport(scene.ctx, read);
  expect(await listPrivacyRequests(scene.ctx, scene.shopId)).toMatchObject([
    { state: "done", completedAt: NOW },
  ]);
});

test("every reading of an export is logged with who read it, and other shops cannot", async () => {
  const read = await requestData();
  await readPrivacyExport(scene.ctx, read);
  await readPrivacyExport(scene.ctx, { ...read, userId: "43" });
  expect(await readPrivacyExport(scene.ctx, { ...read, shopId: scene.otherShopId })).toBeNull();
  const log = await database.db.accessLog.findMany({ orderBy: { userId: "asc" } });
  const entry = { shopId: scene.shopId, about: read.requestId, at: dateFromInstant(NOW) };
  expect(log).toMatchObject([
    { ...entry, userId: "42" },
    { ...entry, userId: "43" },
  ]);
});

test("a data request delivered twice is one, and is answered at once when nothing is held", async () => {
  await scene.arrive(scene.shopId, TOPIC, DATA_REQUEST_BODY);
  await scene.receive(scene.shopId, TOPIC, DATA_REQUEST_BODY);
  expect(await listPrivacyRequests(scene.ctx, scene.shopId)).toMatchObject([
    {
      requestId: "data_request-9999",
      state: "done",
      hasExport: false,
      summary: "Nothing is held about this customer.",
    },
  ]);
});
