import { beforeEach, expect, test } from "vitest";
import type { ParcelTraits } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import { emptyHistogram, encodeHistogram } from "#app/features/estimates/histogram.ts";
import { loadPromiseLearning } from "#app/features/estimates/estimates.server.ts";
import { promiseFor } from "#app/features/estimates/promise-for.ts";
import { emptyState } from "#app/features/estimates/state.ts";
import type { PromiseTable } from "#app/features/promise-table/promise-table.ts";
import { readPromise } from "#app/features/promise-table/read-promise.ts";
import { publishPromises } from "#app/flows/publish-promises.server.ts";
import { refreshShop } from "#app/flows/refresh-shop.server.ts";
import { saveDeliveryDates } from "#app/flows/save-delivery-dates.server.ts";
import { RetryLater } from "#app/lib/errors.ts";
import { toCalendarDate } from "#app/lib/day-number.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import { addMs, DAY_MS, msOf } from "#app/lib/time.ts";
import { authenticate } from "#app/shopify.server.ts";
import { NO_FAULTS } from "#test/stand-ins/shopify/state/shop.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { emptyEveryTable } from "#test/support/every-table.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const SHOP = SHOPS.demo;

const shop = () => bench.standIn.shop(SHOP);
const row = () => database.db.promiseTable.findUnique({ where: { shopId: SHOP } });
const publish = () => publishPromises(bench.ctx, SHOP);
const mutations = () =>
  bench.standIn.requests.all().filter(({ path }) => path.endsWith("graphql.json")).length;

/** What a checkout would be handed. */
function published(): PromiseTable {
  const [metafield] = shop().metafields;
  // Written by the code under test.
  return JSON.parse(metafield?.value ?? "null") as PromiseTable;
}

async function saveRules(change: (rules: DeliveryRules) => Partial<DeliveryRules>) {
  const { rules, version } = await getDeliveryRules(bench.ctx, SHOP);
  return saveDeliveryDates(bench.ctx, SHOP, { given: { ...rules, ...change(rules) }, version });
}

beforeEach(async () => {
  await emptyEveryTable(database.db);
  bench.standIn.install(SHOP);
  Object.assign(shop(), {
    faults: NO_FAULTS,
    metafields: [],
    throttle: { maximumAvailable: 2_000, restoreRate: 100_000 },
  });
  await authenticate.admin(await bench.adminRequest(SHOP, "/app"));
  await refreshShop(bench.ctx, SHOP);
  bench.queue.sent.splice(0);
  bench.standIn.requests.clear();
});

test("a shop that never said anything gets a table that says what the server says", async () => {
  await publish();
  expect(shop().metafields).toMatchObject([{ key: "promises", type: "json" }]);
  const { rules, shop: place } = await getDeliveryRules(bench.ctx, SHOP);
  const placedAt = addMs(bench.ctx.now(), 3 * DAY_MS);
  const traits: ParcelTraits = {
    placedAt,
    destination: { countryCode: "US", provinceCode: "CA", postcode: "94110" },
    method: null,
    locationId: null,
    items: [],
  };
  const today = localDayOf(bench.ctx.now(), place.zone);
  const { learned } = await loadPromiseLearning(bench.ctx, SHOP, { today, rules });
  const promise = promiseFor(rules, place, learned, traits);
  const read = readPromise(published(), {
    nowMs: msOf(placedAt),
    ...traits.destination,
    method: null,
    items: [],
  });
  expect(read).toMatchObject({
    kind: "carrier",
    from: toCalendarDate(promise.from),
    to: toCalendarDate(promise.to),
    level: 90,
  });
  expect(await row()).toMatchObject({ problem: null, wantedAt: null, leftOut: null });
});

test("saving rules asks for one new table, and the shop gets it", async () => {
  await publish();
  const before = published();
  await saveRules((rules) => ({ origin: { ...rules.origin, handling: { min: 5, max: 6 } } }));
  expect(bench.queue.sent.map(({ name }) => name)).toContain("publish-promises");
  expect((await row())?.wantedAt).not.toBeNull();
  await publish();
  expect(published()).not.toEqual(before);
  expect((await row())?.wantedAt).toBeNull();
});

test("the same table is not sent twice", async () => {
  await publish();
  const sent = mutations();
  await publish();
  expect(mutations()).toBe(sent);
});

test("what was learned since is in the next table", async () => {
  await publish();
  const before = published();
  const state = JSON.stringify({ ...emptyState(), outcomeCount: 500 });
  await database.db.$executeRaw`insert into "LearnedShop" ("shopId", state, "outcomeCount", "updatedAt")
    values (${SHOP}, ${state}::jsonb, 500, now())`;
  const slow = emptyHistogram();
  slow.weights[12] = 1e6;
  slow.count = 500;
  await database.db.learnedHistogram.create({
    data: { shopId: SHOP, part: "handling", key: "all:origin", weights: encodeHistogram(slow) },
  });
  await publish();
  expect(published().paths).not.toEqual(before.paths);
});

test("a table that somebody removed from the shop comes back with the next change", async () => {
  await publish();
  shop().metafields = [];
  await saveRules(() => ({ lateFrom: 0.4, severalItems: "apart" }));
  await publish();
  expect(published().apart).toBe(1);
});

test("a shop that Shopify does not answer for is tried again later", async () => {
  shop().faults = { ...NO_FAULTS, httpStatus: 503, httpFailures: 10 };
  await expect(publish()).rejects.toThrow(RetryLater);
  shop().faults = NO_FAULTS;
  await publish();
  expect(published().v).toBe(1);
});

test("what only the merchant can mend is kept for the merchant, and gone once it works", async () => {
  shop().faults = { ...NO_FAULTS, httpStatus: 402, httpFailures: 1 };
  await publish();
  expect((await row())?.problem).toMatch(/\w/);
  await publish();
  expect(await row()).toMatchObject({ problem: null });
  expect(published().v).toBe(1);
});

test("a shop that removed the app is left alone", async () => {
  await database.db.shop.update({ where: { shopId: SHOP }, data: { uninstalledAt: new Date() } });
  await publish();
  expect(mutations()).toBe(0);
});
