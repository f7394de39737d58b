import { beforeEach, describe, expect, test } from "vitest";
import { Bug, NeedsMerchant, RetryLater } from "#app/lib/errors.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { CountOrdersDocument, ShopProfileDocument } from "./generated/admin-operations.ts";
import { createShopifyAdmin } from "./shopify-admin.server.ts";

const SHOP = shopNamed("one");
const GOOD = { data: { ordersCount: { count: 7, precision: "EXACT" } } };
const status = (currentlyAvailable: number, requestedQueryCost = 10) => ({
  cost: {
    requestedQueryCost,
    throttleStatus: { maximumAvailable: 1000, currentlyAvailable, restoreRate: 50 },
  },
});
const THROTTLED = { errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }] };

type Sent = { url: string; token: string | null; body: { query: string; variables: unknown } };
type Answer = object | Response | Error;

/** Answers in turn; the last one again and again. */
function network(...answers: Answer[]) {
  const sent: Sent[] = [];
  const fetchIt: typeof fetch = async (url, init) => {
    const headers = new Headers(init?.headers);
    sent.push({
      url: new Request(url).url,
      token: headers.get("x-shopify-access-token"),
      body: await new Response(init?.body ?? null).json(),
    });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  };
  return { sent, fetchIt };
}

const clock = { ms: 0, slept: [] as number[] };
const fakeClock = {
  nowMs: () => clock.ms,
  sleep: async (ms: number) => {
    clock.slept.push(ms);
    clock.ms += ms;
  },
};
const log = { debug() {}, info() {}, warn() {}, error() {} };
const tokens = { now: ["t1"], forgotten: [] as string[] };

const open = (fetchIt: typeof fetch) =>
  createShopifyAdmin({
    accessToken: async () => tokens.now[0] ?? Promise.reject(new NeedsMerchant("no session", "open the app")),
    forgetToken: async (_, token) => {
      tokens.forgotten.push(token);
      tokens.now.shift();
    },
    log,
    fetch: fetchIt,
    clock: fakeClock,
  });

const count = (fetchIt: typeof fetch, shopId = SHOP) =>
  open(fetchIt).run(shopId, CountOrdersDocument, { filter: "status:open" });

beforeEach(() => {
  clock.ms = 0;
  clock.slept = [];
  tokens.now = ["t1", "t2"];
  tokens.forgotten = [];
});

describe("a call", () => {
  test("goes to the shop's Admin API with its token, and brings the data back", async () => {
    const { sent, fetchIt } = network(GOOD);
    expect(await count(fetchIt)).toEqual({ data: GOOD.data, hidden: [] });
    expect(sent).toEqual([
      {
        url: "https://one.myshopify.com/admin/api/2026-10/graphql.json",
        token: "t1",
        body: expect.objectContaining({ operationName: "CountOrders", variables: { filter: "status:open" } }),
      },
    ]);
  });

  test("with fields held back names them and is no failure", async () => {
    const errors = [
      {
        message: "not approved to use the email field",
        path: ["order", "email"],
        extensions: { code: "ACCESS_DENIED" },
      },
    ];
    expect(await count(network({ ...GOOD, errors }).fetchIt)).toEqual({
      data: GOOD.data,
      hidden: ["order.email"],
    });
  });
});

