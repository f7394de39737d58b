import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { eraseOrders } from "#app/flows/erase-orders.server.ts";
import type { OrderNews } from "#app/flows/record-orders.server.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { at } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import {
  estimateScene,
  forgetEstimates,
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
  await scene.install();
});

const rows = () => database.db.estimate.findMany({ orderBy: [{ orderId: "asc" }, { shipmentId: "asc" }] });
const iso = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;
const promiseOf = (row: Awaited<ReturnType<typeof rows>>[number] | undefined) => [
  iso(row?.promisedFrom),
  iso(row?.promisedTo),
  row?.promisedBasis,
];

/** Monday 16 November 2026, 10:00 in Tokyo. */
const PLACED = "2026-11-16T10:00:00+09:00";

test("an order is promised a window of days as soon as it is told of", async () => {
  await scene.tellAt(PLACED, { orders: [orderTold(1, PLACED)] });
  const [row, ...others] = await rows();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    orderId: "1",
    shipmentId: "",
    told: true,
    promisedBasis: "rules",
    zone: "Asia/Tokyo",
    open: true,
    promisedAt: dateFromInstant(at(PLACED)),
  });
  expect(iso(row?.orderedOn)).toBe("2026-11-16");
  expect(Number(row?.promisedTo)).toBeGreaterThanOrEqual(Number(row?.orderedOn));
  expect(iso(row?.expectedTo)).toBe(iso(row?.promisedTo));
});

test("a promise stays as it was told, whatever comes: another address, another method, a cancellation", async () => {
  await scene.tellAt(PLACED, { orders: [orderTold(1, PLACED)] });
  const [told] = await rows();
  const changes = [
    { shipping_address: { zip: "907-0001", province_code: "JP-47", country_code: "JP", city: "Ishigaki" } },
    { shipping_address: { zip: "10001", province_code: "NY", country_code: "US", city: "New York" } },
    { shipping_lines: [{ title: "By ship", code: "SEA" }] },
    { cancelled_at: "2026-11-18T10:00:00+09:00" },
  ];
  for (const [day, change] of changes.entries()) {
    const time = `2026-11-${17 + day}T10:00:00+09:00`;
    await scene.tellAt(time, { orders: [orderTold(1, PLACED, { ...change, updated_at: time })] });
    const [row] = await rows();
    expect(promiseOf(row)).toEqual(promiseOf(told));
    expect(row?.promisedAt).toEqual(told?.promisedAt);
  }
});

test("what is expected follows another address", async () => {
  await scene.tellAt(PLACED, { orders: [orderTold(1, PLACED)] });
  const [told] = await rows();
  await scene.tellAt("2026-11-16T11:00:00+09:00", {
    orders: [
      orderTold(1, PLACED, {
        updated_at: "2026-11-16T11:00:00+09:00",
        shipping_address: { zip: "10001", province_code: "NY", country_code: "US", city: "New York" },
      }),
    ],
  });
  const [row] = await rows();
  expect(row).toMatchObject({ countryCode: "US", zone: "America/New_York" });
  expect(Number(row?.expectedTo)).toBeGreaterThan(Number(told?.expectedTo));
});

test("the parcels of an order carry its promise; the order's own estimate gives way to them", async () => {
  await scene.tellAt(PLACED, { orders: [orderTold(1, PLACED)] });
  const shippedAt = "2026-11-17T15:00:00+09:00";
  await scene.tellAt(shippedAt, { fulfillments: [shipmentTold(1, shippedAt)] });
  const [order, parcel, ...others] = await rows();
  expect(others).toEqual([]);
  expect(order).toMatchObject({ shipmentId: "", endedAs: "parcels", expectedTo: null });
  expect(promiseOf(parcel)).toEqual(promiseOf(order));
  expect(parcel?.purchaseCurve).toEqual(order?.purchaseCurve);
  expect(parcel).toMatchObject({ carrierName: "Yamato", seen: false, handoverCurve: null });
});

test("a scan tells of the hand-over by the origin's calendar, a delivery by the destination's", async () => {
  const american = { shipping_address: { zip: "10001", province_code: "NY", country_code: "US" } };
  await scene.tellAt(PLACED, {
    orders: [orderTold(1, PLACED, american)],
    fulfillments: [shipmentTold(1, "2026-11-17T15:00:00+09:00")],
    events: [
      scanTold(1, "in_transit", "2026-11-18T01:00:00+09:00"),
      scanTold(1, "delivered", "2026-11-25T03:00:00Z"),
    ],
  });
  const parcel = (await rows()).find(({ shipmentId }) => shipmentId !== "");
  expect(iso(parcel?.handedOverOn)).toBe("2026-11-18");
  expect(iso(parcel?.deliveredOn)).toBe("2026-11-24");
  expect(parcel).toMatchObject({ zone: "America/New_York", endedAs: "delivered", expectedTo: null });
  expect(parcel?.handoverCurve).not.toBeNull();
});

