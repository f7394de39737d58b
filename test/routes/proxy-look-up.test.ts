import { describe, expect, test } from "vitest";
import type { Ctx } from "#app/context.server.ts";
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";
import { replaceLinkOf } from "#app/flows/replace-link.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { instantFromDate } from "#app/lib/time.ts";
import { loader as showToken } from "#app/routes/proxy.$token.ts";
import { action as lookUp } from "#app/routes/proxy._index.ts";
import { OTHER, proxied, proxiedForm, SHOP, START, useProxyScene } from "#test/support/proxy-scene.ts";

const scene = useProxyScene();

describe("looking an order up", () => {
  test.each([
    ["#1001", "mei.tanaka@example.jp"],
    ["1001", " MEI.TANAKA@EXAMPLE.JP "],
    ["１００１", "ｍｅｉ．ｔａｎａｋａ＠ｅｘａｍｐｌｅ．ｊｐ"],
    ["# 1001", "+81 90 1234 5678"],
    ["1001", "09012345678"],
    ["No. 1001", "〒150-0001"],
    ["JP-1001-X", "1500001"],
  ])("%s with %s leads to the order's own link", async (order, contact) => {
    const response = await scene.post({ order, contact });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`/apps/track/${await scene.tokenOf(SHOP, "1")}`);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("keeps the language that the shopper reads", async () => {
    const response = await scene.post({ order: "1001", contact: "1500001" }, { query: { lang: "ja" } });
    expect(response.headers.get("location")).toMatch(/\?lang=ja$/);
  });

  test("finds an order whose merchant gives numbers a prefix and a suffix by the digits alone", async () => {
    await scene.storeOrder(SHOP, "6", { name: "JP-77001-X" });
    expect((await scene.post({ order: "77001", contact: "1500001" })).status).toBe(303);
  });

  const MISSES: [string, Record<string, string>][] = [
    ["an order that is not there", { order: "#9999", contact: "mei.tanaka@example.jp" }],
    ["somebody else's e-mail", { order: "#1001", contact: "guess@example.jp" }],
    ["another postcode", { order: "#1001", contact: "150-0002" }],
    ["another shop's order", { order: "#2002", contact: "someone@else.example" }],
    ["nothing", {}],
    ["no contact", { order: "#1001" }],
    ["no number", { contact: "mei.tanaka@example.jp" }],
    ["signs", { order: "'; drop table", contact: "%' or 1=1 --" }],
    ["characters that are none", { order: "\0\u0007", contact: "\0@\0" }],
    ["a parcel that is not there", { order: "400123456783" }],
    ["another shop's parcel", { order: "400199999999" }],
    ["a number too short for a parcel's", { order: "40012345" }],
    ["a program that fills in every field", { order: "#1001", contact: "1500001", note: "x" }],
    ["a program that knows a parcel", { order: "4001 2345 6782", note: "x" }],
    ["a novel", { order: "1".repeat(9000), contact: "x".repeat(9000) }],
  ];

  test("every miss is the same answer, after the same number of queries", async () => {
    await sendParcel("1", { number: "4001 2345 6782" });
    // The shop's design is read once and kept.
    await scene.getForm();
    const answers = [];
    for (const [what, fields] of MISSES) {
      const counter = countQueries(scene.ctx());
      const form = proxiedForm({ stamp: scene.stamp(), ...fields });
      const response = await scene.call(lookUp, form, {}, counter.ctx);
      answers.push({
        what,
        status: response.status,
        headers: [...response.headers],
        body: await bodyOf(response),
        queries: counter.queries(),
      });
    }
    const [first, ...others] = answers;
    expect(first).toMatchObject({
      queries: 4,
      status: 404,
      body: expect.stringContaining("We couldn’t find that order"),
    });
    for (const other of others) expect({ ...other, what: "" }).toEqual({ ...first, what: "" });
  });

  test("a body that is no form asks for nothing and gets the form back", async () => {
    const init = { method: "POST", body: "{" };
    const response = await scene.call(
      lookUp,
      proxied("/proxy", { headers: { "content-type": "application/json" } }, init),
    );
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining("Please press the button once more"),
    ]);
  });

  test("leaves nothing of what was typed on the page", async () => {
    const page = await (await scene.post({ order: "#4242", contact: "secret@example.jp" })).text();
    expect(page).not.toMatch(/4242|secret/);
  });
});

