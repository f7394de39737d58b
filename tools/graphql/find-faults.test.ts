import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { readAppConfig } from "#test/stand-ins/shopify/app-config.ts";
import { loadAdminSchema } from "./admin-schema.ts";
import { findFaults, scopesThatOpen, type Rules } from "./find-faults.ts";

const admin = loadAdminSchema();
const RULES: Rules = {
  scopes: ["read_orders", "read_products"],
  protectedFieldReasons: {},
  bulkOperations: [],
};

const faultsOf = (text: string, rules: Partial<Rules> = {}) =>
  findFaults(admin, [parse(text)], { ...RULES, ...rules });

describe("findFaults", () => {
  test("an operation that keeps every rule has none", () => {
    expect(
      faultsOf(
        "query A($id: ID!) { order(id: $id) { id name lineItems(first: 5) { edges { node { id } } } } }",
      ),
    ).toEqual([]);
  });

  test("a field that the schema does not know is found, with its place", () => {
    expect(faultsOf("query A { shop { nickname } }")).toEqual([
      expect.stringContaining('Cannot query field "nickname" on type "Shop"'),
    ]);
  });

  test("a wrong argument is found", () => {
    expect(faultsOf("query A { order(id: 5, by: 3) { id } }").join()).toContain('Unknown argument "by"');
  });

  test("a deprecated field is found, also inside a fragment", () => {
    const text = "query A($id: ID!) { order(id: $id) { ...F } } fragment F on Order { totalPrice }";
    expect(faultsOf(text)).toEqual([
      expect.stringMatching(/^Order\.totalPrice is deprecated: .*totalPriceSet/),
    ]);
  });

  test("a type behind a scope that we do not ask for is found", () => {
    expect(faultsOf("query A($id: ID!) { order(id: $id) { customer { id } } }")).toEqual([
      "Order.customer needs read_customers, which shopify.app.toml does not ask for",
    ]);
  });

  test("a field behind a scope of its own is found", () => {
    expect(faultsOf("query A { shop { orderTags(first: 1) { edges { node } } } }", { scopes: [] })).toEqual([
      "Shop.orderTags needs read_orders, which shopify.app.toml does not ask for",
    ]);
  });

  test("the right to write includes the right to read", () => {
    expect(faultsOf("query A($id: ID!) { order(id: $id) { id } }", { scopes: ["write_orders"] })).toEqual([]);
  });

  test("a personal field without a reason is found, and one with a reason is not", () => {
    const text = "query A($id: ID!) { order(id: $id) { email } }";
    expect(faultsOf(text)).toEqual([expect.stringContaining("Order.email is protected customer data")]);
    expect(faultsOf(text, { protectedFieldReasons: { "Order.email": "to write to them" } })).toEqual([]);
    expect(faultsOf(text, { protectedFieldReasons: { "Order.email": " " } })).toHaveLength(1);
  });

  test("a reason that outlived its field is found", () => {
    expect(
      faultsOf("query A { shop { name } }", { protectedFieldReasons: { "Order.phone": "to call" } }),
    ).toEqual(["protected-fields.json explains Order.phone, which no operation asks for"]);
  });

  test.each([
    ["no connection", "shop { name }", "must have one to five connections"],
    [
      "a connection inside a list",
      "orders { edges { node { id fulfillments { id fulfillmentLineItems { edges { node { id } } } } } } }",
      "asks for the connection Fulfillment.fulfillmentLineItems inside a list",
    ],
    [
      "members that are no Node",
      "orders { edges { node { id shippingLines { edges { node { title } } } } } }",
      "asks for Order.shippingLines, whose members are no Node",
    ],
  ])("a bulk query with %s is found", (_, fields, fault) => {
    expect(faultsOf(`query A { ${fields} }`, { bulkOperations: ["A"] })).toEqual([
      `the bulk query A ${fault}`,
    ]);
  });

  test("a bulk operation that is gone is found", () => {
    expect(faultsOf("query A { shop { name } }", { bulkOperations: ["B"] })).toEqual([
      "there is no bulk operation B",
    ]);
  });
});

test.each([
  [
    "`read_orders` access scope, `read_marketplace_orders` access scope or `read_quick_sale` access scope.",
    ["read_orders", "read_marketplace_orders", "read_quick_sale"],
  ],
  ["Requires `read_analytics_annotations` access scope.", ["read_analytics_annotations"]],
  ["`write_customers` access scope. Also: User needs `read_x` permission.", ["write_customers"]],
  ["Only accessible by supported access tokens: https://shopify.dev/docs", []],
])("scopesThatOpen reads %j", (text, scopes) => {
  expect(scopesThatOpen(text)).toEqual(scopes);
});

test("every webhook topic we subscribe to is one of Shopify's", () => {
  const topics = admin.schema.getType("WebhookSubscriptionTopic");
  const known = topics && "getValues" in topics ? topics.getValues().map(({ name }) => name) : [];
  const ours = readAppConfig(new URL("../../shopify.app.toml", import.meta.url))
    .subscriptions.filter(({ compliance }) => !compliance)
    .map(({ topic }) => topic.toUpperCase().replaceAll(/[/.]/g, "_"));
  expect(ours.length).toBeGreaterThan(8);
  expect(known).toEqual(expect.arrayContaining(ours));
});

test("the compliance topics are the three that privacy law asks for", () => {
  const ours = readAppConfig(new URL("../../shopify.app.toml", import.meta.url))
    .subscriptions.filter(({ compliance }) => compliance)
    .map(({ topic }) => topic);
  expect(ours.sort()).toEqual(["customers/data_request", "customers/redact", "shop/redact"]);
});
