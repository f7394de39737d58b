import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { countShipments } from "#app/features/shipment-list/shipment-list.server.ts";
import {
  countTroubles,
  learnThresholds,
  listAttention,
  listTroubles,
  reopenTroubles,
  resolveTroubles,
  snoozeTroubles,
} from "#app/features/troubles/troubles.server.ts";
import { FIRST_ATTENTION } from "#app/features/troubles/attention-query.ts";
import { eraseOrders } from "#app/flows/erase-orders.server.ts";
import { lookForTrouble } from "#app/flows/look-for-trouble.server.ts";
import { watchParcels } from "#app/flows/watch-parcels.server.ts";
import { parseOrderId, type OrderId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS, HOUR_MS, instantFromDate } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { at } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import {
  estimateScene,
  forgetEstimates,
  orderTold,
  scanTold,
  shipmentTold,
} from "#test/support/estimate-scene.ts";

const database = useTestDatabase();
const TEA = shopNamed("tea");
const OTHER = shopNamed("other");
let scene: ReturnType<typeof estimateScene>;

beforeEach(async () => {
  await forgetEstimates(database.db);
  scene = estimateScene(database.db, TEA);
  await scene.install();
});

const idOf = (id: number): OrderId => {
  const orderId = parseOrderId(id);
  if (!orderId) throw new Error("not an id");
  return orderId;
};
const kindsOf = async (id: number) =>
  (await listTroubles(scene.ctx, TEA, idOf(id))).map(
    ({ kind, openedAt, endedAs }) => `${kind} ${openedAt.slice(0, 13)} ${endedAs ?? "lasts"}`,
  );
const watchAt = async (time: string) => {
  scene.setClock(time);
  await watchParcels(scene.ctx, TEA);
};
/** Monday 16 November: ordered, sent and scanned in the morning. */
const ship = async (id: number) => {
  await scene.tellAt("2026-11-16T00:00:00Z", { orders: [orderTold(id, "2026-11-15T22:00:00Z")] });
  await scene.tell({ fulfillments: [shipmentTold(id, "2026-11-16T00:00:00Z")] });
  await scene.tellAt("2026-11-16T02:00:00Z", {
    events: [scanTold(id, "in_transit", "2026-11-16T02:00:00Z")],
  });
};
const subjectIdOf = async (id: number) =>
  (await database.db.shipment.findFirstOrThrow({ where: { shopId: TEA, orderId: String(id) } })).shipmentId;

describe("a parcel that goes quiet", () => {
  test("is found once by the hourly look, ends with the next scan, and is a new moment when it goes quiet again", async () => {
    await ship(1);
    await watchAt("2026-11-18T02:00:00Z");
    expect(await kindsOf(1)).toEqual([]);
    await watchAt("2026-11-19T03:00:00Z");
    await watchAt("2026-11-20T03:00:00Z");
    expect(await kindsOf(1)).toEqual(["stalled 2026-11-19T03 lasts"]);
    await scene.tellAt("2026-11-20T05:00:00Z", {
      events: [scanTold(1, "carrier_picked_up", "2026-11-20T04:30:00Z")],
    });
    expect(await kindsOf(1)).toEqual(["stalled 2026-11-19T03 passed"]);
    await watchAt("2026-12-20T05:00:00Z");
    expect(await kindsOf(1)).toContain("stalled 2026-12-20T05 lasts");
  });

  test("stays resolved until another scan makes it another silence", async () => {
    await ship(1);
    await watchAt("2026-11-19T03:00:00Z");
    const subjectIds = [await subjectIdOf(1)];
    expect(await resolveTroubles(scene.ctx, { shopId: TEA, subjectIds })).toBe(1);
    await watchAt("2026-11-20T03:00:00Z");
    expect(await kindsOf(1)).toEqual(["stalled 2026-11-19T03 resolved"]);
    await scene.tellAt("2026-11-20T05:00:00Z", {
      events: [scanTold(1, "out_for_delivery", "2026-11-20T04:30:00Z")],
    });
    await watchAt("2026-12-10T03:00:00Z");
    expect(await kindsOf(1)).toContain("stalled 2026-12-10T03 lasts");
  });

  test("is out of the way while it is snoozed, and comes back by itself", async () => {
    await ship(1);
    await watchAt("2026-11-19T03:00:00Z");
    const chosen = { shopId: TEA, subjectIds: [await subjectIdOf(1)] };
    expect(await snoozeTroubles(scene.ctx, chosen, at("2026-11-20T00:00:00Z"))).toBe(1);
    expect(await countTroubles(scene.ctx, TEA)).toMatchObject({
      open: 0,
      snoozed: 1,
      byKind: { stalled: 0 },
    });
    expect((await listAttention(scene.ctx, TEA, FIRST_ATTENTION)).rows).toEqual([]);
    expect((await listAttention(scene.ctx, TEA, { ...FIRST_ATTENTION, tab: "snoozed" })).rows).toHaveLength(
      1,
    );
    scene.setClock("2026-11-20T00:00:00Z");
    expect(await countTroubles(scene.ctx, TEA)).toMatchObject({
      open: 1,
      snoozed: 0,
      byKind: { stalled: 1 },
    });
    expect((await listAttention(scene.ctx, TEA, FIRST_ATTENTION)).rows).toHaveLength(1);
  });

  test("that was resolved by mistake comes back, unless it has passed meanwhile", async () => {
    await ship(1);
    await watchAt("2026-11-19T03:00:00Z");
    const chosen = { shopId: TEA, subjectIds: [await subjectIdOf(1)] };
    await resolveTroubles(scene.ctx, chosen);
    await reopenTroubles(scene.ctx, chosen);
    expect(await kindsOf(1)).toEqual(["stalled 2026-11-19T03 lasts"]);
    await resolveTroubles(scene.ctx, chosen);
    await scene.tell({ events: [scanTold(1, "delivered", "2026-11-19T02:00:00Z")] });
    await reopenTroubles(scene.ctx, chosen);
    await watchParcels(scene.ctx, TEA);
    expect(await kindsOf(1)).toEqual(["stalled 2026-11-19T03 passed"]);
  });
});

