import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { cancelMessage } from "#app/features/messages/messages.server.ts";
import { unpackMail } from "#app/features/messages/mail-codec.server.ts";
import { deliverDueMessages } from "#app/flows/deliver-due-messages.server.ts";
import { planMessages } from "#app/flows/plan-messages.server.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { usePostOffice, type PostOffice } from "#test/support/post-office.ts";

const database = useTestDatabase();
const openShop = usePostOffice(database);

async function useShop(silenceMs?: number): Promise<PostOffice> {
  const office = await openShop(silenceMs);
  // What other tests left must not be taken by this one's workers.
  await database.db.message.deleteMany({ where: { shopId: { not: office.shopId } } });
  return office;
}
const rowsOf = (office: PostOffice) =>
  database.db.message.findMany({ where: { shopId: office.shopId }, orderBy: { orderId: "asc" } });
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("a due message is sent once, and the row says when, to whom and what the server answered", async () => {
  const office = await useShop();
  await office.ship([1], { email: "anna@example.com" });
  expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(1);
  expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(0);
  const [row] = await rowsOf(office);
  expect(row).toMatchObject({ state: "sent", reason: null, locale: "en", attempts: 1, claimedUntil: null });
  expect(row?.sentAt).toEqual(new Date(office.ctx.now()));
  expect(row?.response).toMatch(/^250 /);
  expect(office.ctx.vault.unseal(row?.recipientSealed ?? "")).toBe("anna@example.com");
  expect(office.ctx.vault.unseal(row?.subjectSealed ?? "")).toBe("Your order #1 is on its way");
  expect(office.arrived()).toMatchObject([
    {
      to: ["anna@example.com"],
      subject: "Your order #1 is on its way",
      messageId: `<${row?.messageId}@${office.ctx.mailFrom.split("@")[1]}>`,
    },
  ]);
});

test("the bytes that arrive are the bytes that are stored", async () => {
  const office = await useShop();
  await office.ship(range(3), { order: { customerLocale: "ja" } });
  await deliverDueMessages(office.ctx, { limit: 10 });
  const stored = (await rowsOf(office)).map((row) =>
    unpackMail(office.ctx.vault, row.mimeSealed ?? new Uint8Array()),
  );
  const arrived = office.arrived().map((mail) => mail.raw);
  expect(arrived.map(String).toSorted()).toEqual(stored.map(String).toSorted());
});

test("a Japanese order is written to in Japanese, from its shop, with answers going to the shop", async () => {
  const office = await useShop();
  await database.db.shop.update({ where: { shopId: office.shopId }, data: { name: "うつわと暮らし" } });
  await office.ship([1], { order: { customerLocale: "ja-JP" } });
  await deliverDueMessages(office.ctx, { limit: 10 });
  const mail = await PostalMime.parse(office.arrived()[0]?.raw ?? "");
  expect(mail.subject).toBe("ご注文 #1 の商品を発送しました");
  expect(mail.from).toMatchObject({ name: "うつわと暮らし", address: office.ctx.mailFrom });
  expect(mail.replyTo).toMatchObject([{ address: "hello@northwind.example" }]);
  expect(mail.text).toContain(`https://northwind.example/apps/track/token-${office.shopId}-1`);
  expect(mail.html).toContain('lang="ja"');
});

