import { describe, expect, test } from "vitest";
import { fulfillmentBody, ORDER_ID, sent } from "#test/factories/webhook-bodies.ts";
import { parseFulfillment } from "./parse-fulfillment.ts";

const fulfillment = (also: Record<string, unknown> = {}) =>
  parseFulfillment(sent(fulfillmentBody(501, also)));
const fulfillmentFacts = (also: Record<string, unknown> = {}) => {
  const reading = fulfillment(also);
  return reading.kind === "parsed" ? reading.value : null;
};

describe("fulfillments", () => {
  test("facts of a fulfillment", () => {
    expect(fulfillmentFacts({ shipment_status: "OUT_FOR_DELIVERY" })).toMatchObject({
      fulfillmentId: "501",
      orderId: ORDER_ID,
      status: "success",
      shipmentStatus: "out_for_delivery",
      tracking: [
        { number: "4001-2345-6782", company: "Yamato (JA)", url: "https://track.example.jp/?n=400123456782" },
      ],
      lineItems: [{ lineItemId: "866550311766439020", quantity: 1 }],
      shippedAt: "2026-11-21T00:00:00.000Z",
    });
  });

  const link = "https://t.example/";
  test.each([
    [
      "several numbers",
      { tracking_numbers: ["A1", "A2"], tracking_number: "A1", tracking_urls: [`${link}A1`, `${link}A2`] },
      [
        ["A1", `${link}A1`],
        ["A2", `${link}A2`],
      ],
    ],
    [
      "joined numbers",
      { tracking_numbers: ["A1, A2"], tracking_number: "A1, A2", tracking_urls: [`${link}A1`] },
      [
        ["A1", `${link}A1`],
        ["A2", null],
      ],
    ],
    [
      "only the single fields",
      { tracking_numbers: null, tracking_number: "A1", tracking_urls: null, tracking_url: `${link}A1` },
      [["A1", `${link}A1`]],
    ],
    [
      "holes in the lists",
      { tracking_numbers: [null, "A1"], tracking_number: null, tracking_urls: [null], tracking_url: null },
      [["A1", null]],
    ],
    [
      "a dangerous address",
      { tracking_urls: ["javascript:alert(1)"], tracking_url: null },
      [["4001-2345-6782", null]],
    ],
    [
      "a link without a number",
      { tracking_numbers: [], tracking_number: null, tracking_urls: [link], tracking_company: "Other" },
      [["", link]],
    ],
    [
      "nothing at all",
      {
        tracking_numbers: [],
        tracking_number: null,
        tracking_urls: [],
        tracking_url: null,
        tracking_company: null,
      },
      [],
    ],
  ])("%s", (_case, also, expected) => {
    expect(fulfillmentFacts(also)?.tracking.map(({ number, url }) => [number, url])).toEqual(expected);
  });

  test.each([
    [{ id: null, admin_graphql_api_id: null }, "admin_graphql_api_id and id: neither is a fulfillment's id"],
    [{ order_id: null }, "order_id: not an order's id"],
    [{ created_at: null, updated_at: 5 }, "updated_at and created_at: neither is a time"],
  ])("%j is malformed: %s", (also, reason) => {
    expect(fulfillment(also)).toEqual({ kind: "malformed", reason });
  });
});
