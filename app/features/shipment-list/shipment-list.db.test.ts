import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { CONTACT_KINDS } from "#app/features/orders/contact-keys.ts";
import { SHIPMENT_FLAGS, SHIPMENT_STATUSES } from "#app/features/shipments/shipment.ts";
import { TROUBLE_KINDS } from "#app/features/troubles/trouble.ts";
import { countTroubles } from "#app/features/troubles/troubles.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS, HOUR_MS, parseCalendarDate } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { FIRST_PAGE, VIEWS, type ListQuery } from "./list-query.ts";
import { SORTS } from "./page-place.ts";
import {
  countShipments,
  exportShipments,
  listCarriers,
  listOrderIdsOf,
  listShipments,
  PAGE_ROWS,
} from "./shipment-list.server.ts";

const database = useTestDatabase();
const SHOP = shopNamed("one");
const OTHER = shopNamed("two");
const context = () => testContext(database.db);

/** Few distinct values, so that most rows tie with others. */
const parcel = fc.record({
  status: fc.constantFrom(...SHIPMENT_STATUSES),
  flags: fc.subarray([...SHIPMENT_FLAGS], { maxLength: 2 }),
  shippedDaysAgo: fc.constantFrom(0, 1, 1, 4, 6, 59, 61),
  statusDaysAgo: fc.constantFrom(0, 1, 4, 6, 6),
  lastEventDaysAgo: fc.option(fc.constantFrom(0, 1, 4, 6)),
  trackingNumber: fc.option(fc.constantFrom<string[]>("1Z1", "JD2")),
  carrierName: fc.option(fc.constantFrom<string[]>("UPS", "ヤマト運輸")),
  open: fc.boolean(),
  retired: fc.constantFrom(false, false, true),
  trouble: fc.option(fc.constantFrom(...TROUBLE_KINDS)),
  snoozed: fc.boolean(),
  ended: fc.boolean(),
});
type Parcel = typeof parcel extends fc.Arbitrary<infer Value> ? Value : never;

async function store(shopId: ShopId, parcels: Parcel[], more: { orderId?: string; orderName?: string } = {}) {
  const { ctx } = context();
  const ago = (days: number) => dateFromInstant(addMs(ctx.now(), -days * DAY_MS));
  await ctx.db.shipment.createMany({
    data: parcels.map(
      ({ shippedDaysAgo, statusDaysAgo, lastEventDaysAgo, retired, status, ...facts }, index) => ({
        status,
        flags: facts.flags,
        trackingNumber: facts.trackingNumber,
        carrierName: facts.carrierName,
        open: facts.open,
        shopId,
        shipmentId: `${index}-1`,
        orderId: more.orderId ?? String(index % 7),
        orderName: more.orderName ?? `#${1000 + (index % 7)}`,
        fulfillmentId: String(index),
        step: 2,
        statusAt: ago(statusDaysAgo),
        shippedAt: ago(shippedDaysAgo),
        lastEventAt: lastEventDaysAgo === null ? null : ago(lastEventDaysAgo),
        deliveredAt: status === "delivered" ? ago(lastEventDaysAgo ?? 0) : null,
        retiredAt: retired ? ago(0) : null,
      }),
    ),
  });
  await ctx.db.trouble.createMany({
    data: parcels.flatMap(({ trouble, snoozed, ended, retired }, index) =>
      trouble === null
        ? []
        : {
            shopId,
            subjectId: `${index}-1`,
            shipmentId: `${index}-1`,
            kind: trouble,
            orderId: more.orderId ?? String(index % 7),
            urgency: 1,
            since: ago(1),
            openedAt: ago(0),
            snoozedUntil: snoozed ? ago(-1) : null,
            // A parcel whose number was replaced is watched no longer.
            endedAt: ended || retired ? ago(0) : null,
          },
    ),
  });
}
const plain: Parcel = {
  status: "in_transit",
  flags: [],
  shippedDaysAgo: 1,
  statusDaysAgo: 1,
  lastEventDaysAgo: 0,
  trackingNumber: "1Z1",
  carrierName: "UPS",
  open: true,
  retired: false,
  trouble: null,
  snoozed: false,
  ended: false,
};

const forget = async () => void (await database.db.$executeRaw`truncate "Shipment", "Trouble"`);
beforeEach(forget);

/** All ids of a list, page by page: forwards from the start, then back from the end. */
async function walk(query: ListQuery) {
  const { ctx } = context();
  const pages: string[][] = [];
  let page = await listShipments(ctx, SHOP, query, "UTC");
  for (;;) {
    pages.push(page.rows.map(({ shipmentId }) => shipmentId));
    if (!page.after) break;
    page = await listShipments(ctx, SHOP, { ...query, after: page.after }, "UTC");
  }
  const back = [pages.at(-1) ?? []];
  while (page.before) {
    page = await listShipments(ctx, SHOP, { ...query, before: page.before }, "UTC");
    back.unshift(page.rows.map(({ shipmentId }) => shipmentId));
  }
  return { forwards: pages.flat(), backwards: back.flat(), pages };
}

