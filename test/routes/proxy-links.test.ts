import { describe, expect, test } from "vitest";
import { replaceLinkOf } from "#app/flows/replace-link.server.ts";
import { addMs, DAY_MS, instantFromDate } from "#app/lib/time.ts";
import { loader as showToken } from "#app/routes/proxy.$token.ts";
import { storeNagoyaParcel } from "#test/factories/nagoya-parcel.ts";
import { bodyOf, countQueries, headersOf } from "#test/support/look-up-answers.ts";
import { OTHER, proxied, SHOP, START, useProxyScene } from "#test/support/proxy-scene.ts";

const scene = useProxyScene();
const sendParcel = (orderId: string, parcel: { number: string; leg?: string; id?: string }) =>
  storeNagoyaParcel(scene.database.db, orderId, parcel);

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
      const { status } = response;
      answers.push({
        status,
        headers: headersOf(response),
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
