import { expect, test } from "vitest";
import { SHOP, useProxyScene } from "#test/support/proxy-scene.ts";

const scene = useProxyScene();
const at = (time: string) => new Date(`2026-11-${time}:00Z`);

/** An order with a parcel from abroad that the post took over, told by Shopify and by a source that follows both numbers. */
async function storeParcel(orderId: string): Promise<void> {
  await scene.storeOrder(SHOP, orderId, { name: `#10${orderId}` });
  const { db } = scene.database;
  const [fulfillmentId, shipmentId] = [`${orderId}0`, `${orderId}0-a`];
  const scan = {
    shopId: SHOP,
    fulfillmentId,
    kind: "scan",
    status: "in_transit",
    flags: [],
    factsVersion: "1",
  };
  const following = { shopId: SHOP, providerId: "17track", state: "following" };
  const number = { trackingKey: "YT2126712345678901", trackingNumber: "YT2126712345678901" };
  const leg = { trackingKey: "RB123456785JP", trackingNumber: "RB123456785JP" };
  await db.fulfillment.create({
    data: {
      shopId: SHOP,
      fulfillmentId,
      orderId,
      status: "success",
      shippedAt: at("18T01:00"),
      factsVersion: "1",
    },
  });
  await db.shipment.create({
    data: {
      shopId: SHOP,
      shipmentId,
      orderId,
      fulfillmentId,
      ...number,
      company: "YunExpress",
      carrierId: "yunexpress",
      carrierName: "YunExpress",
      trackingUrl: "https://www.yuntrack.com/Track/Detail/YT2126712345678901",
      flags: [],
      status: "in_transit",
      step: 2,
      statusAt: at("18T01:00"),
      shippedAt: at("18T01:00"),
    },
  });
  await db.parcelLeg.create({
    data: {
      shopId: SHOP,
      shipmentId,
      ...leg,
      carrierId: "japan-post",
      source: "17track",
      heardAt: at("20T01:00"),
    },
  });
  await db.following.createMany({
    skipDuplicates: true,
    data: [
      { ...following, ...number, lastHeardAt: at("19T12:00") },
      { ...following, ...leg, lastHeardAt: at("21T09:00") },
    ],
  });
  const place = { city: "Shenzhen", country: "CN", message: "YunExpress: left Shenzhen, China" };
  await db.trackingEvent.createMany({
    data: [
      {
        ...scan,
        source: "shopify",
        eventKey: "1",
        happenedAt: at("19T08:00"),
        recordedAt: at("19T08:00"),
        ...place,
      },
      {
        ...scan,
        source: "17track",
        eventKey: "a",
        happenedAt: at("19T08:01"),
        recordedAt: at("19T09:00"),
        utcOffsetMinutes: 480,
        city: "SHENZHEN",
        country: "CN",
      },
    ],
  });
}

const pageOf = async (orderId: string) =>
  (await scene.getToken(await scene.tokenOf(SHOP, orderId), {})).text();

test("two sources and two carriers are one parcel with one history, as fresh as the source that was last heard", async () => {
  await storeParcel("41");
  const page = await pageOf("41");
  for (const there of ["YunExpress", "Handed over to", "RB123456785JP", "Checked 3 hours ago"])
    expect(page).toContain(there);
  const withoutMap = page.replace(/<section class="[^"]*ds-map[^]*?<\/section>/, "");
  expect(withoutMap.match(/Shenzhen, China/gi)).toHaveLength(2);
});

test("what the merchant hides of a carrier is nowhere in the answer", async () => {
  await storeParcel("42");
  const mask = {
    carrierId: "*",
    showAs: "Kumo Delivery",
    hidesNumber: true,
    hiddenCountries: ["CN"],
    hiddenWords: ["Shenzhen"],
  };
  await scene.database.db.carrierRules.create({ data: { shopId: SHOP, rules: { masks: [mask] } } });
  const page = await pageOf("42");
  await scene.database.db.carrierRules.delete({ where: { shopId: SHOP } });
  expect(page).toContain("Kumo Delivery");
  expect(page.match(/yunexpress|yuntrack|YT21267|RB123456785|shenzhen|china|japan.?post/gi)).toBeNull();
});