test("news in any order, and doubled, end in the same estimates", async () => {
  const news: Partial<OrderNews>[] = [
    { orders: [orderTold(1, PLACED)] },
    { fulfillments: [shipmentTold(1, "2026-11-17T15:00:00+09:00")] },
    { events: [scanTold(1, "confirmed", "2026-11-17T16:00:00+09:00")] },
    { events: [scanTold(1, "carrier_picked_up", "2026-11-17T18:00:00+09:00")] },
    {
      events: [
        scanTold(1, "in_transit", "2026-11-18T18:00:00+09:00", {
          estimated_delivery_at: "2026-11-20T00:00:00Z",
        }),
      ],
    },
    { orders: [orderTold(2, PLACED)] },
    { fulfillments: [shipmentTold(2, "2026-11-17T15:00:00+09:00", { status: "cancelled" })] },
  ];
  const live = async (parts: Partial<OrderNews>[]) => {
    await forgetEstimates(database.db);
    await scene.install();
    scene.setClock("2026-11-18T20:00:00+09:00");
    for (const part of parts) await scene.tell(part);
    return scene.stored();
  };
  const told = await live(news);
  expect(told.estimates.map(({ orderId, endedAs }) => `${orderId} ${endedAs}`)).toEqual([
    "1 parcels",
    "1 null",
    "2 null",
    "2 cancelled",
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(news, { minLength: news.length }),
      fc.subarray(news),
      async (shuffled, again) => {
        expect(await live([...shuffled, ...again])).toEqual(told);
      },
    ),
    { numRuns: 8 },
  );
});

test("Shopify's own window takes the place of ours within the first hour, and never after", async () => {
  await scene.tellAt(PLACED, { orders: [orderTold(1, PLACED), orderTold(2, PLACED)] });
  const window = (orderId: string) => ({
    shopId: TEA,
    fulfillmentOrderId: `${orderId}9`,
    orderId,
    locationId: "655441491",
    methodType: "SHIPPING",
    fromAt: new Date("2026-11-18T00:00:00Z"),
    toAt: new Date("2026-11-19T12:00:00Z"),
    lineItems: [],
    fetchedAt: new Date(PLACED),
  });
  await database.db.deliveryWindow.createMany({ data: [window("1"), window("2")] });
  const again = (id: number, time: string) =>
    scene.tellAt(time, { orders: [orderTold(id, PLACED, { updated_at: time, financial_status: "paid" })] });
  await again(1, "2026-11-16T10:05:00+09:00");
  await again(2, "2026-11-16T12:05:00+09:00");
  const [first, second] = await rows();
  expect(promiseOf(first)).toEqual(["2026-11-18", "2026-11-19", "shopify"]);
  expect(second?.promisedBasis).toBe("rules");
  await again(1, "2026-11-16T13:00:00+09:00");
  expect(promiseOf((await rows())[0])).toEqual(promiseOf(first));
});

test("nothing is estimated for downloads, nor for orders from before the installation", async () => {
  const download = orderTold(1, PLACED);
  const news = {
    ...download,
    lineItems: download.lineItems.map((line) => ({ ...line, requiresShipping: false })),
  };
  await scene.tellAt(PLACED, { orders: [news, orderTold(2, "2025-12-31T10:00:00+09:00")] });
  expect(await rows()).toEqual([]);
});

test("an order without country, items or a known method is promised something all the same", async () => {
  const bare = { shipping_address: null, shipping_lines: [], customer: null };
  await scene.tellAt(PLACED, { orders: [orderTold(1, PLACED, bare)] });
  expect(await rows()).toMatchObject([{ countryCode: null, zone: "Asia/Tokyo", told: true }]);
  expect((await rows())[0]?.promisedTo).not.toBeNull();
});

test("an erased order keeps its days for statistics, and nothing of where it went is left in its estimate", async () => {
  await scene.tellAt(PLACED, { orders: [orderTold(1, PLACED)] });
  await inTransaction(scene.ctx, (tx) => eraseOrders(tx, TEA, ["1"]));
  const [row] = await rows();
  expect(row).toMatchObject({ traits: {}, purchaseCurve: null, open: false, expectedTo: null });
  expect(row?.promisedTo).not.toBeNull();
  const again = "2026-11-16T11:00:00+09:00";
  await scene.tellAt(again, { orders: [orderTold(1, PLACED, { updated_at: again })] });
  expect(await rows()).toEqual([row]);
});

test("an order that turns out to need no shipping is awaited no more", async () => {
  await scene.tellAt(PLACED, { orders: [orderTold(1, PLACED)] });
  const later = "2026-11-16T11:00:00+09:00";
  const edited = orderTold(1, PLACED, { updated_at: later, name: "#1a" });
  await scene.tellAt(later, {
    orders: [
      { ...edited, lineItems: edited.lineItems.map((line) => ({ ...line, requiresShipping: false })) },
    ],
  });
  expect(await rows()).toMatchObject([{ endedAs: "cancelled", expectedTo: null }]);
});

test("a refunded line is awaited no more, and what is left to send still is", async () => {
  await scene.tellAt(PLACED, { orders: [orderTold(1, PLACED), orderTold(2, PLACED)] });
  const refund = (orderId: number, quantity: number) => {
    const [line] = orderTold(orderId, PLACED).lineItems;
    return {
      refundId: `${orderId}5`,
      orderId: orderTold(orderId, PLACED).orderId,
      refundedAt: at("2026-11-17T00:00:00Z"),
      lineItems: [{ lineItemId: line?.lineItemId ?? "", quantity }],
      amount: null,
    };
  };
  await scene.tellAt("2026-11-17T00:00:00Z", { refunds: [refund(1, 2), refund(2, 1)] });
  expect((await rows()).map(({ endedAs }) => endedAs)).toEqual(["cancelled", null]);
});
