import { beforeEach, describe, expect, test } from "vitest";
import { planMessagesOf } from "#app/flows/plan-messages.server.ts";
import { inTransaction } from "#app/context.server.ts";
import { parseOrderId } from "#app/lib/ids.ts";
import { loader as showCalendar } from "#app/routes/proxy.$token_.calendar[.]ics.ts";
import { action as missing } from "#app/routes/proxy.$token_.missing.ts";
import { action as news, loader as openNews } from "#app/routes/proxy.$token_.news.ts";
import { storeShippedOrder } from "#test/factories/stored-order.ts";
import { SHOP, OTHER, proxied, useProxyScene } from "#test/support/proxy-scene.ts";

const scene = useProxyScene();
const ORDER = "77";
const TOKEN = "the-token-of-order-77";
const NUMBER = "1Z999AA10123456784";
const db = () => scene.database.db;

/** An order whose parcel is on its way, and whose shop tells nothing of parcels by itself. */
beforeEach(async () => {
  for (const table of ["order", "fulfillment", "shipment", "message", "trouble"] as const)
    // Each of them has these two columns.
    await (db()[table] as { deleteMany(of: object): Promise<unknown> }).deleteMany({
      where: { shopId: SHOP, orderId: ORDER },
    });
  await db().newsRequest.deleteMany();
  await db().missingReport.deleteMany();
  await storeShippedOrder(scene.ctx(), Number(ORDER), {
    shopId: SHOP,
    shipment: { trackingNumber: NUMBER, trackingKey: NUMBER },
    order: { trackingToken: TOKEN, countryCode: "GB", placedAt: new Date("2026-11-20T09:00:00Z") },
  });
});

const post = (action: typeof news, fields: Record<string, string> = {}, token = TOKEN, shop = SHOP) =>
  scene.call(
    action,
    proxied(
      `/proxy/${token}/x`,
      { shop, query: { lang: "en" } },
      {
        method: "POST",
        body: new URLSearchParams(fields),
      },
    ),
    { token },
  );
const pageAfter = async (response: Response) => {
  const location = response.headers.get("location") ?? "";
  const query = Object.fromEntries(new URL(location, "https://kumo.example").searchParams);
  return { location, page: await (await scene.getToken(TOKEN, { query })).text() };
};

/** What the carrier tells, as far as planning needs it. */
async function move(status: string, at: string, open = true): Promise<void> {
  await db().shipment.updateMany({
    where: { shopId: SHOP, orderId: ORDER },
    data: { status, open, statusAt: new Date(at), milestones: [{ kind: status, at }] },
  });
  await inTransaction(scene.ctx(), (tx) =>
    planMessagesOf(
      tx,
      SHOP,
      [parseOrderId(ORDER)].flatMap((id) => id ?? []),
    ),
  );
}
const planned = async () =>
  (await db().message.findMany({ where: { shopId: SHOP, orderId: ORDER, state: "planned" } })).map(
    ({ moment }) => moment,
  );

describe("e-mail me when it moves", () => {
  test("is off for a shop that tells nothing, on for who asked, and off again; the page says so", async () => {
    await move("in_transit", "2026-11-21T11:59:00Z");
    expect(await planned()).not.toContain("in_transit");
    await db().message.deleteMany({ where: { shopId: SHOP, orderId: ORDER } });

    const asked = await pageAfter(await post(news));
    expect(asked.location).toBe(`/apps/track/${TOKEN}?lang=en&done=news`);
    expect(asked.page).toContain("Done. We’ll write to b•••@example.com whenever it moves.");
    expect(asked.page).not.toContain("buyer77@");
    // What happened before is no news; what happens next is.
    expect(await planned()).not.toContain("in_transit");
    await move("in_transit", "2026-11-21T12:00:00Z");
    expect(await planned()).toContain("in_transit");

    const stopped = await pageAfter(await post(news, { on: "0" }));
    expect(stopped.page).toContain("You won’t get these e-mails any more.");
    expect(await planned()).not.toContain("in_transit");
  });

  test("is asked once, however often it is pressed, and is nobody else's to ask", async () => {
    await post(news);
    scene.setNow(scene.ctx().now());
    await post(news);
    expect(await db().newsRequest.count()).toBe(1);
    const foreign = await post(news, {}, TOKEN, OTHER);
    const unknown = await post(news, {}, "x".repeat(24));
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    const opened = await scene.call(openNews, proxied(`/proxy/${TOKEN}/news`), { token: TOKEN });
    expect(opened.headers.get("location")).toBe(`/apps/track/${TOKEN}`);
    expect(await db().newsRequest.findMany()).toMatchObject([{ shopId: SHOP, orderId: ORDER }]);
  });

  test("is not offered, and not taken, where mail must not go", async () => {
    await db().order.updateMany({ where: { shopId: SHOP, orderId: ORDER }, data: { emailHash: "h" } });
    await db().suppression.create({
      data: {
        shopId: SHOP,
        addressHash: "h",
        scope: "all",
        reason: "complaint",
        source: "test",
      },
    });
    const { location, page } = await pageAfter(await post(news));
    await db().suppression.deleteMany();
    expect(location).toBe(`/apps/track/${TOKEN}?lang=en`);
    expect(page).not.toContain("•••@");
    expect(await db().newsRequest.count()).toBe(0);
  });
});

