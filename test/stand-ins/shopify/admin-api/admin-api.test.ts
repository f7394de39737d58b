import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createShopifyStandIn, type ShopifyStandIn } from "../shopify-stand-in.ts";
import { DEMO_SHOP, JAPANESE_SHOP, OTHER_SHOP } from "../state/shop-profiles.ts";
import { NO_FAULTS, PROTECTED_FIELDS } from "../state/shop.ts";
import { NO_APP, signIn, type Client } from "../testing.ts";

let standIn: ShopifyStandIn;
let ask: Client;

beforeAll(async () => {
  standIn = await createShopifyStandIn({ ...NO_APP, seedCount: 60 });
  ask = await signIn(standIn, DEMO_SHOP);
});
afterAll(() => standIn.close());

const newest = () => standIn.shop(DEMO_SHOP).orders.at(standIn.shop(DEMO_SHOP).orders.size - 5);

test("a real Admin query is answered from the shop's orders", async () => {
  const answer = await ask(`{
    shop { name ianaTimezone currencyCode }
    orders(first: 3, reverse: true, query: "fulfillment_status:fulfilled") {
      nodes { id name email fulfillments(first: 5) { displayStatus trackingInfo(first: 5) { company number url } events(first: 20) { nodes { status happenedAt } } } }
    }
  }`);
  expect(answer.errors).toBeUndefined();
  expect(answer.data?.["shop"]).toEqual({
    name: "Harbor & Hearth",
    ianaTimezone: "America/New_York",
    currencyCode: "USD",
  });
  expect(JSON.stringify(answer.data)).toContain("IN_TRANSIT");
});

test("a field that is not in the schema is refused in Shopify's words", async () => {
  const { errors } = await ask("{ orders(first: 1) { nodes { trackingNumber } } }");
  expect(errors).toEqual([
    expect.objectContaining({
      message: "Field 'trackingNumber' doesn't exist on type 'Order'",
      extensions: { code: "undefinedField", typeName: "Order", fieldName: "trackingNumber" },
    }),
  ]);
});

test("a field of the schema that the stand-in cannot answer says so", async () => {
  const { errors } = await ask("{ shop { entitlements { __typename } } }");
  expect(errors?.[0]?.message).toContain("does not answer Shop.entitlements");
});

describe("scopes", () => {
  test("a missing scope denies the field and names the scope", async () => {
    const { data, errors } = await ask("{ shopLocales { locale } }");
    expect(data).toBeNull();
    expect(errors?.[0]).toMatchObject({
      path: ["shopLocales"],
      extensions: { code: "ACCESS_DENIED", requiredAccess: expect.stringContaining("read_locales") },
    });
  });

  test("a nullable field is denied alone, the rest is answered", async () => {
    const { data, errors } = await ask("{ orders(first: 1) { nodes { name customer { id } } } }");
    expect(data).toMatchObject({ orders: { nodes: [{ name: "#1001", customer: null }] } });
    expect(errors?.[0]?.path).toEqual(["orders", "nodes", 0, "customer"]);
  });

  test("a write scope includes its read scope", async () => {
    await standIn.grantScopes(DEMO_SHOP, ["write_orders", "read_locales"]);
    const { errors } = await ask("{ shopLocales { locale } orders(first: 1) { nodes { id } } }");
    await standIn.grantScopes(DEMO_SHOP, standIn.settings.app.scopes);
    expect(errors).toBeUndefined();
  });

  test("orders of more than sixty days ago need read_all_orders", async () => {
    standIn.seedOrders(OTHER_SHOP, { count: 90, days: 90 });
    const other = await signIn(standIn, OTHER_SHOP);
    const count = async () => (await other("{ ordersCount { count } }")).data?.["ordersCount"];
    const without = await count();
    await standIn.grantScopes(OTHER_SHOP, ["read_orders", "read_all_orders"]);
    expect([without, await count()]).toEqual([
      { count: expect.toSatisfy((n: number) => n >= 59 && n <= 61) },
      { count: 90 },
    ]);
  });
});

