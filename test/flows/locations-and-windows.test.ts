import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { findDeliveryWindows, listLocations } from "#app/features/products/products.server.ts";
import { learnWindows } from "#app/flows/learn-windows.server.ts";
import { refreshOrder } from "#app/flows/refresh-order.server.ts";
import { refreshShop } from "#app/flows/refresh-shop.server.ts";
import { workDelivery } from "#app/flows/work-delivery.server.ts";
import { parseOrderId, type OrderId } from "#app/lib/ids.ts";
import { authenticate } from "#app/shopify.server.ts";
import { shopLocations } from "#test/stand-ins/shopify/products/shop-products.ts";
import type { Order } from "#test/stand-ins/shopify/state/records.ts";
import { NO_FAULTS } from "#test/stand-ins/shopify/state/shop.ts";
import type { Delivery } from "#test/stand-ins/shopify/webhooks/delivery.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { emptyEveryTable } from "#test/support/every-table.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const SHOP = SHOPS.japanese;
const PROMISE = { from: "2026-11-24T15:00:00Z", to: "2026-11-26T15:00:00Z" };
const BASIC = "read_orders,read_fulfillments,read_products";

const shop = () => bench.standIn.shop(SHOP);
const jobs = () => bench.queue.sent.map(({ name }) => name);
const names = async () =>
  (await listLocations(bench.ctx, SHOP)).map(({ name, isActive }) => [name, isActive]);
const idOf = (order: Order): OrderId => parseOrderId(order.id) ?? expect.unreachable();
const windowsOf = async (order: Order) =>
  (await findDeliveryWindows(bench.ctx, SHOP, [idOf(order)])).get(idOf(order));

async function take(deliveries: Delivery[]): Promise<void> {
  for (const { topic, body } of deliveries)
    await inTransaction(bench.ctx, (tx) =>
      workDelivery(tx, { shopId: SHOP, topic, triggeredAt: null, bodyText: body }),
    );
}

/** The merchant has not agreed to what the app asks for since. */
async function grant(scopes: string): Promise<void> {
  shop().scopes = scopes.split(",");
  await database.db.shop.update({ where: { shopId: SHOP }, data: { grantedScopes: scopes } });
}

async function placeOrder(promise?: typeof PROMISE): Promise<Order> {
  const { order, deliveries } = await bench.standIn.desk.placeOrder(shop(), promise ? { promise } : {});
  await take(deliveries);
  return order;
}

beforeEach(async () => {
  await emptyEveryTable(database.db);
  bench.standIn.install(SHOP);
  Object.assign(shop(), {
    faults: NO_FAULTS,
    throttle: { maximumAvailable: 2_000, restoreRate: 100_000 },
    locationChanges: {},
  });
  await authenticate.admin(await bench.adminRequest(SHOP, "/app"));
  bench.queue.sent.splice(0);
});

describe("a shop's locations", () => {
  test("are known after the install, with where they are", async () => {
    await refreshShop(bench.ctx, SHOP);
    expect(await listLocations(bench.ctx, SHOP)).toEqual([
      expect.objectContaining({
        name: "工房",
        countryCode: "JP",
        provinceCode: "JP-47",
        postcode: "904-0323",
      }),
      expect.objectContaining({ name: "東京倉庫", provinceCode: "JP-13", isActive: true }),
    ]);
    expect(await database.db.shop.findFirst()).toMatchObject({ countryCode: "JP", provinceCode: "JP-47" });
  });

  test("follow what the merchant changes; a closed one stays known", async () => {
    await refreshShop(bench.ctx, SHOP);
    const branch = shopLocations(shop())[1]?.id ?? "";
    await take(
      (await bench.standIn.products.changeLocation(shop(), branch, { name: "江東倉庫" })).deliveries,
    );
    await take((await bench.standIn.products.changeLocation(shop(), branch, { isActive: false })).deliveries);
    expect(jobs()).toContain("refresh-shop");
    await refreshShop(bench.ctx, SHOP);
    expect(await names()).toEqual([
      ["工房", true],
      ["江東倉庫", false],
    ]);
  });

  test("are left out where the merchant has not granted them, and the shop is known all the same", async () => {
    await grant(BASIC);
    await refreshShop(bench.ctx, SHOP);
    expect(await names()).toEqual([]);
    expect(await database.db.shop.findFirst()).toMatchObject({ name: "渡口屋", grantedScopes: BASIC });
  });
});

