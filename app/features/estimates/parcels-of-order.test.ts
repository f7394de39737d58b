import { expect, test } from "vitest";
import { aFulfillment, anOrder, aShipment } from "#test/factories/order-to-estimate.ts";
import { at } from "#test/support/context.ts";
import type { OrderToEstimate } from "./order-to-estimate.ts";
import { parcelsOfOrder } from "./parcels-of-order.ts";

const KNOWN = { items: new Map(), locations: new Map() };
const endings = (order: OrderToEstimate) =>
  parcelsOfOrder(order, KNOWN).map(
    ({ shipmentId, endedAs }) => `${shipmentId || "order"} ${endedAs ?? "awaited"}`,
  );
const NOW = at("2026-11-18T00:00:00Z");
const sent = (quantity: number, also = {}) => ({
  fulfillments: [aFulfillment("10", quantity)],
  shipments: [aShipment("10", also)],
});

test.each<[what: string, order: OrderToEstimate, wanted: string[]]>([
  ["an order that was just placed", anOrder(), ["order awaited"]],
  ["all of it sent", anOrder(sent(2)), ["order parcels", "10-1 awaited"]],
  ["part of it sent", anOrder(sent(1)), ["order awaited", "10-1 awaited"]],
  [
    "part of it sent, the rest refunded",
    anOrder({ ...sent(1), refunded: [{ lineItemId: "L1", quantity: 1 }] }),
    ["order parcels", "10-1 awaited"],
  ],
  ["all refunded", anOrder({ refunded: [{ lineItemId: "L1", quantity: 2 }] }), ["order cancelled"]],
  ["cancelled before it was sent", anOrder({ cancelledAt: NOW }), ["order cancelled"]],
  ["archived without being sent", anOrder({ closedAt: NOW }), ["order given_up"]],
  [
    "a fulfillment of the bulk file, which names no lines",
    anOrder({ fulfillments: [{ ...aFulfillment("10", 0), lineItems: [] }], shipments: [aShipment("10")] }),
    ["order parcels", "10-1 awaited"],
  ],
  [
    "a cancelled fulfillment",
    anOrder({ fulfillments: [aFulfillment("10", 2, { status: "cancelled" })], shipments: [aShipment("10")] }),
    ["order awaited", "10-1 cancelled"],
  ],
  [
    "a number that was replaced by another",
    anOrder({
      fulfillments: [aFulfillment("10", 2)],
      shipments: [
        aShipment("10", { retiredAt: NOW }),
        aShipment("10", { shipmentId: aShipment("11").shipmentId }),
      ],
    }),
    ["order parcels", "10-1 replaced", "11-1 awaited"],
  ],
  ["a parcel on its way back", anOrder(sent(2, { status: "returning" })), ["order parcels", "10-1 returned"]],
  [
    "nothing to ship",
    anOrder({
      lineItems: [{ lineItemId: "L1", productId: null, vendor: null, quantity: 1, requiresShipping: false }],
      ...sent(1),
    }),
    [],
  ],
])("%s", (_, order, wanted) => {
  expect(endings(order)).toEqual(wanted);
});

test("a parcel starts where its fulfillment says, an order where Shopify assigned it", () => {
  const order = anOrder({
    fulfillments: [{ ...aFulfillment("10", 1), locationId: "7" }],
    shipments: [aShipment("10")],
    parts: [{ locationId: "5", fromAt: null, toAt: null, lineItems: [{ lineItemId: "L1", quantity: 2 }] }],
  });
  const osaka = { countryCode: "JP", provinceCode: "JP-27", postcode: null };
  const parcels = parcelsOfOrder(order, { ...KNOWN, locations: new Map([["7", osaka]]) });
  expect(parcels.map(({ traits: { locationId, origin } }) => [locationId, origin])).toEqual([
    ["5", null],
    ["7", osaka],
  ]);
});
