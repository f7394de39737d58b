import { afterAll, beforeAll, expect, test } from "vitest";
import { createShopifyStandIn, type ShopifyStandIn } from "../shopify-stand-in.ts";
import { DEMO_SHOP } from "../state/shop-profiles.ts";
import { NO_APP } from "../testing.ts";

let standIn: ShopifyStandIn;
beforeAll(async () => {
  standIn = await createShopifyStandIn({ ...NO_APP, seedCount: 30 });
});
afterAll(() => standIn.close());

const store = (path: string, init: RequestInit = {}) =>
  fetch(`${standIn.url}/store/doorstep-demo${path}`, init);
const rows = (page: string) => [...page.matchAll(/<tr id="order-(\d+)"/g)].map((match) => match[1]);

test("the admin lists the newest orders first; an app's link to an order shows that order", async () => {
  const { orders } = standIn.shop(DEMO_SHOP);
  const all = rows(await (await store("/orders")).text());
  expect([all.length, all[0]]).toEqual([orders.size, orders.at(orders.size - 1)?.id]);
  expect(rows(await (await store(`/orders/${orders.at(3)?.id ?? ""}`)).text())).toEqual([orders.at(3)?.id]);
});

test("whatever can happen to an order is a button that says what happened", async () => {
  const placed = await (await store("/orders/new/place-order", { method: "POST" })).text();
  expect(placed).toMatch(/#\d+ was placed by/);
  const { orders } = standIn.shop(DEMO_SHOP);
  const order = orders.at(orders.size - 1);
  for (const [action, said] of [
    ["ship", "was handed to"],
    ["scan", "label printed"],
    ["late", "Delayed"],
    ["cancel", "was cancelled"],
  ] as const) {
    expect(await (await store(`/orders/${order?.id ?? ""}/${action}`, { method: "POST" })).text()).toContain(
      said,
    );
  }
  expect(await (await store(`/orders/${order?.id ?? ""}/ship`, { method: "POST" })).text()).toContain(
    "has nothing left to ship",
  );
});

test("a page the stand-in does not have is told inside the admin", async () => {
  const response = await store("/products");
  expect([response.status, await response.text()]).toEqual([
    404,
    expect.stringContaining("no such admin page"),
  ]);
});
