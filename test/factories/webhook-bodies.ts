import fc from "fast-check";
import { readJson } from "#app/lib/json.ts";

/**
 * Bodies of Shopify's webhooks in small, with what Doorstep reads of them and a little that it does not. Ids beyond 2^53
 * are written digit by digit, as Shopify writes them. https://shopify.dev/docs/api/webhooks
 */

type Body = Record<string, unknown>;

export const ORDER_ID = "820982911946154508";
const LINE_ITEM_ID = "866550311766439020";

// The runtime has it since Node 22; TypeScript's library does not know of it yet.
const json = JSON as unknown as { rawJSON(text: string): unknown };
/** A number of any length. */
export const bigNumber = (digits: string): unknown => json.rawJSON(digits);

/** What a delivery carries: the body as text. */
export const bodyText = (body: Body): string => JSON.stringify(body);

/** The same as a parser is given it: through text, digits and all. */
export function sent(body: Body): unknown {
  const reading = readJson(bodyText(body));
  return reading.kind === "read" ? reading.value : null;
}

export const orderBody = (also: Body = {}): Body => ({
  id: bigNumber(ORDER_ID),
  admin_graphql_api_id: `gid://shopify/Order/${ORDER_ID}`,
  name: "#1001",
  order_number: 1001,
  email: "mei.tanaka@example.jp",
  contact_email: "mei.tanaka@example.jp",
  phone: "+81 90-1234-5678",
  customer: { id: 115, admin_graphql_api_id: "gid://shopify/Customer/115", email: "mei@example.jp" },
  customer_locale: "ja-JP",
  currency: "JPY",
  current_total_price: "12800",
  total_price: "12800",
  financial_status: "pending",
  tags: "gift, rush",
  line_items: [lineItemBody(LINE_ITEM_ID, 2)],
  shipping_lines: [{ title: "Standard", code: "STD", carrier_identifier: null }],
  shipping_address: {
    name: "Tanaka Mei",
    first_name: "Mei",
    last_name: "Tanaka",
    address1: "1-2-3 Umeda",
    zip: "530-0001",
    city: "Osaka",
    province_code: "JP-27",
    country_code: "JP",
  },
  fulfillments: [],
  refunds: [],
  test: false,
  processed_at: "2026-11-20T17:00:00+09:00",
  created_at: "2026-11-20T17:00:00+09:00",
  updated_at: "2026-11-20T17:00:00+09:00",
  cancelled_at: null,
  closed_at: null,
  ...also,
});

const lineItemBody = (id: string, quantity: number): Body => ({
  id: bigNumber(id),
  admin_graphql_api_id: `gid://shopify/LineItem/${id}`,
  product_id: 632910392,
  variant_id: 808950810,
  title: "Tea bowl",
  variant_title: "Blue",
  sku: "BOWL-BLUE",
  quantity,
  price: "6400",
  price_set: { presentment_money: { amount: "6400", currency_code: "JPY" } },
  requires_shipping: true,
});

export const fulfillmentBody = (fulfillmentId: number, also: Body = {}): Body => ({
  id: fulfillmentId,
  admin_graphql_api_id: `gid://shopify/Fulfillment/${fulfillmentId}`,
  order_id: bigNumber(ORDER_ID),
  name: "#1001.1",
  status: "success",
  shipment_status: null,
  location_id: 655441491,
  tracking_company: "Yamato (JA)",
  tracking_number: "4001-2345-6782",
  tracking_numbers: ["4001-2345-6782"],
  tracking_url: "https://track.example.jp/?n=400123456782",
  tracking_urls: ["https://track.example.jp/?n=400123456782"],
  line_items: [lineItemBody(LINE_ITEM_ID, 1)],
  created_at: "2026-11-21T09:00:00+09:00",
  updated_at: "2026-11-21T09:00:00+09:00",
  ...also,
});

export const fulfillmentEventBody = (
  eventId: number,
  status: string,
  happenedAt: string,
  also: Body = {},
): Body => ({
  id: eventId,
  admin_graphql_api_id: `gid://shopify/FulfillmentEvent/${eventId}`,
  fulfillment_id: 501,
  order_id: bigNumber(ORDER_ID),
  shop_id: 548380009,
  status,
  message: `The carrier says ${status}`,
  happened_at: happenedAt,
  created_at: "2026-11-30T00:00:00Z",
  city: "Osaka",
  province: null,
  country: "JP",
  latitude: 34.7,
  longitude: 135.5,
  estimated_delivery_at: null,
  ...also,
});

