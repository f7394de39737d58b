import { describe, expect, test } from "vitest";
import { parseAdminFulfillmentOrder, parseFulfillmentOrderIds } from "./delivery-window.ts";

const NODE = {
  id: "gid://shopify/FulfillmentOrder/1",
  orderId: "gid://shopify/Order/2",
  status: "OPEN",
  updatedAt: "2026-11-17T09:00:00Z",
  assignedLocation: { location: { id: "gid://shopify/Location/3" } },
  deliveryMethod: {
    methodType: "SHIPPING",
    minDeliveryDateTime: "2026-11-20T05:00:00Z",
    maxDeliveryDateTime: "2026-11-23T05:00:00Z",
  },
};
const ITEMS = [{ totalQuantity: 2, lineItem: { id: "gid://shopify/LineItem/4" } }];
const method = (min: string | null, max: string | null) => ({
  ...NODE,
  deliveryMethod: { methodType: "SHIPPING", minDeliveryDateTime: min, maxDeliveryDateTime: max },
});

describe("a fulfillment order", () => {
  test("tells from where, how, when and what", () => {
    expect(parseAdminFulfillmentOrder(NODE, ITEMS)).toEqual({
      fulfillmentOrderId: "1",
      orderId: "2",
      locationId: "3",
      methodType: "SHIPPING",
      fromAt: "2026-11-20T05:00:00.000Z",
      toAt: "2026-11-23T05:00:00.000Z",
      lineItems: [{ lineItemId: "4", quantity: 2 }],
      changedAt: "2026-11-17T09:00:00.000Z",
    });
  });

  test.each([
    ["no location in the answer", { ...NODE, assignedLocation: undefined }, { locationId: null }],
    ["no delivery method", { ...NODE, deliveryMethod: null }, { methodType: null, fromAt: null, toAt: null }],
    ["no window", method(null, null), { fromAt: null, toAt: null }],
    [
      "a last day only",
      method(null, "2026-11-23T05:00:00Z"),
      { fromAt: "2026-11-23T05:00:00.000Z", toAt: "2026-11-23T05:00:00.000Z" },
    ],
    [
      "a window that ends before it begins",
      method("2026-11-24T00:00:00Z", "2026-11-23T05:00:00Z"),
      { fromAt: null, toAt: null },
    ],
  ])("with %s is one all the same", (_, node, facts) => {
    expect(parseAdminFulfillmentOrder(node, ITEMS)).toMatchObject(facts);
  });

  test.each([
    ["cancelled", { ...NODE, status: "CANCELLED" }, ITEMS],
    ["empty, for everything was moved", NODE, [{ ...ITEMS[0], totalQuantity: 0 }]],
    ["of no order", { ...NODE, orderId: null }, ITEMS],
    ["nothing", null, []],
  ])("that is %s holds nothing", (_, node, items) => {
    expect(parseAdminFulfillmentOrder(node, items)).toBeNull();
  });
});

const fulfillmentOrder = (id: number) => ({ id: `gid://shopify/FulfillmentOrder/${id}`, status: "open" });

test.each([
  ["order_routing_complete", { fulfillment_order: fulfillmentOrder(1) }, ["1"]],
  [
    "moved",
    {
      original_fulfillment_order: fulfillmentOrder(1),
      moved_fulfillment_order: fulfillmentOrder(2),
      source_location: { id: "gid://shopify/Location/8" },
    },
    ["1", "2"],
  ],
  [
    "merged",
    {
      fulfillment_order_merges: [
        {
          fulfillment_order: fulfillmentOrder(3),
          merge_intents: [{ fulfillment_order_id: fulfillmentOrder(1).id }],
        },
      ],
    },
    ["1", "3"],
  ],
])("fulfillment_orders/%s names its fulfillment orders", (_, body, value) => {
  expect(parseFulfillmentOrderIds(body)).toEqual({ kind: "parsed", value });
});

test.each([null, "text", {}, { fulfillment_order: { id: 5 } }])("%j names none", (body) => {
  expect(parseFulfillmentOrderIds(body)).toMatchObject({ kind: "malformed" });
});