test("an order that nobody sends is found by the hourly look, and ends when it is sent", async () => {
  await scene.tellAt("2026-11-16T00:00:00Z", {
    orders: [orderTold(2, "2026-11-15T22:00:00Z", { financial_status: "paid" })],
  });
  await watchAt("2026-11-18T00:00:00Z");
  expect(await kindsOf(2)).not.toContainEqual(expect.stringContaining("unfulfilled"));
  await watchAt("2026-11-27T01:00:00Z");
  expect(await kindsOf(2)).toContain("unfulfilled 2026-11-27T01 lasts");
  const { rows } = await listAttention(scene.ctx, TEA, { ...FIRST_ATTENTION, kind: "unfulfilled" });
  expect(rows).toMatchObject([{ subjectId: "order:2", shipmentId: null, orderName: "#2" }]);
  await scene.tellAt("2026-11-27T02:00:00Z", { fulfillments: [shipmentTold(2, "2026-11-27T02:00:00Z")] });
  expect(await kindsOf(2)).toContain("unfulfilled 2026-11-27T01 passed");
});

test("what is stored in the end does not depend on how often anybody looked", async () => {
  await ship(1);
  await watchAt("2026-11-19T03:00:00Z");
  const rows = () =>
    database.db.trouble.findMany({ orderBy: { subjectId: "asc" }, omit: { updatedAt: true } });
  const once = await rows();
  await inTransaction(scene.ctx, (tx) => lookForTrouble(tx, TEA, [idOf(1)]));
  await watchParcels(scene.ctx, TEA);
  expect(await rows()).toEqual(once);
  expect(once).toHaveLength(1);
});

test("erasing an order ends its troubles and forgets what staff wrote, and nothing comes back", async () => {
  await ship(1);
  await watchAt("2026-11-19T03:00:00Z");
  await database.db.trouble.updateMany({
    data: { note: "Called Mrs Sato", notedBy: "7", assignedTo: "Ken" },
  });
  await inTransaction(scene.ctx, (tx) => eraseOrders(tx, TEA, ["1"]));
  await watchAt("2026-11-21T03:00:00Z");
  expect(await database.db.trouble.findMany()).toMatchObject([
    { endedAs: "passed", note: null, notedBy: null, assignedTo: null },
  ]);
});

