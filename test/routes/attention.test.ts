import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, expect, test } from "vitest";
import type { ShopId } from "#app/lib/ids.ts";
import { watchParcels } from "#app/flows/watch-parcels.server.ts";
import { action, loader } from "#app/routes/app.attention._index.tsx";
import { action as saveSettings, loader as settings } from "#app/routes/app.attention.settings.tsx";
import { storeShippedOrder } from "#test/factories/stored-order.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const { demo, other } = SHOPS;

type Door<Result> = (args: ActionFunctionArgs) => Promise<Result>;
type Visit = { shop?: ShopId; path?: string; form?: [string, string][] };

/** Opens a page as a merchant of a shop; `form` makes it a POST. */
async function open<Result>(door: Door<Result>, { shop = demo, path = "/app/attention", form }: Visit = {}) {
  const signed = await bench.adminRequest(shop, path);
  const request = form ? new Request(signed, { method: "POST", body: new URLSearchParams(form) }) : signed;
  return door({ request, params: {}, context: { ctx: bench.ctx } });
}

beforeEach(async () => {
  await database.db.$executeRaw`truncate "Order", "Fulfillment", "Shipment", "Trouble", "TroubleRules"`;
  for (const shop of [demo, other]) {
    bench.standIn.install(shop);
    await storeShippedOrder(bench.ctx, 1001, { shopId: shop, shipment: { status: "exception" } });
    await watchParcels(bench.ctx, shop);
  }
});

test("a merchant sees what is wrong with their own parcels, and what they do leaves other shops alone", async () => {
  expect((await open(loader)).rows).toMatchObject([{ subjectId: "10010-1", kind: "exception" }]);
  const form: [string, string][] = [
    ["intent", "resolve"],
    ["id", "10010-1"],
  ];
  expect(await open(action, { form })).toEqual({ kind: "resolved", count: 1 });
  expect((await open(loader)).rows).toEqual([]);
  expect((await open(loader, { shop: other })).rows).toHaveLength(1);
});

test.each([
  [[["intent", "resolve"]]],
  [
    [
      ["intent", "explode"],
      ["id", "10010-1"],
    ],
  ],
  [
    [
      ["intent", "snooze"],
      ["id", "10010-1"],
      ["until", "someday"],
    ],
  ],
  [
    [
      ["intent", "note"],
      ["id", "10010-1"],
      ["note", "x".repeat(1_001)],
    ],
  ],
] as [[string, string][]][])("a form with %j makes no sense, and changes nothing", async (form) => {
  await expect(open(action, { form })).rejects.toMatchObject({ status: 400 });
  expect((await open(loader)).rows).toHaveLength(1);
});

test("a day that has passed is refused in words", async () => {
  const form: [string, string][] = [
    ["intent", "snooze"],
    ["id", "10010-1"],
    ["until", "2020-01-01"],
  ];
  expect(await open(action, { form })).toEqual({ kind: "past" });
});

test("two people who change what is warned of at once are told, and neither loses anything", async () => {
  const { rules } = await open(settings);
  const form: [string, string][] = [
    [
      "fields",
      JSON.stringify({
        off: ["late"],
        after: { ...rules.after, pickup_waiting: { unit: "days", count: "4" }, ...learned },
      }),
    ],
    ["version", "0"],
  ];
  expect(await open(saveSettings, { form })).toEqual({ kind: "saved", version: 1 });
  expect(await open(saveSettings, { form })).toEqual({ kind: "conflict" });
  expect((await open(settings)).rules).toMatchObject({
    off: ["late"],
    after: { pickup_waiting: { count: 4 } },
  });
});

const asLearned = { unit: "learned", count: "" };
const learned = { stalled: asLearned, not_handed_over: asLearned, unfulfilled: asLearned };
