import { beforeEach, expect, test } from "vitest";
import { pageBlockSchema } from "#app/features/page-designs/page-blocks.ts";
import { fetchRecommended } from "#app/flows/fetch-recommended.server.ts";
import { loadRecommended } from "#app/flows/load-recommended.server.ts";
import { RetryLater } from "#app/lib/errors.ts";
import { addMs, HOUR_MS, type Instant } from "#app/lib/time.ts";
import { findProduct } from "#test/stand-ins/shopify/products/shop-products.ts";
import { NO_FAULTS } from "#test/stand-ins/shopify/state/shop.ts";
import { at } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { emptyEveryTable } from "#test/support/every-table.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";
import { until } from "#test/support/until.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const SHOP = SHOPS.demo;

let now: Instant;
const ctx = () => ({ ...bench.ctx, now: () => now });
const idOf = (handle: string) => findProduct(bench.standIn.shop(SHOP), handle)?.id ?? expect.unreachable();
const block = (more: object = {}) =>
  pageBlockSchema.parse({ id: "goes-with", type: "recommendations", heading: {}, ...more });

/** What a page shows, by title. */
async function shown(more: object = {}, shop = SHOP, bought = [idOf("walnut-board")]): Promise<string[]> {
  const buyer = { productIds: bought, language: "en", country: "US" };
  const found = await loadRecommended(ctx(), shop, [block(more)], buyer);
  return (found.get("goes-with") ?? []).map(({ title }) => title);
}

/** A page looked at, and the job that follows. */
async function look(more: object = {}): Promise<string[]> {
  const before = bench.queue.sent.length;
  await shown(more);
  await until(() => bench.queue.sent.length > before);
  await fetchRecommended(ctx(), { shopId: SHOP });
  return shown(more);
}

beforeEach(async () => {
  await emptyEveryTable(database.db);
  bench.queue.sent.splice(0);
  now = at("2026-11-21T12:00:00Z");
  Object.assign(bench.standIn.shop(SHOP), { faults: NO_FAULTS, productChanges: {} });
});

test.each([
  [
    "what goes with the items",
    {},
    ["Cast-iron skillet", "Linen throw", "Beeswax candles", "Wool house slippers"],
  ],
  ["another kind", { source: "complementary", count: 2 }, ["Linen throw", "Beeswax candles"]],
])("a page recommends %s, without what is sold out or was just bought", async (_, more, titles) => {
  expect(await shown(more)).toEqual([]);
  expect(await look(more)).toEqual(titles);
});

test("a collection or products of the merchant's choice are recommended in their order", async () => {
  const collectionIds = findProduct(bench.standIn.shop(SHOP), "linen-throw")?.collectionIds;
  expect(await look({ source: "collection", collectionId: collectionIds?.[0], count: 2 })).toEqual([
    "Linen throw",
    "Cast-iron skillet",
  ]);
  const productIds = [idOf("beeswax-candles"), idOf("walnut-board")];
  expect(await look({ source: "chosen", productIds })).toEqual(["Beeswax candles", "Walnut serving board"]);
});

test("what sells out vanishes with the next look after an hour, and what is a day old is not shown", async () => {
  expect(await look({ count: 2 })).toEqual(["Cast-iron skillet", "Linen throw"]);
  await bench.standIn.products.changeProduct(bench.standIn.shop(SHOP), "cast-iron-skillet", {
    isSoldOut: true,
  });
  now = addMs(now, HOUR_MS / 2);
  expect(await shown({ count: 2 })).toEqual(["Cast-iron skillet", "Linen throw"]);
  now = addMs(now, HOUR_MS);
  expect(await look({ count: 2 })).toEqual(["Linen throw", "Beeswax candles"]);
  now = addMs(now, 25 * HOUR_MS);
  expect(await shown({ count: 2 })).toEqual([]);
});

test("many who look at once ask once", async () => {
  await Promise.all([shown(), shown()]);
  await until(() => bench.queue.sent.length > 0);
  const asked = bench.queue.sent.length;
  await shown();
  expect(bench.queue.sent).toHaveLength(asked);
});

test("a storefront that does not answer is asked again, and one that refuses recommends nothing", async () => {
  await shown();
  await until(() => bench.queue.sent.length > 0);
  Object.assign(bench.standIn.shop(SHOP), { faults: { ...NO_FAULTS, httpFailures: 1, httpStatus: 503 } });
  await expect(fetchRecommended(ctx(), { shopId: SHOP })).rejects.toThrow(RetryLater);
  await fetchRecommended(ctx(), { shopId: SHOP });
  expect(await shown()).toHaveLength(4);
  const buyer = { productIds: [idOf("walnut-board")], language: "xx", country: null };
  await loadRecommended(ctx(), SHOP, [block()], buyer);
  await until(async () => (await database.db.recommended.count()) > 1);
  await fetchRecommended(ctx(), { shopId: SHOP });
  expect((await loadRecommended(ctx(), SHOP, [block()], buyer)).get("goes-with")).toEqual([]);
});

test("nobody sees another shop's recommendations", async () => {
  await look();
  expect(await shown({}, SHOPS.other)).toEqual([]);
});