test("another shop's parcels are neither looked at nor touched", async () => {
  const other = estimateScene(database.db, OTHER);
  await other.install();
  await ship(1);
  await other.tellAt("2026-11-16T00:00:00Z", {
    orders: [orderTold(1, "2026-11-15T22:00:00Z")],
    fulfillments: [shipmentTold(1, "2026-11-16T00:00:00Z")],
    events: [scanTold(1, "in_transit", "2026-11-16T02:00:00Z")],
  });
  await watchAt("2026-11-19T03:00:00Z");
  expect(await database.db.trouble.groupBy({ by: ["shopId"], _count: true })).toEqual([
    { shopId: TEA, _count: 1 },
  ]);
  const subjectIds = [await subjectIdOf(1)];
  expect(await resolveTroubles(scene.ctx, { shopId: OTHER, subjectIds })).toBe(0);
});

/** Parcels delivered in the last weeks: three scans each, the longest wait `hours(n)`. */
async function addDelivered(count: number, hours: (n: number) => number): Promise<void> {
  const { db } = database;
  const start = at("2026-10-20T00:00:00Z");
  const id = (n: number) => String(5_000 + n);
  await db.order.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      shopId: TEA,
      orderId: id(n),
      countryCode: "JP",
      trackingToken: id(n),
      placedAt: dateFromInstant(addMs(start, -10 * HOUR_MS)),
    })),
  });
  await db.shipment.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      shopId: TEA,
      shipmentId: `${id(n)}-1`,
      fulfillmentId: id(n),
      orderId: id(n),
      carrierId: "yamato",
      status: "delivered",
      step: 4,
      flags: [],
      open: false,
      statusAt: dateFromInstant(start),
      shippedAt: dateFromInstant(start),
      firstScanAt: dateFromInstant(addMs(start, 4 * HOUR_MS)),
      deliveredAt: dateFromInstant(addMs(start, (5 + hours(n)) * HOUR_MS)),
    })),
  });
  await db.trackingEvent.createMany({
    data: Array.from({ length: count }, (_, n) =>
      [4, 5, 5 + hours(n)].map((hour, index) => ({
        shopId: TEA,
        fulfillmentId: id(n),
        source: "shopify",
        eventKey: String(index),
        kind: "scan",
        flags: [],
        happenedAt: dateFromInstant(addMs(start, hour * HOUR_MS)),
      })),
    ).flat(),
  });
}

describe("what a shop learns", () => {
  const learnedRows = () =>
    database.db.learnedThreshold.findMany({ orderBy: [{ kind: "asc" }, { lane: "asc" }] });

  test("is how long 95 of 100 parcels of a lane wait at most, and half of them", async () => {
    await addDelivered(101, (n) => 1 + n);
    scene.setClock("2026-11-19T03:00:00Z");
    await inTransaction(scene.ctx, (tx) => learnThresholds(tx, TEA));
    expect(await learnedRows()).toMatchObject([
      { kind: "not_handed_over", lane: "", hoursP50: 4, hoursP95: 4, sample: 101 },
      { kind: "not_handed_over", lane: "yamato|JP>JP", hoursP95: 4 },
      { kind: "not_handed_over", lane: "|JP>JP", hoursP95: 4 },
      { kind: "stalled", lane: "", hoursP50: 51, hoursP95: 96, sample: 101 },
      { kind: "stalled", lane: "yamato|JP>JP", hoursP50: 51, hoursP95: 96 },
      { kind: "stalled", lane: "|JP>JP", hoursP95: 96 },
      { kind: "unfulfilled", lane: "", hoursP50: 10, hoursP95: 10, sample: 101 },
    ]);
  });

  test("takes twenty parcels, and is forgotten when they are too old", async () => {
    await addDelivered(19, () => 10);
    scene.setClock("2026-11-19T03:00:00Z");
    await inTransaction(scene.ctx, (tx) => learnThresholds(tx, TEA));
    expect(await learnedRows()).toEqual([]);
    await database.db.learnedThreshold.create({
      data: {
        shopId: TEA,
        kind: "stalled",
        lane: "",
        hoursP95: 5,
        sample: 50,
        learnedAt: dateFromInstant(addMs(instantFromDate(new Date("2026-11-18")), -DAY_MS)),
      },
    });
    await inTransaction(scene.ctx, (tx) => learnThresholds(tx, TEA));
    expect(await learnedRows()).toEqual([]);
  });
});

test("the counts of the first page look at open parcels only", async () => {
  await ship(1);
  await watchAt("2026-11-19T03:00:00Z");
  expect(await countShipments(scene.ctx, TEA)).toMatchObject({ moving: 1 });
});