describe("protected customer data", () => {
  const QUERY =
    "query ($id: ID!) { order(id: $id) { name email shippingAddress { name address1 zip city countryCodeV2 } } }";
  const read = () => ask(QUERY, { id: `gid://shopify/Order/${newest()?.id ?? ""}` });

  test("unapproved fields are null with an error each, the rest is answered", async () => {
    standIn.shop(DEMO_SHOP).approvals = { level1: true, fields: ["name"] };
    const { data, errors } = await read();
    standIn.shop(DEMO_SHOP).approvals = { level1: true, fields: [...PROTECTED_FIELDS] };
    expect(data).toMatchObject({
      order: {
        email: null,
        shippingAddress: {
          name: expect.any(String),
          address1: null,
          zip: null,
          city: expect.any(String),
          countryCodeV2: "US",
        },
      },
    });
    expect(errors?.map(({ path }) => path?.at(-1))).toEqual(["email", "address1", "zip"]);
    expect(errors?.[0]?.message).toMatch(/^This app is not approved to use the email field/);
  });

  test("without level 1 an order is not readable at all", async () => {
    standIn.shop(DEMO_SHOP).approvals = { level1: false, fields: [] };
    const { data, errors } = await read();
    standIn.shop(DEMO_SHOP).approvals = { level1: true, fields: [...PROTECTED_FIELDS] };
    expect([data, errors?.[0]?.message]).toEqual([
      { order: null },
      expect.stringContaining("not approved to access the Order object"),
    ]);
  });
});

describe("cost", () => {
  test("what was asked for but not used comes back", async () => {
    const { extensions } = await ask(
      '{ orders(first: 10, query: "name:1001") { nodes { id lineItems(first: 10) { nodes { id } } } } }',
    );
    const items = standIn.shop(DEMO_SHOP).orders.at(0)?.lineItems.length ?? 0;
    // 2 + 10 × (1 + 2 + 10 × 1) asked; 2 + 1 × (1 + 2 + its line items) used.
    expect(extensions?.cost).toMatchObject({ requestedQueryCost: 132, actualQueryCost: 5 + items });
  });

  test("one query may cost no more than a thousand points", async () => {
    const { errors, data } = await ask(
      "{ orders(first: 100) { nodes { lineItems(first: 10) { nodes { id } } } } }",
    );
    expect(data).toBeUndefined();
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(
        "Query cost is 1302, which exceeds the single query max cost limit (1000)",
      ),
      extensions: { code: "MAX_COST_EXCEEDED", cost: 1302, maxCost: 1000 },
    });
  });

  test("an empty bucket answers THROTTLED and says when to come back", async () => {
    const ja = await signIn(standIn, JAPANESE_SHOP);
    standIn.shop(JAPANESE_SHOP).throttle = { maximumAvailable: 60, restoreRate: 0 };
    const query = "{ orders(first: 50) { nodes { id } } }";
    const first = await ja(query);
    const second = await ja("{ orders(first: 20) { nodes { id } } }");
    expect(first.errors).toBeUndefined();
    expect(second).toMatchObject({
      errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }],
      extensions: {
        cost: {
          requestedQueryCost: 22,
          actualQueryCost: null,
          throttleStatus: { maximumAvailable: 60, currentlyAvailable: 8, restoreRate: 0 },
        },
      },
    });
    expect(second.data).toBeUndefined();
  });
});

describe("pages", () => {
  test.each(["PROCESSED_AT", "UPDATED_AT"])(
    "walking by %s meets every order once, newest first",
    async (sortKey) => {
      const seen: { name: string; processedAt: string; updatedAt: string }[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < 10; pages += 1) {
        const answer = await ask(
          `query ($after: String, $sortKey: OrderSortKeys) {
          orders(first: 17, after: $after, sortKey: $sortKey, reverse: true) {
            nodes { name processedAt updatedAt } pageInfo { hasNextPage endCursor }
          }
        }`,
          { after, sortKey },
        );
        const page = answer.data?.["orders"] as {
          nodes: typeof seen;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
        seen.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      const times = seen.map((order) => (sortKey === "UPDATED_AT" ? order.updatedAt : order.processedAt));
      expect([seen.length, new Set(seen.map(({ name }) => name)).size]).toEqual([60, 60]);
      expect(times).toEqual(times.toSorted().toReversed());
    },
  );

  test("more than 250 at once, or no size at all, is refused", async () => {
    const tooMany = await ask("{ orders(first: 251) { nodes { id } } }");
    const none = await ask("{ orders { nodes { id } } }");
    expect([tooMany.errors?.[0]?.message, none.errors?.[0]?.message]).toEqual([
      "first cannot exceed 250",
      expect.stringContaining("you must provide one of first or last"),
    ]);
  });
});

test("an id of another shop finds nothing", async () => {
  const stranger = standIn.shop(OTHER_SHOP).orders.at(50);
  const { data } = await ask("query ($id: ID!) { order(id: $id) { id } node(id: $id) { id } }", {
    id: `gid://shopify/Order/${stranger?.id ?? ""}`,
  });
  expect(data).toEqual({ order: null, node: null });
});

test("a token of one shop does not open another", async () => {
  const response = await fetch(`${standIn.url}/admin/api/2026-10/graphql.json`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-shopify-access-token": ask.token,
      "x-standin-host": JAPANESE_SHOP,
    },
    body: JSON.stringify({ query: "{ shop { name } }" }),
  });
  expect(response.status).toBe(401);
});

