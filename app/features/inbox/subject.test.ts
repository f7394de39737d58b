import { expect, test } from "vitest";
import { subjectOf } from "./subject.ts";

const ORDER = "order:820982911946154508";

test.each([
  [
    "orders/create",
    '{"id":820982911946154500,"admin_graphql_api_id":"gid://shopify/Order/820982911946154508"}',
    ORDER,
  ],
  ["orders/updated", '{ "admin_graphql_api_id" : "gid:\\/\\/shopify\\/Order\\/820982911946154508"', ORDER],
  ["orders/paid", '{"id":820982911946154508,"name":"#1"}', ORDER],
  ["orders/create", '{"note":"\\"admin_graphql_api_id\\":\\"gid://shopify/Order/5\\"","id":7}', "shop"],
  [
    "orders/edited",
    '{"order_edit":{"id":78,"app_id":null,"order_id":820982911946154508,"line_items":{}}}',
    ORDER,
  ],
  ["fulfillments/update", '{"id":1,"order_id":820982911946154508}', ORDER],
  ["fulfillment_events/create", '{"id":1,"order_id":"820982911946154508"', ORDER],
  ["refunds/create", '{"id":1, "order_id" : 820982911946154508', ORDER],
  [
    "returns/request",
    '{"id":1,"admin_graphql_api_id":"gid://shopify/Return/1","order":{"id":8,"admin_graphql_api_id":"gid://shopify/Order/820982911946154508"}}',
    ORDER,
  ],
  ["returns/close", '{"id":1,"order_id":820982911946154508}', ORDER],
  [
    "products/update",
    '{"id":7,"admin_graphql_api_id":"gid://shopify/Product/788032119674292922","tags":"a"}',
    "product:788032119674292922",
  ],
  ["products/update", '{"id":7}', "shop"],
  [
    "fulfillment_orders/moved",
    '{"moved_fulfillment_order":{"id":"gid://shopify/FulfillmentOrder/1"}}',
    "shop",
  ],
  ["shop/update", '{"id":1,"order_id":5}', "shop"],
  ["customers/redact", '{"orders_to_redact":[1]}', "shop"],
  ["app/uninstalled", "{}", "shop"],
  ["fulfillments/create", "not json", "shop"],
  ["", "", "shop"],
])("%s %s is about %s", (topic, body, subject) => {
  expect(subjectOf(topic, body)).toBe(subject);
});

test("two megabytes that name no order are looked through in a blink", () => {
  const started = performance.now();
  for (const topic of ["orders/create", "returns/request", "refunds/create", "products/update"])
    expect(subjectOf(topic, '{"order":{"id":'.repeat(140_000))).toBe("shop");
  expect(performance.now() - started).toBeLessThan(2_000);
});
