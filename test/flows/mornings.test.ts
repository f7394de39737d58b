import { beforeEach, expect, test } from "vitest";
import { findEstimates } from "#app/features/estimates/estimates.server.ts";
import { FIRST_PAGE } from "#app/features/shipment-list/list-query.ts";
import { listShipments } from "#app/features/shipment-list/shipment-list.server.ts";
import { countTroubles } from "#app/features/troubles/troubles.server.ts";
import { watchParcels } from "#app/flows/watch-parcels.server.ts";
import { refreshEstimates, startMornings } from "#app/flows/refresh-estimates.server.ts";
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
const BOOKS = shopNamed("books");
let scene: EstimateScene;
beforeEach(async () => {
  await forgetEstimates(database.db);
  scene = estimateScene(database.db, TEA);
  await scene.install();
});

/** Lived through once, for all tests that begin after it. */
let lived: Promise<() => Promise<void>> | undefined;
const afterNineDays = async () => {
  lived ??= liveThrough(9).then(() => keepScene(database.db));
  await (
    await lived
  )();
};

const two = (value: number) => String(value).padStart(2, "0");
const parcelOf = async (orderId: string) =>
  (await database.db.estimate.findMany({ where: { shopId: TEA, orderId } })).find(
    (row) => row.shipmentId !== "",
  );

/** Orders placed at ten, one a day from the 2nd of November on, each shipped the next day and here two days after. */
async function liveThrough(
  days: number,
  each: (scene: EstimateScene, day: number) => Promise<void> = async () => {},
) {
  for (let day = 2; day < 2 + days; day += 1) {
    await scene.morning(`2026-11-${two(day)}`);
    await each(scene, day);
    const at = (later: number, time: string) => `2026-11-${two(day - later)}T${time}+09:00`;
    const placedAt = at(0, "10:00:00");
    await scene.tellAt(placedAt, { orders: [orderTold(day, placedAt)] });
    if (day > 2)
      await scene.tellAt(at(0, "15:00:00"), {
        fulfillments: [shipmentTold(day - 1, at(0, "15:00:00"))],
        events: [scanTold(day - 1, "in_transit", at(0, "18:00:00"))],
      });
    if (day > 4)
      await scene.tellAt(at(0, "19:00:00"), { events: [scanTold(day - 3, "delivered", at(0, "19:00:00"))] });
  }
}

test("a morning learns what happened before it, once", async () => {
  await liveThrough(8);
  await scene.morning("2026-11-10");
  const first = await scene.stored();
  expect(first.shop).toMatchObject({ outcomeCount: 5, learnedTo: new Date("2026-11-10") });
  expect(first.histograms.map(({ part }) => part)).toContain("transit");
  expect(first.estimates.filter(({ settled }) => settled)).toHaveLength(5);
  expect(first.estimates.filter(({ settled, open }) => settled && open)).toEqual([]);
  await refreshEstimates(scene.ctx, TEA);
  expect(await scene.stored()).toEqual(first);
});

