import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMs, HOUR_MS, MINUTE_MS, msBetween, parseInstant, type Instant } from "#app/lib/time.ts";
import { foldShipment } from "./fold.ts";
import { historyOf } from "./history.ts";
import type { Place, Scan, ShipmentFacts } from "./shipment.ts";

const NOON = parseInstant("2026-11-20T12:00:00Z") as Instant;
const minutes = (count: number): Instant => addMs(NOON, count * MINUTE_MS);
const inCity = (city: string | null, country: string | null = "JP"): Place => ({
  city,
  province: null,
  country,
  latitude: null,
  longitude: null,
});

let names = 0;
const scan = (source: string, minute: number, also: Partial<Scan> = {}): Scan => ({
  kind: "scan",
  source,
  eventKey: `${++names}`,
  trackingNumber: null,
  status: "in_transit",
  flags: [],
  reason: null,
  code: null,
  message: null,
  happenedAt: minutes(minute),
  utcOffsetMinutes: null,
  timeKind: "instant",
  carrierId: null,
  place: null,
  estimatedDeliveryAt: null,
  ...also,
});
const sourcesOf = (...scans: Scan[]) => historyOf(scans).map(({ sources }) => sources.join("+"));
const [day, local] = [{ timeKind: "day" }, { timeKind: "local" }] as const;

describe("what two sources tell is one entry", () => {
  test.each<[rule: string, one: Scan, other: Scan, isOne: boolean]>([
    ["at the same moment", scan("a", 0), scan("b", 0), true],
    ["within two minutes", scan("a", 0), scan("b", 2), true],
    ["not further apart", scan("a", 0), scan("b", 3), false],
    ["not with another status", scan("a", 0), scan("b", 0, { status: "delivered" }), false],
    [
      "in the same city",
      scan("a", 0, { place: inCity("OSAKA") }),
      scan("b", 0, { place: inCity("Osaka (N)") }),
      true,
    ],
    [
      "not in two cities",
      scan("a", 0, { place: inCity("Osaka") }),
      scan("b", 0, { place: inCity("Kyoto") }),
      false,
    ],
    [
      "at a place and somewhere",
      scan("a", 0, { place: inCity(null, "JP") }),
      scan("b", 0, { place: inCity(null) }),
      true,
    ],
    [
      "in two scripts",
      scan("a", 0, { place: inCity("大阪市") }),
      scan("b", 0, { place: inCity("Osaka") }),
      true,
    ],
    [
      "not in two countries",
      scan("a", 0, { place: inCity(null, "CN") }),
      scan("b", 0, { place: inCity(null) }),
      false,
    ],
    [
      "by the same wall clock, when one of them was read in a wrong zone",
      scan("a", 0, { utcOffsetMinutes: 480 }),
      scan("b", -60, { ...local, utcOffsetMinutes: 540 }),
      true,
    ],
    [
      "not by the wall clocks of two moments",
      scan("a", 0, { utcOffsetMinutes: 480 }),
      scan("b", -60, { utcOffsetMinutes: 540 }),
      false,
    ],
    [
      "on the day that one of them tells",
      scan("a", 300),
      scan("b", 0, { ...day, utcOffsetMinutes: 0 }),
      true,
    ],
    [
      "by the clock of the place, not by UTC",
      scan("a", 300, { utcOffsetMinutes: 540 }),
      scan("b", -540, { ...day, utcOffsetMinutes: 540 }),
      false,
    ],
    ["on two days", scan("a", 0, day), scan("b", 24 * 60, day), false],
  ])("%s", (_rule, one, other, isOne) => {
    expect(sourcesOf(one, other)).toHaveLength(isOne ? 1 : 2);
  });

  test("with the moment of the surest and the words and the place of the fullest", () => {
    const vague = scan("a", -60, {
      ...local,
      utcOffsetMinutes: 540,
      message: "作業店通過",
      place: inCity("Osaka"),
    });
    const sure = scan("b", 0, { utcOffsetMinutes: 480, flags: ["delayed"] });
    expect(historyOf([vague, sure])).toMatchObject([
      {
        happenedAt: NOON,
        utcOffsetMinutes: 480,
        timeKind: "instant",
        message: "作業店通過",
        flags: ["delayed"],
      },
    ]);
  });

  test("in a busy minute each of one source's scans meets its nearest, and none is lost", () => {
    const a = [scan("a", 0), scan("a", 1), scan("a", 2)];
    expect(sourcesOf(...a, scan("b", 1))).toEqual(["a", "a+b", "a"]);
    expect(sourcesOf(...a, scan("b", 0), scan("b", 1), scan("b", 2))).toEqual(["a+b", "a+b", "a+b"]);
  });

  test("three sources are one entry, too", () => {
    expect(sourcesOf(scan("a", 0), scan("b", 1), scan("c", 0, day))).toEqual(["a+b+c"]);
  });
});

