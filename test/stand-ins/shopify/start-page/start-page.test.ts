import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createShopifyStandIn, type ShopifyStandIn } from "../shopify-stand-in.ts";
import { DEMO_SHOP } from "../state/shop-profiles.ts";
import { startReceiver } from "../testing.ts";

let standIn: ShopifyStandIn;
let app: Awaited<ReturnType<typeof startReceiver>>;

beforeAll(async () => {
  app = await startReceiver(({ path }) => ({ status: path.startsWith("/webhooks") ? 200 : 204 }));
  standIn = await createShopifyStandIn({
    appUrl: app.url,
    webhookBackoffMs: [],
    seedCount: 60,
    mailUrl: "http://localhost:8025/",
  });
  standIn.install(DEMO_SHOP);
});
afterAll(async () => {
  await standIn.close();
  await app.close();
});

const page = async (path = "/") => (await fetch(standIn.url + path)).text();
const press = (action: string, more: Record<string, string> = {}) =>
  fetch(`${standIn.url}/do/${action}`, {
    method: "POST",
    body: new URLSearchParams({ shop: "doorstep-demo", ...more }),
  });
const control = async (name: string, body: object) => {
  const response = await fetch(`${standIn.url}/_standin/${name}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

test("every link of the start page leads somewhere", async () => {
  const html = await page();
  for (const [, href = ""] of html.matchAll(/href="(\/[^"#]*)/g)) {
    expect([href, (await fetch(standIn.url + href.replaceAll("&#38;", "&"))).status]).toEqual([href, 200]);
  }
  expect(html).toContain("http://localhost:8025/");
});

test("an order of each kind is looked up with one click", async () => {
  const html = await page();
  const forms = [
    ...html.matchAll(
      /action="(\/shops\/doorstep-demo\/apps\/track)"[\s\S]*?name="order"\s+value="([^"]+)"[\s\S]*?name="email"\s+value="([^"]+)"[\s\S]*?<strong>([^<]+)/g,
    ),
  ];
  expect(forms.map((form) => form[4])).toEqual(["On time", "Late", "Delivered", "Split"]);
  for (const [, , name = "", email] of forms) {
    expect(standIn.shop(DEMO_SHOP).findOrderByName(name.replace("&#35;", "#"))?.email).toBe(
      email?.replace("&#39;", "'"),
    );
  }
});

test("a button works without JavaScript: it comes back and says what happened and what the app answered", async () => {
  const html = await (await press("place-order")).text();
  expect(html).toMatch(/#\d+ was placed by/);
  expect(html).toMatch(/orders\/create<\/code>\s*<span class="ok">the app answered 200/);
});

test("a button that cannot be obeyed says why", async () => {
  const html = await (await press("scan", { order: "#1" })).text();
  expect(html).toContain("Harbor &#38; Hearth has no order #1");
});

describe("the control API", () => {
  test("refuses what it does not understand, in words", async () => {
    expect(await control("scan", { shop: "doorstep-demo", kind: "teleport" })).toMatchObject({
      status: 400,
      body: { errors: expect.stringContaining("kind") },
    });
    expect(await control("place-order", { shop: "nowhere" })).toMatchObject({
      status: 400,
      body: { errors: 'There is no shop "nowhere"' },
    });
    expect(await control("explode", {})).toMatchObject({ status: 404 });
    expect((await fetch(`${standIn.url}/_standin/ship`, { method: "POST", body: "{" })).status).toBe(400);
  });

  test("opens the app as a merchant would", async () => {
    const { body } = await control("open-app", { shop: "toguchi-ya" });
    const query = new URL(app.received.at(-1)?.path ?? "", "http://app").searchParams;
    expect(body["what"]).toContain("the app answered 204");
    expect([query.get("shop"), query.get("embedded"), query.get("id_token")?.split(".").length]).toEqual([
      "toguchi-ya.myshopify.com",
      "1",
      3,
    ]);
    expect(Buffer.from(query.get("host") ?? "", "base64").toString()).toBe(
      "admin.shopify.com/store/toguchi-ya",
    );
  });

  test("tells what it was asked and what it sent", async () => {
    await control("place-order", { shop: "doorstep-demo" });
    const read = async (name: string) => (await fetch(`${standIn.url}/_standin/${name}`)).json();
    expect(await read("requests")).toContainEqual(
      expect.objectContaining({ method: "POST", path: "/_standin/place-order", status: 200 }),
    );
    expect(await read("webhooks")).toContainEqual(
      expect.objectContaining({ topic: "orders/create", accepted: true }),
    );
    expect(await read("orders?shop=doorstep-demo")).toContainEqual(
      expect.objectContaining({ name: "#1001" }),
    );
  });
});
