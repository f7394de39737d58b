import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createShopifyStandIn, type ShopifyStandIn } from "../shopify-stand-in.ts";
import { DEMO_SHOP, JAPANESE_SHOP, OTHER_SHOP } from "../state/shop-profiles.ts";
import { NO_FAULTS } from "../state/shop.ts";
import { signIn, startReceiver, type Client } from "../testing.ts";

type Operation = {
  id: string;
  status: string;
  errorCode: string | null;
  objectCount: string;
  rootObjectCount: string;
  url: string | null;
  partialDataUrl: string | null;
};
type Line = { id: string; name?: string; __parentId?: string };

const RUN =
  "mutation ($query: String!, $grouped: Boolean!) { bulkOperationRunQuery(query: $query, groupObjects: $grouped) { bulkOperation { id status } userErrors { field message code } } }";
const ORDERS =
  "{ orders { edges { node { id name email lineItems { edges { node { id quantity } } } fulfillments { id trackingInfo { number } } } } } }";

let standIn: ShopifyStandIn;
let app: Awaited<ReturnType<typeof startReceiver>>;
let ask: Client;

beforeAll(async () => {
  app = await startReceiver();
  standIn = await createShopifyStandIn({
    appUrl: app.url,
    webhookBackoffMs: [],
    seedCount: 60,
    bulkChunk: 7,
  });
  ask = await signIn(standIn, DEMO_SHOP);
});
afterAll(async () => {
  await standIn.close();
  await app.close();
});

const run = async (query: string, grouped = true, client = ask) =>
  (await client(RUN, { query, grouped })).data?.["bulkOperationRunQuery"] as {
    bulkOperation: Operation | null;
    userErrors: { message: string; code: string }[];
  };
const latest = async (client = ask) =>
  (
    await client(
      "{ currentBulkOperation { id status errorCode objectCount rootObjectCount url partialDataUrl } }",
    )
  ).data?.["currentBulkOperation"] as Operation;
/** Runs the query to its end. */
const finished = async (query = ORDERS, grouped = true, client = ask) => {
  await run(query, grouped, client);
  await standIn.settled();
  return latest(client);
};
const readLines = async (url: string | null, headers: Record<string, string> = {}) => {
  const text = await (await fetch(url ?? "", { headers })).text();
  return {
    text,
    lines: text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
  };
};

test("nested connections become lines that name their parent, right behind it when grouped", async () => {
  const started = await run(ORDERS);
  expect(started.bulkOperation?.status).toBe("CREATED");
  await standIn.settled();
  const operation = await latest();
  const { lines } = await readLines(operation.url);
  const orders = lines.filter((line) => line.__parentId === undefined);
  expect([operation.status, operation.rootObjectCount, operation.objectCount]).toEqual([
    "COMPLETED",
    "60",
    String(lines.length),
  ]);
  expect(orders.map(({ name }) => name)).toEqual(Array.from({ length: 60 }, (_, n) => `#${1001 + n}`));
  const lastOrderAt = (n: number) => lines.slice(0, n).findLast((line) => line.__parentId === undefined)?.id;
  const strays = lines.filter(
    (line, n) => line.__parentId !== undefined && line.__parentId !== lastOrderAt(n),
  );
  expect(strays).toEqual([]);
});

test("ungrouped, children may come long after their parent", async () => {
  const { lines } = await readLines((await finished(ORDERS, false)).url);
  const apart = lines.findIndex(
    (line, n) =>
      line.__parentId !== undefined &&
      lines[n - 1]?.id !== line.__parentId &&
      lines[n - 1]?.__parentId !== line.__parentId,
  );
  expect(apart).toBeGreaterThan(0);
});

test("a download can be taken up again in the middle", async () => {
  const { url } = await finished();
  const { text: whole } = await readLines(url);
  const rest = await fetch(url ?? "", { headers: { range: "bytes=1000-" } });
  expect([rest.status, await rest.text()]).toEqual([206, Buffer.from(whole).subarray(1000).toString()]);
  const beyond = await fetch(url ?? "", { headers: { range: "bytes=99999999-" } });
  expect(beyond.status).toBe(416);
});

test("a link with another signature opens nothing", async () => {
  const { url } = await finished();
  expect((await fetch((url ?? "").replace(/signature=./, "signature=x"))).status).toBe(403);
});

