import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#app/context.server.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { deliver, forgetOrders, TEA_SHOP, type TestDelivery } from "#test/support/deliveries.ts";
import { readStoredOrders } from "#test/support/stored-orders.ts";

const data = process.env.DOORSTEP_DATA;
const database = useTestDatabase();

/** Deliveries that real shops sent, headers and all (API version 2024-10). */
function readRecordings(): TestDelivery[] {
  const folder = path.join(data ?? "", "shopify-webhooks");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
}

/** A fixed shuffle per seed: a run that fails can be run again. */
const shuffled = (deliveries: TestDelivery[], seed: number): TestDelivery[] =>
  deliveries
    .map((delivery, index) => ({ delivery, rank: Math.sin(seed * 1000 + index * 17) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ delivery }) => delivery);

async function replay(ctx: Ctx, deliveries: TestDelivery[]) {
  await forgetOrders(ctx);
  for (const delivery of deliveries) expect(await deliver(ctx, delivery)).toMatchObject({ kind: "done" });
  return readStoredOrders(ctx, TEA_SHOP);
}

type Body = Record<string, unknown>;
const isPlain = (value: unknown): value is Body =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same change made to every object in a body, however deep. */
function everywhere(value: unknown, change: (part: Body) => Body): unknown {
  if (Array.isArray(value)) return value.map((part) => everywhere(part, change));
  if (!isPlain(value)) return value;
  return change(
    Object.fromEntries(Object.entries(value).map(([key, part]) => [key, everywhere(part, change)])),
  );
}
const without =
  (...keys: string[]) =>
  (part: Body): Body =>
    Object.fromEntries(Object.entries(part).filter(([key]) => !keys.includes(key)));

/** How bodies of other API versions differ, as their changelogs tell: nothing here may make a delivery fail. */
const VERSIONS: [string, (part: Body) => Body][] = [
  [
    "2023-01, before confirmation numbers and current totals of fees",
    without("confirmation_number", "po_number", "merchant_of_record_app_id", "attributed_staffs"),
  ],
  [
    "2026-01, with status words in upper case",
    (part) => upperCased(part, ["status", "shipment_status", "financial_status", "fulfillment_status"]),
  ],
  ["2026-03, without the checkout", without("checkout_id", "checkout_token", "cart_token")],
  [
    "2026-10, with fields nobody knows yet",
    (part) => ({ ...part, sales_agreement: { id: 1 }, flags: ["new"], "": null }),
  ],
  [
    "hidden personal data",
    (part) => ({
      ...part,
      ...nulls(part, [
        "email",
        "contact_email",
        "phone",
        "customer",
        "first_name",
        "last_name",
        "name",
        "address1",
        "zip",
        "destination",
      ]),
    }),
  ],
  ["no global ids", without("admin_graphql_api_id")],
  [
    "no lists",
    without(
      "line_items",
      "shipping_lines",
      "refund_line_items",
      "tracking_numbers",
      "tracking_urls",
      "fulfillments",
      "refunds",
    ),
  ],
];

function upperCased(part: Body, keys: string[]): Body {
  const change = ([key, value]: [string, unknown]) =>
    [key, keys.includes(key) && typeof value === "string" ? value.toUpperCase() : value] as const;
  return Object.fromEntries(Object.entries(part).map(change));
}
const nulls = (part: Body, keys: string[]): Body =>
  Object.fromEntries(keys.filter((key) => key in part).map((key) => [key, null]));

describe.skipIf(!data)(
  "recorded deliveries (skipped unless DOORSTEP_DATA names the folder of recordings)",
  () => {
    beforeEach(() => forgetOrders(testContext(database.db).ctx));

    test("three shuffled replays are worked on without fault and end in the same rows", async () => {
      const { ctx } = testContext(database.db);
      const recordings = readRecordings();
      expect(recordings.length).toBeGreaterThanOrEqual(16);
      const first = await replay(ctx, recordings);
      expect(first.orders.map(({ orderId }) => orderId)).toContain("820982911946154508");
      expect(first.shipments).toMatchObject([{ trackingNumber: "1z827wk74630", carrierName: "UPS" }]);
      for (const seed of [1, 2, 3])
        expect(
          await replay(
            ctx,
            [1, 2, 3].flatMap((round) => shuffled(recordings, seed * 10 + round)),
          ),
        ).toEqual(first);
    });

    test.each(VERSIONS)("bodies of %s are worked on without fault", async (_version, change) => {
      const { ctx } = testContext(database.db);
      const recordings = readRecordings().filter(({ topic }) =>
        /^(orders|fulfillment|refunds|returns|shop)/.test(topic),
      );
      const changed = recordings.map(({ topic, body }) => ({
        topic,
        body: everywhere(body, change) as Body,
      }));
      const first = await replay(ctx, changed);
      expect(await replay(ctx, shuffled([...changed, ...changed], 5))).toEqual(first);
      expect(first.fulfillments).toHaveLength(1);
      expect(first.events).toHaveLength(2);
    });
  },
);
