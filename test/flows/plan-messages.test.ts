import { describe, expect, test } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { cancelMessage, listOrderMessages } from "#app/features/messages/messages.server.ts";
import { planMessages } from "#app/flows/plan-messages.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { addMs, MINUTE_MS } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { storeShippedOrder, storeShop } from "#test/factories/stored-order.ts";
import { at, testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
const NOW = at("2026-11-21T12:00:00Z");
let shops = 0;

/** A shop of the test's own, so that tests don't see each other's rows. */
async function useShop() {
  let now = NOW;
  const { ctx } = testContext(database.db, { now: () => now });
  const shopId = await storeShop(ctx, shopNamed(`planning-${(shops += 1)}`));
  return { ctx, shopId, later: (ms: number) => void (now = addMs(now, ms)) };
}

const plan = (ctx: Ctx, shopId: ShopId, orderId: OrderId) =>
  inTransaction(ctx, (tx) => planMessages(tx, { shopId, orderId }));
const messagesOf = (ctx: Ctx, shopId: ShopId, orderId: OrderId) =>
  listOrderMessages(ctx, { shopId, orderId });

describe("a parcel that was handed over", () => {
  test("gets one message, due at once, however often it is planned", async () => {
    const { ctx, shopId, later } = await useShop();
    const orderId = await storeShippedOrder(ctx, 1, { shopId });
    await plan(ctx, shopId, orderId);
    const [first] = await database.db.message.findMany({ where: { shopId } });
    later(MINUTE_MS);
    await plan(ctx, shopId, orderId);
    expect(await database.db.message.findMany({ where: { shopId } })).toEqual([first]);
    expect(await messagesOf(ctx, shopId, orderId)).toMatchObject([
      { moment: "shipped", state: "planned", reason: null, sendAt: NOW, fulfillmentId: "10" },
    ]);
  });

  test("gets one message when two deliveries plan it in the same moment", async () => {
    const { ctx, shopId } = await useShop();
    const orderId = await storeShippedOrder(ctx, 1, { shopId });
    await Promise.all(Array.from({ length: 6 }, () => plan(ctx, shopId, orderId)));
    expect(await messagesOf(ctx, shopId, orderId)).toHaveLength(1);
  });

  test("has its message lost together with the transaction that planned it", async () => {
    const { ctx, shopId } = await useShop();
    const orderId = await storeShippedOrder(ctx, 1, { shopId });
    const failing = inTransaction(ctx, async (tx) => {
      await planMessages(tx, { shopId, orderId });
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    expect(await messagesOf(ctx, shopId, orderId)).toEqual([]);
  });

  test("is a matter of its own shop, even where another shop has the same numbers", async () => {
    const [one, other] = [await useShop(), await useShop()];
    const orderId = await storeShippedOrder(one.ctx, 1, { shopId: one.shopId });
    await storeShippedOrder(other.ctx, 1, { shopId: other.shopId });
    await plan(one.ctx, one.shopId, orderId);
    expect(await messagesOf(one.ctx, one.shopId, orderId)).toHaveLength(1);
    expect(await messagesOf(other.ctx, other.shopId, orderId)).toEqual([]);
  });

  test("of an order that nobody has told of plans nothing", async () => {
    const { ctx, shopId } = await useShop();
    // No such order was stored.
    await plan(ctx, shopId, "404" as OrderId);
    expect(await messagesOf(ctx, shopId, "404" as OrderId)).toEqual([]);
  });
});

describe("new facts change the plan", () => {
  test("an address that arrives makes the message due", async () => {
    const { ctx, shopId, later } = await useShop();
    const orderId = await storeShippedOrder(ctx, 1, { shopId, email: null });
    await plan(ctx, shopId, orderId);
    expect(await messagesOf(ctx, shopId, orderId)).toMatchObject([
      { state: "skipped", reason: "no_address" },
    ]);
    later(MINUTE_MS);
    await database.db.order.updateMany({
      where: { shopId },
      data: { emailSealed: ctx.vault.seal("anna@example.com") },
    });
    await plan(ctx, shopId, orderId);
    expect(await messagesOf(ctx, shopId, orderId)).toMatchObject([
      { state: "planned", reason: null, sendAt: ctx.now() },
    ]);
  });

  test("a tracking number that arrives ends the wait for it", async () => {
    const { ctx, shopId, later } = await useShop();
    const parts = { shopId, fulfillment: { tracking: [] }, shipment: { trackingNumber: null } };
    const orderId = await storeShippedOrder(ctx, 1, parts);
    await plan(ctx, shopId, orderId);
    expect(await messagesOf(ctx, shopId, orderId)).toMatchObject([{ sendAt: addMs(NOW, 15 * MINUTE_MS) }]);
    later(2 * MINUTE_MS);
    await database.db.shipment.updateMany({ where: { shopId }, data: { trackingNumber: "T1" } });
    await plan(ctx, shopId, orderId);
    expect(await messagesOf(ctx, shopId, orderId)).toMatchObject([{ sendAt: ctx.now() }]);
  });

  test("a parcel whose number was replaced counts no more", async () => {
    const { ctx, shopId } = await useShop();
    const orderId = await storeShippedOrder(ctx, 1, { shopId, shipment: { status: "delivered" } });
    await plan(ctx, shopId, orderId);
    expect(await messagesOf(ctx, shopId, orderId)).toMatchObject([{ reason: "overtaken" }]);
    await database.db.shipment.updateMany({ where: { shopId }, data: { retiredAt: new Date(NOW) } });
    await plan(ctx, shopId, orderId);
    expect(await messagesOf(ctx, shopId, orderId)).toMatchObject([{ state: "planned" }]);
  });

  test("a cancelled order stops its message, a refund of everything too", async () => {
    const { ctx, shopId } = await useShop();
    const [first, second] = [
      await storeShippedOrder(ctx, 1, { shopId }),
      await storeShippedOrder(ctx, 2, { shopId }),
    ];
    for (const orderId of [first, second]) await plan(ctx, shopId, orderId);
    await database.db.order.updateMany({
      where: { shopId, orderId: first },
      data: { cancelledAt: new Date(NOW) },
    });
    await database.db.refund.create({
      data: {
        shopId,
        orderId: second,
        refundId: "1",
        refundedAt: new Date(NOW),
        lineItems: [{ lineItemId: "1", quantity: 1 }],
      },
    });
    for (const orderId of [first, second]) await plan(ctx, shopId, orderId);
    expect(await messagesOf(ctx, shopId, first)).toMatchObject([
      { state: "skipped", reason: "order_cancelled" },
    ]);
    expect(await messagesOf(ctx, shopId, second)).toMatchObject([{ state: "skipped", reason: "refunded" }]);
  });

  test("a parcel from before the installation is history", async () => {
    const { ctx, shopId } = await useShop();
    const shippedAt = new Date("2026-10-31T23:59:59Z");
    const orderId = await storeShippedOrder(ctx, 1, { shopId, fulfillment: { shippedAt } });
    await plan(ctx, shopId, orderId);
    expect(await messagesOf(ctx, shopId, orderId)).toMatchObject([{ state: "skipped", reason: "history" }]);
  });

  test("an address that could become two recipients or a header is never planned for", async () => {
    const { ctx, shopId } = await useShop();
    for (const [index, email] of ["a@x.com\r\nBcc: b@y.com", "a@x.com,b@y.com", "A <a@x.com>"].entries()) {
      const orderId = await storeShippedOrder(ctx, index + 1, { shopId, email });
      await plan(ctx, shopId, orderId);
      expect(await messagesOf(ctx, shopId, orderId)).toMatchObject([{ reason: "malformed_address" }]);
    }
  });
});

describe("a message the merchant cancelled", () => {
  test("stays cancelled, whatever becomes known", async () => {
    const { ctx, shopId } = await useShop();
    const orderId = await storeShippedOrder(ctx, 1, { shopId });
    await plan(ctx, shopId, orderId);
    const [message] = await messagesOf(ctx, shopId, orderId);
    const messageId = message?.messageId ?? "";
    expect(await cancelMessage(ctx, { shopId, messageId })).toEqual({ kind: "changed" });
    await plan(ctx, shopId, orderId);
    expect(await messagesOf(ctx, shopId, orderId)).toMatchObject([{ state: "cancelled" }]);
    expect(await cancelMessage(ctx, { shopId, messageId })).toEqual({ kind: "too_late", state: "cancelled" });
  });

  test("cannot be another shop's", async () => {
    const [one, other] = [await useShop(), await useShop()];
    const orderId = await storeShippedOrder(one.ctx, 1, { shopId: one.shopId });
    await plan(one.ctx, one.shopId, orderId);
    const [message] = await messagesOf(one.ctx, one.shopId, orderId);
    const messageId = message?.messageId ?? "";
    expect(await cancelMessage(other.ctx, { shopId: other.shopId, messageId })).toEqual({
      kind: "not_found",
    });
    expect(await messagesOf(one.ctx, one.shopId, orderId)).toMatchObject([{ state: "planned" }]);
  });
});