describe("it is not here", () => {
  const report = { parcel: "770-1" };
  const troubles = () =>
    db().trouble.findMany({ where: { shopId: SHOP, orderId: ORDER, kind: "reported_missing" } });

  test("puts a delivered parcel before the merchant once, and takes it away when it was found", async () => {
    await move("delivered", "2026-11-21T10:00:00Z", false);
    const told = await pageAfter(await post(missing, report));
    await post(missing, report);
    expect(told.page).toContain("You told us that it isn’t there.");
    expect(await troubles()).toMatchObject([{ subjectId: "770-1", endedAt: null }]);

    const found = await pageAfter(await post(missing, { ...report, missing: "0" }));
    expect(found.page).toContain("Good to hear!");
    expect(await troubles()).toMatchObject([{ endedAs: "passed" }]);
    expect(await db().missingReport.count()).toBe(0);
  });

  test("is about delivered parcels of this order only", async () => {
    await move("in_transit", "2026-11-21T10:00:00Z");
    const early = await post(missing, report);
    const strange = await post(missing, { parcel: "999-1" });
    const nothing = await post(missing);
    for (const response of [early, strange, nothing])
      expect([response.status, response.headers.get("location")]).toEqual([
        303,
        `/apps/track/${TOKEN}?lang=en`,
      ]);
    expect(await db().missingReport.count()).toBe(0);
    expect((await post(missing, report, "x".repeat(24))).status).toBe(404);
  });
});

describe("the calendar", () => {
  const calendar = (token = TOKEN) =>
    scene.call(showCalendar, proxied(`/proxy/${token}/calendar.ics`, { query: { lang: "en" } }), { token });

  test("is a file with the days of the next parcel, and a miss while nobody can say", async () => {
    expect((await calendar()).status).toBe(404);
    await db().shipment.updateMany({
      where: { shopId: SHOP, orderId: ORDER },
      data: { status: "in_transit", carrierEstimateAt: new Date("2026-11-24T12:00:00Z") },
    });
    const response = await calendar();
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const text = await response.text();
    const lines = text.split("\r\n");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n"))).toBe(true);
    const whole = text.replaceAll("\r\n ", "");
    expect(whole).toContain("METHOD:PUBLISH\r\n");
    expect(whole).toMatch(/UID:order-77@[\w.-]+\r\n/);
    expect(whole).toContain("DTSTART;VALUE=DATE:20261124\r\n");
    expect(whole).toContain("DTEND;VALUE=DATE:20261125\r\n");
    expect(whole).toContain(`/apps/track/${TOKEN}\r\n`);
    expect(lines.at(-2)).toBe("END:VCALENDAR");
    expect(await (await calendar()).text()).toBe(text);
    expect((await calendar("x".repeat(24))).status).toBe(404);
  });
});

test("whoever knows a parcel's number only can ask for nothing", async () => {
  const found = await scene.post({ order: NUMBER, contact: "" });
  const token =
    new URL(found.headers.get("location") ?? "", "https://kumo.example").pathname.split("/").at(-1) ?? "";
  expect((await scene.getToken(token)).status).toBe(200);
  for (const action of [news, missing])
    expect((await post(action, { parcel: "770-1" }, token)).status).toBe(404);
  expect((await scene.call(showCalendar, proxied(`/proxy/${token}/calendar.ics`), { token })).status).toBe(
    404,
  );
  expect([await db().newsRequest.count(), await db().missingReport.count()]).toEqual([0, 0]);
});
