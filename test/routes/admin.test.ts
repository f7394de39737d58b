import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { Bug, NeedsMerchant, RetryLater } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { action as homeAction, loader as home } from "#app/routes/app._index.tsx";
import { action as activityAction, loader as activity } from "#app/routes/app.activity.tsx";
import { loader as delivery } from "#app/routes/app.deliveries.$deliveryId.tsx";
import { loader as privacyExport } from "#app/routes/app.privacy.$requestId.tsx";
import { action as settingsAction, loader as settings } from "#app/routes/app.settings.tsx";
import { action as shipmentAction, loader as shipment } from "#app/routes/app.shipments.$shipmentId.tsx";
import { action as listAction, loader as list } from "#app/routes/app.shipments._index.tsx";
import { loader as exportCsv } from "#app/routes/app.shipments.export.tsx";
import { watchParcels } from "#app/flows/watch-parcels.server.ts";
import { storeShippedOrder } from "#test/factories/stored-order.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const { demo, other } = SHOPS;

type Door<Result> = (args: ActionFunctionArgs) => Promise<Result>;

/** Opens a page as a merchant of a shop; `form` makes it a POST. */
async function open<Result>(
  door: Door<Result>,
  { shop = demo, path = "/app", params = {}, form }: Visit = {},
): Promise<Result> {
  const signed = await bench.adminRequest(shop, path);
  const request = form ? new Request(signed, { method: "POST", body: new URLSearchParams(form) }) : signed;
  return door({ request, params, context: { ctx: bench.ctx } });
}
type Visit = { shop?: ShopId; path?: string; params?: Record<string, string>; form?: [string, string][] };

/** The status that a door throws instead of an answer. */
const refusal = (opening: Promise<unknown>): Promise<number> =>
  opening.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : Promise.reject(error)),
  );

/** The one delivery of these tests, with a body that holds personal data. */
async function storeDelivery(shopId: ShopId, state: string): Promise<string> {
  const row = await database.db.inboxItem.create({
    data: { shopId, webhookId: `w-${shopId}-${state}`, topic: "orders/create", subject: "order:1001", state },
  });
  return String(row.id);
}

/** A request for a customer's data, with the data collected. */
async function storeRequest(shopId: ShopId): Promise<string> {
  const { requestId } = await database.db.privacyRequest.create({
    data: {
      shopId,
      kind: "data_request",
      state: "open",
      exportSealed: bench.ctx.vault.sealBytes(Buffer.from('{"name":"Astrid"}')),
      requestedAt: new Date(),
      dueBy: new Date(),
    },
  });
  return requestId;
}

beforeEach(async () => {
  await database.db
    .$executeRaw`truncate "Order", "Fulfillment", "Shipment", "Message", "Trouble", "InboxItem", "AccessLog", "PrivacyRequest"`;
  await database.db.$executeRaw`update "Shop" set settings = '{}'`;
  bench.queue.sent.length = 0;
  for (const shop of [demo, other]) {
    bench.standIn.install(shop);
    await storeShippedOrder(bench.ctx, 1001, { shopId: shop });
  }
});