describe("an order's delivery window", () => {
  test("that Shopify showed at checkout is known once its webhook has been followed", async () => {
    const order = await placeOrder(PROMISE);
    expect(jobs()).toContain("learn-windows");
    await learnWindows(bench.ctx, SHOP);
    expect(await windowsOf(order)).toEqual([
      expect.objectContaining({
        orderId: order.id,
        methodType: "SHIPPING",
        fromAt: "2026-11-24T15:00:00.000Z",
        toAt: "2026-11-26T15:00:00.000Z",
        lineItems: order.lineItems.map(({ id, quantity }) => ({ lineItemId: id, quantity })),
      }),
    ]);
  });

  test("is none where Shopify showed none, but where it starts is known", async () => {
    const order = await placeOrder();
    await learnWindows(bench.ctx, SHOP);
    const ids = shopLocations(shop()).map(({ id }) => id);
    expect(await windowsOf(order)).toEqual([expect.objectContaining({ fromAt: null, toAt: null })]);
    expect(ids).toContain((await windowsOf(order))?.[0]?.locationId);
  });

  test("follows the order to another location, and is gone when the order is cancelled", async () => {
    const order = await placeOrder(PROMISE);
    await learnWindows(bench.ctx, SHOP);
    const [was] = (await windowsOf(order)) ?? [];
    const to = shopLocations(shop()).find(({ id }) => id !== was?.locationId)?.id ?? "";
    await take((await bench.standIn.desk.move(shop(), order, to)).deliveries);
    await learnWindows(bench.ctx, SHOP);
    expect(await windowsOf(order)).toEqual([{ ...was, locationId: to, changedAt: expect.any(String) }]);
    await take((await bench.standIn.desk.cancel(shop(), order)).deliveries);
    await learnWindows(bench.ctx, SHOP);
    expect(await windowsOf(order)).toBeUndefined();
  });

  test("comes with the whole order when that is fetched", async () => {
    const { order } = await bench.standIn.desk.placeOrder(shop(), { promise: PROMISE });
    await refreshOrder(bench.ctx, { shopId: SHOP, orderId: order.id });
    expect(await windowsOf(order)).toHaveLength(1);
  });

  test("of many orders takes few questions", async () => {
    for (let n = 0; n < 20; n += 1) await placeOrder();
    bench.standIn.requests.clear();
    await learnWindows(bench.ctx, SHOP);
    expect(await database.db.deliveryWindow.count({ where: { fetchedAt: { not: null } } })).toBe(20);
    expect(bench.standIn.requests.all()).toHaveLength(2);
  });
});

describe("a merchant who has not granted fulfillment orders and locations", () => {
  beforeEach(() => grant(BASIC));

  test("has orders taken in and fetched as before", async () => {
    const order = await placeOrder(PROMISE);
    await bench.standIn.desk.ship(shop(), { order });
    await refreshOrder(bench.ctx, { shopId: SHOP, orderId: order.id });
    expect(await database.db.order.findFirst({ where: { orderId: order.id } })).toMatchObject({
      name: order.name,
    });
    expect(await database.db.shipment.count()).toBe(1);
    expect(await windowsOf(order)).toBeUndefined();
    expect(jobs()).not.toContain("learn-windows");
  });

  test("has what waited fetched after agreeing", async () => {
    const { order } = await bench.standIn.desk.placeOrder(shop(), { promise: PROMISE });
    const body = JSON.stringify({ fulfillment_order: { id: `gid://shopify/FulfillmentOrder/${order.id}` } });
    const topic = "fulfillment_orders/order_routing_complete";
    await inTransaction(bench.ctx, (tx) =>
      workDelivery(tx, { shopId: SHOP, topic, triggeredAt: null, bodyText: body }),
    );
    await learnWindows(bench.ctx, SHOP);
    expect(await windowsOf(order)).toBeUndefined();
    await bench.standIn.grantScopes(SHOP, [...bench.standIn.settings.app.scopes]);
    bench.queue.sent.splice(0);
    await refreshShop(bench.ctx, SHOP);
    expect(jobs()).toContain("learn-windows");
    await learnWindows(bench.ctx, SHOP);
    expect(await windowsOf(order)).toHaveLength(1);
  });

  test("who takes them back without our hearing of it loses nothing else", async () => {
    await grant([...bench.standIn.settings.app.scopes].join(","));
    const order = await placeOrder(PROMISE);
    shop().scopes = BASIC.split(",");
    await learnWindows(bench.ctx, SHOP);
    expect(await windowsOf(order)).toBeUndefined();
    await refreshOrder(bench.ctx, { shopId: SHOP, orderId: order.id });
    expect(await database.db.order.count({ where: { name: order.name } })).toBe(1);
  });
});