describe("the expected day", () => {
  const expecting = (office: PostOffice, expectedTo: string) => {
    const estimate = {
      promisedFrom: new Date("2026-11-24"),
      promisedTo: new Date("2026-11-26"),
      expectedFrom: new Date("2026-11-24"),
      expectedTo: new Date(expectedTo),
      expectedBasis: "learned",
    };
    const key = { shopId: office.shopId, orderId: "1", shipmentId: "" };
    return database.db.estimate.upsert({
      where: { shopId_orderId_shipmentId: key },
      create: {
        ...key,
        ...estimate,
        orderedOn: new Date("2026-11-18"),
        startsOn: new Date("2026-11-19"),
        traits: { kind: "carrier" },
        zone: "America/New_York",
      },
      update: estimate,
    });
  };

  test("is the estimate's, in the shop's form, with what was promised if it is later", async () => {
    const office = await useShop();
    await expecting(office, "2026-11-28");
    await database.db.deliveryRules.create({
      data: { shopId: office.shopId, rules: { shown: { form: "range" } } },
    });
    await office.ship([1]);
    await deliverDueMessages(office.ctx, { limit: 10 });
    const { text } = await PostalMime.parse(office.arrived()[0]?.raw ?? "");
    expect(text).toContain("Now expected Tue, November 24 – Sat, November 28\n");
    expect(text).toContain("At first we said: Tue, November 24 – Thu, November 26.\n");
  });

  test("in a mail that is once written stays, whatever is believed later", async () => {
    const office = await useShop();
    await expecting(office, "2026-11-26");
    await office.ship([1], { email: "later@example.com" });
    await deliverDueMessages(office.ctx, { limit: 10 });
    const [first] = await rowsOf(office);
    await expecting(office, "2026-12-03");
    for (const wait of [MINUTE_MS, 5 * MINUTE_MS]) {
      office.later(wait);
      await deliverDueMessages(office.ctx, { limit: 10 });
    }
    expect(await rowsOf(office)).toMatchObject([{ state: "sent", mimeSealed: first?.mimeSealed }]);
    const { text } = await PostalMime.parse(office.arrived()[0]?.raw ?? "");
    expect(text).toContain("Arrives by Thu, November 26\n");
  });
});

test("two workers together send two hundred messages once each", async () => {
  const office = await useShop();
  await office.ship(range(200));
  const work = async () => {
    while ((await deliverDueMessages(office.ctx, { limit: 20 })) > 0);
  };
  await Promise.all([work(), work()]);
  await work();
  const rows = await rowsOf(office);
  expect(rows.map((row) => row.state)).toEqual(range(200).map(() => "sent"));
  expect(rows.map((row) => row.attempts)).toEqual(range(200).map(() => 1));
  const ids = office.arrived().map((mail) => mail.messageId);
  expect(ids).toHaveLength(200);
  expect(new Set(ids).size).toBe(200);
});

test("a shop with a long queue does not delay another shop's message", async () => {
  const busy = await useShop();
  await busy.ship(range(40));
  const quiet = await openShop();
  await quiet.ship([1]);
  await deliverDueMessages(quiet.ctx, { limit: 10 });
  expect(await database.db.message.count({ where: { shopId: quiet.shopId, state: "sent" } })).toBe(1);
  expect(await database.db.message.count({ where: { shopId: busy.shopId, state: "sent" } })).toBe(5);
});

describe("what the server says", () => {
  test("no for good: failed, and not tried again", async () => {
    const office = await useShop();
    await office.ship([1], { email: "refuse@example.com" });
    await deliverDueMessages(office.ctx, { limit: 10 });
    expect(await rowsOf(office)).toMatchObject([
      { state: "failed", reason: "refused", response: expect.stringContaining("550"), attempts: 1 },
    ]);
    office.later(DAY_MS);
    expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(0);
  });

  test("come back later: the same bytes again after a while, until they are taken", async () => {
    const office = await useShop();
    await office.ship([1], { email: "later@example.com" });
    await deliverDueMessages(office.ctx, { limit: 10 });
    const [first] = await rowsOf(office);
    expect(first).toMatchObject({ state: "planned", response: expect.stringContaining("451"), attempts: 1 });
    expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(0);
    for (const wait of [MINUTE_MS, 5 * MINUTE_MS]) {
      office.later(wait);
      expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(1);
    }
    expect(await rowsOf(office)).toMatchObject([
      { state: "sent", attempts: 3, mimeSealed: first?.mimeSealed },
    ]);
    expect(office.arrived()).toHaveLength(1);
  });

  test("nothing after the last byte: unknown, and never sent again by itself", async () => {
    const office = await useShop(300);
    await office.ship([1], { email: "hang@example.com" });
    await deliverDueMessages(office.ctx, { limit: 10 });
    expect(await rowsOf(office)).toMatchObject([{ state: "unknown", reason: "connection_broke" }]);
    office.later(DAY_MS);
    expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(0);
  });

  test("nobody there for two days: given up", async () => {
    const office = await useShop();
    const nobody = {
      send: async () => ({ kind: "retry", reason: "connect ECONNREFUSED", retryAfterMs: null }) as const,
      check: async () => ({ kind: "works" }) as const,
      mayConnect: async () => true,
      close() {},
    };
    await office.ship([1]);
    for (let attempt = 0; attempt < 11; attempt += 1) {
      expect(await deliverDueMessages({ ...office.ctx, mail: nobody }, { limit: 10 })).toBe(1);
      office.later(16 * HOUR_MS);
    }
    expect(await rowsOf(office)).toMatchObject([{ state: "failed", reason: "gave_up", attempts: 11 }]);
  });

  test("no to one message does not keep the others back", async () => {
    const office = await useShop(300);
    await office.ship([1], { email: "refuse@example.com" });
    await office.ship([2], { email: "hang@example.com" });
    await office.ship([3, 4]);
    await deliverDueMessages(office.ctx, { limit: 10 });
    expect((await rowsOf(office)).map((row) => row.state)).toEqual(["failed", "unknown", "sent", "sent"]);
  });
});

