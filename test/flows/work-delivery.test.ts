import fc from "fast-check";
import { expect, test } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { workDelivery } from "#app/flows/work-delivery.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseShopId, type ShopId } from "#app/lib/ids.ts";
import {
  bodyText,
  fulfillmentBody,
  fulfillmentEventBody,
  ORDER_ID,
  orderBody,
  orderLife,
} from "#test/factories/webhook-bodies.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { readStoredOrders } from "#test/support/stored-orders.ts";

const database = useTestDatabase();
const SHOP = orBug(parseShopId("tea.myshopify.com"));

function orBug<Value>(value: Value | null): Value {
  if (value === null) throw new Bug("the test's own value is wrong");
  return value;
}

const deliver = (ctx: Ctx, topic: string, text: string) =>
  inTransaction(ctx, (tx) =>
    workDelivery(tx, { shopId: SHOP, topic, apiVersion: "2026-10", triggeredAt: null, bodyText: text }),
  );

/** Forgets what earlier deliveries left. Versions are keyed by shop, so two runs are comparable in one shop only. */
async function startAnew({ db }: Ctx): Promise<void> {
  await db.$executeRaw`truncate "Order", "Fulfillment", "Refund", "TrackingEvent", "Shipment", "Message"`;
}

/** What a shop has stored when all of these have been delivered one after the other. */
async function live(ctx: Ctx, deliveries: { topic: string; body: Record<string, unknown> }[]) {
  await startAnew(ctx);
  for (const { topic, body } of deliveries)
    expect(await deliver(ctx, topic, bodyText(body))).toMatchObject({ kind: "done" });
  return readStoredOrders(ctx, SHOP);
}

test("an order's life ends in the same rows in any order of deliveries, however often each comes", async () => {
  const { ctx } = testContext(database.db);
  const life = orderLife();
  const told = await live(ctx, life);
  const shuffles = fc.tuple(fc.shuffledSubarray(life, { minLength: life.length }), fc.shuffledSubarray(life));
  await fc.assert(
    fc.asyncProperty(shuffles, async ([all, again]) => {
      expect(await live(ctx, [...again, ...all])).toEqual(told);
    }),
    { numRuns: 12 },
  );
});
