import { expect, test } from "vitest";
import { linesOfText } from "./lines-of-text.ts";
import { sourceNamed } from "./sources.ts";

const linesOf = (body: unknown) => linesOfText(sourceNamed("Shopify"), JSON.stringify(body));

const fulfillment = (also: object = {}) => ({
  id: 501,
  order_id: 7,
  status: "success",
  created_at: "2026-11-20T10:00:00Z",
  tracking_company: "UPS",
  tracking_numbers: ["1Z1", "1Z2"],
  shipment_status: "out_for_delivery",
  ...also,
});

test("a fulfillment event keeps its local time, and has no number", () => {
  const event = { id: 1, fulfillment_id: 501, order_id: 7, status: "delivered", city: "Osaka" };
  expect(linesOf({ ...event, happened_at: "2026-11-21T20:00:00+09:00" })).toMatchObject([
    {
      trackingNumber: null,
      status: "delivered",
      events: [
        {
          status: "delivered",
          local: "2026-11-21T20:00:00",
          utcOffsetMinutes: 540,
          place: { city: "Osaka" },
        },
      ],
    },
  ]);
});

test("a fulfillment is a parcel for each number, also inside its order", () => {
  const parcel = { carrier: "ups", carrierName: "UPS", status: "out_for_delivery", step: 3 };
  const parcels = [
    { ...parcel, trackingNumber: "1Z1" },
    { ...parcel, trackingNumber: "1Z2" },
  ];
  expect(linesOf(fulfillment())).toMatchObject(parcels);
  expect(linesOf({ id: 7, fulfillments: [fulfillment()] })).toMatchObject(parcels);
});

test("a cancelled fulfillment is cancelled, whatever its parcel was", () => {
  expect(linesOf(fulfillment({ status: "cancelled", tracking_numbers: ["1Z1"] }))).toMatchObject([
    { status: "cancelled" },
  ]);
});

test("a word that Shopify does not have yet is noted, and says nothing", () => {
  expect(linesOf(fulfillment({ shipment_status: "teleported", tracking_numbers: ["1Z1"] }))).toMatchObject([
    { status: "unknown", unknownCodes: [{ code: "teleported" }] },
  ]);
});

test("other webhooks tell of no parcel", () => {
  expect(linesOf({ id: 7, fulfillments: [] })).toMatchObject([{ kind: "nothing", status: null, events: [] }]);
});
