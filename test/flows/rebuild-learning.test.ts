import { beforeEach, expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { parseState } from "#app/features/estimates/state.ts";
import { rebuildLearning, wantRebuild } from "#app/flows/rebuild-learning.server.ts";
import { saveImportedOrders } from "#app/flows/save-imported-orders.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { useTestDatabase } from "#test/support/database.ts";
import {
  estimateScene,
  forgetEstimates,
  keepScene,
  orderTold,
  scanTold,
  shipmentTold,
  type EstimateScene,
} from "#test/support/estimate-scene.ts";

const database = useTestDatabase();
const TEA = shopNamed("tea");
let scene: EstimateScene;
beforeEach(async () => {
  await forgetEstimates(database.db);
  scene = estimateScene(database.db, TEA);
});

const DAYS = 24;
const timeOn = (day: number, time: string) => `2026-11-${String(day).padStart(2, "0")}T${time}+09:00`;
/** How long the parcels of the shop are on their way: a few days, now and then a week. */
const transitOf = (id: number): number => 1 + ((id * 7) % 5) + (id % 11 === 0 ? 4 : 0);
const placedOn = (id: number): number => 1 + (id % DAYS);
const REGIONS = ["JP-13", "JP-27", "JP-01"];

const orderOf = (id: number) =>
  orderTold(id, timeOn(placedOn(id), "10:00:00"), {
    shipping_address: { zip: "530-0001", province_code: REGIONS[id % 3], country_code: "JP", city: "x" },
  });
const shippedOn = (id: number): number => placedOn(id) + 1;
const deliveredOn = (id: number): number => shippedOn(id) + transitOf(id);
const ids = Array.from({ length: 72 }, (_, index) => index + 1);

/** What is told of all orders on a day after its morning. */
const newsOf = (day: number) => ({
  orders: ids.filter((id) => placedOn(id) === day).map(orderOf),
  fulfillments: ids
    .filter((id) => shippedOn(id) === day)
    .map((id) => shipmentTold(id, timeOn(day, "15:00:00"))),
  events: [
    ...ids
      .filter((id) => shippedOn(id) === day)
      .map((id) => scanTold(id, "in_transit", timeOn(day, "18:00:00"))),
    ...ids
      .filter((id) => deliveredOn(id) === day)
      .map((id) => scanTold(id, "delivered", timeOn(day, "19:00:00"))),
  ],
});

const LAST = 26;

/** Told once, for all tests. */
let learned: Promise<() => Promise<void>> | undefined;
async function learnDayByDay(): Promise<void> {
  learned ??= liveDayByDay().then(() => keepScene(database.db));
  await (
    await learned
  )();
  scene.setClock(`2026-11-${LAST}T06:00:00+09:00`);
}

async function liveDayByDay(): Promise<void> {
  await scene.install();
  for (let day = 1; day < LAST; day += 1) {
    await scene.morning(`2026-11-${String(day).padStart(2, "0")}`);
    await scene.tellAt(timeOn(day, "20:00:00"), newsOf(day));
  }
  await scene.morning(`2026-11-${LAST}`);
}

const rebuild = async () => {
  await inTransaction(scene.ctx, (tx) => wantRebuild(tx, TEA));
  await rebuildLearning(scene.ctx, TEA);
};

/** Sums in another order differ in their last digits. */
const floats = (bytes: Uint8Array) =>
  [...new Float64Array(bytes.slice().buffer)].map((value) => value.toPrecision(9));

test("what is learned day by day is what is counted anew from the past", async () => {
  await learnDayByDay();
  const daily = await scene.stored();
  expect(daily.shop?.outcomeCount).toBeGreaterThan(40);
  await rebuild();
  const counted = await scene.stored();
  const histograms = (stored: typeof daily) =>
    stored.histograms.map(({ part, key, weights }) => [part, key, floats(weights)]);
  expect(histograms(counted)).toEqual(histograms(daily));
  expect(counted.shop?.outcomeCount).toBe(daily.shop?.outcomeCount);
  const contributed = (stored: typeof daily) =>
    stored.estimates.map(({ orderId, shipmentId, contributed, settled }) => [
      orderId,
      shipmentId,
      contributed,
      settled,
    ]);
  expect(contributed(counted)).toEqual(contributed(daily));
  const issued = (stored: typeof daily) =>
    parseState(stored.shop?.state).scores.purchase.map((week) => [week.week, week.issued]);
  expect(issued(counted)).toEqual(issued(daily));
});

test("counting anew leaves every promise as it was told", async () => {
  await learnDayByDay();
  const told = async () =>
    (await scene.stored()).estimates.map(
      ({ orderId, shipmentId, promisedFrom, promisedTo, promisedBasis, told }) => [
        orderId,
        shipmentId,
        promisedFrom,
        promisedTo,
        promisedBasis,
        told,
      ],
    );
  const before = await told();
  await rebuild();
  expect(await told()).toEqual(before);
});

test("the past of a new shop is learned from, and shows how its promises would have done", async () => {
  await scene.install({ installedAt: "2026-11-26T00:00:00Z" });
  scene.setClock("2026-11-26T06:00:00Z");
  for (let day = 1; day < LAST; day += 1) await scene.tell(newsOf(day));
  expect((await scene.stored()).estimates).toEqual([]);
  await inTransaction(scene.ctx, (tx) => saveImportedOrders(tx, TEA, []));
  await rebuild();
  const { estimates, shop, scores } = await scene.stored();
  expect(shop?.outcomeCount).toBeGreaterThan(40);
  expect(shop).toMatchObject({ rebuildWantedAt: null, rebuildRun: null });
  expect(estimates.every(({ told, promisedTo }) => !told && promisedTo !== null)).toBe(true);
  expect(scores.reduce((sum, { delivered, told }) => sum + (told ? 0 : delivered), 0)).toBe(
    shop?.outcomeCount,
  );
  expect(scene.queue.sent.map(({ name }) => name)).toContain("publish-promises");
  // From the first enough deliveries on, what was learned decided.
  const bases = estimates.filter(({ shipmentId }) => shipmentId !== "").map((row) => row.promisedBasis);
  expect(new Set(bases)).toEqual(new Set(["rules", "learned"]));
});

test("orders under way when the shop is new are followed from then on, and nobody was promised anything", async () => {
  await scene.install({ installedAt: "2026-11-26T00:00:00Z" });
  scene.setClock("2026-11-26T06:00:00Z");
  for (let day = 1; day < LAST; day += 1) await scene.tell(newsOf(day));
  await rebuild();
  await scene.morning("2026-11-27");
  const awaited = (await scene.stored()).estimates.filter(
    ({ open, shipmentId }) => open && shipmentId !== "",
  );
  expect(awaited.length).toBeGreaterThan(0);
  expect(
    awaited.every(({ expectedTo, told, lateness }) => expectedTo !== null && !told && lateness === null),
  ).toBe(true);
});

test("broken off anywhere, counting anew ends the same when it runs again", async () => {
  await learnDayByDay();
  await rebuild();
  const whole = await scene.stored();
  for (const statement of [3, 9, 14, 20, 24]) {
    await inTransaction(scene.ctx, (tx) => wantRebuild(tx, TEA));
    await rebuildLearning(scene.failingAfter(statement), TEA).catch(() => undefined);
    await rebuildLearning(scene.ctx, TEA);
    expect(await scene.stored()).toEqual(whole);
  }
});

test("while everything is counted anew mornings wait, and then see to it that it happens", async () => {
  await learnDayByDay();
  await inTransaction(scene.ctx, (tx) => wantRebuild(tx, TEA));
  const before = await scene.stored();
  scene.queue.sent.length = 0;
  await scene.morning("2026-11-27");
  expect((await scene.stored()).estimates).toEqual(before.estimates);
  expect(scene.queue.sent).toEqual([{ name: "rebuild-learning", payload: { shopId: TEA } }]);
});

test("rules that count days differently have everything counted anew", async () => {
  await learnDayByDay();
  await database.db.shop.update({ where: { shopId: TEA }, data: { countryCode: "US" } });
  scene.queue.sent.length = 0;
  await scene.morning("2026-11-27");
  expect(scene.queue.sent.map(({ name }) => name)).toEqual(["rebuild-learning"]);
});
