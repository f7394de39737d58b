import { expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { listOrderMessages } from "#app/features/messages/messages.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseMessageSettings } from "#app/features/messages/message-settings.ts";
import type { Deed } from "#app/features/messages/message-deeds.ts";
import { changeMessage } from "#app/flows/change-message.server.ts";
import { planMessages } from "#app/flows/plan-messages.server.ts";
import { replanShop } from "#app/flows/replan-shop.server.ts";
import { saveMessageSettings } from "#app/flows/save-message-settings.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { storeShippedOrder, storeShop, type StoredParts } from "#test/factories/stored-order.ts";
import { at, testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
const NOW = at("2026-11-21T12:00:00Z");
let shops = 0;

/** An order whose parcel has just left, in a shop of the test's own. */
async function scene(parts: StoredParts = {}) {
  const { ctx } = testContext(database.db, { now: () => NOW });
  const shopId = await storeShop(ctx, shopNamed(`deeds-${(shops += 1)}`));
  const orderId = await storeShippedOrder(ctx, 1, { shopId, ...parts });
  await inTransaction(ctx, (tx) => planMessages(tx, { shopId, orderId }));
  const find = async () => {
    const [message] = await listOrderMessages(ctx, { shopId, orderId });
    if (!message) throw new Bug("nothing was planned");
    return message;
  };
  const { messageId } = await find();
  const change = (to: Deed) => changeMessage(ctx, { shopId, messageId, to });
  const save = (given: object, version = 0) =>
    saveMessageSettings(ctx, shopId, { settings: parseMessageSettings(given), version });
  const replan = () => replanShop(ctx, shopId);
  return { ctx, shopId, orderId, find, change, save, replan };
}
const NIGHT = { quietHours: { from: "11:00", to: "23:00" } };

test("a held message stays held through planning, and goes on when it is released", async () => {
  const { ctx, shopId, orderId, find, change } = await scene();
  expect(await change("hold")).toEqual({ kind: "changed" });
  await inTransaction(ctx, (tx) => planMessages(tx, { shopId, orderId }));
  expect(await find()).toMatchObject({ state: "held" });
  expect(await change("hold")).toEqual({ kind: "too_late" });
  expect(await change("release")).toEqual({ kind: "changed" });
  expect(await find()).toMatchObject({ state: "planned", sendAt: NOW });
});

test("a message that was not to be sent goes out when the merchant says so, and stays due", async () => {
  const { find, change, replan } = await scene({ shipment: { status: "delivered" } });
  expect(await find()).toMatchObject({ state: "skipped", reason: "overtaken" });
  expect(await change("send_now")).toEqual({ kind: "changed" });
  await replan();
  expect(await find()).toMatchObject({ state: "planned", sendAt: NOW, waits: null });
});

test("what nobody could get is refused, and says why", async () => {
  const { find, change } = await scene({ email: null });
  expect(await change("send_now")).toEqual({ kind: "refused" });
  expect(await find()).toMatchObject({ state: "skipped", reason: "no_address" });
});

test("a message of another shop is not found", async () => {
  const [one, other] = [await scene(), await scene()];
  const { messageId } = await one.find();
  expect(await changeMessage(other.ctx, { shopId: other.shopId, messageId, to: "cancel" })).toEqual({
    kind: "not_found",
  });
});

test("new settings are saved on top of what was seen, and plan anew what waits", async () => {
  const { find, save, replan } = await scene();
  expect(await save(NIGHT)).toEqual({ kind: "saved", version: 1 });
  await replan();
  // 23:00 in London, as nobody knows the destination.
  expect(await find()).toMatchObject({
    state: "planned",
    sendAt: at("2026-11-21T23:00:00Z"),
    waits: "quiet_hours",
  });
  expect(await save({})).toEqual({ kind: "conflict" });
  expect(await save({ moments: { shipped: { on: false } } }, 1)).toEqual({ kind: "saved", version: 2 });
  await replan();
  expect(await find()).toMatchObject({ state: "skipped", reason: "switched_off" });
});

test("settings that make no sense name what is wrong", async () => {
  const { ctx, shopId } = await scene();
  const settings = { ...parseMessageSettings({}), perDayMax: 0, gatherMinutes: -1 };
  expect(await saveMessageSettings(ctx, shopId, { settings, version: 0 })).toEqual({
    kind: "invalid",
    wrong: ["perDayMax", "gatherMinutes"],
  });
});

test("rows carry what limits and suppression look for: the recipient's hash, and who goes first", async () => {
  const { ctx, shopId, orderId } = await scene({ order: { emailHash: "hash" } });
  await database.db.shipment.updateMany({
    where: { shopId },
    data: { status: "delivered", milestones: [{ kind: "delivered", at: NOW }] },
  });
  await database.db.messageSettings.create({
    data: {
      shopId,
      settings: { moments: { review_request: { on: true } }, reviewUrl: "https://northwind.example/r" },
    },
  });
  await database.db.order.updateMany({ where: { shopId }, data: { placedAt: new Date(NOW) } });
  await inTransaction(ctx, (tx) => planMessages(tx, { shopId, orderId }));
  const rows = await database.db.message.findMany({ where: { shopId }, orderBy: { priority: "asc" } });
  expect(rows).toMatchObject([
    { moment: "shipped", state: "skipped", recipientHash: "hash", priority: 0 },
    {
      moment: "review_request",
      state: "planned",
      recipientHash: "hash",
      priority: 10,
      waits: "merchant_wait",
    },
  ]);
});
