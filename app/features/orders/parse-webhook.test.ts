import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bigNumber,
  damaged,
  fulfillmentBody,
  ORDER_ID,
  orderBody,
  refundBody,
  sent,
} from "#test/factories/webhook-bodies.ts";
import { parseFulfillment } from "./parse-fulfillment.ts";
import { parseRefund } from "./parse-refund.ts";
import { parseOrderEdit, parseOrderWebhook } from "./parse-webhook.ts";

const order = (also: Record<string, unknown> = {}) => parseOrderWebhook(sent(orderBody(also)));
const orderFacts = (also: Record<string, unknown> = {}) => {
  const reading = order(also);
  return reading.kind === "parsed" ? reading.value.order : null;
};

describe("orders", () => {
  test("facts of an order", () => {
    expect(orderFacts()).toEqual({
      orderId: ORDER_ID,
      name: "#1001",
      email: "mei.tanaka@example.jp",
      phone: "+81 90-1234-5678",
      customerId: "115",
      customerLocale: "ja-JP",
      address: {
        name: "Tanaka Mei",
        firstName: "Mei",
        lastName: "Tanaka",
        company: null,
        address1: "1-2-3 Umeda",
        address2: null,
        zip: "530-0001",
      },
      city: "Osaka",
      provinceCode: "JP-27",
      countryCode: "JP",
      currency: "JPY",
      totalAmount: "12800",
      financialStatus: "pending",
      lineItems: [
        {
          lineItemId: "866550311766439020",
          productId: "632910392",
          variantId: "808950810",
          title: "Tea bowl",
          variantTitle: "Blue",
          sku: "BOWL-BLUE",
          vendor: null,
          quantity: 2,
          requiresShipping: true,
          price: { amount: "6400", currency: "JPY" },
        },
      ],
      shippingLines: [{ title: "Standard", code: "STD", carrierIdentifier: null }],
      tags: ["gift", "rush"],
      test: false,
      placedAt: "2026-11-20T08:00:00.000Z",
      cancelledAt: null,
      closedAt: null,
      updatedAt: "2026-11-20T08:00:00.000Z",
    });
  });

  test.each([
    [
      "what the shopper saw",
      { price: "10.00", price_set: { presentment_money: { amount: "9.5", currency_code: "EUR" } } },
      { amount: "9.50", currency: "EUR" },
    ],
    ["the shop's, where nothing else is told", { price: "10" }, { amount: "10", currency: "JPY" }],
    ["unknown without any", {}, null],
    ["unknown when it is no amount", { price: "free" }, null],
  ])("the price of a line is %s", (_, line, price) =>
    expect(orderFacts({ line_items: [{ id: 1, title: "Tea bowl", ...line }] })?.lineItems[0]?.price).toEqual(
      price,
    ),
  );

  test("ids come from the global id, else from the exact digits of the number", () => {
    // What a program that read the number as a double passes on.
    expect(orderFacts({ id: 820982911946154500 })?.orderId).toBe(ORDER_ID);
    expect(orderFacts({ admin_graphql_api_id: undefined })?.orderId).toBe(ORDER_ID);
    expect(orderFacts({ admin_graphql_api_id: "gid://shopify/DraftOrder/5" })?.orderId).toBe(ORDER_ID);
    expect(orderFacts({ admin_graphql_api_id: null, id: "77" })?.orderId).toBe("77");
  });

  test.each([
    [
      "guests and hidden data",
      { customer: null, email: null, phone: null, contact_email: null },
      { email: null, phone: null, customerId: null },
    ],
    [
      "the customer's address, when the order has none",
      { email: "", contact_email: null },
      { email: "mei@example.jp" },
    ],
    ["nothing to ship", { shipping_address: null }, { address: null, city: null, countryCode: null }],
    [
      "the address book's phone",
      { phone: null, shipping_address: { phone: "06-1234-5678", country_code: "jp" } },
      { phone: "06-1234-5678", countryCode: "JP" },
    ],
    [
      "a name in two parts",
      { shipping_address: { first_name: "Mei", last_name: "Tanaka" } },
      { address: { name: "Mei Tanaka", company: null, address1: null, address2: null, zip: null } },
    ],
    ["no name", { name: null }, { name: "#1001" }],
    ["neither name nor number", { name: "", order_number: null }, { name: `#${ORDER_ID}` }],
    ["upper case", { financial_status: "PARTIALLY_REFUNDED" }, { financialStatus: "partially_refunded" }],
    [
      "older versions without the current total",
      { current_total_price: undefined },
      { totalAmount: "12800" },
    ],
    [
      "lists that are none",
      { line_items: null, shipping_lines: "none", fulfillments: {}, refunds: 5 },
      { lineItems: [], shippingLines: [] },
    ],
    [
      "a line that cannot be understood",
      { line_items: [null, {}, { id: 1 }] },
      {
        lineItems: [
          expect.objectContaining({ lineItemId: "1", title: "", quantity: 1, requiresShipping: true }),
        ],
      },
    ],
    [
      "a removed shipping line",
      { shipping_lines: [{ title: "Express", is_removed: true }] },
      { shippingLines: [] },
    ],
    [
      "times missing",
      { processed_at: null, updated_at: null },
      { placedAt: "2026-11-20T08:00:00.000Z", updatedAt: "2026-11-20T08:00:00.000Z" },
    ],
  ])("%s", (_case, also, facts) => {
    expect(orderFacts(also)).toMatchObject(facts);
  });

  test("fulfillments and refunds inside an order are told too; those that make no sense are passed over", () => {
    const inside = {
      fulfillments: [fulfillmentBody(501, { order_id: 1 }), {}, null],
      refunds: [refundBody(), { id: 3 }],
    };
    expect(order(inside)).toMatchObject({
      kind: "parsed",
      value: {
        fulfillments: [{ fulfillmentId: "501", orderId: ORDER_ID }],
        refunds: [{ refundId: "901", orderId: ORDER_ID }],
      },
    });
  });

  test.each([
    [null, "the order is not an object"],
    [[], "the order is not an object"],
    [{}, "admin_graphql_api_id and id: neither is an order's id"],
    [{ id: -5 }, "admin_graphql_api_id and id: neither is an order's id"],
    [{ id: 5 }, "updated_at and created_at: neither is a time"],
    [{ id: 5, updated_at: "yesterday" }, "updated_at and created_at: neither is a time"],
  ])("%j is malformed: %s", (body, reason) => {
    expect(parseOrderWebhook(body)).toEqual({ kind: "malformed", reason });
  });
});