describe("sentinels", () => {
  test("an order named #ERR-500 breaks what looks at it", async () => {
    const { order } = await standIn.desk.placeOrder(standIn.shop(OTHER_SHOP), { name: "#ERR-500" });
    await standIn.grantScopes(OTHER_SHOP, ["read_orders"]);
    const other = await signIn(standIn, OTHER_SHOP);
    const { data, errors } = await other("query ($id: ID!) { order(id: $id) { id } }", {
      id: `gid://shopify/Order/${order.id}`,
    });
    expect([data, errors?.[0]?.extensions?.["code"]]).toEqual([{ order: null }, "INTERNAL_SERVER_ERROR"]);
  });

  test("a shop can be told to throttle everything", async () => {
    standIn.shop(DEMO_SHOP).faults = { ...NO_FAULTS, throttled: true };
    const { errors } = await ask("{ shop { name } }");
    standIn.shop(DEMO_SHOP).faults = NO_FAULTS;
    expect(errors?.[0]?.extensions?.["code"]).toBe("THROTTLED");
  });
});

test("an event that the app tells is a scan like any other", async () => {
  await standIn.grantScopes(DEMO_SHOP, [...standIn.settings.app.scopes, "write_fulfillments"]);
  const fulfillment = newest()?.fulfillments[0];
  const { data, errors } = await ask(
    "mutation ($event: FulfillmentEventInput!) { fulfillmentEventCreate(fulfillmentEvent: $event) { fulfillmentEvent { status message } userErrors { message } } }",
    {
      event: {
        fulfillmentId: `gid://shopify/Fulfillment/${fulfillment?.id ?? ""}`,
        status: "OUT_FOR_DELIVERY",
        message: "Soon",
      },
    },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    fulfillmentEventCreate: {
      fulfillmentEvent: { status: "OUT_FOR_DELIVERY", message: "Soon" },
      userErrors: [],
    },
  });
  expect(
    standIn
      .shop(DEMO_SHOP)
      .findFulfillment(fulfillment?.id ?? "")
      ?.fulfillment.events.at(-1)?.status,
  ).toBe("out_for_delivery");
});

test("a metafield is written once for every compare digest", async () => {
  const shop = standIn.shop(DEMO_SHOP).profile;
  const set = (value: string, compareDigest: string | null) =>
    ask(
      "mutation ($m: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $m) { metafields { value compareDigest } userErrors { code } } }",
      {
        m: [
          {
            ownerId: `gid://shopify/Shop/${shop.id}`,
            namespace: "$app",
            key: "promise",
            type: "json",
            value,
            compareDigest,
          },
        ],
      },
    );
  const first = await set("[1]", null);
  const stale = await set("[2]", null);
  const read = await ask('{ shop { metafield(namespace: "$app", key: "promise") { value } } }');
  expect(first.data?.["metafieldsSet"]).toMatchObject({ metafields: [{ value: "[1]" }], userErrors: [] });
  expect(stale.data?.["metafieldsSet"]).toMatchObject({
    metafields: null,
    userErrors: [{ code: "STALE_OBJECT" }],
  });
  expect(read.data).toEqual({ shop: { metafield: { value: "[1]" } } });
});