test("an order row without an end and without parcels stays open; promises settle into scores by due day", async () => {
  await liveThrough(8);
  await scene.morning("2026-11-18");
  const { scores } = await scene.stored();
  expect(scores.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(5);
  expect(scores.every(({ told }) => told)).toBe(true);
});

test("broken off after any statement and begun again, a morning ends as if it had not been", async () => {
  await afterNineDays();
  const restore = await keepScene(database.db);
  await scene.morning("2026-11-11");
  const undisturbed = await scene.stored();
  expect(undisturbed.shop?.outcomeCount).toBe(6);
  let broken = 0;
  for (let statement = 1; statement < 60; statement += 3) {
    await restore();
    const failing = scene.failingAfter(statement);
    const outcome = await refreshEstimates(failing, TEA).then(
      () => "done",
      () => "broken",
    );
    if (outcome === "broken") broken += 1;
    await refreshEstimates(scene.ctx, TEA);
    expect(await scene.stored()).toEqual(undisturbed);
  }
  expect(broken).toBeGreaterThan(4);
});

test("two workers at once do a morning once", async () => {
  await afterNineDays();
  const restore = await keepScene(database.db);
  await scene.morning("2026-11-11");
  const alone = await scene.stored();
  await restore();
  await Promise.allSettled([refreshEstimates(scene.ctx, TEA), refreshEstimates(scene.ctx, TEA)]);
  await refreshEstimates(scene.ctx, TEA);
  expect(await scene.stored()).toEqual(alone);
});

test("a parcel that stands still runs late before its promised day is over, and is late after", async () => {
  await afterNineDays();
  // Order 10 was shipped on the 11th and is never heard of again.
  await scene.tellAt("2026-11-11T18:00:00+09:00", {
    fulfillments: [shipmentTold(10, "2026-11-11T15:00:00+09:00")],
    events: [scanTold(10, "in_transit", "2026-11-11T18:00:00+09:00")],
  });
  const promisedTo = (await parcelOf("10"))?.promisedTo?.toISOString().slice(0, 10) ?? "";
  const standings: [day: string, lateness: string | null][] = [];
  for (let day = 12; day < 24; day += 1) {
    await scene.morning(`2026-11-${day}`);
    standings.push([`2026-11-${day}`, (await parcelOf("10"))?.lateness ?? null]);
  }
  const firstOf = (wanted: string) => standings.find(([, lateness]) => lateness === wanted)?.[0] ?? "";
  expect(firstOf("running_late")).not.toBe("");
  expect(firstOf("running_late") <= promisedTo).toBe(true);
  expect(firstOf("late") > promisedTo).toBe(true);
  const since = (await parcelOf("10"))?.runningLateAt;
  expect(since?.toISOString().slice(0, 10) ?? "").toMatch(/^2026-11-/);
  await scene.tellAt("2026-11-24T10:00:00+09:00", {
    events: [scanTold(10, "delivered", "2026-11-24T09:00:00+09:00")],
  });
  expect(await parcelOf("10")).toMatchObject({ lateness: null, runningLateAt: since, endedAs: "delivered" });
});

test("what runs late is counted on the first page, listed, and said why", async () => {
  const placedAt = "2026-11-02T10:00:00+09:00";
  await scene.tellAt(placedAt, { orders: [orderTold(1, placedAt), orderTold(2, placedAt)] });
  await scene.tellAt("2026-11-03T18:00:00+09:00", {
    fulfillments: [
      shipmentTold(1, "2026-11-03T15:00:00+09:00"),
      shipmentTold(2, "2026-11-03T15:00:00+09:00"),
    ],
    events: [
      scanTold(1, "in_transit", "2026-11-03T18:00:00+09:00", {
        estimated_delivery_at: "2026-11-11T00:00:00Z",
      }),
      scanTold(2, "in_transit", "2026-11-03T18:00:00+09:00"),
    ],
  });
  await scene.morning("2026-11-04");
  expect(scene.queue.sent).toContainEqual({ name: "watch-parcels", payload: { shopId: TEA } });
  await watchParcels(scene.ctx, TEA);
  expect((await countTroubles(scene.ctx, TEA)).byKind).toMatchObject({ running_late: 1, late: 0 });
  const query = { ...FIRST_PAGE, troubles: ["running_late" as const] };
  const { rows } = await listShipments(scene.ctx, TEA, query, "Asia/Tokyo");
  expect(rows).toMatchObject([{ orderId: "1", troubles: ["running_late"] }]);
  const parcel = (await findEstimates(scene.ctx, TEA, orderTold(1, placedAt).orderId)).at(-1);
  expect(parcel).toMatchObject({
    lateness: "running_late",
    lateReason: { kind: "carrier_says", day: "2026-11-11" },
    expected: { basis: "carrier" },
  });
});

test("a parcel that nobody scans is never called late, and teaches no transit", async () => {
  await scene.tellAt("2026-11-02T10:00:00+09:00", { orders: [orderTold(1, "2026-11-02T10:00:00+09:00")] });
  await scene.tellAt("2026-11-03T10:00:00+09:00", {
    fulfillments: [shipmentTold(1, "2026-11-03T10:00:00+09:00")],
  });
  await scene.morning("2026-11-04");
  await scene.morning("2026-11-25");
  expect(await parcelOf("1")).toMatchObject({
    lateness: null,
    lateProbability: null,
    open: true,
    seen: false,
  });
  const { histograms } = await scene.stored();
  expect(new Set(histograms.map(({ part }) => part))).toEqual(new Set(["handling"]));
});

test("a corrected delivery takes the place of the wrong one in what was learned", async () => {
  await liveThrough(8);
  await scene.morning("2026-11-10");
  const before = await scene.stored();
  const mistaken = scanTold(2, "delivered", "2026-11-05T19:00:00+09:00");
  const { source, eventKey, happenedAt } = mistaken.event;
  await scene.tell({
    events: [{ ...mistaken, event: { kind: "retraction", source, eventKey, happenedAt } }],
  });
  expect(await parcelOf("2")).toMatchObject({ open: true, deliveredOn: null });
  await scene.morning("2026-11-11");
  const weight = (stored: typeof before) =>
    stored.histograms
      .filter(({ part }) => part === "transit")
      .map(({ weights }) => new DataView(weights.slice().buffer).getFloat64(0, true));
  const without = await scene.stored();
  expect(Math.max(...weight(without))).toBe(Math.max(...weight(before)) - 1);
  await scene.tellAt("2026-11-11T20:00:00+09:00", {
    events: [
      scanTold(2, "delivered", "2026-11-11T19:00:00+09:00", {
        id: 99,
        admin_graphql_api_id: "gid://shopify/FulfillmentEvent/99",
      }),
    ],
  });
  await scene.morning("2026-11-12");
  const corrected = await scene.stored();
  expect(await parcelOf("2")).toMatchObject({ open: false, deliveredOn: new Date("2026-11-11") });
  expect(Math.max(...weight(corrected))).toBe(Math.max(...weight(without)) + 1);
});

test("each zone has its mornings by its own clocks", async () => {
  const placedAt = "2026-11-16T10:00:00+09:00";
  const newYork = { shipping_address: { zip: "10001", province_code: "NY", country_code: "US" } };
  await scene.tellAt(placedAt, { orders: [orderTold(1, placedAt), orderTold(2, placedAt, newYork)] });
  const doneOn = async () =>
    (await database.db.morning.findMany({ orderBy: { zone: "asc" } })).map(
      (row) => `${row.zone} ${row.doneOn?.toISOString().slice(0, 10) ?? "never"}`,
    );
  scene.setClock("2026-11-17T04:59:00+09:00");
  await refreshEstimates(scene.ctx, TEA);
  expect(await doneOn()).toEqual(["America/New_York 2026-11-16", "Asia/Tokyo never"]);
  scene.setClock("2026-11-17T05:00:00+09:00");
  await refreshEstimates(scene.ctx, TEA);
  expect(await doneOn()).toEqual(["America/New_York 2026-11-16", "Asia/Tokyo 2026-11-17"]);
  scene.setClock("2026-11-17T05:00:00-05:00");
  await refreshEstimates(scene.ctx, TEA);
  expect(await doneOn()).toEqual(["America/New_York 2026-11-17", "Asia/Tokyo 2026-11-17"]);
});

test("every hour, shops in which it has become morning somewhere get a job, and others none", async () => {
  const placedAt = "2026-11-16T10:00:00+09:00";
  await scene.tellAt(placedAt, { orders: [orderTold(1, placedAt)] });
  const other = estimateScene(database.db, BOOKS);
  await other.install();
  await other.tellAt(placedAt, {
    orders: [
      orderTold(1, placedAt, { shipping_address: { zip: "10001", province_code: "NY", country_code: "US" } }),
    ],
  });
  await other.morning("2026-11-16", "America/New_York");
  scene.queue.sent.length = 0;
  scene.setClock("2026-11-17T06:00:00+09:00");
  await startMornings(scene.ctx);
  expect(scene.queue.sent).toEqual([{ name: "refresh-estimates", payload: { shopId: TEA } }]);
});

test("what one shop has learned tells another nothing", async () => {
  await liveThrough(8);
  await scene.morning("2026-11-10");
  const other = estimateScene(database.db, BOOKS);
  await other.install();
  const placedAt = "2026-11-10T10:00:00+09:00";
  await other.tellAt(placedAt, { orders: [orderTold(500, placedAt)] });
  const before = (await other.stored()).estimates;
  await database.db.$executeRaw`delete from "LearnedHistogram" where "shopId" = ${TEA}`;
  await database.db.$executeRaw`delete from "LearnedShop" where "shopId" = ${TEA}`;
  await database.db.estimate.deleteMany({ where: { shopId: BOOKS } });
  await other.tellAt(placedAt, {
    orders: [orderTold(500, placedAt, { updated_at: "2026-11-10T10:00:01+09:00" })],
  });
  expect((await other.stored()).estimates).toEqual(before);
});
