import { parseAdminFulfillment, parseAdminOrder } from "#app/features/orders/from-admin.ts";
import type { FulfillmentFacts, OrderFacts } from "#app/features/orders/order.ts";
import type { EventTelling } from "#app/features/shipments/shipments.server.ts";
import { DAY_MS, addMs, type Instant } from "#app/lib/time.ts";
import { bulkOrderLines } from "./bulk-lines.ts";

/** All that the one person of these facts can be recognised by. */
export const PERSON = [
  "astrid.holm@example.se",
  "Astrid Holm",
  "Storgatan 17",
  "+46701112233",
  "11122",
  "8675309",
];

const ADDRESS = { name: "Astrid Holm", address1: "Storgatan 17", phone: "+46701112233", zip: "111 22" };
const TRACKING = { company: "PostNord", url: "https://track.example/8675309?zip=11122" };
const CUSTOMER_ID = "191167";

/** Bodies of the two requests that speak of the person, in the shape that Shopify documents. */
const customer = { id: Number(CUSTOMER_ID), email: "astrid.holm@example.se", phone: "+46701112233" };
export const REDACT_BODY = { shop_id: 1, customer, orders_to_redact: [1000] };
export const DATA_REQUEST_BODY = {
  shop_id: 1,
  customer,
  orders_requested: [1000],
  data_request: { id: 9999 },
};

export type OrderTold = { order: OrderFacts; fulfillments: FulfillmentFacts[] };

/**
 * Five orders: 1000 to 1002 are the person's, 1003 and 1004 other people's. 1001 was placed as a guest, so that only its
 * e-mail address says whose it is.
 */
export const fiveOrders = (): OrderTold[] => [0, 1, 2, 3, 4].map(orderTold);

function orderTold(index: number): OrderTold {
  const [line = "", ...items] = bulkOrderLines(index);
  const node = JSON.parse(line);
  const isTheirs = index < 3;
  if (isTheirs) {
    node.email = "Astrid.Holm@example.se";
    Object.assign(node.shippingAddress, ADDRESS);
    for (const one of node.fulfillments) one.trackingInfo = [{ ...TRACKING, number: `8675309${index}` }];
  }
  const lineItems = items.map((item): unknown => JSON.parse(item));
  const order = parseAdminOrder(node, lineItems);
  if (!order) throw new Error("the factory's order is none");
  if (isTheirs && index !== 1) order.customerId = CUSTOMER_ID;
  const fulfillments = node.fulfillments.flatMap(
    (one: unknown) => parseAdminFulfillment(one, order.orderId, []) ?? [],
  );
  return { order, fulfillments };
}

/** A scan whose text and place point at the person. */
export const tellingScan = ({ order, fulfillments }: OrderTold, now: Instant): EventTelling[] =>
  fulfillments.map(({ fulfillmentId }) => ({
    fulfillmentId,
    orderId: order.orderId,
    event: {
      kind: "scan",
      source: "shopify",
      eventKey: "1",
      trackingNumber: null,
      status: "out_for_delivery",
      flags: [],
      reason: null,
      code: null,
      message: "With the driver, to Astrid Holm",
      happenedAt: addMs(now, -DAY_MS),
      utcOffsetMinutes: null,
      timeKind: "instant",
      carrierId: null,
      place: { city: "Stockholm", province: null, country: "SE", latitude: 59.33, longitude: 18.06 },
      estimatedDeliveryAt: null,
    },
  }));

/** Body of an orders/updated webhook about one of the person's orders. */
export const personsOrderBody = (orderId: number, updatedAt = "2026-11-21T11:00:00Z") => ({
  id: orderId,
  admin_graphql_api_id: `gid://shopify/Order/${orderId}`,
  name: `#${orderId}`,
  email: "astrid.holm@example.se",
  phone: "+46701112233",
  customer: { id: Number(CUSTOMER_ID) },
  shipping_address: { name: "Astrid Holm", address1: "Storgatan 17", zip: "111 22", country_code: "SE" },
  line_items: [],
  created_at: "2026-11-01T11:00:00Z",
  updated_at: updatedAt,
});