test("the end is told by a webhook", async () => {
  await finished();
  const finish = app.received.filter(
    ({ headers }) => headers["x-shopify-topic"] === "bulk_operations/finish",
  );
  expect(JSON.parse(finish.at(-1)?.body ?? "{}")).toMatchObject({
    admin_graphql_api_id: expect.stringContaining("BulkOperation"),
    status: "completed",
    type: "query",
    error_code: null,
  });
});

describe("refused, in Shopify's words", () => {
  test.each([
    [
      "{ orders { edges { node { id fulfillments { events { edges { node { id } } } } } } } }",
      "Queries that contain a connection field within a list field are not currently supported.",
    ],
    [
      "{ orders { nodes { id } } }",
      "All connection fields in a bulk query must select their contents using 'edges' > 'node'",
    ],
    ["{ shop { name } }", "Bulk queries must contain at least one connection."],
    [
      "{ orders { edges { node { name lineItems { edges { node { id } } } } } } }",
      "must select the 'id' field without an alias",
    ],
    ["{ orders { edges { node { id nothing } } } }", "Cannot query field"],
    ["mutation { appUninstall { app { id } } }", "Only `query` operations are supported"],
    ["{ orders {", "Invalid bulk query: Syntax Error"],
  ])("%s", async (query, message) => {
    const { bulkOperation, userErrors } = await run(query);
    expect([bulkOperation, userErrors[0]?.code, userErrors.map((error) => error.message).join(" ")]).toEqual([
      null,
      "INVALID",
      expect.stringContaining(message),
    ]);
  });
});

test("the counts grow while it runs, and a sixth operation has to wait", async () => {
  standIn.settings.bulkPaceMs = 15;
  for (let n = 0; n < 5; n += 1) await run(ORDERS);
  const sixth = await run(ORDERS);
  const counts = new Set<string>();
  await expect
    .poll(
      async () => {
        const operation = await latest();
        counts.add(operation.rootObjectCount);
        return operation.status;
      },
      { interval: 10, timeout: 10_000 },
    )
    .toBe("COMPLETED");
  await standIn.settled();
  standIn.settings.bulkPaceMs = 0;
  expect(sixth.userErrors[0]?.code).toBe("LIMIT_REACHED");
  expect(counts.size).toBeGreaterThan(2);
});

test("a running operation can be cancelled", async () => {
  const ja = await signIn(standIn, JAPANESE_SHOP);
  standIn.settings.bulkPaceMs = 20;
  const { bulkOperation } = await run(ORDERS, true, ja);
  await ja(
    "mutation ($id: ID!) { bulkOperationCancel(id: $id) { bulkOperation { status } userErrors { message } } }",
    { id: bulkOperation?.id },
  );
  await standIn.settled();
  standIn.settings.bulkPaceMs = 0;
  expect((await latest(ja)).status).toBe("CANCELED");
});

test("a failing operation leaves what it had in partialDataUrl", async () => {
  standIn.shop(DEMO_SHOP).faults = { ...NO_FAULTS, bulk: "fail" };
  const operation = await finished();
  standIn.shop(DEMO_SHOP).faults = NO_FAULTS;
  expect([operation.status, operation.errorCode, operation.url]).toEqual([
    "FAILED",
    "INTERNAL_SERVER_ERROR",
    null,
  ]);
  expect((await readLines(operation.partialDataUrl)).lines.length).toBeGreaterThan(10);
});

test("without the scope it ends in ACCESS_DENIED", async () => {
  const other = await signIn(standIn, OTHER_SHOP);
  await standIn.grantScopes(OTHER_SHOP, ["read_products"]);
  expect(await finished(ORDERS, true, other)).toMatchObject({ status: "FAILED", errorCode: "ACCESS_DENIED" });
});

test("a huge book of orders is written in flat memory", async () => {
  standIn.seedOrders(JAPANESE_SHOP, { count: 20_000 });
  const ja = await signIn(standIn, JAPANESE_SHOP);
  standIn.settings.bulkChunk = 500;
  const before = process.memoryUsage().heapUsed;
  const operation = await finished(ORDERS, true, ja);
  standIn.settings.bulkChunk = 7;
  expect([operation.status, operation.rootObjectCount]).toEqual(["COMPLETED", "20000"]);
  // The file has about 8 MB; its objects in memory would be ten times that.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(80_000_000);
  expect(standIn.shop(JAPANESE_SHOP).orders.kept()).toHaveLength(0);
});
