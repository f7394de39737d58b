import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#app/context.server.ts";
import {
  fulfillmentBody,
  fulfillmentEventBody,
  ORDER_ID,
  orderBody,
  orderLife,
  refundBody,
} from "#test/factories/webhook-bodies.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { deliver, deliverText, forgetOrders, TEA_SHOP, type TestDelivery } from "#test/support/deliveries.ts";
import { readStoredOrders } from "#test/support/stored-orders.ts";

const database = useTestDatabase();
beforeEach(() => forgetOrders(testContext(database.db).ctx));

/** What is stored when all of these have been delivered one after the other, to a shop that knew of nothing. */
async function live(ctx: Ctx, deliveries: TestDelivery[]) {
  await forgetOrders(ctx);
  for (const delivery of deliveries) expect(await deliver(ctx, delivery)).toMatchObject({ kind: "done" });
  return readStoredOrders(ctx, TEA_SHOP);
}

const EVENT = fulfillmentEventBody(702, "in_transit", "2026-11-21T20:00:00+09:00");

describe("an order's life", () => {
  test("ends in the parcels that the shopper waits for", async () => {
    const { ctx } = testContext(database.db);
    const { orders, shipments } = await live(ctx, orderLife());
    expect(orders).toMatchObject([
      {
        orderId: ORDER_ID,
        name: "#1001",
        tags: ["gift", "rush"],
        financialStatus: "partially_refunded",
        closedAt: expect.any(Date),
      },
    ]);
    const parcels = shipments.map(({ trackingNumber, status, retiredAt }) => ({
      number: trackingNumber,
      status,
      isRetired: retiredAt !== null,
    }));
    expect(parcels).toHaveLength(5);
    expect(parcels).toEqual(
      expect.arrayContaining([
        { number: null, status: "delivered", isRetired: true },
        { number: "4001-2345-6782", status: "delivered", isRetired: true },
        { number: "4001-9999-0001", status: "delivered", isRetired: false },
        { number: "ABC 1", status: "cancelled", isRetired: false },
        { number: "ABC2", status: "cancelled", isRetired: false },
      ]),
    );
    expect(shipments.find(({ trackingNumber }) => trackingNumber === "4001-9999-0001")).toMatchObject({
      orderName: "#1001",
      destination: "Osaka, JP",
      carrierName: "Yamato",
      step: 4,
      open: false,
      milestones: [
        { kind: "shipped", at: "2026-11-21T00:00:00.000Z" },
        { kind: "in_transit", at: "2026-11-21T11:00:00.000Z" },
        { kind: "out_for_delivery", at: "2026-11-21T23:00:00.000Z" },
        { kind: "attempted", at: "2026-11-23T01:00:00.000Z" },
        { kind: "delivered", at: "2026-11-24T01:00:00.000Z" },
      ],
    });
  });

  test(
    "ends in the same rows in any order of deliveries, however often each comes",
    { timeout: 120_000 },
    async () => {
      const { ctx } = testContext(database.db);
      const life = orderLife();
      const told = await live(ctx, life);
      const shuffles = fc.tuple(
        fc.shuffledSubarray(life, { minLength: life.length }),
        fc.shuffledSubarray(life),
      );
      await fc.assert(
        fc.asyncProperty(shuffles, async ([all, again]) => {
          expect(await live(ctx, [...again, ...all])).toEqual(told);
        }),
        { numRuns: 8 },
      );
    },
  );

  test("ends in the same rows when all of it is worked on at once", async () => {
    const { ctx } = testContext(database.db);
    const life = orderLife();
    const told = await live(ctx, life);
    await forgetOrders(ctx);
    await Promise.all([...life, ...life.toReversed()].map((delivery) => deliver(ctx, delivery)));
    expect(await readStoredOrders(ctx, TEA_SHOP)).toEqual(told);
  });

  test("keeps its tracking link", async () => {
    const { ctx } = testContext(database.db);
    const token = async () => (await ctx.db.order.findFirstOrThrow()).trackingToken;
    await deliver(ctx, { topic: "fulfillments/create", body: fulfillmentBody(501) });
    const first = await token();
    expect(first).toMatch(/^[\w-]{22,}$/);
    await deliver(ctx, { topic: "orders/create", body: orderBody() });
    expect(await token()).toBe(first);
  });
});

