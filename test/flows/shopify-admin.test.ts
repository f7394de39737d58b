import { beforeEach, describe, expect, test } from "vitest";
import { parseOrderWebhook } from "#app/features/orders/parse-webhook.ts";
import { fetchOrder } from "#app/flows/fetch-order.server.ts";
import { refreshOrder } from "#app/flows/refresh-order.server.ts";
import { refreshShop } from "#app/flows/refresh-shop.server.ts";
import {
  CountOrdersDocument,
  OrderByIdDocument,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import { NeedsMerchant, RetryLater } from "#app/lib/errors.ts";
import { parseOrderId, toGid, type ShopId } from "#app/lib/ids.ts";
import { readJson } from "#app/lib/json.ts";
import { authenticate } from "#app/shopify.server.ts";
import type { Order } from "#test/stand-ins/shopify/state/records.ts";
import { NO_FAULTS } from "#test/stand-ins/shopify/state/shop.ts";
import { orderBody } from "#test/stand-ins/shopify/webhooks/payloads/order-body.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const SHOP = SHOPS.demo;
/** Full again at once, so that no test waits for what another one used up. */
const GENEROUS = { maximumAvailable: 2_000, restoreRate: 100_000 };

const shopAt = (shopId: ShopId = SHOP) => bench.standIn.shop(shopId);
const openApp = async (shopId: ShopId = SHOP) => authenticate.admin(await bench.adminRequest(shopId, "/app"));
const count = () => bench.ctx.shopify.run(SHOP, CountOrdersDocument, { filter: "" });
const asked = (path: RegExp) => bench.standIn.requests.all().filter((request) => path.test(request.path));
const refreshes = () => asked(/oauth\/access_token$/).length;

async function shippedOrder(
  shopId: ShopId = SHOP,
): Promise<{ order: Order; orderId: NonNullable<ReturnType<typeof parseOrderId>> }> {
  const shop = shopAt(shopId);
  const { order } = await bench.standIn.desk.placeOrder(shop);
  await bench.standIn.desk.ship(shop, { order });
  await bench.standIn.desk.scan(shop, { order });
  const orderId = parseOrderId(order.id);
  if (!orderId) throw new Error(`${order.id} is no order id`);
  return { order, orderId };
}

/** A body as it arrives. */
function readBody(body: unknown): unknown {
  const reading = readJson(JSON.stringify(body));
  return reading.kind === "read" ? reading.value : null;
}

beforeEach(async () => {
  await database.db.session.deleteMany();
  await database.db.shop.deleteMany();
  for (const shopId of [SHOP, SHOPS.japanese]) {
    bench.standIn.install(shopId);
    Object.assign(shopAt(shopId), {
      faults: NO_FAULTS,
      throttle: GENEROUS,
    });
    shopAt(shopId).approvals = { level1: true, fields: ["name", "address", "email", "phone"] };
    await openApp(shopId);
  }
  bench.standIn.requests.clear();
});

describe("access", () => {
  test("that has run out is renewed once, however many ask at the same time", async () => {
    await database.db.session.updateMany({ data: { expiresAt: new Date() } });
    bench.standIn.tokens.expireShop(SHOP);
    await Promise.all(Array.from({ length: 10 }, count));
    expect(refreshes()).toBe(1);
    expect(asked(/graphql\.json$/).every(({ status }) => status === 200)).toBe(true);
  });

  test("that Shopify ended early is renewed after one refusal", async () => {
    bench.standIn.tokens.expireShop(SHOP);
    await count();
    expect(asked(/graphql\.json$/).map(({ status }) => status)).toEqual([401, 200]);
    expect(refreshes()).toBe(1);
  });

  test("taken back for good needs the merchant, who mends it by opening the app", async () => {
    bench.standIn.tokens.revokeShop(SHOP);
    await expect(count()).rejects.toThrow(NeedsMerchant);
    await expect(count()).rejects.toThrow(NeedsMerchant);
    expect(refreshes()).toBe(1);
    await openApp();
    expect((await count()).hidden).toEqual([]);
  });

  test("to one shop is not access to another", async () => {
    await bench.ctx.shopify.run(SHOPS.japanese, CountOrdersDocument, { filter: "" });
    await expect(bench.ctx.shopify.run(SHOPS.other, CountOrdersDocument, { filter: "" })).rejects.toThrow(
      NeedsMerchant,
    );
  });

  test("without a scope says that the merchant must grant it", async () => {
    shopAt().scopes = ["read_products"];
    await expect(count()).rejects.toMatchObject({ nextStep: expect.stringContaining("approve the access") });
  });
});

describe("the rate limit", () => {
  test("is kept to: calls wait, and none of them fails", async () => {
    const { orderId } = await shippedOrder();
    // One such call must find more than 600 points in the bucket and uses ten or so: the second has to wait.
    shopAt().throttle = { maximumAvailable: 620, restoreRate: 200 };
    const order = { id: toGid("Order", orderId), lineItemsAfter: null };
    const startedAt = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => bench.ctx.shopify.run(SHOP, OrderByIdDocument, order)),
    );
    expect(answers.every(({ data }) => data.order !== null)).toBe(true);
    expect(performance.now() - startedAt).toBeGreaterThan(150);
  });

  test("that never lets up puts the work off", async () => {
    shopAt().faults = { ...NO_FAULTS, throttled: true };
    await expect(count()).rejects.toThrow(RetryLater);
  });
});