export const refundBody = (also: Body = {}): Body => ({
  id: 901,
  admin_graphql_api_id: "gid://shopify/Refund/901",
  order_id: bigNumber(ORDER_ID),
  processed_at: "2026-11-22T09:00:00+09:00",
  created_at: "2026-11-22T09:00:00+09:00",
  refund_line_items: [
    {
      line_item_id: bigNumber(LINE_ITEM_ID),
      quantity: 1,
      line_item: lineItemBody(LINE_ITEM_ID, 2),
    },
  ],
  ...also,
});

/** A whole life: paid, split in two, numbers replaced, a delivery announced by mistake, one parcel cancelled, one line refunded. */
export function orderLife(): { topic: string; body: Body }[] {
  const first = (also: Body) => fulfillmentBody(501, also);
  const second = (also: Body) =>
    fulfillmentBody(502, {
      name: "#1001.2",
      tracking_number: null,
      tracking_numbers: ["ABC 1, ABC2"],
      tracking_urls: [],
      tracking_url: null,
      ...also,
    });
  const replaced = {
    tracking_number: "4001-9999-0001",
    tracking_numbers: ["4001-9999-0001"],
    tracking_urls: [],
    tracking_url: null,
  };
  const unnumbered = { tracking_number: null, tracking_numbers: [], tracking_urls: [], tracking_url: null };
  const delivered = fulfillmentEventBody(706, "delivered", "2026-11-24T10:00:00+09:00");
  const mistaken = fulfillmentEventBody(704, "delivered", "2026-11-22T23:00:00+09:00");
  const last = first({ ...replaced, shipment_status: "delivered", updated_at: "2026-11-24T10:00:01+09:00" });
  return [
    { topic: "orders/create", body: orderBody() },
    { topic: "orders/paid", body: orderBody({ financial_status: "paid" }) },
    {
      topic: "orders/updated",
      body: orderBody({
        financial_status: "paid",
        updated_at: "2026-11-20T18:00:00+09:00",
        email: "mei@example.jp",
      }),
    },
    { topic: "fulfillments/create", body: first({ ...unnumbered, status: "pending" }) },
    { topic: "fulfillments/update", body: first({ ...unnumbered }) },
    { topic: "fulfillments/update", body: first({ updated_at: "2026-11-21T10:00:00+09:00" }) },
    { topic: "fulfillments/update", body: first({ ...replaced, updated_at: "2026-11-21T11:00:00+09:00" }) },
    { topic: "fulfillments/update", body: last },
    {
      topic: "fulfillments/create",
      body: second({ created_at: "2026-11-22T09:00:00+09:00", updated_at: "2026-11-22T09:00:00+09:00" }),
    },
    {
      topic: "fulfillments/update",
      body: second({
        created_at: "2026-11-22T09:00:00+09:00",
        updated_at: "2026-11-22T09:30:00+09:00",
        status: "cancelled",
      }),
    },
    {
      topic: "fulfillment_events/create",
      body: fulfillmentEventBody(701, "label_printed", "2026-11-21T09:30:00+09:00"),
    },
    {
      topic: "fulfillment_events/create",
      body: fulfillmentEventBody(702, "in_transit", "2026-11-21T20:00:00+09:00"),
    },
    {
      topic: "fulfillment_events/create",
      body: fulfillmentEventBody(703, "out_for_delivery", "2026-11-22T08:00:00+09:00"),
    },
    { topic: "fulfillment_events/create", body: mistaken },
    { topic: "fulfillment_events/delete", body: mistaken },
    {
      topic: "fulfillment_events/create",
      body: fulfillmentEventBody(705, "attempted_delivery", "2026-11-23T10:00:00+09:00"),
    },
    { topic: "fulfillment_events/create", body: delivered },
    { topic: "refunds/create", body: refundBody() },
    {
      topic: "orders/fulfilled",
      body: orderBody({
        financial_status: "partially_refunded",
        updated_at: "2026-11-24T10:00:01+09:00",
        fulfillments: [last],
        refunds: [refundBody()],
      }),
    },
    {
      topic: "orders/updated",
      body: orderBody({
        financial_status: "partially_refunded",
        closed_at: "2026-11-24T10:00:01+09:00",
        updated_at: "2026-11-24T10:00:01+09:00",
        fulfillments: [last],
      }),
    },
  ];
}

/** One of these bodies with any of its fields replaced by anything. */
export const damaged = (...bodies: Body[]): fc.Arbitrary<unknown> =>
  fc
    .record({
      body: fc.constantFrom(...bodies),
      changes: fc.dictionary(fc.constantFrom(...bodies.flatMap(Object.keys)), fc.jsonValue()),
    })
    .map(({ body, changes }) => sent({ ...body, ...changes }));
