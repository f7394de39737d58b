import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { saveWriteBackRules } from "#app/features/settings/settings.server.ts";
import { WRITABLE_STATUSES, WRITE_BACK_SCOPE } from "#app/features/shipments/plan-write-back.ts";
import type { Scan, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { takeNews } from "#app/flows/take-news.server.ts";
import { workDelivery } from "#app/flows/work-delivery.server.ts";
import { writeBack } from "#app/flows/write-back.server.ts";
import { parseFulfillmentId, parseOrderId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS, MINUTE_MS, type Instant } from "#app/lib/time.ts";
import { authenticate } from "#app/shopify.server.ts";
import type { Fulfillment, Order, ScanStatus } from "#test/stand-ins/shopify/state/records.ts";
import { NO_FAULTS } from "#test/stand-ins/shopify/state/shop.ts";
import type { Delivery } from "#test/stand-ins/shopify/webhooks/delivery.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { emptyEveryTable } from "#test/support/every-table.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const SHOP = SHOPS.demo;
const shop = () => bench.standIn.shop(SHOP);

let order: Order;
let fulfillment: Fulfillment;
/** How many of the stand-in's webhooks have been worked on. */
let heardOf = 0;

const ago = (minutes: number): Instant => addMs(bench.ctx.now(), -minutes * MINUTE_MS);
const rows = () => database.db.writtenBack.findMany({ orderBy: { happenedAt: "asc" } });
const inShopify = () => fulfillment.events.map(({ status }) => status);
const scansOf = (source: string) =>
  database.db.trackingEvent.findMany({ where: { source, kind: "scan" }, select: { status: true } });

/** Works on what the stand-in sent, as the inbox does. */
async function take(deliveries: readonly Delivery[]): Promise<void> {
  for (const { topic, body } of deliveries)
    await inTransaction(bench.ctx, (tx) =>
      workDelivery(tx, { shopId: SHOP, topic, triggeredAt: null, bodyText: body }),
    );
}

const newDeliveries = () => bench.standIn.webhooks.log.slice(heardOf);
async function takeNew(): Promise<void> {
  const deliveries = newDeliveries();
  heardOf += deliveries.length;
  await take(deliveries);
}

const scan = (status: ShipmentStatus, happenedAt: Instant, eventKey: string = status): Scan => ({
  kind: "scan",
  source: "easypost",
  eventKey,
  trackingNumber: fulfillment.trackings[0]?.number ?? "",
  status,
  flags: [],
  reason: null,
  code: status,
  message: "DEPARTED SECRET HUB",
  happenedAt,
  utcOffsetMinutes: null,
  timeKind: "instant",
  carrierId: null,
  place: { city: "Shenzhen", province: null, country: "CN", latitude: null, longitude: null },
  estimatedDeliveryAt: null,
});

/** Another source tells of the parcel. */
async function hearAll(scans: Scan[]): Promise<void> {
  const [fulfillmentId, orderId] = [parseFulfillmentId(fulfillment.id), parseOrderId(order.id)];
  if (!fulfillmentId) throw new Error("the stand-in's ids are numbers");
  const events = scans.map((event) => ({ fulfillmentId, orderId, event }));
  await inTransaction(bench.ctx, (tx) => takeNews(tx, SHOP, { events }));
}
const hear = (...told: Parameters<typeof scan>) => hearAll([scan(...told)]);

/** Does what the queue would; jobs that are put off come again. Returns how many there were. */
async function runJobs(ctx: Ctx = bench.ctx): Promise<number> {
  const jobs = bench.queue.sent.splice(0).filter(({ name }) => name === "write-back");
  for (const { name, payload } of jobs) if (name === "write-back") await writeBack(ctx, payload);
  return jobs.length;
}

/** Everything that follows from what has happened, to its end. */
async function settle(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const jobs = await runJobs();
    const deliveries = newDeliveries().length;
    await takeNew();
    if (jobs + deliveries === 0) return;
  }
  throw new Error("it goes round and round");
}

const switchOn = (since = ago(180)) =>
  saveWriteBackRules(bench.ctx, SHOP, { since, statuses: WRITABLE_STATUSES });