describe("a message that is not right any more when its time comes", () => {
  test.each<[string, (office: PostOffice) => Promise<unknown>, string]>([
    [
      "because the order is cancelled",
      ({ shopId }) => database.db.order.updateMany({ where: { shopId }, data: { cancelledAt: new Date() } }),
      "order_cancelled",
    ],
    [
      "because the parcel has arrived",
      ({ shopId }) => database.db.shipment.updateMany({ where: { shopId }, data: { status: "delivered" } }),
      "overtaken",
    ],
    [
      "because the app is uninstalled",
      ({ shopId }) => database.db.shop.updateMany({ where: { shopId }, data: { uninstalledAt: new Date() } }),
      "not_installed",
    ],
    [
      "because the merchant switched it off",
      ({ shopId }) =>
        database.db.messageSettings.create({
          data: { shopId, settings: { moments: { shipped: { on: false } } } },
        }),
      "switched_off",
    ],
    [
      "because the address was erased",
      ({ shopId }) => database.db.order.updateMany({ where: { shopId }, data: { emailSealed: null } }),
      "no_address",
    ],
  ])("%s, is not sent", async (_why, change, reason) => {
    const office = await useShop();
    await office.ship([1]);
    await change(office);
    await deliverDueMessages(office.ctx, { limit: 10 });
    expect(await rowsOf(office)).toMatchObject([{ state: "skipped", reason, claimedUntil: null }]);
    expect(office.arrived()).toEqual([]);
  });

  test("because the merchant cancelled it, is not even taken", async () => {
    const office = await useShop();
    await office.ship([1]);
    const [row] = await rowsOf(office);
    await cancelMessage(office.ctx, { shopId: office.shopId, messageId: row?.messageId ?? "" });
    expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(0);
    expect(await rowsOf(office)).toMatchObject([{ state: "cancelled" }]);
  });

  test("goes out after all when it was skipped for a passing reason and is planned again", async () => {
    const office = await useShop();
    await office.ship([1], { order: { cancelledAt: new Date() } });
    const { shopId } = office;
    const [row] = await rowsOf(office);
    await database.db.order.updateMany({ where: { shopId }, data: { cancelledAt: null } });
    // The row's own order id.
    await planMessages(office.ctx, { shopId, orderId: row?.orderId as never });
    await deliverDueMessages(office.ctx, { limit: 10 });
    expect(await rowsOf(office)).toMatchObject([{ state: "sent" }]);
  });
});

test("a message is not taken before its time", async () => {
  const office = await useShop();
  await office.ship([1], { fulfillment: { tracking: [] }, shipment: { trackingNumber: null } });
  expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(0);
  office.later(15 * MINUTE_MS);
  expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(1);
  expect(office.arrived()).toHaveLength(1);
});
