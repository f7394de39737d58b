import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { dayNumber, daysAfter, toCalendarDate, toDayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import { estimateRow } from "#test/factories/stored-estimate.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { exportParcels, exportScores, listScores, rollUpScores } from "./performance.server.ts";
import type { Period } from "./period.ts";
import { addUp, dueOf, sumsOf, type SumName, type Sums } from "./sums.ts";

const database = useTestDatabase();
const SHOP = shopNamed("one");
const OTHER = shopNamed("two");
const FIRST = toDayNumber("2026-08-31" as CalendarDate);
const PERIOD: Period = { length: "custom", from: day(0), to: day(69) };
const DAYS = Array.from({ length: 70 }, (_, index) => daysAfter(FIRST, index));

function day(after: number): CalendarDate {
  return toCalendarDate(daysAfter(FIRST, after));
}

const mayBe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4 });
/** Few distinct values, so that groups have several parcels; the windows need not make sense. */
const parcel = fc.record({
  dueAfter: fc.integer({ min: 0, max: 69 }),
  orderedBefore: fc.integer({ min: 0, max: 20 }),
  windowDays: mayBe(fc.integer({ min: 0, max: 6 })),
  likelyBefore: mayBe(fc.integer({ min: -1, max: 5 })),
  lateBy: mayBe(fc.integer({ min: -12, max: 12 })),
  before80: mayBe(fc.integer({ min: 0, max: 3 })),
  told: fc.boolean(),
  level: mayBe(fc.constantFrom(80, 90, 95)),
  basis: mayBe(fc.constantFrom("rules", "learned")),
  carrierName: mayBe(fc.constantFrom("UPS", "ヤマト運輸", "")),
  province: mayBe(fc.constantFrom("JP-13", "47")),
  locationId: mayBe(fc.constantFrom("1", "2")),
  endedAs: mayBe(fc.constantFrom("delivered", "given_up", "parcels", "cancelled", "returned", "replaced")),
  seen: fc.boolean(),
  test: fc.constantFrom(false, false, false, true),
  shopId: fc.constantFrom(SHOP, SHOP, SHOP, OTHER),
});
type Parcel = typeof parcel extends fc.Arbitrary<infer Value> ? Value : never;

const dueOn = (one: Parcel): DayNumber => daysAfter(FIRST, one.dueAfter);
const minus = (due: DayNumber, days: number | null): DayNumber | null =>
  days === null ? null : daysAfter(due, -days);

function toRow(one: Parcel, index: number) {
  const due = dueOn(one);
  return estimateRow(
    {
      orderedOn: daysAfter(due, -one.orderedBefore),
      promisedFrom: minus(due, one.windowDays),
      promisedTo: due,
      likelyOn: minus(due, one.likelyBefore),
      by80: minus(due, one.before80),
      by90: due,
      by95: daysAfter(due, 2),
      deliveredOn: one.lateBy === null ? null : daysAfter(due, one.lateBy),
    },
    {
      shopId: one.shopId,
      orderId: String(index),
      shipmentId: `${index}-1`,
      told: one.told,
      promisedLevel: one.level,
      promisedBasis: one.basis,
      carrierName: one.carrierName,
      countryCode: one.province === null ? null : "JP",
      provinceCode: one.province,
      locationId: one.locationId,
      endedAs: one.endedAs,
      seen: one.seen,
      test: one.test,
    },
  );
}

const PLACES: Record<string, string> = { "JP-13": "JP-13", "47": "JP-47" };
/** Location 1 is known, and in Tokyo; the shop itself in Canada. */
const laneOf = (one: Parcel): string =>
  `${one.locationId === "1" ? "JP-13" : "CA"}>${PLACES[one.province ?? ""] ?? ""}`;

const counts = (one: Parcel): boolean =>
  one.shopId === SHOP &&
  !one.test &&
  !["parcels", "cancelled", "returned", "replaced"].includes(one.endedAs ?? "");

/** The same sums, one parcel at a time and in the plainest way. */
function recount(one: Parcel): Sums {
  const { lateBy, orderedBefore, windowDays, likelyBefore, before80 } = one;
  const due = lateBy !== null || one.seen;
  const late = lateBy ?? Number.NaN;
  const off = likelyBefore === null ? Number.NaN : Math.abs(late + likelyBefore);
  const compared = due && before80 !== null;
  const yes = (condition: boolean) => (condition ? 1 : 0);
  const all: Record<SumName, number> = {
    delivered: yes(lateBy !== null),
    undelivered: yes(lateBy === null && one.seen),
    unheard: yes(!due),
    onTime: yes(late <= 0),
    likelyKnown: yes(due && likelyBefore !== null),
    exactDay: yes(off === 0),
    nearDay: yes(off <= 1),
    windowKnown: yes(due && windowDays !== null),
    inWindow: yes(windowDays !== null && late <= 0 && late >= -windowDays),
    beforeWindow: yes(windowDays !== null && late < -windowDays),
    windowDays: due && windowDays !== null ? windowDays + 1 : 0,
    early8: yes(late <= -8),
    early4: yes(late <= -4 && late >= -7),
    early2: yes(late === -2 || late === -3),
    early1: yes(late === -1),
    onTheDay: yes(late === 0),
    late1: yes(late === 1),
    late2: yes(late === 2 || late === 3),
    late4: yes(late >= 4 && late <= 7),
    late8: yes(late >= 8),
    promisedDays: lateBy === null ? 0 : orderedBefore,
    takenDays: lateBy === null ? 0 : orderedBefore + lateBy,
    levelKnown: yes(due && one.level !== null),
    level: due ? (one.level ?? 0) : 0,
    byRules: yes(due && one.basis === "rules"),
    compared: yes(compared),
    onTime80: yes(compared && late <= -before80),
    onTime90: yes(compared && late <= 0),
    onTime95: yes(compared && late <= 2),
    days80: compared ? orderedBefore - before80 : 0,
    days90: compared ? orderedBefore : 0,
    days95: compared ? orderedBefore + 2 : 0,
  };
  return sumsOf((name) => all[name]);
}

