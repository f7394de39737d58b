import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { parseAdminFulfillment } from "#app/features/orders/from-admin.ts";
import type { FulfillmentFacts, OrderFacts } from "#app/features/orders/order.ts";
import { parseFulfillment } from "#app/features/orders/parse-fulfillment.ts";
import { parseOrder } from "#app/features/orders/parse-order.ts";
import { recordOrders, type OrderNews } from "#app/flows/record-orders.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseOrderId } from "#app/lib/ids.ts";
import type { Parsed } from "#app/lib/loose-fields.ts";
import { fulfillmentBody, orderBody } from "#test/factories/webhook-bodies.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { forgetOrders, TEA_SHOP } from "#test/support/deliveries.ts";
import { readStoredOrders } from "#test/support/stored-orders.ts";

const database = useTestDatabase();
beforeEach(() => forgetOrders(testContext(database.db).ctx));

function understood<Value>(reading: Parsed<Value>): Value {
  if (reading.kind === "malformed") throw new Bug(reading.reason);
  return reading.value;
}
const order = (id: number, also = {}): OrderFacts =>
  understood(parseOrder({ ...orderBody(also), id, admin_graphql_api_id: null, name: `#${id}` }));
const fulfillment = (orderId: number, also = {}): FulfillmentFacts =>
  understood(parseFulfillment({ ...fulfillmentBody(orderId * 10, also), order_id: orderId }));

const record = (ctx: Ctx, news: Partial<OrderNews>) =>
  inTransaction(ctx, (tx) =>
    recordOrders(tx, TEA_SHOP, { orders: [], fulfillments: [], refunds: [], events: [], ...news }),
  );

test("facts end the same in one batch, in many, and in any order, repeats included", async () => {
  const { ctx } = testContext(database.db);
  const orders = [1, 2, 3].flatMap((id) => [
    order(id),
    order(id, { updated_at: "2026-11-25T00:00:00Z", email: `late-${id}@example.jp` }),
    order(id, { updated_at: "2026-11-25T00:00:00Z", cancelled_at: "2026-11-25T00:00:00Z" }),
  ]);
  const fulfillments = [1, 2, 3].flatMap((id) => [
    fulfillment(id),
    fulfillment(id, {
      updated_at: "2026-11-25T00:00:00Z",
      tracking_numbers: ["NEW 1"],
      tracking_number: null,
    }),
  ]);
  await record(ctx, { orders, fulfillments });
  const told = await readStoredOrders(ctx, TEA_SHOP);
  expect(told.orders.map(({ cancelledAt }) => cancelledAt !== null)).toEqual([true, true, true]);
  expect(told.shipments).toHaveLength(6);
  const news: Partial<OrderNews>[] = [
    ...orders.map((one) => ({ orders: [one] })),
    ...fulfillments.map((one) => ({ fulfillments: [one] })),
    { orders, fulfillments },
  ];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(news, { minLength: news.length }), async (shuffled) => {
      await forgetOrders(ctx);
      for (const one of shuffled) await record(ctx, one);
      expect(await readStoredOrders(ctx, TEA_SHOP)).toEqual(told);
    }),
    { numRuns: 10 },
  );
});

test("the Admin API says when a parcel moved, webhooks what is in it; neither takes away what the other told", async () => {
  const { ctx } = testContext(database.db);
  const orderId = parseOrderId("7");
  if (!orderId) throw new Bug("the test's own id is wrong");
  const fromFile = parseAdminFulfillment(
    {
      id: "gid://shopify/Fulfillment/70",
      status: "SUCCESS",
      displayStatus: "DELIVERED",
      createdAt: "2026-11-21T00:00:00Z",
      updatedAt: "2026-11-24T01:00:01Z",
      inTransitAt: "2026-11-21T11:00:00Z",
      deliveredAt: "2026-11-24T01:00:00Z",
      trackingInfo: [{ number: "4001-2345-6782", company: "Yamato (JA)", url: null }],
    },
    orderId,
    [],
  );
  if (!fromFile) throw new Bug("the test's own fulfillment is wrong");
  const before = fulfillment(7);
  const after = fulfillment(7, { updated_at: "2026-11-26T00:00:00Z", shipment_status: "delivered" });
  for (const tellings of [
    [fromFile, before, after],
    [after, before, fromFile],
    [before, after, fromFile],
  ]) {
    await forgetOrders(ctx);
    for (const one of tellings) await record(ctx, { fulfillments: [one] });
    expect(await readStoredOrders(ctx, TEA_SHOP)).toMatchObject({
      fulfillments: [{ lineItems: [{ quantity: 1 }], locationId: "655441491" }],
      shipments: [{ status: "delivered", deliveredAt: new Date("2026-11-24T01:00:00Z") }],
    });
  }
});

test("a number that was replaced comes back when it is named again", async () => {
  const { ctx } = testContext(database.db);
  const named = (number: string, updatedAt: string) =>
    fulfillment(1, { tracking_numbers: [number], tracking_number: number, updated_at: updatedAt });
  const current = async () =>
    (await ctx.db.shipment.findMany({ where: { retiredAt: null } })).map((one) => one.trackingNumber);
  await record(ctx, { orders: [order(1)], fulfillments: [named("A-1", "2026-11-21T01:00:00Z")] });
  const [first] = await ctx.db.shipment.findMany();
  await record(ctx, { fulfillments: [named("B-1", "2026-11-21T02:00:00Z")] });
  expect(await current()).toEqual(["B-1"]);
  await record(ctx, { fulfillments: [named("a1", "2026-11-21T03:00:00Z")] });
  expect(await current()).toEqual(["a1"]);
  expect(await ctx.db.shipment.findFirst({ where: { retiredAt: null } })).toMatchObject({
    shipmentId: first?.shipmentId,
  });
});

test("shipments carry their order's name and destination as they are now", async () => {
  const { ctx } = testContext(database.db);
  await record(ctx, { fulfillments: [fulfillment(1)] });
  expect(await ctx.db.shipment.findFirst()).toMatchObject({ orderName: null, destination: null });
  const { shipments, changed } = await record(ctx, { orders: [order(1)] });
  expect([...changed]).toEqual(["1"]);
  expect(shipments).toMatchObject([
    { before: { orderName: null }, after: { orderName: "#1" }, newMilestones: [] },
  ]);
  expect(await ctx.db.shipment.findFirst()).toMatchObject({ orderName: "#1", destination: "Osaka, JP" });
});

test("telling again what is known changes nothing, and says so", async () => {
  const { ctx } = testContext(database.db);
  const news = { orders: [order(1)], fulfillments: [fulfillment(1)] };
  const first = await record(ctx, news);
  expect(first.shipments).toMatchObject([{ before: null, newMilestones: [{ kind: "shipped" }] }]);
  expect(await record(ctx, news)).toEqual({ changed: new Set(), placeholders: [], shipments: [] });
});

test("hundreds of orders take a handful of statements", async () => {
  const { ctx } = testContext(database.db);
  const ids = Array.from({ length: 400 }, (_, index) => index + 1);
  let statements = 0;
  const db = ctx.db.$extends({
    query: {
      async $allOperations({ args, query }) {
        statements += 1;
        return query(args);
      },
    },
  });
  // The extension only counts; its client does what the plain one does.
  const counted = { ...ctx, db: db as unknown as Ctx["db"] };
  await record(counted, {
    orders: ids.map((id) => order(id)),
    fulfillments: ids.map((id) => fulfillment(id)),
  });
  expect(await ctx.db.shipment.count()).toBe(400);
  expect(statements).toBeLessThanOrEqual(10);
});
