import { expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { pruneShop } from "#app/features/privacy/privacy.server.ts";
import { listUnknownCodes } from "#app/features/providers/providers.server.ts";
import { eraseOrders } from "#app/flows/erase-orders.server.ts";
import { workDelivery } from "#app/flows/work-delivery.server.ts";
import { DAY_MS } from "#app/lib/time.ts";
import { bigNumber, bodyText, fulfillmentEventBody } from "#test/factories/webhook-bodies.ts";
import { SHOP, useProviderScene } from "#test/support/provider-scene.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
const scene = useProviderScene(database);

const NUMBER = "9400111899223033005436";
const SECOND = "00340434161094022115";

const told = (topic: string, body: unknown) =>
  inTransaction(scene.ctx, (tx) =>
    workDelivery(tx, { shopId: SHOP, topic, triggeredAt: scene.now(), bodyText: JSON.stringify(body) }),
  );

const aftershipTelling = (number: string, tag: string, subtag: string, also: object = {}) => ({
  event: "tracking_update",
  msg: {
    id: `id-${number}`,
    tracking_number: number,
    slug: number === NUMBER ? "usps" : "dhl",
    tag,
    subtag,
    checkpoints: [
      {
        created_at: scene.now(),
        checkpoint_time: scene.now(),
        tag,
        subtag,
        message: `It is ${tag}`,
        slug: "usps",
        city: "Osaka",
        country_region: "JPN",
      },
    ],
    ...also,
  },
});

async function followByAftership() {
  await scene.connect("aftership");
  await scene.tellParcel({ fulfillmentId: 501, number: NUMBER, company: "USPS" });
  await scene.settle();
}

test("the number of a second carrier is kept and followed too, and its delivery is the parcel's", async () => {
  await followByAftership();
  const lastMile = { last_mile: { tracking_number: SECOND, slug: "dhl" } };
  await told("tracking/aftership", aftershipTelling(NUMBER, "InTransit", "InTransit_003", lastMile));
  expect(await database.db.parcelLeg.findMany({ select: { trackingKey: true, source: true } })).toEqual([
    { trackingKey: SECOND, source: "aftership" },
  ]);
  expect((await scene.followingOf(SECOND))?.state).toBe("wanted");

  scene.pass(DAY_MS);
  await told("tracking/aftership", aftershipTelling(SECOND, "Delivered", "Delivered_001"));
  expect(await scene.statusOf(NUMBER)).toBe("delivered");
});

test("the same telling again changes nothing", async () => {
  await followByAftership();
  const telling = aftershipTelling(NUMBER, "OutForDelivery", "OutForDelivery_001");
  await told("tracking/aftership", telling);
  const before = await database.db.trackingEvent.findMany({ orderBy: { eventKey: "asc" } });
  const again = await told("tracking/aftership", telling);
  expect(again).toMatchObject({ kind: "done", outcome: expect.stringContaining("nothing new") as string });
  expect(await database.db.trackingEvent.findMany({ orderBy: { eventKey: "asc" } })).toEqual(before);
});

test.each([
  ["no JSON", "tracking/easypost", "malformed"],
  ["a source that there is none of", "tracking/nobody", "malformed"],
])("%s is kept as it is, and shown", async (_what, topic, kind) => {
  const worked = await inTransaction(scene.ctx, (tx) =>
    workDelivery(tx, { shopId: SHOP, topic, triggeredAt: null, bodyText: "<html>" }),
  );
  expect(worked.kind).toBe(kind);
});

test("a status of Shopify's own that nobody knows is counted once for each event", async () => {
  await scene.tellParcel({ fulfillmentId: 501, number: NUMBER, company: "USPS" });
  const event = (id: number) =>
    bodyText(fulfillmentEventBody(id, "teleported", "2026-11-21T10:00:00Z", { order_id: bigNumber("9501") }));
  for (const id of [1, 1, 2])
    await inTransaction(scene.ctx, (tx) =>
      workDelivery(tx, {
        shopId: SHOP,
        topic: "fulfillment_events/create",
        triggeredAt: null,
        bodyText: event(id),
      }),
    );
  expect(await listUnknownCodes(scene.ctx, SHOP)).toMatchObject([
    {
      source: "shopify",
      sourceName: "Shopify",
      code: "teleported",
      seen: 2,
      sample: "The carrier says teleported",
    },
  ]);
});

test("an order that is erased leaves no number behind, and nobody follows it any more", async () => {
  await followByAftership();
  await told(
    "tracking/aftership",
    aftershipTelling(NUMBER, "InTransit", "InTransit_003", {
      last_mile: { tracking_number: SECOND, slug: "dhl" },
    }),
  );
  await inTransaction(scene.ctx, (tx) => eraseOrders(tx, SHOP, ["9501"]));
  expect(await database.db.following.count()).toBe(0);
  expect(await database.db.parcelLeg.count()).toBe(0);
  expect(
    await database.db.shipment.findFirst({ select: { trackingKey: true, trackingNumber: true } }),
  ).toEqual({
    trackingKey: "",
    trackingNumber: null,
  });
  const kept = await database.db.inboxItem.findMany({
    where: { subject: `number:${NUMBER}`, bodyId: { not: null } },
  });
  expect(kept).toEqual([]);
  // What a provider tells of it later is about nobody's parcel.
  const later = await told("tracking/aftership", aftershipTelling(NUMBER, "Delivered", "Delivered_001"));
  expect(later).toEqual({ kind: "done", outcome: "ignored: no parcel with this number" });
});

test("a number that was followed half a year ago is forgotten", async () => {
  await followByAftership();
  await database.db.following.updateMany({ data: { state: "ended", dueAt: null } });
  scene.pass(179 * DAY_MS);
  await pruneShop(scene.ctx, SHOP);
  expect(await database.db.following.count()).toBe(1);
  scene.pass(2 * DAY_MS);
  await pruneShop(scene.ctx, SHOP);
  expect(await database.db.following.count()).toBe(0);
});

test("a number that the merchant replaces is followed no more; the new one is", async () => {
  await scene.connect("ship24");
  await scene.tellParcel({ fulfillmentId: 501, number: NUMBER, company: "USPS" });
  await scene.settle();
  scene.pass(DAY_MS);
  await scene.tellParcel({ fulfillmentId: 501, number: "9400111899223033009999", company: "USPS" });
  await scene.settle();
  const rows = await database.db.following.findMany({ orderBy: { trackingKey: "asc" } });
  expect(rows.map(({ trackingKey, state }) => [trackingKey, state])).toEqual([
    [NUMBER, "ended"],
    ["9400111899223033009999", "following"],
  ]);
  expect(scene.carriers.world.find("ship24", NUMBER)?.isStopped).toBe(true);
});