test("walking the pages shows every shipment once and in order, whichever way and however many tie", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(parcel, { minLength: 2 * PAGE_ROWS, maxLength: 3 * PAGE_ROWS }),
      fc.constantFrom(...SORTS),
      fc.constantFrom("asc" as const, "desc" as const),
      async (parcels, sort, direction) => {
        await forget();
        await store(SHOP, parcels);
        await store(OTHER, parcels);
        const { forwards, backwards, pages } = await walk({ ...FIRST_PAGE, sort, direction });
        const column = sort === "shipped" ? "shippedAt" : "statusAt";
        const expected = await database.db.shipment.findMany({
          where: { shopId: SHOP, retiredAt: null },
          orderBy: [{ [column]: direction }, { shipmentId: direction }],
        });
        expect(forwards).toEqual(expected.map(({ shipmentId }) => shipmentId));
        expect(backwards).toEqual(forwards);
        expect(pages.slice(0, -1).every((page) => page.length === PAGE_ROWS)).toBe(true);
      },
    ),
    { numRuns: 12 },
  );
});

test("the attention tab shows exactly the parcels in trouble that nobody has put off, and the counts agree with the lists", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(parcel, { maxLength: 40 }), async (parcels) => {
      await forget();
      await store(SHOP, parcels);
      await store(OTHER, [plain, { ...plain, trouble: "exception" }]);
      const { ctx } = context();
      const listed = async (change: Partial<ListQuery>) =>
        (await listShipments(ctx, SHOP, { ...FIRST_PAGE, ...change }, "UTC")).rows;
      const all = await listed({});
      const attention = await listed({ view: "attention" });
      expect(attention).toEqual(all.filter(({ troubles }) => troubles.length > 0));
      const waits = ({ trouble, snoozed, ended, retired }: Parcel) =>
        trouble && !snoozed && !ended && !retired;
      expect(attention).toHaveLength(parcels.filter(waits).length);
      const counts = await countTroubles(ctx, SHOP);
      expect(counts.open).toBe(attention.length);
      for (const kind of TROUBLE_KINDS)
        expect(counts.byKind[kind]).toBe((await listed({ troubles: [kind] })).length);
      expect((await countShipments(ctx, SHOP)).moving).toBe((await listed({ view: "moving" })).length);
    }),
    { numRuns: 15 },
  );
});

test("a search finds a shipment by order number, tracking number or e-mail, and nothing of another shop", async () => {
  const { ctx } = context();
  for (const shopId of [SHOP, OTHER]) {
    await store(shopId, [{ ...plain, trackingNumber: "1Z999AA1" }], { orderId: "77", orderName: "#1077" });
    await ctx.db.order.create({
      data: {
        shopId,
        orderId: "77",
        nameKey: "1077",
        trackingToken: `token-${shopId}`,
        emailHash: ctx.vault.lookupHash(CONTACT_KINDS.email, shopId, "ann@example.com"),
      },
    });
  }
  for (const search of ["1077", "#1077", "1Z999AA1", "1z999 aa1", "Ann@Example.com"])
    expect((await listShipments(ctx, SHOP, { ...FIRST_PAGE, search }, "UTC")).rows).toHaveLength(1);
  for (const search of ["1078", "1Z999AA", "bob@example.com", "%", "' or true --"])
    expect((await listShipments(ctx, SHOP, { ...FIRST_PAGE, search }, "UTC")).rows).toHaveLength(0);
});

test("a replaced tracking number leaves the lists but is still found by searching for it", async () => {
  const { ctx } = context();
  await store(SHOP, [{ ...plain, trackingNumber: "OLD1", retired: true }]);
  for (const view of VIEWS)
    expect((await listShipments(ctx, SHOP, { ...FIRST_PAGE, view }, "UTC")).rows).toEqual([]);
  expect((await listShipments(ctx, SHOP, { ...FIRST_PAGE, search: "old1" }, "UTC")).rows).toHaveLength(1);
});

test("a date filter means days in the shop's own zone, both ends included", async () => {
  const { ctx } = context();
  // Now is 2026-11-21T12:00Z; three hours earlier it was the 21st in Tokyo, and a day before that the 20th.
  await store(SHOP, [plain]);
  await ctx.db.shipment.updateMany({ data: { shippedAt: dateFromInstant(addMs(ctx.now(), -20 * HOUR_MS)) } });
  const day = parseCalendarDate("2026-11-21");
  const on = (zone: string) =>
    listShipments(ctx, SHOP, { ...FIRST_PAGE, shippedFrom: day, shippedTo: day }, zone);
  expect((await on("Asia/Tokyo")).rows).toHaveLength(1);
  expect((await on("America/New_York")).rows).toHaveLength(0);
});

test("the export holds every line of the filter, and no line of another shop", async () => {
  const { ctx } = context();
  await store(
    SHOP,
    Array.from({ length: 1_101 }, (_, index) => ({ ...plain, carrierName: index % 2 ? "UPS" : "DHL" })),
  );
  await store(OTHER, [plain]);
  const all = { zone: "UTC", chosen: [] };
  let text = "";
  for await (const piece of exportShipments(ctx, SHOP, { ...FIRST_PAGE, carriers: ["UPS"] }, all))
    text += piece;
  expect(text.trimEnd().split("\r\n")).toHaveLength(1 + 550);
  let chosen = "";
  const some = { zone: "UTC", chosen: ["3-1", "5-1", "none"] };
  for await (const piece of exportShipments(ctx, SHOP, FIRST_PAGE, some)) chosen += piece;
  expect(chosen.trimEnd().split("\r\n")).toHaveLength(1 + 2);
  expect(await listCarriers(ctx, SHOP)).toEqual(["DHL", "UPS"]);
});

test("the orders of shipments are named once each, and never an order of another shop", async () => {
  const { ctx } = context();
  await store(SHOP, [plain, plain], { orderId: "5" });
  await store(OTHER, [plain, plain, plain], { orderId: "6" });
  expect(await listOrderIdsOf(ctx, SHOP, ["0-1", "1-1", "2-1"])).toEqual(["5"]);
});