/** First day of the week, Monday: 2026-08-31 is one. */
const weekOf = (one: Parcel): string => day(one.dueAfter - (one.dueAfter % 7));

const recounted = (parcels: Parcel[], keyOf: (one: Parcel) => string): Map<string, Sums> =>
  new Map([...Map.groupBy(parcels, keyOf)].map(([key, group]) => [key, addUp(group.map(recount))]));

beforeEach(async () => {
  await database.db.$executeRaw`truncate "Estimate", "PromiseScore", "Location", "Shop"`;
  await database.db.shop.create({ data: { shopId: SHOP, countryCode: "CA" } });
  await database.db.location.create({
    data: {
      shopId: SHOP,
      locationId: "1",
      name: "Tokyo",
      countryCode: "JP",
      provinceCode: "JP-13",
      fetchedAt: new Date(),
    },
  });
});

test("the roll-up is the sum of the parcels, and the same by week, by carrier and by lane", async () => {
  const { ctx } = testContext(database.db);
  await fc.assert(
    fc.asyncProperty(fc.array(parcel, { maxLength: 60 }), async (parcels) => {
      await database.db.$executeRaw`truncate "Estimate", "PromiseScore"`;
      await database.db.estimate.createMany({ data: parcels.map(toRow) });
      await inTransaction(ctx, (tx) => rollUpScores(tx, SHOP, DAYS));
      const groups = await listScores(ctx, SHOP, PERIOD);
      for (const told of [true, false]) {
        const known = parcels.filter((one) => counts(one) && one.told === told);
        for (const [by, keyOf] of [
          ["step", weekOf],
          ["carrier", (one: Parcel) => one.carrierName ?? ""],
          ["lane", laneOf],
        ] as const) {
          const read = groups.filter((group) => group.by === by && (group.basis === "told") === told);
          expect(new Map(read.map(({ key, sums }) => [key, sums]))).toEqual(recounted(known, keyOf));
        }
      }
    }),
    { numRuns: 25 },
  );
});

test("counting a day again changes nothing, and takes in what has changed since", async () => {
  const { ctx } = testContext(database.db);
  const [sample] = fc.sample(parcel, { numRuns: 1, seed: 1 });
  // One was asked for.
  const one: Parcel = {
    ...(sample as Parcel),
    dueAfter: 3,
    lateBy: null,
    seen: true,
    test: false,
    endedAs: null,
    shopId: SHOP,
  };
  await database.db.estimate.createMany({ data: [toRow(one, 1)] });
  const roll = () => inTransaction(ctx, (tx) => rollUpScores(tx, SHOP, [dueOn(one), dueOn(one)]));
  const read = async () => addUp((await listScores(ctx, SHOP, PERIOD)).map(({ sums }) => sums));
  await roll();
  const first = await read();
  expect(first.undelivered).toBe(3); // Once in each of the three groupings.
  await roll();
  expect(await read()).toEqual(first);
  await database.db.estimate.updateMany({
    data: { deliveredOn: new Date(`${toCalendarDate(dueOn(one))}T00:00Z`) },
  });
  await roll();
  expect(await read()).toMatchObject({ undelivered: 0, delivered: 3, onTheDay: 3 });
  await rollUpScores(ctx, SHOP, [dayNumber(0)]);
  await database.db.estimate.deleteMany();
  await roll();
  expect(await database.db.promiseScore.count()).toBe(0);
});

test("two that count the same days at once do not count twice", async () => {
  const { ctx } = testContext(database.db);
  const parcels = fc.sample(parcel, { numRuns: 40, seed: 2 });
  await database.db.estimate.createMany({ data: parcels.map(toRow) });
  await Promise.all(
    Array.from({ length: 4 }, () => inTransaction(ctx, (tx) => rollUpScores(tx, SHOP, DAYS))),
  );
  const groups = await listScores(ctx, SHOP, PERIOD);
  const total = addUp(groups.filter(({ by }) => by === "lane").map(({ sums }) => sums));
  expect(total).toEqual(addUp(parcels.filter(counts).map(recount)));
});

test("the files hold what the page counts, page after page, dates as dates", async () => {
  const { ctx } = testContext(database.db);
  const parcels = fc.sample(parcel, { numRuns: 3_000, seed: 3 });
  await database.db.estimate.createMany({ data: parcels.map(toRow) });
  await inTransaction(ctx, (tx) => rollUpScores(tx, SHOP, DAYS));
  const scores = await linesOf(exportScores(ctx, SHOP, PERIOD));
  const known = parcels.filter(counts);
  const due = scores
    .slice(1)
    .reduce((sum, [, , , , delivered, undelivered]) => sum + Number(delivered) + Number(undelivered), 0);
  expect(due).toBe(dueOf(addUp(known.map(recount))));
  expect(scores.length).toBeGreaterThan(500);
  const lines = await linesOf(exportParcels(ctx, SHOP, PERIOD));
  expect(lines.length - 1).toBe(known.length);
  expect(new Set(lines.map(([, orderId]) => orderId)).size).toBe(lines.length);
  const promisedTo = lines[0]?.indexOf("promised_to") ?? -1;
  for (const line of lines.slice(1)) expect(parseCalendarDate(line[promisedTo])).not.toBeNull();
});

async function linesOf(pieces: AsyncIterable<string>): Promise<string[][]> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
}