describe("looking a parcel up by its number alone", () => {
  const follow = async (response: Response, shop = SHOP) => {
    const token = response.headers.get("location")?.split("/").at(-1) ?? "";
    return scene.getToken(token, { shop });
  };

  test("shows where it is, and neither who, what, where to, nor the order's own link", async () => {
    await sendParcel("1", { number: "4001 2345 6782" });
    const found = await scene.post({ order: "４００１-2345-6782" });
    expect(found.status).toBe(303);
    expect(found.headers.get("location")).toMatch(/^\/apps\/track\/n-[\w-]{80,}$/);
    const response = await follow(found);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain("4001 2345 6782");
    expect(page).toContain("Nagoya");
    expect(page).not.toMatch(/1001|Teapot|Shibuya|Tanaka|signed by|Going to|Ordered on/i);
    expect(page).not.toContain(await scene.tokenOf(SHOP, "1"));
  });

  test("leads to the whole order for who knows a contact and the order's number", async () => {
    await sendParcel("1", { number: "4001 2345 6782" });
    const found = await scene.post({ order: "#1001", contact: "1500001" });
    expect(found.headers.get("location")).toBe(`/apps/track/${await scene.tokenOf(SHOP, "1")}`);
  });

  test("finds it by the number of the carrier that took it over, and shows no other parcel of the order", async () => {
    await sendParcel("1", { number: "4001 2345 6782", leg: "RR123456785JP" });
    await sendParcel("1", { number: "5005 5005 5005", id: "other" });
    const page = await (await follow(await scene.post({ order: "rr 123 456 785 jp" }))).text();
    expect(page).toContain("4001 2345 6782");
    expect(page).not.toContain("5005");
  });

  test("is no more when its link is thirty days old, the shop does not want it, or it is another shop's", async () => {
    await sendParcel("1", { number: "4001 2345 6782" });
    const found = await scene.post({ order: "400123456782" });
    expect((await follow(found, OTHER)).status).toBe(404);
    const setting = (lookUpByNumber: boolean) =>
      scene.database.db.shop.update({ where: { shopId: SHOP }, data: { settings: { lookUpByNumber } } });
    await setting(false);
    const answers = [await scene.post({ order: "400123456782" }), await follow(found)];
    const form = await (await scene.getForm()).text();
    await setting(true);
    expect(answers.map(({ status }) => status)).toEqual([404, 410]);
    expect(form).not.toContain("tracking number");
    scene.setNow(addMs(START, 30 * DAY_MS));
    expect((await follow(found)).status).toBe(410);
  });

  test("does not find a parcel of which nothing was heard for longer than links work", async () => {
    await sendParcel("1", { number: "4001 2345 6782" });
    scene.setNow(addMs(START, 200 * DAY_MS));
    expect((await scene.post({ order: "400123456782" })).status).toBe(404);
  });
});