async function begin(): Promise<void> {
  await emptyEveryTable(database.db);
  bench.standIn.install(SHOP);
  await bench.standIn.grantScopes(SHOP, [...bench.standIn.settings.app.scopes, WRITE_BACK_SCOPE]);
  Object.assign(shop(), {
    faults: NO_FAULTS,
    throttle: { maximumAvailable: 2_000, restoreRate: 100_000 },
  });
  await authenticate.admin(await bench.adminRequest(SHOP, "/app"));
  await database.db.shop.update({
    where: { shopId: SHOP },
    data: { installedAt: dateFromInstant(addMs(bench.ctx.now(), -DAY_MS)) },
  });
  heardOf = bench.standIn.webhooks.log.length;
  ({ order } = await bench.standIn.desk.placeOrder(shop()));
  await bench.standIn.desk.ship(shop(), { order });
  const [shipped] = order.fulfillments;
  if (!shipped) throw new Error("the stand-in did not ship");
  fulfillment = shipped;
  await takeNew();
  await switchOn();
  bench.queue.sent.splice(0);
}
beforeEach(begin);

test("what another source tells reaches Shopify once, and its echo makes no second entry", async () => {
  await hear("in_transit", ago(90));
  await hear("in_transit", ago(60), "second scan");
  await settle();
  await hear("out_for_delivery", ago(10));
  await settle();
  expect(inShopify()).toEqual(["in_transit", "out_for_delivery"]);
  expect(await scansOf("shopify")).toEqual([]);
  expect(await rows()).toMatchObject(
    fulfillment.events.map(({ id }) => ({ state: "written", fulfillmentEventId: id })),
  );
});

test("no place and no words of a carrier get to Shopify", async () => {
  await hear("in_transit", ago(90));
  await settle();
  const [event] = fulfillment.events;
  expect(event).toMatchObject({ message: null, city: null, country: null });
});

test("an echo that is faster than the answer is known, too", async () => {
  await hear("delivered", ago(5));
  await runJobs({
    ...bench.ctx,
    shopify: {
      async run(...call) {
        const answer = await bench.ctx.shopify.run(...call);
        await takeNew();
        return answer;
      },
    },
  });
  await settle();
  expect(inShopify()).toEqual(["delivered"]);
  expect(await scansOf("shopify")).toEqual([]);
  expect(await rows()).toMatchObject([{ state: "written", fulfillmentEventId: fulfillment.events[0]?.id }]);
});

test("a process that dies before it learns of its success writes nothing twice", async () => {
  await hear("delivered", ago(5));
  let calls = 0;
  const dying: Ctx["shopify"] = {
    async run(...call) {
      const answer = await bench.ctx.shopify.run(...call);
      calls += 1;
      if (calls === 2) throw new Error("killed");
      return answer;
    },
  };
  await expect(runJobs({ ...bench.ctx, shopify: dying })).rejects.toThrow("killed");
  // The job comes again before the echo does.
  await writeBack(bench.ctx, { shopId: SHOP, fulfillmentId: fulfillment.id });
  await settle();
  expect(inShopify()).toEqual(["delivered"]);
  expect(await rows()).toMatchObject([{ state: "written" }]);
});

test("two workers at once write a step once", async () => {
  await hear("in_transit", ago(5));
  const job = { shopId: SHOP, fulfillmentId: fulfillment.id };
  await Promise.all([writeBack(bench.ctx, job), writeBack(bench.ctx, job), writeBack(bench.ctx, job)]);
  expect(inShopify()).toEqual(["in_transit"]);
});