describe("news of an order that nobody has told of", () => {
  const hearsay: TestDelivery[] = [
    { topic: "fulfillments/create", body: fulfillmentBody(501) },
    { topic: "fulfillment_events/create", body: EVENT },
    { topic: "refunds/create", body: refundBody() },
  ];
  test.each(hearsay)("$topic makes a place for it, and has it fetched", async (delivery) => {
    const { ctx, queue } = testContext(database.db);
    await deliver(ctx, delivery);
    await deliver(ctx, delivery);
    expect(await ctx.db.order.findMany()).toMatchObject([
      { orderId: ORDER_ID, name: null, factsVersion: null },
    ]);
    expect(queue.sent).toEqual([{ name: "refresh-order", payload: { shopId: TEA_SHOP, orderId: ORDER_ID } }]);
  });

  test("a scan of a parcel unknown in a known order has the order fetched", async () => {
    const { ctx, queue } = testContext(database.db);
    await deliver(ctx, { topic: "orders/create", body: orderBody() });
    await deliver(ctx, { topic: "fulfillment_events/create", body: EVENT });
    expect(queue.sent).toHaveLength(1);
    await deliver(ctx, { topic: "fulfillments/create", body: fulfillmentBody(501) });
    expect(await ctx.db.shipment.findMany()).toMatchObject([{ status: "in_transit", orderName: "#1001" }]);
    expect(queue.sent).toHaveLength(1);
  });

  test("a scan that does not name its order finds it through the fulfillment", async () => {
    const { ctx } = testContext(database.db);
    await deliver(ctx, { topic: "fulfillments/create", body: fulfillmentBody(501) });
    await deliver(ctx, { topic: "fulfillment_events/create", body: { ...EVENT, order_id: null } });
    expect(await ctx.db.shipment.findMany()).toMatchObject([{ status: "in_transit" }]);
  });
});

test("an edited order is fetched whole", async () => {
  const { ctx, queue } = testContext(database.db);
  await deliver(ctx, { topic: "orders/edited", body: { order_edit: { order_id: 77 } } });
  expect(queue.sent).toEqual([{ name: "refresh-order", payload: { shopId: TEA_SHOP, orderId: "77" } }]);
});

test("what was erased for a person's privacy does not come back with a late delivery", async () => {
  const { ctx } = testContext(database.db);
  await deliver(ctx, { topic: "orders/create", body: orderBody() });
  const erased = { emailSealed: null, emailHash: null, addressSealed: null, city: null, customerId: null };
  await ctx.db.order.updateMany({ data: { ...erased, redactedAt: new Date() } });
  const late = { updated_at: "2026-11-29T00:00:00Z", financial_status: "paid" };
  await deliver(ctx, { topic: "orders/updated", body: orderBody(late) });
  expect(await ctx.db.order.findFirst()).toMatchObject({ ...erased, financialStatus: "paid" });
});

