import { describe, expect, test } from "vitest";
import { addMs, HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";
import { action as lookUp } from "#app/routes/proxy._index.ts";
import { storeNagoyaParcel } from "#test/factories/nagoya-parcel.ts";
import { bodyOf, countQueries, headersOf, withoutStamp } from "#test/support/look-up-answers.ts";
import { OTHER, proxied, proxiedForm, SHOP, START, useProxyScene } from "#test/support/proxy-scene.ts";

const scene = useProxyScene();
const sendParcel = (orderId: string, parcel: { number: string; leg?: string; id?: string }) =>
  storeNagoyaParcel(scene.database.db, orderId, parcel);

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
        headers: headersOf(response),
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