test("a Shopify that is down puts the work off", async () => {
  shopAt().faults = { ...NO_FAULTS, httpStatus: 503, httpFailures: 1 };
  await expect(count()).rejects.toThrow(RetryLater);
  expect((await count()).data.ordersCount?.count).toBeTypeOf("number");
});

describe("an order", () => {
  test.each([
    ["in dollars", SHOPS.demo],
    ["in yen", SHOPS.japanese],
  ])("%s is the same whether a webhook or the Admin API tells it", async (_, shopId) => {
    const { order, orderId } = await shippedOrder(shopId);
    const told = parseOrderWebhook(readBody(orderBody(shopAt(shopId), order)));
    const fetched = await fetchOrder(bench.ctx, shopId, orderId, { locations: true });
    if (told.kind === "malformed" || !fetched) throw new Error("no order");
    // What only one of the two can tell; see from-admin.ts.
    const onlyTold = { customerId: null };
    const onlyFetched = { inTransitAt: null, deliveredAt: null, estimatedDeliveryAt: null };
    expect(fetched.orders).toEqual([{ ...told.value.order, ...onlyTold }]);
    expect(fetched.fulfillments.map((facts) => ({ ...facts, ...onlyFetched }))).toEqual(
      told.value.fulfillments,
    );
    expect(fetched.events.map(({ event }) => event.kind)).toEqual(["scan"]);
  });

  test("whose personal fields are held back is an order all the same", async () => {
    const { orderId } = await shippedOrder();
    shopAt().approvals = { level1: true, fields: [] };
    const { hidden } = await bench.ctx.shopify.run(SHOP, OrderByIdDocument, {
      id: toGid("Order", orderId),
      lineItemsAfter: null,
    });
    expect(hidden).toEqual(expect.arrayContaining(["order.email", "order.shippingAddress.zip"]));
    const fetched = await fetchOrder(bench.ctx, SHOP, orderId, { locations: true });
    expect(fetched?.orders[0]).toMatchObject({
      email: null,
      phone: null,
      address: { name: null, zip: null },
    });
    expect(fetched?.orders[0]?.city).not.toBeNull();
  });

  test("known by hearsay is fetched whole, with its parcels and scans", async () => {
    const { order, orderId } = await shippedOrder();
    await refreshOrder(bench.ctx, { shopId: SHOP, orderId });
    expect(await database.db.order.findFirstOrThrow({ where: { shopId: SHOP, orderId } })).toMatchObject({
      name: order.name,
      countryCode: "US",
    });
    expect(await database.db.shipment.count({ where: { shopId: SHOP, orderId } })).toBe(1);
    expect(await database.db.trackingEvent.count({ where: { shopId: SHOP, orderId } })).toBe(1);
  });

  test("that Shopify does not know is let go", async () => {
    await refreshOrder(bench.ctx, { shopId: SHOP, orderId: "1" });
    expect(await database.db.order.count({ where: { shopId: SHOP, orderId: "1" } })).toBe(0);
  });
});

describe("a shop", () => {
  test("is known by its name, zone, language and scopes after the first look", async () => {
    await refreshShop(bench.ctx, SHOPS.japanese);
    const shop = await database.db.shop.findUniqueOrThrow({ where: { shopId: SHOPS.japanese } });
    expect(shop).toMatchObject({
      name: "渡口屋",
      countryCode: "JP",
      currency: "JPY",
      ianaTimezone: "Asia/Tokyo",
      primaryLocale: "ja",
      grantedScopes: shopAt(SHOPS.japanese).scopes.join(","),
    });
    expect(bench.ctx.vault.unseal(shop.contactSealed ?? "")).toContain("@");
    expect(shop.storefrontUrl).toMatch(/^https:\/\//);
  });

  test("that removed the app is not looked at", async () => {
    await database.db.shop.updateMany({ where: { shopId: SHOP }, data: { uninstalledAt: new Date() } });
    await refreshShop(bench.ctx, SHOP);
    expect(asked(/graphql\.json$/)).toEqual([]);
  });

  test("whose access was taken back keeps its profile until the app is opened again", async () => {
    await refreshShop(bench.ctx, SHOP);
    bench.standIn.tokens.revokeShop(SHOP);
    await refreshShop(bench.ctx, SHOP);
    expect((await database.db.shop.findUniqueOrThrow({ where: { shopId: SHOP } })).name).toBe(
      "Harbor & Hearth",
    );
  });
});
