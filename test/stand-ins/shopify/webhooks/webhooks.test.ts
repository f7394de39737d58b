import "@shopify/shopify-api/adapters/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createShopifyStandIn, type ShopifyStandIn } from "../shopify-stand-in.ts";
import { DEMO_SHOP, JAPANESE_SHOP } from "../state/shop-profiles.ts";
import { startReceiver, type Received, shopifysLibrary } from "../testing.ts";

let standIn: ShopifyStandIn;
let app: Awaited<ReturnType<typeof startReceiver>>;
let answerWith: (got: Received, count: number) => { status: number };

beforeEach(async () => {
  answerWith = () => ({ status: 200 });
  app = await startReceiver((got, count) => answerWith(got, count));
  standIn = await createShopifyStandIn({
    appUrl: app.url,
    webhookBackoffMs: [1, 1, 1, 1, 1, 1, 1, 1],
    seedCount: 20,
  });
  standIn.install(DEMO_SHOP);
  standIn.install(JAPANESE_SHOP);
  // Of orders only: each placed order is one webhook then.
  for (const name of [DEMO_SHOP, JAPANESE_SHOP])
    standIn.shop(name).scopes = ["read_orders", "read_fulfillments", "read_products"];
});
afterEach(async () => {
  await standIn.close();
  await app.close();
});

const demo = () => standIn.shop(DEMO_SHOP);
const topics = () => app.received.map(({ headers }) => headers["x-shopify-topic"]);
const bodyOf = (topic: string) =>
  JSON.parse(
    app.received.find(({ headers }) => headers["x-shopify-topic"] === topic)?.body ?? "null",
  ) as Record<string, unknown>;

const validate = (got: Received) => {
  const shopify = shopifysLibrary(standIn);
  // Node's adapter of the library reads these three off an incoming message.
  const rawRequest = { method: got.method, url: got.path, headers: got.headers };
  return shopify.webhooks.validate({ rawBody: got.body, rawRequest });
};

test("Shopify's own library finds the signature and every header good", async () => {
  await standIn.desk.placeOrder(demo());
  const [got] = app.received;
  expect(got && (await validate(got))).toMatchObject({
    valid: true,
    topic: "ORDERS_CREATE",
    domain: DEMO_SHOP,
    apiVersion: "2026-10",
    webhookId: expect.any(String),
    eventId: expect.any(String),
  });
  expect(got?.path).toBe("/webhooks/shopify");
});

test("a webhook with the wrong signature is wrong for the library too", async () => {
  const { attempts } = await standIn.webhooks.sendRaw({
    shop: demo(),
    topic: "orders/create",
    body: '{"id":1}',
    badSignature: true,
  });
  const [got] = app.received;
  expect(attempts).toHaveLength(1);
  expect(got && (await validate(got))).toMatchObject({ valid: false });
});

describe("a life of an order", () => {
  test("each step sends what Shopify sends", async () => {
    const { order } = await standIn.desk.placeOrder(demo());
    await standIn.desk.ship(demo(), { order });
    for (let scans = 0; scans < 6; scans += 1) await standIn.desk.scan(demo(), { order });
    await standIn.desk.refund(demo(), order);
    await standIn.desk.edit(demo(), order);
    await standIn.desk.removeLastScan(demo(), order);
    const count = (topic: string) => topics().filter((sent) => sent === topic).length;
    expect(order.fulfillments[0]?.events.map(({ status }) => status)).toEqual([
      "label_printed",
      "carrier_picked_up",
      "in_transit",
      "in_transit",
      "out_for_delivery",
    ]);
    expect({
      create: count("orders/create"),
      shipped: count("fulfillments/create"),
      scans: count("fulfillment_events/create"),
      removed: count("fulfillment_events/delete"),
      refunds: count("refunds/create"),
      edits: count("orders/edited"),
    }).toEqual({ create: 1, shipped: 1, scans: 6, removed: 1, refunds: 1, edits: 1 });
    await expect(standIn.desk.cancel(demo(), order)).resolves.toMatchObject({
      what: `${order.name} was cancelled`,
    });
    expect(topics()).toContain("orders/cancelled");
  });

  test("bodies have the shape of real ones: integer ids, gids, the shop's own offset, every address", async () => {
    const { order } = await standIn.desk.placeOrder(demo());
    await standIn.desk.ship(demo(), { order, parcels: 2 });
    await standIn.desk.scan(demo(), { order });
    expect(bodyOf("orders/create")).toMatchObject({
      id: Number(order.id),
      admin_graphql_api_id: `gid://shopify/Order/${order.id}`,
      name: order.name,
      email: order.email,
      created_at: expect.stringMatching(/-0[45]:00$/),
      customer: { email: order.email, default_address: { country_code: "US" } },
      shipping_address: { address1: order.shippingAddress.address1 },
      line_items: [
        expect.objectContaining({ admin_graphql_api_id: expect.stringContaining("LineItem") }),
        ...order.lineItems.slice(1).map(() => expect.anything() as unknown),
      ],
      shipping_lines: [expect.objectContaining({ title: order.shippingLine.title })],
    });
    expect(bodyOf("fulfillments/create")).toMatchObject({
      order_id: Number(order.id),
      tracking_numbers: [expect.any(String), expect.any(String)],
      status: "success",
      shipment_status: null,
    });
    expect(bodyOf("fulfillment_events/create")).toMatchObject({
      order_id: Number(order.id),
      status: "label_printed",
      shop_id: Number(demo().profile.id),
    });
    expect(app.received[0]?.body).toContain(`"id":${order.id},`);
  });

  test("a Japanese shop tells yen without decimals and its own time", async () => {
    await standIn.desk.placeOrder(standIn.shop(JAPANESE_SHOP));
    expect(bodyOf("orders/create")).toMatchObject({
      currency: "JPY",
      total_price: expect.stringMatching(/^\d+$/),
      created_at: expect.stringMatching(/\+09:00$/),
    });
  });
});

