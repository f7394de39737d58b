import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import { loader as moments } from "#app/routes/app.messages._index.tsx";
import { loader as moment } from "#app/routes/app.messages.$moment._index.tsx";
import { action as outboxAction, loader as outbox } from "#app/routes/app.messages.outbox.tsx";
import { action as settingsAction } from "#app/routes/app.messages.settings.ts";
import { loader as timing } from "#app/routes/app.messages.timing.tsx";
import { storeShippedOrder } from "#test/factories/stored-order.ts";
import { at } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const { demo, other } = SHOPS;

type Door<Result> = (args: ActionFunctionArgs) => Promise<Result>;
type Visit = { shop?: ShopId; path?: string; params?: Record<string, string>; form?: [string, string][] };

async function open<Result>(
  door: Door<Result>,
  { shop = demo, path = "/app/messages", params = {}, form }: Visit = {},
): Promise<Result> {
  const signed = await bench.adminRequest(shop, path);
  const request = form ? new Request(signed, { method: "POST", body: new URLSearchParams(form) }) : signed;
  return door({ request, params, context: { ctx: bench.ctx } });
}

const change = (fields: object, version: number, shop = demo) =>
  open(settingsAction, {
    shop,
    form: [
      ["change", JSON.stringify(fields)],
      ["version", String(version)],
    ],
  });

/** A message of the order that every shop has here. */
const storeMessage = async (over: object): Promise<string> => {
  const row = await database.db.message.create({
    data: {
      shopId: demo,
      orderId: "1001",
      dedupeKey: `test:${Math.random()}`,
      moment: "delivered",
      state: "planned",
      sendAt: dateFromInstant(at("2026-11-22T09:00:00Z")),
      ...over,
    },
  });
  return row.messageId;
};

beforeEach(async () => {
  await database.db
    .$executeRaw`truncate "Order", "Fulfillment", "Shipment", "Message", "MessageSettings", "MailTemplate", "SendingAccount"`;
  bench.queue.sent.length = 0;
  for (const shop of [demo, other]) {
    bench.standIn.install(shop);
    await storeShippedOrder(bench.ctx, 1001, { shopId: shop });
  }
});

describe("what is told", () => {
  test("a new shop tells of shipping and of what goes wrong, and is asked about Shopify's own notices", async () => {
    const view = await open(moments);
    const on = view.lines.filter(({ isOn }) => isOn).map((line) => line.moment);
    expect(on).toContain("shipped");
    expect(on).toContain("delayed");
    expect(on).not.toContain("review_request");
    expect(view).toMatchObject({ version: 0, doubles: 0, halted: null });
    expect(view.openNotices).toBeGreaterThan(0);
  });

  test("saying that Shopify's notice is off turns ours on, and plans every order anew", async () => {
    expect(await change({ shopifyNotices: { delivered: "off" } }, 0)).toMatchObject({ kind: "saved" });
    const view = await open(moment, { params: { moment: "delivered" } });
    expect(view.line).toMatchObject({ isOn: true, decidedBy: "notice", isDouble: false });
    expect(bench.queue.sent.map(({ name }) => name)).toContain("replan-shop");
    expect((await open(timing, { shop: other })).settings.shopifyNotices).toEqual({});
  });

  test("a change made from an old page is not saved over a newer one", async () => {
    await change({ perDayMax: 3 }, 0);
    expect(await change({ perDayMax: 9 }, 0)).toEqual({ kind: "conflict" });
    expect((await open(timing)).settings.perDayMax).toBe(3);
  });

  test("what cannot be saved is named, and nothing is", async () => {
    expect(await change({ perDayMax: 0, gatherMinutes: 5 }, 0)).toEqual({
      kind: "invalid",
      wrong: ["perDayMax"],
    });
    expect((await open(timing)).version).toBe(0);
  });

  test("counts say what went out lately, of this shop alone", async () => {
    const sentAt = dateFromInstant(bench.ctx.now());
    await storeMessage({ state: "sent", sentAt });
    await storeMessage({ state: "failed" });
    await storeMessage({ state: "sent", sentAt, shopId: other });
    const { line } = await open(moment, { params: { moment: "delivered" } });
    expect(line.counts).toEqual({ sent: 1, failed: 1 });
  });
});

describe("the outbox", () => {
  test("shows planned messages by when they are due, page by page, and troubled and sent ones apart", async () => {
    for (let hour = 0; hour < 60; hour++)
      await storeMessage({
        sendAt: dateFromInstant(
          at(`2026-11-2${hour < 24 ? 2 : 3}T${String(hour % 24).padStart(2, "0")}:30:00Z`),
        ),
      });
    await storeMessage({ state: "unknown" });
    const { page: first } = await open(outbox, { path: "/app/messages/outbox" });
    expect(first.rows).toHaveLength(50);
    const { page: second } = await open(outbox, {
      path: `/app/messages/outbox?after=${encodeURIComponent(first.next ?? "")}`,
    });
    const all = [...first.rows, ...second.rows];
    expect(second).toMatchObject({ next: null });
    expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(60);
    expect(all.map(({ sendAt }) => sendAt)).toEqual(all.map(({ sendAt }) => sendAt).toSorted());
    const { page: troubled } = await open(outbox, { path: "/app/messages/outbox?show=trouble" });
    expect(troubled.rows).toMatchObject([{ state: "unknown", orderName: "#1001", shipmentId: "10010-1" }]);
  });

  test("a message can be held, let go and cancelled, by its own shop only", async () => {
    const messageId = await storeMessage({ moment: "note", dedupeKey: "note:1" });
    const stateOf = async () => (await database.db.message.findFirstOrThrow({ where: { messageId } })).state;
    const act = (deed: string, shop = demo) =>
      open(outboxAction, {
        shop,
        form: [
          ["deed", deed],
          ["messageId", messageId],
        ],
      });
    expect(await act("cancel", other)).toEqual({ kind: "not_found" });
    expect(await act("hold")).toEqual({ kind: "changed" });
    expect(await stateOf()).toBe("held");
    expect(await act("release")).toEqual({ kind: "changed" });
    expect(await stateOf()).toBe("planned");
    expect(await act("cancel")).toEqual({ kind: "changed" });
    expect(await stateOf()).toBe("cancelled");
    expect(await act("send_now")).toEqual({ kind: "too_late" });
  });
});
