import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { readyDesign } from "#app/features/page-designs/ready/ready-designs.ts";
import type { VisitCounter } from "#app/features/page-visits/visit.ts";
import { createVisitCounter, linkVia, saveVisits } from "#app/features/page-visits/page-visits.server.ts";
import { eraseOrders } from "#app/flows/erase-orders.server.ts";
import { addMs, HOUR_MS } from "#app/lib/time.ts";
import { loader as showToken } from "#app/routes/proxy.$token.ts";
import { loader as followLink } from "#app/routes/proxy.go.$token.ts";
import { action as news } from "#app/routes/proxy.$token_.news.ts";
import { action as hear } from "#app/routes/proxy.seen.ts";
import { at } from "#test/support/context.ts";
import { OTHER, proxied, SHOP, START, useProxyScene, type Ask } from "#test/support/proxy-scene.ts";

const PERSON = { "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Safari/604.1" };
const scene = useProxyScene();
const db = () => scene.database.db;
const warnings: unknown[] = [];
let ctx: Ctx;
let counter: VisitCounter;

beforeEach(() => {
  warnings.length = 0;
  const log = { ...scene.ctx().log, warn: (what: unknown) => void warnings.push(what) };
  counter = createVisitCounter({ save: (visits) => saveVisits(db(), visits), log });
  ctx = { ...scene.ctx(), log, visits: counter };
});
const emptyTables = () =>
  db().$executeRaw`truncate "OrderLook", "OrderClick", "PageDay", "PageClickDay", "RecommendedSale"`;
afterEach(async () => {
  // Nothing of this test is saved during the next one.
  await counter.flush();
  await emptyTables();
});

const person = (over: Ask = {}): Ask => ({ ...over, headers: { ...PERSON, ...over.headers } });
async function look(ask: Ask = person(), id = "1"): Promise<Response> {
  const token = await scene.tokenOf(SHOP, id);
  return scene.call(showToken, proxied(`/proxy/${token}`, ask), { token }, ctx);
}
const days = async () => {
  await ctx.visits.flush();
  return db().pageDay.findMany({ where: { shopId: SHOP }, orderBy: [{ on: "asc" }, { language: "asc" }] });
};
const clickDays = async () => {
  await ctx.visits.flush();
  return db().pageClickDay.findMany({ where: { shopId: SHOP }, orderBy: { blockId: "asc" } });
};

describe("a look at an order's page", () => {
  test("counts once a minute, under the shop's day, the page and the language", async () => {
    await db().shop.update({ where: { shopId: SHOP }, data: { ianaTimezone: "America/New_York" } });
    for (const now of ["2026-11-22T04:59:30Z", "2026-11-22T05:00:10Z", "2026-11-22T05:00:40Z"]) {
      scene.setNow(at(now));
      expect((await look()).status).toBe(200);
      await ctx.visits.flush();
    }
    const pageId = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(await days()).toMatchObject([
      { on: new Date("2026-11-21"), pageId, language: "en", looks: 1, orders: 1, askers: 0 },
      { on: new Date("2026-11-22"), pageId, language: "en", looks: 1, orders: 0, askers: 0 },
    ]);
  });

  test.each([
    ["a program", { headers: { "user-agent": "Googlebot/2.1" } }],
    ["a browser that fetches ahead", { headers: { "sec-purpose": "prefetch" } }],
    ["somebody who asks not to be tracked", { headers: { dnt: "1" } }],
    ["somebody who sends Global Privacy Control", { headers: { "sec-gpc": "1" } }],
    ["the merchant, from the admin", { query: { uncounted: "1" } }],
  ])("of %s is not counted", async (_who, ask) => {
    expect((await look(person(ask))).status).toBe(200);
    expect(await days()).toEqual([]);
  });

  test("of a test order, or of one that was erased meanwhile, is not counted", async () => {
    await scene.storeOrder(SHOP, "8", { name: "#1008", test: true });
    await scene.storeOrder(SHOP, "9", { name: "#1009" });
    await look(person(), "8");
    await look(person(), "9");
    await inTransaction(ctx, (tx) => eraseOrders(tx, SHOP, ["9"]));
    expect(await days()).toEqual([]);
  });

  test("is shown whole and at once while the counts cannot be saved, and its loss is logged", async () => {
    const failing = createVisitCounter({ save: () => Promise.reject(new Error("no room")), log: ctx.log });
    const stuck = createVisitCounter({ save: () => new Promise(() => {}), log: ctx.log, waitingMax: 2 });
    const expected = withoutNonce(await (await look()).text());
    for (const visits of [failing, stuck]) {
      ctx = { ...ctx, visits };
      const response = await look();
      expect([response.status, withoutNonce(await response.text())]).toEqual([200, expected]);
      void visits.flush();
    }
    await failing.flush();
    expect(warnings).toMatchObject([{ lost: 1 }]);
  });
});

const withoutNonce = (page: string): string => page.replaceAll(/nonce="[^"]*"/g, "");

const blocks = [
  { id: "rec", type: "recommendations" },
  { id: "help", type: "support" },
];
const linkOf = (
  block: string,
  target: string,
  { orderId = "1", productId }: { orderId?: string; productId?: string } = {},
) =>
  linkVia(ctx, { shopId: SHOP, orderId, pageId: "", proxyPath: "/apps/track", blocks })(
    block,
    target,
    productId,
  );
async function follow(href: string, ask: Ask = person()): Promise<Response> {
  const token = href.replace("/apps/track/go/", "");
  return scene.call(followLink, proxied(`/proxy/go/${token}`, ask), { token }, ctx);
}