test("personal data the app is not approved for is missing from the body", async () => {
  demo().approvals = { level1: true, fields: ["name"] };
  await standIn.desk.placeOrder(demo());
  demo().approvals = { level1: false, fields: [] };
  await standIn.desk.placeOrder(demo());
  expect(bodyOf("orders/create")).toMatchObject({
    email: null,
    phone: null,
    customer: { email: null, first_name: expect.any(String) },
    shipping_address: { address1: null, zip: null, city: expect.any(String) },
  });
  expect(topics()).toEqual(["orders/create"]);
});

describe("delivery", () => {
  test("anything but 2xx is tried again, with the same id and bytes, eight times at most", async () => {
    answerWith = () => ({ status: 302 });
    const { deliveries } = await standIn.desk.placeOrder(demo());
    await standIn.settled();
    expect(app.received).toHaveLength(9);
    expect(
      new Set(app.received.map(({ headers, body }) => `${String(headers["x-shopify-webhook-id"])} ${body}`))
        .size,
    ).toBe(1);
    expect(deliveries[0]?.attempts.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => 302));
  });

  test("it stops as soon as it is accepted", async () => {
    answerWith = (_got, count) => ({ status: count < 3 ? 500 : 201 });
    await standIn.desk.placeOrder(demo());
    await standIn.settled();
    expect(app.received).toHaveLength(3);
  });

  test("held webhooks come doubled and shuffled when they are released", async () => {
    standIn.webhooks.hold();
    const { order } = await standIn.desk.placeOrder(demo());
    await standIn.desk.ship(demo(), { order });
    await standIn.desk.scan(demo(), { order });
    const whileHeld = app.received.length;
    await standIn.webhooks.release({ times: 3, shuffle: true, seed: 7 });
    const ids = app.received.map(({ headers }) => String(headers["x-shopify-webhook-id"]));
    expect([whileHeld, ids.length, new Set(ids).size]).toEqual([0, 18, 6]);
  });

  test("a shop without the app gets nothing", async () => {
    await standIn.uninstall(DEMO_SHOP);
    await standIn.desk.placeOrder(demo());
    expect(topics()).toEqual(["app/uninstalled"]);
    expect(bodyOf("app/uninstalled")).toMatchObject({ myshopify_domain: DEMO_SHOP });
  });
});

test("the three compliance webhooks name shop, customer and orders", async () => {
  const [order] = demo().orders.all();
  for (const topic of ["customers/data_request", "customers/redact", "shop/redact"]) {
    const response = await fetch(`${standIn.url}/_standin/compliance`, {
      method: "POST",
      body: JSON.stringify({ shop: DEMO_SHOP, topic, order: order?.name }),
    });
    expect(response.status).toBe(200);
  }
  const customer = { id: Number(order?.customer.id), email: order?.email };
  expect(bodyOf("customers/data_request")).toMatchObject({
    shop_domain: DEMO_SHOP,
    customer,
    orders_requested: [Number(order?.id)],
    data_request: { id: expect.any(Number) },
  });
  expect(bodyOf("customers/redact")).toMatchObject({ customer, orders_to_redact: [Number(order?.id)] });
  expect(bodyOf("shop/redact")).toEqual({ shop_id: Number(demo().profile.id), shop_domain: DEMO_SHOP });
});

test("every topic of the app's configuration is a topic of Shopify's schema", async () => {
  const { loadAdminSchema } = await import("../admin-api/schema.ts");
  const { schema } = await loadAdminSchema();
  const known = new Set(
    JSON.stringify(schema.getType("WebhookSubscriptionTopic")?.toConfig()).match(/"[A-Z_]+"/g),
  );
  const asked = standIn.settings.app.subscriptions
    .filter(({ compliance }) => !compliance)
    .map(({ topic }) => `"${topic.replace("/", "_").toUpperCase()}"`);
  expect(asked.filter((topic) => !known.has(topic))).toEqual([]);
  expect(asked.length).toBeGreaterThan(10);
});