describe("one source", () => {
  test("that corrects its words has told one event", () => {
    const entries = historyOf([scan("a", 0, { message: "Departd" }), scan("a", 0, { message: "Departed" })]);
    expect(entries).toMatchObject([{ sources: ["a"], tellings: [{}, {}] }]);
  });

  test("that tells a millisecond, a place or a flag apart has told two", () => {
    const first = scan("a", 0, { place: inCity("Osaka") });
    expect(historyOf([first, scan("a", 0, { happenedAt: addMs(NOON, 1) })])).toHaveLength(2);
    expect(historyOf([first, scan("a", 0, { place: inCity("Kyoto") })])).toHaveLength(2);
    expect(historyOf([first, scan("a", 0, { flags: ["customs"] })])).toHaveLength(2);
  });
});

describe("a day without an hour", () => {
  const out = scan("a", -120, { status: "out_for_delivery" });
  const statuses = (...scans: Scan[]) => historyOf(scans).map(({ status }) => status);

  test("stands among that day's hours where a parcel's life puts it", () => {
    expect(statuses(out, scan("b", 0, day))).toEqual(["in_transit", "out_for_delivery"]);
    const late = scan("a", 300, { status: "out_for_delivery" });
    expect(statuses(late, scan("b", 0, { ...day, status: "delivered" }))).toEqual([
      "out_for_delivery",
      "delivered",
    ]);
    expect(statuses(out, scan("b", 24 * 60, day))).toEqual(["out_for_delivery", "in_transit"]);
  });

  test("keeps its source's order within the day", () => {
    const life = (["in_transit", "exception", "in_transit"] as const).map((status, index) =>
      scan("a", 0, { ...day, status, happenedAt: addMs(NOON, index) }),
    );
    expect(statuses(...life.toReversed())).toEqual(["in_transit", "exception", "in_transit"]);
  });
});

const aScan = fc
  .record({
    source: fc.constantFrom("shopify", "easypost", "ship24"),
    status: fc.constantFrom<Scan["status"]>(
      "pre_transit",
      "in_transit",
      "in_transit",
      "out_for_delivery",
      "delivered",
    ),
    minute: fc.integer({ min: -6, max: 6 }),
    hour: fc.constantFrom(0, 0, 0, 9, 24),
    timeKind: fc.constantFrom<Scan["timeKind"]>("instant", "instant", "local", "day"),
    utcOffsetMinutes: fc.constantFrom(null, 0, 540),
    place: fc.constantFrom(null, null, inCity("Osaka"), inCity("Kyoto"), inCity(null)),
    message: fc.constantFrom(null, "Arrived", "Departed"),
  })
  .map(({ source, minute, hour, ...told }) => scan(source, minute + hour * 60, told));
const scans = fc.array(aScan, { maxLength: 16 });
const FACTS: ShipmentFacts = {
  trackingNumber: null,
  fulfillmentStatus: "success",
  shipmentStatus: null,
  shippedAt: minutes(-600),
  inTransitAt: null,
  deliveredAt: null,
  estimatedDeliveryAt: null,
  updatedAt: minutes(-600),
};

