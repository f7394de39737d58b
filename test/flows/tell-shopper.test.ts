import PostalMime from "postal-mime";
import { beforeEach, describe, expect, test } from "vitest";
import { deliverDueMessages } from "#app/flows/deliver-due-messages.server.ts";
import { eraseOrders } from "#app/flows/erase-orders.server.ts";
import { loadNoteDraft, tellShopper } from "#app/flows/tell-shopper.server.ts";
import { watchParcels } from "#app/flows/watch-parcels.server.ts";
import { planMessages } from "#app/flows/plan-messages.server.ts";
import { resolveTroubles } from "#app/features/troubles/troubles.server.ts";
import { inTransaction } from "#app/context.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { storeShippedOrder, storeShop } from "#test/factories/stored-order.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
const SHOP = shopNamed("north");
const OTHER = shopNamed("south");
const NOTE = { subject: "Your parcel", text: "Hello,\n\nwe <are> looking\nfor it." };
const subject = { shopId: SHOP, subjectId: "10010-1" };

const scene = () => testContext(database.db);
const messages = () => database.db.message.findMany({ where: { moment: "note" } });

beforeEach(async () => {
  await database.db.$executeRaw`truncate "Shop", "Order", "Fulfillment", "Shipment", "Message", "Trouble"`;
});

/** An order whose parcel has been lost. */
async function lose(parts: Parameters<typeof storeShippedOrder>[2] = {}) {
  const { ctx } = scene();
  await storeShop(ctx, SHOP);
  const shipment = { status: "exception", reason: "lost" };
  const orderId = await storeShippedOrder(ctx, 1001, { shopId: SHOP, shipment, ...parts });
  await watchParcels(ctx, SHOP);
  return orderId;
}

test("a shopper is told once what a person wrote, in the shop's name, however often the button is pressed", async () => {
  await lose();
  const { ctx, mail } = scene();
  const answers = await Promise.all([1, 2, 3].map(() => tellShopper(ctx, { ...subject, note: NOTE })));
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["told", "told_before", "told_before"]);
  await deliverDueMessages(ctx, { limit: 10 });
  await deliverDueMessages(ctx, { limit: 10 });
  const mails = await Promise.all(mail.sent.map(({ mime }) => PostalMime.parse(mime)));
  // The mail that it was shipped goes out as well.
  const [parsed, ...more] = mails.filter((one) => one.subject === NOTE.subject);
  if (!parsed) throw new Error("no note was sent");
  expect(more).toEqual([]);
  expect(parsed.to).toMatchObject([{ address: "buyer1001@example.com" }]);
  expect(parsed.from).toMatchObject({ name: "Northwind Goods" });
  expect(parsed.replyTo).toMatchObject([{ address: "hello@northwind.example" }]);
  expect(parsed.text).toContain("we <are> looking\nfor it.");
  expect(parsed.text).toContain("/apps/track/token-");
  expect(parsed.html).toContain("we &lt;are&gt; looking");
  expect(await messages()).toMatchObject([{ state: "sent", attempts: 1 }]);
});

test("it is kept sealed, and with the trouble when the shopper was told", async () => {
  await lose();
  const { ctx } = scene();
  await tellShopper(ctx, { ...subject, note: NOTE });
  const [message] = await messages();
  expect(JSON.stringify(message)).not.toContain("Your parcel");
  expect(JSON.stringify(message)).not.toContain("buyer1001");
  expect(await database.db.trouble.findFirst()).toMatchObject({
    toldMessageId: message?.messageId,
    toldAt: expect.any(Date),
  });
  expect(await loadNoteDraft(ctx, subject)).toMatchObject({ kind: "draft", toldAt: ctx.now() });
});

test("other words about the same trouble are another message", async () => {
  await lose();
  const { ctx } = scene();
  await tellShopper(ctx, { ...subject, note: NOTE });
  expect(await tellShopper(ctx, { ...subject, note: { ...NOTE, text: "We found it." } })).toEqual({
    kind: "told",
  });
  expect(await messages()).toHaveLength(2);
});

test("planning the order's other messages again leaves a note alone", async () => {
  const orderId = await lose();
  const { ctx } = scene();
  await tellShopper(ctx, { ...subject, note: NOTE });
  const before = await messages();
  await inTransaction(ctx, (tx) => planMessages(tx, { shopId: SHOP, orderId }));
  expect(await messages()).toEqual(before);
});

describe("the draft", () => {
  test.each([
    ["en", "About your order", "can no longer find your parcel"],
    ["ja-JP", "ご注文", "所在が分からなく"],
    ["pt-BR", "Sobre o seu pedido", "não consegue localizar"],
    ["nl", "About your order", "can no longer find your parcel"],
  ])("for a shopper who reads %s is in a language they read", async (customerLocale, about, words) => {
    await lose({ order: { customerLocale } });
    const draft = await loadNoteDraft(scene().ctx, subject);
    expect(draft).toMatchObject({
      kind: "draft",
      tracking: { url: expect.stringContaining("/apps/track/") },
    });
    expect(draft).toMatchObject({
      subject: expect.stringContaining(about),
      text: expect.stringContaining(words),
    });
  });
});

describe("nobody is written to", () => {
  test.each([
    ["without an address", null, "no_address"],
    ["at an address that cannot be", "nobody at home", "malformed_address"],
  ])("%s", async (_, email, why) => {
    await lose({ email });
    const { ctx } = scene();
    expect(await loadNoteDraft(ctx, subject)).toEqual({ kind: "refused", why });
    expect(await tellShopper(ctx, { ...subject, note: NOTE })).toEqual({ kind: "refused", why });
    expect(await messages()).toEqual([]);
  });

  test("whose data was erased, and what waited for them is not sent", async () => {
    const orderId = await lose();
    const { ctx, mail } = scene();
    await tellShopper(ctx, { ...subject, note: NOTE });
    await resolveTroubles(ctx, { shopId: SHOP, subjectIds: [subject.subjectId] });
    await inTransaction(ctx, (tx) => eraseOrders(tx, SHOP, [orderId]));
    expect(await tellShopper(ctx, { ...subject, note: { ...NOTE, text: "Again" } })).toEqual({
      kind: "refused",
      why: "erased",
    });
    await deliverDueMessages(ctx, { limit: 10 });
    expect(mail.sent).toEqual([]);
    expect(await messages()).toMatchObject([{ state: "cancelled", subjectSealed: null, mimeSealed: null }]);
  });

  test("about another shop's parcel", async () => {
    await lose();
    const { ctx } = scene();
    await storeShop(ctx, OTHER);
    expect(await tellShopper(ctx, { ...subject, shopId: OTHER, note: NOTE })).toEqual({
      kind: "refused",
      why: "gone",
    });
  });

  test("once the shop has left", async () => {
    await lose();
    const { ctx, mail } = scene();
    await tellShopper(ctx, { ...subject, note: NOTE });
    await database.db.shop.updateMany({ data: { uninstalledAt: new Date("2026-11-21T11:00:00Z") } });
    await deliverDueMessages(ctx, { limit: 10 });
    expect(mail.sent).toEqual([]);
    expect(await messages()).toMatchObject([{ state: "skipped", reason: "not_installed" }]);
  });
});
