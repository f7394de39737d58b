import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readBodies } from "#app/features/inbox/inbox.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { signedHeaders, startWebhookServer, type WebhookServer } from "#test/support/webhook-server.ts";

const database = useTestDatabase();
let server: WebhookServer;

beforeAll(async () => {
  server = await startWebhookServer(database.url, ["today's secret", "yesterday's secret"]);
});
afterAll(() => server.close());
beforeEach(async () => {
  await database.db.inboxItem.deleteMany();
  await database.db.inboxBody.deleteMany();
});

const BODY = JSON.stringify({
  admin_graphql_api_id: "gid://shopify/Order/820982911946154508",
  name: "#1001 – 漢字",
});
const headersOf = (body: string, overrides: Record<string, string | null> = {}) =>
  signedHeaders(body, overrides, "today's secret");
const post = (body: string, headers = headersOf(body)) =>
  fetch(server.url, { method: "POST", body, headers });
const stored = () => database.db.inboxItem.findMany({ orderBy: { id: "asc" } });

test("a signed delivery is answered 200 and stored byte for byte, its body unreadable at rest", async () => {
  expect((await post(BODY)).status).toBe(200);

  const [item, ...others] = await stored();
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    shopId: "one.myshopify.com",
    topic: "orders/create",
    state: "waiting",
    apiVersion: "2026-10",
    subject: "order:820982911946154508",
  });
  expect(item?.triggeredAt?.toISOString()).toBe("2026-11-21T10:00:00.123Z");
  const { ctx } = testContext(database.db);
  const bodies = await readBodies(ctx, shopNamed("one"), item ? [item] : []);
  expect([...bodies.values()].map(String)).toEqual([BODY]);
  const [pack] = await database.db.inboxBody.findMany();
  expect(Buffer.from(pack?.bytesSealed ?? []).includes("1001")).toBe(false);
});

test("the worker in this process is told of what was stored", async () => {
  const before = server.nudges();
  await post(BODY);
  expect(server.nudges()).toBeGreaterThan(before);
});

test("a delivery signed with the secret from before a rotation is taken", async () => {
  expect((await post(BODY, signedHeaders(BODY, {}, "yesterday's secret"))).status).toBe(200);
});

test.each([
  ["a wrong signature", { "x-shopify-hmac-sha256": "AAAA" }, 401],
  ["no signature", { "x-shopify-hmac-sha256": null }, 401],
  ["no topic", { "x-shopify-topic": null }, 400],
  ["a topic that is none", { "x-shopify-topic": "../../etc" }, 400],
  ["no shop", { "x-shopify-shop-domain": null }, 400],
  ["a shop elsewhere", { "x-shopify-shop-domain": "evil.example.com" }, 400],
])("%s is refused and nothing is stored", async (_what, overrides, status) => {
  expect((await post(BODY, headersOf(BODY, overrides))).status).toBe(status);
  expect(await stored()).toEqual([]);
});

test("a body changed on the way is refused", async () => {
  expect((await post(`${BODY} `, headersOf(BODY))).status).toBe(401);
});

test("anything but POST is answered 405 and told what is allowed", async () => {
  const response = await fetch(server.url);
  expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
});

test("a body over 2 MB is answered 413, with or without its length told beforehand", async () => {
  const large = "x".repeat(2 * 1024 * 1024 + 1);
  expect((await post(large)).status).toBe(413);
  const stream = new Blob([large]).stream();
  // `duplex` is needed to send a stream and missing in the types.
  const init = { method: "POST", body: stream, headers: headersOf(large), duplex: "half" } as RequestInit;
  expect((await fetch(server.url, init)).status).toBe(413);
  expect(await stored()).toEqual([]);
});

test("malformed JSON with a good signature is stored: what to make of it is decided later", async () => {
  expect((await post("{ not json")).status).toBe(200);
  expect(await stored()).toHaveLength(1);
});

test("a retry of a delivery counts once", async () => {
  const headers = headersOf(BODY);
  const answers = await Promise.all([post(BODY, headers), post(BODY, headers), post(BODY, headers)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await stored()).toHaveLength(1);
});

test("one event told by two subscriptions counts once; two topics of one event count both", async () => {
  const event = { "x-shopify-event-id": "event-1" };
  await post(BODY, headersOf(BODY, event));
  await post(BODY, headersOf(BODY, event));
  await post(BODY, headersOf(BODY, { ...event, "x-shopify-topic": "orders/updated" }));
  expect((await stored()).map(({ topic }) => topic)).toEqual(["orders/create", "orders/updated"]);
});

test("deliveries without an event id are never taken for one another", async () => {
  await post(BODY, headersOf(BODY, { "x-shopify-event-id": null }));
  await post(BODY, headersOf(BODY, { "x-shopify-event-id": null }));
  expect(await stored()).toHaveLength(2);
});

test("the same delivery id at two shops is two deliveries", async () => {
  const sameId = { "x-shopify-webhook-id": "same", "x-shopify-event-id": "same" };
  await post(BODY, headersOf(BODY, sameId));
  await post(BODY, headersOf(BODY, { ...sameId, "x-shopify-shop-domain": "two.myshopify.com" }));
  expect((await stored()).map(({ shopId }) => shopId)).toEqual(["one.myshopify.com", "two.myshopify.com"]);
});

test("a burst over several shops arrives whole, and no two shops share a pack of bodies", async () => {
  const bodies = Array.from({ length: 120 }, (_, n) =>
    JSON.stringify({ order_id: n, pad: "é".repeat(n * 7) }),
  );
  const shopOf = (n: number) => `shop-${n % 3}.myshopify.com`;
  await Promise.all(
    bodies.map((body, n) => post(body, headersOf(body, { "x-shopify-shop-domain": shopOf(n) }))),
  );

  const items = await stored();
  const { ctx } = testContext(database.db);
  const read = await Promise.all(
    [0, 1, 2].map((n) =>
      readBodies(
        ctx,
        shopNamed(shopOf(n)),
        items.filter(({ shopId }) => shopId === shopOf(n)),
      ),
    ),
  );
  expect(read.flatMap((found) => [...found.values()].map(String)).sort()).toEqual(bodies.toSorted());
  const packs = new Map<string | null, Set<string>>();
  for (const { bodyId, shopId } of items) packs.set(bodyId, (packs.get(bodyId) ?? new Set()).add(shopId));
  expect([...packs.values()].every((shops) => shops.size === 1)).toBe(true);
});