test("a refund names its line items by their exact ids", () => {
  const rounded = { line_item_id: 866550311766439000, quantity: 1 };
  const exact = { id: 866550311766439000, admin_graphql_api_id: "gid://shopify/LineItem/866550311766439020" };
  const lines = [{ ...rounded, line_item: exact }, { line_item_id: bigNumber("866550311766439021") }, {}];
  expect(parseRefund(sent(refundBody({ refund_line_items: lines })))).toMatchObject({
    kind: "parsed",
    value: {
      refundId: "901",
      orderId: ORDER_ID,
      refundedAt: "2026-11-22T00:00:00.000Z",
      lineItems: [
        { lineItemId: "866550311766439020", quantity: 1 },
        { lineItemId: "866550311766439021", quantity: 1 },
      ],
    },
  });
  expect(parseRefund({ id: 1 })).toEqual({ kind: "malformed", reason: "order_id: not an order's id" });
});

test.each([
  ["in one payment", [["12.5", "EUR"]], { amount: "12.50", currency: "EUR" }],
  [
    "in several payments",
    [
      ["0.1", "EUR"],
      ["0.2", "EUR"],
    ],
    { amount: "0.30", currency: "EUR" },
  ],
  ["in yen", [["1200.0", "JPY"]], { amount: "1200", currency: "JPY" }],
  [
    "in several currencies",
    [
      ["1", "EUR"],
      ["1", "USD"],
    ],
    null,
  ],
  ["of nothing", [], null],
])("a refund %s says how much went back", (_, paid, amount) => {
  const paidBack = paid.map(([told, currency]) => ({
    kind: "refund",
    status: "success",
    amount: told,
    currency,
  }));
  const failed = { kind: "refund", status: "failure", amount: "99", currency: "EUR" };
  expect(parseRefund(sent(refundBody({ transactions: [...paidBack, failed] })))).toMatchObject({
    value: { amount },
  });
});

test("an edit names its order", () => {
  expect(parseOrderEdit(sent({ order_edit: { order_id: bigNumber(ORDER_ID) } }))).toEqual({
    kind: "parsed",
    value: ORDER_ID,
  });
  expect(parseOrderEdit({ order_edit: null })).toMatchObject({ kind: "malformed" });
});

test("no body whatever makes a parser throw", () => {
  const bodies = [orderBody({ fulfillments: [fulfillmentBody(1)] }), fulfillmentBody(501), refundBody()];
  fc.assert(
    fc.property(fc.oneof(damaged(...bodies), fc.jsonValue()), (body) => {
      for (const parse of [parseOrderWebhook, parseFulfillment, parseRefund, parseOrderEdit])
        expect(["parsed", "malformed"]).toContain(parse(body).kind);
    }),
    { numRuns: 500 },
  );
});
