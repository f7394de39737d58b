import { describe, expect, test } from "vitest";
import type { StoredOrder } from "#app/features/orders/order.ts";
import type { KeptShipment, Scan, TrackingEvent } from "#app/features/shipments/shipment.ts";
import { lineItem } from "#test/factories/message-facts.ts";
import { at } from "#test/support/context.ts";
import { presentItems, presentParcel, presentParcels, presentTimeline } from "./present-shipment.ts";

const scan = (eventKey: string, happenedAt: string, over: Partial<Scan> = {}): Scan => ({
  kind: "scan",
  source: "shopify",
  eventKey,
  trackingNumber: null,
  status: "in_transit",
  flags: [],
  reason: null,
  code: null,
  message: null,
  happenedAt: at(happenedAt),
  utcOffsetMinutes: null,
  timeKind: "instant",
  carrierId: null,
  place: null,
  estimatedDeliveryAt: null,
  ...over,
});

const shipment = (shipmentId: string, over: Partial<KeptShipment> = {}): KeptShipment =>
  // The fields that presenting reads; a whole shipment has many more.
  ({
    shipmentId,
    shippedAt: at("2026-11-20T10:00:00Z"),
    trackingNumber: shipmentId,
    retiredAt: null,
    ...over,
  }) as KeptShipment;

describe("the timeline", () => {
  test("runs from the newest scan back, and leaves out what was taken back", () => {
    const events: TrackingEvent[] = [
      scan("1", "2026-11-20T10:00:00Z"),
      scan("3", "2026-11-22T10:00:00Z", { status: "delivered" }),
      scan("2", "2026-11-21T10:00:00Z", { status: "out_for_delivery" }),
      { kind: "retraction", source: "shopify", eventKey: "3", happenedAt: at("2026-11-22T11:00:00Z") },
    ];
    expect(presentTimeline("1Z1", events).map(({ key }) => key)).toEqual(["shopify/2", "shopify/1"]);
  });

  test("holds no scan of another parcel of the same fulfillment", () => {
    const events = [
      scan("1", "2026-11-20T10:00:00Z", { trackingNumber: "1Z1" }),
      scan("2", "2026-11-20T11:00:00Z", { trackingNumber: "1Z2" }),
    ];
    expect(presentTimeline("1Z2", events).map(({ key }) => key)).toEqual(["shopify/2"]);
  });

  test.each([
    [{ city: "Osaka", province: null, country: "JP" }, "Osaka, JP"],
    [{ city: "Secaucus", province: "New Jersey", country: "US" }, "Secaucus, New Jersey, US"],
    [{ city: null, province: null, country: null }, null],
  ])("names the place %j as %j", (where, text) => {
    const place = { ...where, latitude: null, longitude: null };
    expect(presentTimeline(null, [scan("1", "2026-11-20T10:00:00Z", { place })])[0]?.place).toBe(text);
  });
});

describe("an entry of the timeline", () => {
  const [shopify, post] = [
    scan("1", "2026-11-20T10:00:30Z", { message: "Arrived" }),
    scan("a", "2026-11-20T10:00:00Z", {
      source: "17track",
      message: "大阪に到着",
      utcOffsetMinutes: 540,
      carrierId: "japan-post",
    }),
  ];

  test("names all who told it, and keeps the words of each", () => {
    const [entry, ...others] = presentTimeline(null, [shopify, post]);
    expect(others).toEqual([]);
    expect(entry?.sources.toSorted()).toEqual(["17TRACK", "Shopify"]);
    expect(new Set([entry?.message, ...(entry?.otherWords ?? [])])).toEqual(
      new Set(["Arrived", "大阪に到着"]),
    );
  });

  test("names its carrier only when that is one who took over", () => {
    expect(presentTimeline(null, [post])[0]?.carrier).toBeNull();
    expect(presentTimeline(null, [post], [{ carrierId: "japan-post" }])[0]?.carrier?.name).toBe("Japan Post");
  });

  test("shows a code that we do not know, and no other", () => {
    const codeOf = (over: Partial<Scan>) =>
      presentTimeline(null, [scan("1", "2026-11-20T10:00:00Z", { code: "X9", ...over })])[0]?.unknownCode;
    expect([codeOf({ status: "unknown" }), codeOf({})]).toEqual(["X9", null]);
  });
});

test("a parcel without an address of the shop's is looked up at its carrier's, as is a second carrier's", () => {
  const parcel = presentParcel(shipment("1-1", { carrierId: "yamato", trackingUrl: null }), [
    { carrierId: "japan-post", trackingNumber: "RB123456785JP" },
  ]);
  expect(parcel.trackingUrl).toContain("kuronekoyamato");
  expect(parcel.legs[0]?.trackingUrl).toContain("japanpost");
});

test.each([
  ["https://www.ups.com/track?tracknum=1Z1", true],
  ["javascript:alert(1)", false],
  ["//evil.example", false],
  ["1Z1", false],
])("the carrier's address %j becomes a link: %j", (trackingUrl, isLink) => {
  expect(presentParcel(shipment("1-1", { trackingUrl })).trackingUrl).toBe(isLink ? trackingUrl : null);
});

test("parcels of an order stand in the order they were shipped, with this one and replaced ones marked", () => {
  const parcels = presentParcels(
    [
      shipment("2-1", { shippedAt: at("2026-11-21T10:00:00Z") }),
      shipment("1-2", { retiredAt: at("2026-11-20T12:00:00Z") }),
      shipment("1-1"),
    ],
    "1-1",
  );
  expect(parcels.map(({ shipmentId, isThis, isRetired }) => [shipmentId, isThis, isRetired])).toEqual([
    ["1-1", true, false],
    ["1-2", false, true],
    ["2-1", false, false],
  ]);
});

test("a parcel holds what its fulfillment counts, with the order's titles", () => {
  // Only the lines are read.
  const order = {
    lineItems: [lineItem({ lineItemId: "1", title: "Mug" }), lineItem({ lineItemId: "2" })],
  } as StoredOrder;
  const counts = [
    { lineItemId: "1", quantity: 2 },
    { lineItemId: "2", quantity: 0 },
    { lineItemId: "9", quantity: 1 },
  ];
  expect(presentItems(order, counts)).toMatchObject([{ title: "Mug", quantity: 2 }]);
  expect(presentItems(null, counts)).toEqual([]);
});
