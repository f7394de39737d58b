import { describe, expect, test } from "vitest";
import type { Prisma } from "#prisma";
import type { PageDesign } from "#app/features/page-designs/page-design.ts";
import { loader as showToken } from "#app/routes/proxy.$token.ts";
import { action as lookUp, loader as showForm } from "#app/routes/proxy._index.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { pageDesign, publishDesign } from "#test/factories/page-design.ts";
import { bodyOf, countQueries } from "#test/support/look-up-answers.ts";
import { OLDER_SECRET, OTHER, proxied, SHOP, useProxyScene } from "#test/support/proxy-scene.ts";

const scene = useProxyScene();

const recommending: PageDesign["blocks"][number] = {
  id: "more",
  type: "recommendations",
  show: { situations: [], countries: [], languages: [], tags: [], firstOrder: null },
  heading: {},
  source: "chosen",
  collectionId: "",
  productIds: ["7"],
  count: 2,
};

describe("the door", () => {
  test.each([
    ["no signature at all", () => new Request(`https://doorstep.test/proxy?shop=${SHOP}`)],
    ["another app's secret", () => proxied("/proxy", { secret: "guess" })],
    ["a signature of yesterday", () => proxied("/proxy", { signedAt: new Date(Date.now() - 86_400_000) })],
    ["a shop swapped after signing", () => new Request(proxied("/proxy", {}).url.replace(SHOP, OTHER))],
    ["a parameter added after signing", () => new Request(`${proxied("/proxy", {}).url}&lang=ja`)],
  ])("%s is answered 400 and shows nothing", async (_what, request) => {
    for (const handler of [showForm, lookUp]) {
      const response = await scene.call(handler, request());
      expect([response.status, await response.text()]).toEqual([400, ""]);
    }
    expect((await scene.call(showToken, request(), { token: await scene.tokenOf(SHOP, "1") })).status).toBe(
      400,
    );
  });

  test("while secrets change, what the older one signed is let in too", async () => {
    const response = await scene.getForm({ secret: OLDER_SECRET });
    expect(response.status).toBe(200);
  });
});