describe("a block's link", () => {
  test("leads where it was signed for, and counts", async () => {
    await look();
    const response = await follow(linkOf("rec", "/products/tasse-à-thé?ref=1", { productId: "77" }));
    expect([response.status, response.headers.get("location")]).toEqual([
      302,
      "/products/tasse-%C3%A0-th%C3%A9?ref=1",
    ]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect((await follow(linkOf("help", "https://help.example/"))).headers.get("location")).toBe(
      "https://help.example/",
    );
    await follow(linkOf("help", "https://help.example/"), person({ headers: { "sec-gpc": "1" } }));
    expect(await clickDays()).toMatchObject([
      { blockId: "help", blockType: "support", clicks: 1, orders: 1 },
      { blockId: "rec", blockType: "recommendations", clicks: 1, orders: 1 },
    ]);
    expect(await days()).toMatchObject([{ looks: 1, orders: 1, askers: 1 }]);
  });

  test("that we did not sign is nobody's, in another shop neither", async () => {
    const link = linkOf("rec", "/products/cup");
    const forged = [await follow(`${link}x`), await follow(link, person({ shop: OTHER }))];
    expect(forged.map(({ status }) => status)).toEqual([404, 404]);
    expect(await clickDays()).toEqual([]);
  });
});

describe("what a page tells of itself", () => {
  const tell = async (fields: Record<string, string>, ask: Ask = person()) => {
    const init = { method: "POST", body: new URLSearchParams(fields) };
    return scene.call(hear, proxied("/proxy/seen", ask, init), {}, ctx);
  };

  test("counts for a block that is on the page; anything else is answered alike and counts for nothing", async () => {
    await look();
    const order = await scene.tokenOf(SHOP, "1");
    const support = "support";
    const told = { order, page: "", block: blockOfType(support), kind: "mail" };
    const answers = [
      await tell(told),
      await tell(told, person({ headers: { dnt: "1" } })),
      await tell({ ...told, block: "no-such-block" }),
      await tell({ ...told, page: "no-such-page" }),
      await tell({ ...told, order: "x".repeat(24) }),
      await tell({ ...told, order: await scene.tokenOf(OTHER, "2") }),
      await tell({ ...told, kind: "x".repeat(5_000) }),
      await tell({}),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
    expect(await clickDays()).toMatchObject([{ blockType: support, clicks: 1, orders: 1 }]);
    expect(await days()).toMatchObject([{ askers: 1 }]);
  });
});

test("a button of the page counts when it asks for something, once, and not when it takes that back", async () => {
  await look();
  const token = await scene.tokenOf(SHOP, "1");
  const press = (fields: Record<string, string>) => {
    const init = { method: "POST", body: new URLSearchParams(fields) };
    return scene.call(news, proxied(`/proxy/${token}/news`, person(), init), { token }, ctx);
  };
  await press({ on: "0" });
  expect(await clickDays()).toEqual([]);
  await press({});
  await press({});
  expect(await clickDays()).toMatchObject([{ blockId: blockOfType("follow"), clicks: 1, orders: 1 }]);
  expect(await days()).toMatchObject([{ askers: 0 }]);
});

const blockOfType = (type: string): string =>
  readyDesign("calm", "en").blocks.find((block) => block.type === type)?.id ?? "";

describe("sums by day", () => {
  const event = fc.record({
    orderId: fc.constantFrom("11", "12", "13"),
    /** "": a look at the page. */
    blockId: fc.constantFrom("", "rec", "help"),
    what: fc.constantFrom("a", "b"),
  });
  const keyOf = ({ orderId, blockId, what }: { orderId: string; blockId: string; what: string }) =>
    blockId === "" ? orderId : `${orderId} ${blockId} ${what}`;
  const batches = fc.array(fc.uniqueArray(event, { selector: keyOf, maxLength: 8 }), { maxLength: 6 });

  test("are what the events themselves add up to, however they are batched", async () => {
    for (const id of ["11", "12", "13"]) await scene.storeOrder(SHOP, id, { name: `#${id}` });
    await fc.assert(
      fc.asyncProperty(batches, async (told) => {
        for (const [hours, batch] of told.entries()) {
          const common = { shopId: SHOP, pageId: "", at: addMs(START, hours * 9 * HOUR_MS) };
          for (const { blockId, ...event } of batch)
            if (blockId === "") ctx.visits.look({ ...common, orderId: event.orderId, language: "en" });
            else {
              const block = { blockId, blockType: blockId, productId: null, asks: blockId === "help" };
              ctx.visits.click({ ...common, ...event, ...block });
            }
          await ctx.visits.flush();
        }
        const events = told.flat();
        const looks = events.filter(({ blockId }) => blockId === "");
        const presses = events.filter(({ blockId }) => blockId !== "");
        expect(await sumsOf("PageDay", "looks")).toEqual({
          count: looks.length,
          orders: new Set(looks.map(({ orderId }) => orderId)).size,
        });
        expect(await sumsOf("PageClickDay", "clicks")).toEqual({
          count: presses.length,
          orders: new Set(presses.map(({ orderId, blockId }) => `${orderId} ${blockId}`)).size,
        });
        await emptyTables();
      }),
      { numRuns: 15 },
    );
  });

  async function sumsOf(table: "PageDay" | "PageClickDay", count: "looks" | "clicks") {
    const [sums] = await db().$queryRawUnsafe<unknown[]>(
      `select coalesce(sum(${count}), 0)::int as count, coalesce(sum(orders), 0)::int as orders from "${table}"`,
    );
    return sums;
  }
});