describe("links of orders", () => {
  test("expire, say so only to who has the real one, and work again once the order was looked up", async () => {
    await scene.storeOrder(SHOP, "8", { name: "#1008" });
    const token = await scene.tokenOf(SHOP, "8");
    await scene.database.db.order.update({
      where: { shopId_orderId: { shopId: SHOP, orderId: "8" } },
      data: { createdAt: new Date("2026-11-18T09:00:00Z") },
    });
    scene.setNow(addMs(instantFromDate(new Date("2026-11-18T09:00:00Z")), 180 * DAY_MS));
    expect((await scene.getToken(token)).status).toBe(200);
    scene.setNow(addMs(instantFromDate(new Date("2026-11-18T09:00:00Z")), 180 * DAY_MS + 1));
    const expired = await scene.getToken(token);
    expect([expired.status, await expired.text()]).toEqual([
      410,
      expect.stringContaining("This link has expired"),
    ]);
    expect((await scene.getToken(token, { shop: OTHER })).status).toBe(404);
    const found = await scene.post({ order: "1008", contact: "1500001" });
    expect(found.headers.get("location")).toBe(`/apps/track/${token}`);
    expect((await scene.getToken(token)).status).toBe(200);
  });

  test("that were replaced lead nowhere at once, and the new ones do", async () => {
    await scene.storeOrder(SHOP, "10", { name: "#1010" });
    await sendParcel("10", { number: "6006 6006 6006", id: "of-10" });
    const before = await scene.tokenOf(SHOP, "10");
    expect(await replaceLinkOf(scene.ctx(), SHOP, "of-10")).toBe(true);
    expect(await replaceLinkOf(scene.ctx(), OTHER, "parcel-10")).toBe(false);
    const after = await scene.tokenOf(SHOP, "10");
    expect([(await scene.getToken(before)).status, (await scene.getToken(after)).status]).toEqual([404, 200]);
  });

  test("that lead nowhere are one answer after the same number of queries, and one address may try few", async () => {
    await scene.getForm();
    const real = await scene.tokenOf(SHOP, "1");
    const tokens = [
      "x".repeat(24),
      await scene.tokenOf(OTHER, "2"),
      real.slice(0, -1),
      `n-${"A".repeat(120)}`,
      "../'\0",
      " ",
    ];
    const answers = [];
    for (const token of tokens) {
      const counter = countQueries(scene.ctx());
      const request = proxied(`/proxy/${encodeURIComponent(token)}`);
      const response = await scene.call(showToken, request, { token }, counter.ctx);
      const { status, headers } = response;
      answers.push({
        status,
        headers: [...headers],
        body: await bodyOf(response),
        queries: counter.queries(),
      });
    }
    expect(answers[0]).toMatchObject({ status: 404, queries: 2 });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    for (let tries = tokens.length; tries < 60; tries += 1) await scene.getToken("x".repeat(24));
    expect((await scene.getToken("x".repeat(24))).status).toBe(429);
    expect((await scene.getToken(real)).status).toBe(200);
  });
});

describe("a form that is not ours, or comes too soon", () => {
  test.each<[string, () => Record<string, string>]>([
    ["without a stamp", () => ({ stamp: "" })],
    ["sent faster than anybody types", () => ({ stamp: scene.stamp(SHOP, 1_000) })],
    ["shown the day before", () => ({ stamp: scene.stamp(SHOP, 13 * HOUR_MS) })],
    ["of another shop", () => ({ stamp: scene.stamp(OTHER) })],
    ["with a stamp of somebody's own making", () => ({ stamp: "mi7p0000.AAAA" })],
  ])(
    "%s comes back filled in, whether there is such an order or not, and works the second time",
    async (_what, own) => {
      const ask = async (order: string) => {
        const response = await scene.post({ order, contact: "1500001", ...own() });
        return { status: response.status, page: await response.text() };
      };
      const [there, notThere] = [await ask("#1001"), await ask("#9999")];
      expect(there.status).toBe(200);
      expect(there.page).toContain('value="1500001"');
      expect(withoutStamp(there.page).replace('value="#1001"', 'value="#9999"')).toBe(
        withoutStamp(notThere.page),
      );
      const stamp = /name="stamp" value="([^"]+)"/.exec(there.page)?.[1] ?? "";
      expect((await scene.post({ order: "#1001", contact: "1500001", stamp })).status).toBe(303);
    },
  );
});

/** Every form carries the time at which it was shown. */
const withoutStamp = (page: string): string => page.replace(/(?<=name="stamp" value=")[^"]*/, "");
const bodyOf = async (response: Response): Promise<string> => withoutStamp(await response.text());