describe("nothing is written", () => {
  test("while the merchant has not switched it on", async () => {
    await saveWriteBackRules(bench.ctx, SHOP, { since: null, statuses: WRITABLE_STATUSES });
    await hear("in_transit", ago(5));
    await settle();
    expect([inShopify(), await rows()]).toEqual([[], []]);
  });

  test("after it was switched off with something still to be told", async () => {
    await hear("in_transit", ago(5));
    await saveWriteBackRules(bench.ctx, SHOP, { since: null, statuses: WRITABLE_STATUSES });
    await settle();
    expect([inShopify(), await rows()]).toEqual([[], []]);
  });

  test("of what Shopify told itself, before us or meanwhile", async () => {
    await bench.standIn.desk.recordEvent(shop(), order, fulfillment, { status: "in_transit", at: ago(100) });
    await takeNew();
    await hear("in_transit", ago(90));
    await hear("out_for_delivery", ago(50));
    // Shopify hears of it first, and its webhook is late.
    await bench.standIn.desk.recordEvent(shop(), order, fulfillment, {
      status: "out_for_delivery",
      at: ago(49),
    });
    await settle();
    expect(inShopify()).toEqual(["in_transit", "out_for_delivery"]);
    expect(await scansOf("shopify")).toHaveLength(2);
    expect(await rows()).toMatchObject([{ status: "out_for_delivery", state: "known" }]);
  });

  test("without the merchant's consent, and the reason is kept", async () => {
    await bench.standIn.grantScopes(SHOP, bench.standIn.settings.app.scopes);
    await takeNew();
    await hear("in_transit", ago(5));
    await settle();
    expect(inShopify()).toEqual([]);
    expect(await rows()).toMatchObject([{ state: "failed", problem: expect.stringContaining("Tracking") }]);
  });
});

test("a Shopify that is busy is told later", async () => {
  await hear("in_transit", ago(5));
  shop().faults = { ...NO_FAULTS, httpStatus: 503, httpFailures: 1 };
  await expect(runJobs()).rejects.toThrow("503");
  expect(await rows()).toMatchObject([{ state: "wanted" }]);
  await writeBack(bench.ctx, { shopId: SHOP, fulfillmentId: fulfillment.id });
  expect(inShopify()).toEqual(["in_transit"]);
});

const SHOPIFY_WORDS = ["in_transit", "out_for_delivery", "delivered"] as const satisfies ScanStatus[];
const anyMove = fc.oneof(
  fc.record({
    kind: fc.constant("hear" as const),
    status: fc.constantFrom(...WRITABLE_STATUSES),
    minutes: fc.nat(150),
  }),
  fc.record({
    kind: fc.constant("shopify" as const),
    status: fc.constantFrom(...SHOPIFY_WORDS),
    minutes: fc.nat(150),
  }),
  fc.constantFrom({ kind: "jobs" as const }, { kind: "webhooks" as const }, { kind: "again" as const }),
);

test(
  "in whatever order things happen it ends, and nothing of ours is told twice",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 2, maxLength: 9 }), async (moves) => {
        await begin();
        const theirs: string[] = [];
        for (const move of moves) {
          if (move.kind === "hear")
            await hear(move.status, ago(move.minutes), `${move.status}-${move.minutes}`);
          if (move.kind === "shopify") {
            const { status, minutes } = move;
            await bench.standIn.desk.recordEvent(shop(), order, fulfillment, { status, at: ago(minutes) });
            theirs.push(fulfillment.events.at(-1)?.id ?? "");
          }
          if (move.kind === "jobs") await runJobs();
          if (move.kind === "webhooks") await takeNew();
          if (move.kind === "again") await take(bench.standIn.webhooks.log.slice(heardOf - 2, heardOf));
        }
        await settle();
        const ours = fulfillment.events.filter(({ id }) => !theirs.includes(id)).map(({ status }) => status);
        expect(new Set(ours).size).toBe(ours.length);
        const unanswered = (await rows()).filter(({ state }) => state === "wanted" || state === "sending");
        expect(unanswered).toEqual([]);
        const written = (await rows()).flatMap(({ fulfillmentEventId }) => fulfillmentEventId ?? []);
        const kept = await database.db.trackingEvent.findMany({ where: { source: "shopify" } });
        // Our own never come back as Shopify's.
        expect(
          kept.filter(({ eventKey }) => written.includes(eventKey) && !theirs.includes(eventKey)),
        ).toEqual([]);
      }),
      { numRuns: 8 },
    );
  },
);

test("steps that come together are written in the order in which they happened", async () => {
  await hearAll([scan("delivered", ago(5)), scan("in_transit", ago(60))]);
  await settle();
  expect(inShopify()).toEqual(["in_transit", "delivered"]);
});