describe("the rate limit", () => {
  test("a call waits until the bucket will hold its cost", async () => {
    const { fetchIt } = network({ ...GOOD, extensions: status(4) }, GOOD);
    const admin = open(fetchIt);
    await admin.run(SHOP, CountOrdersDocument, { filter: "" });
    await admin.run(SHOP, CountOrdersDocument, { filter: "" });
    expect(clock.slept).toEqual([170]);
  });

  test("a throttled call is sent again when its cost fits, not before", async () => {
    const { sent, fetchIt } = network(
      { ...THROTTLED, extensions: status(0, 500) },
      { ...GOOD, extensions: status(10) },
    );
    expect((await count(fetchIt)).data.ordersCount?.count).toBe(7);
    expect(sent).toHaveLength(2);
    expect(clock.slept).toEqual([10_050]);
  });

  test("one shop's wait does not hold another shop up", async () => {
    const { fetchIt } = network({ ...GOOD, extensions: status(0) }, GOOD);
    const admin = open(fetchIt);
    await admin.run(SHOP, CountOrdersDocument, { filter: "" });
    await admin.run(shopNamed("two"), CountOrdersDocument, { filter: "" });
    expect(clock.slept).toEqual([]);
  });

  test("calls to one shop go out one at a time", async () => {
    const open_ = { now: 0, most: 0 };
    const admin = open(async () => {
      open_.now += 1;
      open_.most = Math.max(open_.most, open_.now);
      await Promise.resolve();
      open_.now -= 1;
      return Response.json(GOOD);
    });
    await Promise.all(Array.from({ length: 5 }, () => admin.run(SHOP, CountOrdersDocument, { filter: "" })));
    expect(open_.most).toBe(1);
  });

  test("when others drink the bucket empty again and again, the work is put off", async () => {
    const { fetchIt } = network({ ...THROTTLED, extensions: status(0) });
    await expect(count(fetchIt)).rejects.toThrow(RetryLater);
  });
});

describe("the token", () => {
  test("that Shopify refuses is forgotten, and the call made once more with a new one", async () => {
    const { sent, fetchIt } = network(new Response("{}", { status: 401 }), GOOD);
    expect((await count(fetchIt)).data).toEqual(GOOD.data);
    expect(sent.map(({ token }) => token)).toEqual(["t1", "t2"]);
    expect(tokens.forgotten).toEqual(["t1"]);
  });

  test("refused twice, the merchant has to open the app", async () => {
    const { sent, fetchIt } = network(new Response("{}", { status: 401 }));
    await expect(count(fetchIt)).rejects.toThrow(NeedsMerchant);
    expect(sent).toHaveLength(2);
    expect(tokens.forgotten).toEqual(["t1", "t2"]);
  });

  test("that cannot be had sends nothing", async () => {
    tokens.now = [];
    const { sent, fetchIt } = network(GOOD);
    await expect(count(fetchIt)).rejects.toThrow(NeedsMerchant);
    expect(sent).toEqual([]);
  });
});

describe("trouble", () => {
  const answer = (status: number, headers: HeadersInit = {}) => new Response("<html>", { status, headers });
  const errors = (code: string, message = "Required access: `read_x` access scope") => ({
    data: null,
    errors: [{ message, path: ["order"], extensions: { code } }],
  });

  test.each<[string, Answer, new (...parts: never[]) => Error]>([
    ["no network", new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") }), RetryLater],
    [
      "a web page instead of an answer",
      new Response("<html>", { headers: { "content-type": "text/html" } }),
      RetryLater,
    ],
    ["a server error", answer(503), RetryLater],
    ["too many requests", answer(429), RetryLater],
    ["an internal error inside a good answer", errors("INTERNAL_SERVER_ERROR"), RetryLater],
    ["a paused store", answer(402), NeedsMerchant],
    ["a locked store", answer(423), NeedsMerchant],
    ["a missing scope", errors("ACCESS_DENIED"), NeedsMerchant],
    ["an unknown field", errors("undefinedField"), Bug],
    ["a query that is too dear", errors("MAX_COST_EXCEEDED"), Bug],
    ["a shop that is not there", answer(404), Bug],
  ])("%s", async (_, what, kind) => {
    await expect(count(network(what).fetchIt)).rejects.toThrow(kind);
  });

  test("is put off as long as Shopify says", async () => {
    const failure = count(network(answer(429, { "retry-after": "3.5" })).fetchIt);
    await expect(failure).rejects.toMatchObject({ retryDelayMs: 3_500 });
  });

  test("of one call leaves the line open for the next", async () => {
    const { fetchIt } = network(new TypeError("fetch failed"), { data: { shop: { name: "One" } } });
    const admin = open(fetchIt);
    await expect(admin.run(SHOP, CountOrdersDocument, { filter: "" })).rejects.toThrow(RetryLater);
    expect((await admin.run(SHOP, ShopProfileDocument, {})).data.shop.name).toBe("One");
  });
});