describe("deliveries that cannot be worked on", () => {
  test.each([
    ["orders/create", "", "not JSON: it breaks off"],
    ["orders/create", '{"id":1', "not JSON at position 7"],
    ["orders/create", "[]", "the order is not an object"],
    ["orders/updated", '{"id":"x"}', "admin_graphql_api_id and id: neither is an order's id"],
    ["fulfillments/create", '{"id":1}', "order_id: not an order's id"],
    ["fulfillment_events/create", '{"id":1}', "fulfillment_id: not a fulfillment's id"],
    ["refunds/create", '{"id":1,"order_id":5}', "processed_at and created_at: neither is a time"],
    ["orders/edited", "{}", "order_edit.order_id: not an order's id"],
    ["shop/update", "5", "the shop is not an object"],
    ["app/scopes_update", '{"current":"all"}', "current: not a list of scopes"],
    ["bulk_operations/finish", "{}", "admin_graphql_api_id: not a bulk operation's id"],
  ])("%s %j is malformed: %s", async (topic, text, reason) => {
    const { ctx } = testContext(database.db);
    expect(await deliverText(ctx, topic, text)).toEqual({ kind: "malformed", reason });
  });

  test.each(["customers/update", "returns/approve", "orders/delete", "products/create", "made/up"])(
    "%s is none of our business, and that is an answer",
    async (topic) => {
      const { ctx } = testContext(database.db);
      expect(await deliverText(ctx, topic, '{"id":1}')).toEqual({
        kind: "done",
        outcome: `ignored: nothing to do for ${topic}`,
      });
    },
  );

  test("no text in a body is too odd to be stored", async () => {
    const { ctx } = testContext(database.db);
    const odd = fc.oneof(
      fc.constantFrom("\0", "\ud800", "x".repeat(20_000), '\'; drop table "Order"; --', "🫖".repeat(400)),
      fc.string({ unit: "binary" }),
      fc.jsonValue(),
    );
    const bodies: TestDelivery[] = [
      { topic: "orders/updated", body: orderBody() },
      { topic: "fulfillments/update", body: fulfillmentBody(501) },
      { topic: "fulfillment_events/create", body: EVENT },
      { topic: "refunds/create", body: refundBody() },
    ];
    const damaged = fc.constantFrom(...bodies).chain(({ topic, body }) =>
      fc.record({
        topic: fc.constant(topic),
        body: fc
          .dictionary(fc.constantFrom(...Object.keys(body)), odd, { maxKeys: 4 })
          .map((changes) => ({ ...body, ...changes })),
      }),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (delivery) => {
        expect(["done", "malformed"]).toContain((await deliver(ctx, delivery)).kind);
      }),
      { numRuns: 150 },
    );
  });
});

describe("deliveries about the app itself", () => {
  const shop = {
    shopId: TEA_SHOP,
    installedAt: new Date("2026-11-01T00:00:00Z"),
    grantedScopes: "read_orders",
  };

  test("scopes, the end of an import, a request under privacy law and the removal reach those who deal with them", async () => {
    const { ctx } = testContext(database.db);
    await ctx.db.shop.upsert({ where: { shopId: TEA_SHOP }, create: shop, update: shop });
    const outcomes = [
      { topic: "app/scopes_update", body: { current: ["read_orders", "read_fulfillments"], previous: [] } },
      {
        topic: "bulk_operations/finish",
        body: { admin_graphql_api_id: "gid://shopify/BulkOperation/1", status: "completed" },
      },
      {
        topic: "customers/data_request",
        body: { customer: { id: 1 }, orders_requested: [], data_request: { id: 9 } },
      },
      { topic: "app/uninstalled", body: { id: 1 } },
    ];
    for (const delivery of outcomes) expect(await deliver(ctx, delivery)).toMatchObject({ kind: "done" });
    const after = await ctx.db.shop.findUniqueOrThrow({ where: { shopId: TEA_SHOP } });
    expect(after.grantedScopes.split(/[ ,]+/).toSorted()).toEqual(["read_fulfillments", "read_orders"]);
    expect(after.uninstalledAt).toEqual(new Date("2026-11-25T00:00:00Z"));
    expect(await ctx.db.privacyRequest.findMany()).toMatchObject([{ kind: "data_request" }]);
  });
});

test("a shop's profile is overwritten by newer tellings only", async () => {
  const { ctx } = testContext(database.db);
  const known = { name: "old", countryCode: "JP", profileUpdatedAt: null };
  await ctx.db.shop.upsert({
    where: { shopId: TEA_SHOP },
    create: { shopId: TEA_SHOP, ...known },
    update: known,
  });
  const shop = (name: string, updatedAt: string) => ({
    topic: "shop/update",
    body: {
      name,
      updated_at: updatedAt,
      country_code: null,
      iana_timezone: "Asia/Tokyo",
      domain: "tea.example",
    },
  });
  await deliver(ctx, shop("new", "2026-11-22T00:00:00Z"));
  await deliver(ctx, shop("older", "2026-11-21T00:00:00Z"));
  expect(await ctx.db.shop.findUnique({ where: { shopId: TEA_SHOP } })).toMatchObject({
    name: "new",
    countryCode: "JP",
    ianaTimezone: "Asia/Tokyo",
    storefrontUrl: "https://tea.example",
  });
});