/** A parcel of an order of the first shop that was handed over in Nagoya; and one of the other shop. */
async function sendParcel(
  orderId: string,
  { number, leg, id = "parcel" }: { number: string; leg?: string; id?: string },
): Promise<void> {
  const { db } = scene.database;
  const toRow = (shopId: ShopId, order: string, trackingNumber: string) => ({
    shopId,
    orderId: order,
    shipmentId: id,
    fulfillmentId: `f-${id}`,
    trackingNumber,
    trackingKey: trackingNumber.replaceAll(" ", ""),
    carrierName: "Yamato",
    flags: [],
    status: "delivered",
    step: 4,
    statusAt: new Date("2026-11-20T05:00:00Z"),
    shippedAt: new Date("2026-11-19T01:00:00Z"),
    deliveredAt: new Date("2026-11-20T05:00:00Z"),
  });
  const scan = (eventKey: string, status: string, city: string, message: string) => ({
    shopId: SHOP,
    fulfillmentId: `f-${id}`,
    source: "shopify",
    eventKey,
    kind: "scan",
    status,
    flags: [],
    city,
    country: "JP",
    message,
    happenedAt: new Date(status === "delivered" ? "2026-11-20T05:00:00Z" : "2026-11-19T09:00:00Z"),
  });
  const rows = [toRow(SHOP, orderId, number), toRow(OTHER, "2", "400199999999")];
  await db.shipment.createMany({ data: rows, skipDuplicates: true });
  await db.fulfillment.createMany({
    data: [
      {
        shopId: SHOP,
        orderId,
        fulfillmentId: `f-${id}`,
        status: "success",
        shippedAt: new Date("2026-11-19T01:00:00Z"),
        factsVersion: "1",
        lineItems: [{ lineItemId: "1", quantity: 1 }],
      },
    ],
    skipDuplicates: true,
  });
  await db.trackingEvent.createMany({
    data: [
      scan("1", "in_transit", "Nagoya", "Left the depot"),
      scan("2", "delivered", "Shibuya", "Left with a neighbour, signed by TANAKA"),
    ],
    skipDuplicates: true,
  });
  if (leg)
    await db.parcelLeg.createMany({
      data: [
        {
          shopId: SHOP,
          shipmentId: id,
          trackingKey: leg,
          trackingNumber: leg,
          source: "shopify",
          heardAt: new Date("2026-11-19T01:00:00Z"),
        },
      ],
      skipDuplicates: true,
    });
}

/** The same ctx, counting every query that goes through it. */
function countQueries(from: Ctx) {
  const count = { queries: 0 };
  const db = from.db.$extends({
    query: {
      $allOperations({ args, query }) {
        count.queries += 1;
        return query(args);
      },
    },
  });
  // An extended client has all that handlers use of a plain one.
  return { ctx: { ...from, db: db as unknown as Ctx["db"] }, queries: () => count.queries };
}

describe("too many look-ups", () => {
  const wrong = (order: string, address: string, shop = SHOP) =>
    scene.post({ order, contact: "guess@example.jp" }, { headers: { "x-forwarded-for": address }, shop });
  const times = async (count: number, attempt: (index: number) => Promise<Response>) => {
    const statuses = [];
    for (let index = 0; index < count; index += 1) statuses.push((await attempt(index)).status);
    return statuses;
  };

  test("from one address are told to wait, in a friendly page; others and other shops are not", async () => {
    expect(await times(20, (index) => wrong(String(index), "203.0.113.9"))).not.toContain(429);
    const limited = await wrong("21", "203.0.113.9");
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get("retry-after"))).toBe(15 * 60);
    expect(await limited.text()).toContain("please wait 15 minutes");
    expect((await wrong("1", "203.0.113.10")).status).toBe(404);
    expect((await wrong("1", "203.0.113.9", OTHER)).status).toBe(404);
  });

  test("are refused even with the right contact, so that nothing can be learnt from being refused", async () => {
    await times(20, (index) => wrong(String(index), "203.0.113.9"));
    const right = await scene.post(
      { order: "1001", contact: "1500001" },
      { headers: { "x-forwarded-for": "203.0.113.9" } },
    );
    expect(right.status).toBe(429);
  });

  test("for one order number are refused from however many addresses they come", async () => {
    const statuses = await times(21, (index) => wrong("#1001", `198.51.100.${index}`));
    expect([statuses.slice(0, 20).includes(429), statuses[20]]).toEqual([false, 429]);
    expect((await wrong("1002", "198.51.100.99")).status).toBe(404);
  });

  test("count together when they come at once, as from several processes", async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => wrong(String(index), "203.0.113.9")),
    );
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(20);
  });

  test("are forgotten when the window is over", async () => {
    await times(21, (index) => wrong(String(index), "203.0.113.9"));
    scene.setNow(addMs(START, 15 * MINUTE_MS));
    expect((await wrong("1", "203.0.113.9")).status).toBe(404);
  });

  test("leave no address behind that could be read", async () => {
    await wrong("#1001", "203.0.113.9");
    const rows = await scene.database.db.lookupWindow.findMany();
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|1001/);
  });

  test("do not keep anybody from an order's own link", async () => {
    await times(21, (index) => wrong(String(index), "203.0.113.9"));
    expect(
      (
        await scene.getToken(await scene.tokenOf(SHOP, "1"), {
          headers: { "x-forwarded-for": "203.0.113.9" },
        })
      ).status,
    ).toBe(200);
  });
});