describe("an order's link", () => {
  test("shows the order, and tells everybody not to keep, index or pass it on", async () => {
    const response = await scene.getToken(await scene.tokenOf(SHOP, "1"));
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain("We’re preparing your order");
    expect(page).toContain("Order #1001");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "x-content-type-options": "nosniff",
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": expect.stringMatching(
        /^default-src 'none'; style-src 'nonce-([\w-]{24})'; script-src 'nonce-\1'; /,
      ),
    });
  });

  test("tells the city and nothing else of where the shopper lives", async () => {
    const page = await (await scene.getToken(await scene.tokenOf(SHOP, "1"))).text();
    expect(page).toContain("Shibuya");
    expect(page).not.toMatch(/Tanaka|Jingumae|150-?0001|1234-?5678/i);
  });

  test("goes into the theme as Liquid that runs nothing of what others wrote", async () => {
    const published = { where: { shopId: SHOP }, data: { publishedVersion: null } };
    await scene.database.db.trackingPage.updateMany(published);
    const response = await scene.getToken(await scene.tokenOf(SHOP, "1"));
    await scene.database.db.trackingPage.updateMany({ ...published, data: { publishedVersion: 1 } });
    const page = await response.text();
    expect(response.headers.get("content-type")).toBe("application/liquid");
    expect(response.headers.get("content-security-policy")).toBeNull();
    expect(page).toContain("Teapot &#123;&#123; shop.secret &#125;&#125; &lt;b&gt;");
    expect(page).not.toMatch(/<html|<title|\{\{|\{%/);
  });

  test("costs one query, and one more where its page recommends products", async () => {
    const token = await scene.tokenOf(SHOP, "1");
    const queriesOfLook = async () => {
      const counter = countQueries(scene.ctx());
      const request = proxied(`/proxy/${token}`, { query: { lang: "en" } });
      expect((await scene.call(showToken, request, { token }, counter.ctx)).status).toBe(200);
      return counter.queries();
    };
    // A design is read once, and recommendations are asked for once.
    await queriesOfLook();
    expect(await queriesOfLook()).toBe(1);
    const { pageId } = await publishDesign(scene.ctx(), SHOP, {
      blocks: [...pageDesign().blocks, recommending],
      audience: { countries: ["JP"] },
    });
    await scene.database.db.trackingPage.updateMany({ where: { pageId }, data: { position: -1 } });
    await queriesOfLook();
    await expect.poll(() => scene.database.db.recommended.count({ where: { shopId: SHOP } })).toBe(1);
    expect(await queriesOfLook()).toBe(2);
    await scene.database.db.trackingPage.deleteMany({ where: { pageId } });
  });

  test("is nobody's in another shop, and looks like a link that never was", async () => {
    const token = await scene.tokenOf(OTHER, "2");
    const [foreign, unknown, malformed] = await Promise.all([
      scene.getToken(token),
      scene.getToken("x".repeat(24)),
      scene.getToken("../'\0"),
    ]);
    expect([foreign.status, unknown.status, malformed.status]).toEqual([404, 404, 404]);
    const [one, two, three] = await Promise.all([foreign, unknown, malformed].map(bodyOf));
    expect([two, three]).toEqual([one, one]);
    expect(one).toContain("We couldn’t find that order");
    expect((await scene.getToken(token, { shop: OTHER })).status).toBe(200);
  });

  test("of a shopper who asked to be forgotten is gone", async () => {
    await scene.storeOrder(SHOP, "9", { name: "#1009" });
    const token = await scene.tokenOf(SHOP, "9");
    await scene.database.db.order.update({
      where: { shopId_orderId: { shopId: SHOP, orderId: "9" } },
      data: { redactedAt: new Date() },
    });
    expect((await scene.getToken(token)).status).toBe(404);
  });

  test("of a placeholder order, whose body has not come yet, shows that it is being prepared", async () => {
    await scene.database.db.order.create({
      data: { shopId: SHOP, orderId: "7", trackingToken: "placeholder-token-7" },
    });
    const page = await (await scene.getToken("placeholder-token-7")).text();
    expect(page).toContain("We’re preparing your order");
  });

  test("shows parcels, scans and items as they are stored, without what was taken back or replaced", async () => {
    await scene.storeOrder(SHOP, "5", { name: "#1005" });
    const scanned = { shopId: SHOP, fulfillmentId: "50", source: "shopify", country: "JP", flags: [] };
    const parcel = {
      shopId: SHOP,
      orderId: "5",
      fulfillmentId: "50",
      carrierName: "Yamato",
      flags: [],
      status: "in_transit",
      step: 2,
      statusAt: new Date("2026-11-20T01:00:00Z"),
      shippedAt: new Date("2026-11-19T01:00:00Z"),
    };
    await scene.database.db.fulfillment.create({
      data: {
        shopId: SHOP,
        fulfillmentId: "50",
        orderId: "5",
        status: "success",
        shippedAt: parcel.shippedAt,
        factsVersion: "1",
        lineItems: [{ lineItemId: "1", quantity: 1 }],
      },
    });
    await scene.database.db.shipment.createMany({
      data: [
        {
          ...parcel,
          shipmentId: "50-a",
          trackingNumber: "111122223333",
          carrierEstimateAt: new Date("2026-11-24T03:00:00Z"),
        },
        { ...parcel, shipmentId: "50-b", trackingNumber: "REPLACED", retiredAt: new Date() },
      ],
    });
    await scene.database.db.trackingEvent.createMany({
      data: [
        {
          ...scanned,
          eventKey: "1",
          kind: "scan",
          status: "in_transit",
          city: "Nagoya",
          happenedAt: new Date("2026-11-20T01:00:00Z"),
        },
        {
          ...scanned,
          eventKey: "2",
          kind: "scan",
          status: "delivered",
          city: "Nowhere",
          happenedAt: new Date("2026-11-20T02:00:00Z"),
        },
        { ...scanned, eventKey: "2", kind: "retraction", happenedAt: new Date("2026-11-20T03:00:00Z") },
        {
          ...scanned,
          eventKey: "3",
          kind: "scan",
          status: "a_status_of_next_year",
          city: "Sendai",
          happenedAt: new Date("2026-11-20T04:00:00Z"),
        },
      ],
    });
    const page = await (await scene.getToken(await scene.tokenOf(SHOP, "5"))).text();
    expect(page).toContain('Arrives <time datetime="2026-11-24">Tue 24 November</time>');
    for (const there of ["111122223333", "Nagoya", "Sendai", "In this parcel"]) expect(page).toContain(there);
    for (const gone of ["REPLACED", "Nowhere", "Delivered today"]) expect(page).not.toContain(gone);
  });
});

describe("when it comes", () => {
  const estimate = (orderId: string, over: Partial<Prisma.EstimateUncheckedCreateInput>) =>
    scene.database.db.estimate.create({
      data: {
        shopId: SHOP,
        orderId,
        promisedAt: new Date("2026-11-18T09:00:00Z"),
        promisedFrom: new Date("2026-11-24"),
        promisedTo: new Date("2026-11-26"),
        expectedFrom: new Date("2026-11-24"),
        expectedTo: new Date("2026-11-26"),
        expectedBasis: "rules",
        orderedOn: new Date("2026-11-18"),
        startsOn: new Date("2026-11-19"),
        traits: { kind: "carrier" },
        zone: "Asia/Tokyo",
        ...over,
      },
    });
  const pageOf = async (id: string) => (await scene.getToken(await scene.tokenOf(SHOP, id))).text();

  test("an order not sent yet shows its own days, in the merchant's form and words", async () => {
    await scene.storeOrder(SHOP, "20", { name: "#1020" });
    await estimate("20", {});
    expect(await pageOf("20")).toContain('Arrives by <time datetime="2026-11-26">Thu 26 November</time>');

    const rules = { shown: { form: "range", wording: "own", ownText: { en: "<b>{date}</b> {{ x }}" } } };
    await scene.database.db.deliveryRules.create({ data: { shopId: SHOP, rules } });
    const page = await pageOf("20");
    await scene.database.db.deliveryRules.delete({ where: { shopId: SHOP } });
    expect(page).toContain(
      '&lt;b&gt;<time datetime="2026-11-24">Tue 24</time> – <time datetime="2026-11-26">Thu 26 November</time>&lt;/b&gt;',
    );
    expect(page).not.toMatch(/\{\{/);
  });

  test("a parcel's estimate goes before its order's and the carrier's day; what was promised is not hidden", async () => {
    await scene.storeOrder(SHOP, "21", { name: "#1021" });
    const shippedAt = new Date("2026-11-19T01:00:00Z");
    await scene.database.db.shipment.create({
      data: {
        shopId: SHOP,
        shipmentId: "210-a",
        orderId: "21",
        fulfillmentId: "210",
        flags: [],
        status: "in_transit",
        step: 2,
        statusAt: shippedAt,
        shippedAt,
        carrierEstimateAt: new Date("2026-11-23T03:00:00Z"),
      },
    });
    await estimate("21", { open: false });
    await estimate("21", {
      shipmentId: "210-a",
      expectedFrom: new Date("2026-11-27"),
      expectedTo: new Date("2026-11-28"),
      lateness: "running_late",
      runningLateAt: new Date("2026-11-21T05:00:00Z"),
    });
    const page = await pageOf("21");
    expect(page).toContain('Now expected by <time datetime="2026-11-28">Sat 28 November</time>');
    expect(page).toContain(
      'a day or two later than we said (by <time datetime="2026-11-26">Thu 26 November</time>)',
    );
  });

  test("an estimate that was worked out afterwards promised nobody anything", async () => {
    await scene.storeOrder(SHOP, "22", { name: "#1022" });
    await estimate("22", {
      told: false,
      promisedTo: new Date("2026-11-20"),
      promisedFrom: new Date("2026-11-20"),
    });
    const page = await pageOf("22");
    expect(page).toContain("Arrives by");
    expect(page).not.toMatch(/running late|we said|later than/i);
  });

  test("another shop's estimate of the same numbers is not shown", async () => {
    await scene.storeOrder(SHOP, "23", { name: "#1023" });
    await estimate("23", { shopId: OTHER });
    expect(await pageOf("23")).not.toContain("Arrives");
  });
});

describe("the form", () => {
  test("is shown in the browser's language, with a switch to the others", async () => {
    const page = await (await scene.getForm({ headers: { "accept-language": "de-DE" } })).text();
    expect(page).toContain("Bestellung verfolgen");
    expect(page).toContain('action="/apps/track?lang=de"');
    expect(page).toContain('href="?lang=ja"');
  });

  test("takes an order number from a link, never a contact", async () => {
    const page = await (
      await scene.getForm({ query: { order: "#1001", contact: "a@example.jp", email: "a@example.jp" } })
    ).text();
    expect(page).toContain('value="#1001"');
    expect(page).not.toContain("a@example.jp");
  });

  test("of a shop that we know nothing of is still a form", async () => {
    const response = await scene.getForm({ shop: shopNamed("unknown") });
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining("Track your order"),
    ]);
  });
});