describe("whatever is told", () => {
  test("any order, any duplication and any interleaving of sources gives the same history", () => {
    const tellings = scans.chain((set) =>
      fc.tuple(fc.constant(set), fc.shuffledSubarray([...set, ...set], { minLength: set.length * 2 })),
    );
    fc.assert(
      fc.property(tellings, ([set, shuffled]) => {
        expect(historyOf(shuffled)).toEqual(historyOf(set));
      }),
      { numRuns: 500 },
    );
  });

  test("each scan is in one entry, and two that one source tells apart by their moment are in two", () => {
    fc.assert(
      fc.property(scans, (set) => {
        const entries = historyOf(set);
        const told = entries.flatMap(({ tellings }) => tellings.map(({ eventKey }) => eventKey));
        expect(told.toSorted()).toEqual(set.map(({ eventKey }) => eventKey).toSorted());
        for (const { tellings, status } of entries)
          for (const source of new Set(tellings.map((telling) => telling.source))) {
            const own = tellings.filter((telling) => telling.source === source);
            const walls = own.map(({ happenedAt, utcOffsetMinutes, timeKind }) =>
              timeKind === "instant" ? happenedAt : addMs(happenedAt, (utcOffsetMinutes ?? 0) * MINUTE_MS),
            );
            expect(new Set(walls).size === 1 || new Set(own.map((one) => one.happenedAt)).size === 1).toBe(
              true,
            );
            expect(own.every((one) => one.status === status)).toBe(true);
          }
      }),
      { numRuns: 500 },
    );
  });

  test("entries run by time, and the state of the parcel is theirs", () => {
    fc.assert(
      fc.property(scans, (set) => {
        const times = historyOf(set).map(({ happenedAt }) => happenedAt);
        expect(times.toSorted()).toEqual(times);
        expect(foldShipment(FACTS, set).lastEventAt).toBe(times.at(-1) ?? null);
      }),
    );
  });
});

/** A parcel's life with hours between its scans, as two sources tell it: the second one later, less or more of it. */
const twice = fc
  .record({
    hours: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }),
    statuses: fc.array(
      fc.constantFrom<Scan["status"]>("in_transit", "out_for_delivery", "attempted", "delivered"),
      {
        minLength: 8,
        maxLength: 8,
      },
    ),
    seconds: fc.array(fc.integer({ min: -110, max: 110 }), { minLength: 8, maxLength: 8 }),
    says: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ hours, statuses, seconds, says }) => {
    const first = hours.map((hour, index) =>
      scan("shopify", hour * 60, { status: statuses[index] ?? "in_transit" }),
    );
    const second = first.map(({ status, happenedAt }, index) =>
      scan("easypost", 0, {
        status,
        happenedAt: addMs(happenedAt, (seconds[index] ?? 0) * 1000),
        utcOffsetMinutes: 0,
      }),
    );
    return { first, second: second.filter((_scan, index) => says[index]) };
  });

describe("a second source", () => {
  test("adds no entry and no milestone to what the first has told, and moves none of them by hours", () => {
    fc.assert(
      fc.property(twice, ({ first, second }) => {
        expect(historyOf([...second, ...first])).toHaveLength(first.length);
        const [alone, both] = [foldShipment(FACTS, first), foldShipment(FACTS, [...first, ...second])];
        expect(both.milestones.map(({ kind }) => kind)).toEqual(alone.milestones.map(({ kind }) => kind));
        expect(both.status).toBe(alone.status);
        for (const [index, { at }] of alone.milestones.entries())
          expect(Math.abs(msBetween(at, both.milestones[index]?.at ?? at))).toBeLessThan(HOUR_MS / 10);
        expect(foldShipment(FACTS, [...second, ...first])).toEqual(both);
      }),
      { numRuns: 300 },
    );
  });
});