describe("a merchant", () => {
  test("sees their own shipments and the page of one", async () => {
    const { page } = await open(list, { path: "/app/shipments" });
    expect(page.rows).toMatchObject([{ shipmentId: "10010-1", trackingNumber: "T1001" }]);
    const detail = await open(shipment, { params: { shipmentId: "10010-1" } });
    expect(detail).toMatchObject({
      parcel: { orderId: "1001", status: "pre_transit" },
      items: [{ quantity: 1 }],
      order: { customerEmail: "buyer1001@example.com" },
    });
  });

  test("who looks at a customer's data is written down with what was shown", async () => {
    await open(shipment, { params: { shipmentId: "10010-1" } });
    await open(list, { path: "/app/shipments" });
    expect(await database.db.accessLog.findMany()).toMatchObject([
      { shopId: demo, userId: expect.stringMatching(/^\d+$/), what: "customer", about: "1001" },
    ]);
  });

  test("sees on the first page what is under way, and what went wrong", async () => {
    await database.db.shipment.updateMany({ where: { shopId: demo }, data: { status: "exception" } });
    await watchParcels(bench.ctx, demo);
    await storeDelivery(demo, "failed");
    const view = await open(home);
    expect(view.counts).toEqual({ moving: 1, attention: 1, deliveredLately: 0 });
    expect(view.attention.map(({ kind }) => kind)).toEqual(["exception", "webhooks_failed"]);
    const { page } = await open(activity, { path: "/app/activity?state=failed" });
    expect(page.rows).toMatchObject([{ topic: "orders/create", state: "failed" }]);
  });

  test("can save settings, and is told which field is wrong", async () => {
    const form: [string, string][] = [
      ["senderName", "Aurora"],
      ["supportEmail", "help@aurora.example"],
      ["retentionDays", "365"],
    ];
    expect(await open(settingsAction, { form })).toMatchObject({ kind: "saved" });
    expect((await open(settings)).saved).toMatchObject({ senderName: "Aurora" });
    expect((await open(settings, { shop: other })).saved).toMatchObject({ senderName: "" });
    const wrong = [...form.slice(0, 1), ["supportEmail", "nobody"], ...form.slice(2)] as [string, string][];
    expect(await open(settingsAction, { form: wrong })).toEqual({
      kind: "invalid",
      faults: { supportEmail: true },
    });
  });

  test("can have shipments refreshed and exported", async () => {
    const form: [string, string][] = [["id", "10010-1"]];
    expect(await open(listAction, { path: "/app/shipments", form })).toEqual({ orders: 1 });
    const sent = bench.queue.sent.filter(({ name }) => name === "refresh-order");
    expect(sent).toEqual([{ name: "refresh-order", payload: { shopId: demo, orderId: "1001" } }]);
    const response = await open(exportCsv, { path: "/app/shipments/export" });
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="shipments-[\d-]+\.csv"$/,
    );
    expect((await response.text()).trimEnd().split("\r\n")).toHaveLength(2);
  });

  test("can fetch the order of a failed webhook anew", async () => {
    const delivery = await storeDelivery(demo, "failed");
    expect(await open(activityAction, { form: [["delivery", delivery]] })).toEqual({ refreshing: true });
    expect(bench.queue.sent).toContainEqual({
      name: "refresh-order",
      payload: { shopId: demo, orderId: "1001" },
    });
    expect(await refusal(open(activityAction, { shop: other, form: [["delivery", delivery]] }))).toBe(404);
  });

  test("can hand a customer their data, which closes the request", async () => {
    const requestId = await storeRequest(demo);
    const response = await open(privacyExport, { params: { requestId } });
    expect(await response.json()).toEqual({ name: "Astrid" });
    expect(response.headers.get("content-disposition")).toContain("attachment");
    expect((await open(settings)).requests).toMatchObject([{ requestId, state: "done" }]);
    expect((await open(home)).attention).toEqual([]);
  });

  test("can close the words of the first day for good", async () => {
    expect((await open(home)).showsWelcome).toBe(true);
    await open(homeAction, { form: [["intent", "dismiss-welcome"]] });
    expect((await open(home)).showsWelcome).toBe(false);
    expect((await open(home, { shop: other })).showsWelcome).toBe(true);
  });
});

describe("another shop's", () => {
  test("shipments, webhooks and exports are answered as if there were none", async () => {
    await database.db.shipment.updateMany({ where: { shopId: other }, data: { shipmentId: "theirs" } });
    const theirs = await storeDelivery(other, "done");
    const requestId = await storeRequest(other);
    const ask = (door: Door<unknown>, params: Record<string, string>) => refusal(open(door, { params }));
    expect(await ask(shipment, { shipmentId: "theirs" })).toBe(404);
    expect(await ask(delivery, { deliveryId: theirs })).toBe(404);
    expect(await ask(privacyExport, { requestId })).toBe(404);
    expect(await database.db.accessLog.count()).toBe(0);
  });

  test("shipments cannot be refreshed", async () => {
    await database.db.shipment.updateMany({ where: { shopId: other }, data: { shipmentId: "theirs" } });
    const form: [string, string][] = [["id", "theirs"]];
    expect(await open(listAction, { path: "/app/shipments", form })).toEqual({ orders: 0 });
    const refresh: [string, string][] = [["intent", "refresh"]];
    expect(await refusal(open(shipmentAction, { params: { shipmentId: "theirs" }, form: refresh }))).toBe(
      404,
    );
    expect(bench.queue.sent.filter(({ name }) => name === "refresh-order")).toEqual([]);
  });
});

describe("nonsense", () => {
  test.each([
    ["an unknown intent on the first page", homeAction, [["intent", "fly"]]],
    ["an unknown intent on a shipment's page", shipmentAction, [["intent", "fly"]]],
    ["a refresh of nothing", listAction, []],
    [
      "a refresh of more than one page",
      listAction,
      Array.from({ length: 51 }, (_, id) => ["id", String(id)]),
    ],
  ])("%s is refused, not guessed at", async (_, door, form) => {
    const status = await refusal(open(door as Door<unknown>, { form: form as [string, string][] }));
    expect(status).toBe(400);
  });

  test("a webhook's number that is none is not found", async () => {
    expect(await refusal(open(delivery, { params: { deliveryId: "1; drop" } }))).toBe(404);
  });
});

describe("what only somebody else can mend", () => {
  const failing = (error: Error) => (args: ActionFunctionArgs) =>
    visitAdmin(args, () => Promise.reject(error));
  const answer = (error: Error) =>
    open(failing(error)).catch(async (thrown: unknown) =>
      thrown instanceof Response ? { status: thrown.status, ...(await thrown.json()) } : thrown,
    );

  test("is told to the merchant as the next step, or as a wait", async () => {
    expect(await answer(new NeedsMerchant("no scope", "Open Settings › Apps and grant access."))).toEqual({
      status: 409,
      problem: "merchant",
      nextStep: "Open Settings › Apps and grant access.",
    });
    expect(await answer(new RetryLater("throttled", 1_000))).toEqual({ status: 503, problem: "busy" });
  });

  test("is not mixed up with our own mistakes, which stay errors", async () => {
    const bug = new Bug("cannot be");
    expect(await answer(bug)).toBe(bug);
  });
});
