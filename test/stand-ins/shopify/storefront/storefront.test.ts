import "@shopify/shopify-api/adapters/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createShopifyStandIn, type ShopifyStandIn } from "../shopify-stand-in.ts";
import { DEMO_SHOP, JAPANESE_SHOP } from "../state/shop-profiles.ts";
import { startReceiver, type Received, shopifysLibrary } from "../testing.ts";

let standIn: ShopifyStandIn;
let app: Awaited<ReturnType<typeof startReceiver>>;

function answer({ path, method }: Received) {
  const page = new URL(path, "http://app").pathname;
  if (page === "/proxy/away") return { status: 302, headers: { location: "/apps/track" } };
  if (page === "/proxy/json")
    return {
      status: 200,
      body: '{"href":"/x"}',
      headers: { "content-type": "application/json", "cache-control": "no-store", "set-cookie": "a=b" },
    };
  if (page === "/proxy/bare")
    return {
      status: 200,
      body: "{% layout none %}<p>bare</p>",
      headers: { "content-type": "application/liquid" },
    };
  const body = `<h1>{{ shop.name }} ${method}</h1><a href="/apps/track/x">x</a><form action="/apps/track" method="post"></form>`;
  return {
    status: page === "/proxy/gone" ? 404 : 200,
    body,
    headers: {
      "content-type": "application/liquid",
      "x-robots-tag": "noindex",
      "content-security-policy": "default-src 'none'",
    },
  };
}

beforeAll(async () => {
  app = await startReceiver(answer);
  standIn = await createShopifyStandIn({ appUrl: app.url, webhookBackoffMs: [], seedCount: 20 });
  standIn.install(DEMO_SHOP);
  standIn.install(JAPANESE_SHOP);
});
afterAll(async () => {
  await standIn.close();
  await app.close();
});

const visit = (path: string, init: RequestInit = {}) =>
  fetch(`${standIn.url}/shops/doorstep-demo${path}`, { redirect: "manual", ...init });
const lastQuery = () => new URL(app.received.at(-1)?.path ?? "", "http://app").searchParams;

test("Shopify's own validator accepts the signature, also with several values of one parameter", async () => {
  const shopify = shopifysLibrary(standIn);
  await visit("/apps/track/t/abc?x=1&x=2&lang=ja&signature=forged&shop=evil.myshopify.com");
  const query = lastQuery();
  expect(await shopify.utils.validateHmac(query, { signator: "appProxy" })).toBe(true);
  expect([
    query.getAll("shop"),
    query.get("path_prefix"),
    query.get("logged_in_customer_id"),
    query.getAll("signature").length,
  ]).toEqual([[DEMO_SHOP], "/apps/track", "", 1]);
  expect(app.received.at(-1)?.path).toMatch(/^\/proxy\/t\/abc\?/);
});

test("liquid is rendered in the shop's theme and its links stay in the shop", async () => {
  const page = await (await visit("/apps/track")).text();
  expect(page).toContain("<h1>Harbor & Hearth GET</h1>");
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('href="/shops/doorstep-demo/apps/track/x"');
  expect(page).toContain('action="/shops/doorstep-demo/apps/track"');
});

test("at the shop's own host links stay as they are, in the shop's language", async () => {
  const response = await fetch(`${standIn.url}/apps/track`, { headers: { "x-standin-host": JAPANESE_SHOP } });
  const page = await response.text();
  expect(page).toContain('<html lang="ja">');
  expect(page).toContain('href="/apps/track/x"');
  expect(response.headers.get("content-security-policy")).toBeNull();
  expect(response.headers.get("x-robots-tag")).toBe("noindex");
});

test("`layout none` is shown without the theme, other content types pass", async () => {
  expect(await (await visit("/apps/track/bare")).text()).toBe("<p>bare</p>");
  const json = await visit("/apps/track/json");
  expect([await json.text(), json.headers.get("cache-control"), json.headers.get("set-cookie")]).toEqual([
    '{"href":"/x"}',
    "no-store",
    null,
  ]);
});

test("a form is handed on without cookies; status and redirects come back", async () => {
  const posted = await visit("/apps/track", {
    method: "POST",
    body: new URLSearchParams({ order: "#1001", email: "a@b.c" }),
    headers: { cookie: "secret=1" },
  });
  expect([posted.status, app.received.at(-1)?.body, app.received.at(-1)?.headers.cookie]).toEqual([
    200,
    "order=%231001&email=a%40b.c",
    undefined,
  ]);
  expect((await visit("/apps/track/gone")).status).toBe(404);
  expect((await visit("/apps/track/away")).headers.get("location")).toBe("/shops/doorstep-demo/apps/track");
});

test("what is bought on the storefront is an order, told to the app", async () => {
  const before = standIn.shop(DEMO_SHOP).orders.size;
  const bought = await visit("/checkout", {
    method: "POST",
    body: new URLSearchParams({ product: "linen-throw", email: "buyer@example.com" }),
  });
  const order = standIn.shop(DEMO_SHOP).orders.at(before);
  expect([order?.email, order?.lineItems.map(({ title }) => title)]).toEqual([
    "buyer@example.com",
    ["Linen throw"],
  ]);
  const thanks = await fetch(`${standIn.url}${bought.headers.get("location") ?? ""}`);
  expect(await thanks.text()).toContain(order?.name);
  expect(app.received.some(({ headers }) => headers["x-shopify-topic"] === "orders/create")).toBe(true);
});

test("every page of a shop is there, with its pictures", async () => {
  const home = await (await visit("/")).text();
  for (const [, path = ""] of home.matchAll(/(?:href|src)="(\/[^"]+)"/g)) {
    expect([path, (await fetch(standIn.url + path)).status]).toEqual([path, 200]);
  }
  expect((await visit("/nothing")).status).toBe(404);
});
