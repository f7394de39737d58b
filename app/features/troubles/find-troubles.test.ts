import { describe, expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import { watchedOrder, watchedParcel, watchedPromise, watching } from "#test/factories/watched-order.ts";
import { findTroubles } from "./find-troubles.ts";
import { USUAL_RULES } from "./trouble-rules.ts";
import type { WatchedOrder, WatchedParcel } from "./watched-order.ts";

/** What is wrong with an order at a time: "kind of subject", in the order found. */
const wrong = (order: WatchedOrder, now: string, knowing = watching()) =>
  findTroubles(order, knowing, at(now)).map(({ kind, subjectId }) => `${kind} ${subjectId}`);
const kindsOf = (parcel: Partial<WatchedParcel>, now: string, knowing = watching()) =>
  findTroubles(watchedOrder({ parcels: [watchedParcel(parcel)] }), knowing, at(now)).map(({ kind }) => kind);

// The text is a day.
const MONDAY = "2026-11-16" as CalendarDate;
const NEVER_SCANNED = { status: "pre_transit", firstScanAt: null, lastEventAt: null } as const;
const learned = (hoursP95: number, sample = 100) => ({ hoursP50: 10, hoursP95, sample });

describe("a parcel that stands still", () => {
  test.each([
    // In Tokyo its last scan was on Monday at nine; Monday 23 November is a holiday.
    ["three work days at home are enough", "JP", "2026-11-18T23:59:00Z", []],
    ["and a minute more is too long", "JP", "2026-11-19T00:00:00Z", ["stalled"]],
    ["abroad a week, weekend and holiday left out", "US", "2026-11-25T23:59:00Z", []],
    ["abroad longer than that", "US", "2026-11-26T00:00:00Z", ["stalled"]],
  ])("%s", (_, destinationCountry, now, expected) => {
    const order = watchedOrder({ destinationCountry });
    expect(findTroubles(order, watching(), at(now)).map(({ kind }) => kind)).toEqual(expected);
  });

  test("is measured by its own lane, then by everybody's, then by the shop, where 20 parcels have taught it", () => {
    const tellAt = (hours: number, lanes: Parameters<typeof watching>[0]) =>
      kindsOf(
        {},
        new Date(Date.parse("2026-11-16T00:00:00Z") + hours * 3_600_000).toISOString(),
        watching(lanes),
      );
    const lanes = {
      "stalled yamato|JP>JP": learned(38),
      "stalled |JP>JP": learned(50),
      "stalled ": learned(60),
    };
    expect([tellAt(38, lanes), tellAt(39, lanes)]).toEqual([[], ["stalled"]]);
    const unsure = { ...lanes, "stalled yamato|JP>JP": learned(38, 19) };
    expect([tellAt(50, unsure), tellAt(51, unsure)]).toEqual([[], ["stalled"]]);
    const shop = { "stalled ": learned(60) };
    expect([tellAt(60, shop), tellAt(61, shop)]).toEqual([[], ["stalled"]]);
  });

  test("says since when, by which limit and what is usual", () => {
    const [found] = findTroubles(
      watchedOrder(),
      watching({ "stalled yamato|JP>JP": learned(38) }),
      at("2026-11-20T00:00:00Z"),
    );
    expect(found).toMatchObject({
      kind: "stalled",
      since: at("2026-11-16T00:00:00Z"),
      facts: { limit: { count: 38, unit: "hours", basis: "learned", usualHours: 10, sample: 100 } },
    });
  });

  test("is measured by the merchant's own time where there is one, and not at all where it is switched off", () => {
    const own = {
      ...USUAL_RULES,
      after: { ...USUAL_RULES.after, stalled: { unit: "hours", count: 5 } as const },
    };
    expect(kindsOf({}, "2026-11-16T06:00:00Z", watching({}, { rules: own }))).toEqual(["stalled"]);
    const off = { ...USUAL_RULES, off: ["stalled" as const] };
    expect(kindsOf({}, "2026-12-10T06:00:00Z", watching({}, { rules: off }))).toEqual([]);
  });
});

describe("a parcel that nobody has scanned", () => {
  test.each([
    ["is a label for three work days", {}, "2026-11-18T14:59:00Z", []],
    ["then it was not handed over", {}, "2026-11-18T15:00:00Z", ["not_handed_over"]],
    ["without a number there is nothing to wait for", { trackingNumber: null }, "2026-11-30T00:00:00Z", []],
    [
      "a refused number is a wrong one at once",
      { followings: ["refused"] },
      "2026-11-16T00:00:00Z",
      ["bad_number"],
    ],
    ["an unknown number is none for three days", { followings: ["not_found"] }, "2026-11-18T00:00:00Z", []],
    ["and is after them", { followings: ["not_found"] }, "2026-11-18T12:00:01Z", ["bad_number"]],
    [
      "one that another provider follows is right",
      { followings: ["not_found", "following"] },
      "2026-11-18T14:00:00Z",
      [],
    ],
  ])("%s", (_, parcel, now, expected) => {
    expect(kindsOf({ ...NEVER_SCANNED, ...parcel }, now)).toEqual(expected);
  });

  test("has a wrong number when its carrier cannot have given it out, until somebody scans it", () => {
    const knowing = watching({}, { isPossibleNumber: () => "impossible" });
    expect(kindsOf(NEVER_SCANNED, "2026-11-16T00:00:00Z", knowing)).toEqual(["bad_number"]);
    expect(kindsOf({}, "2026-11-16T01:00:00Z", knowing)).toEqual([]);
  });

  test("is no news when nobody ever tells of its carrier", () => {
    const thresholds = { find: () => null, unheard: new Set(["yamato|"]) };
    expect(kindsOf(NEVER_SCANNED, "2026-12-01T00:00:00Z", watching({}, { thresholds }))).toEqual([]);
  });
});

describe("what the carrier says", () => {
  test.each([
    ["exception", { status: "exception", reason: "lost" }, ["exception"]],
    ["what somebody must act on", { status: "exception", flags: ["action_required"] }, ["action_required"]],
    ["an attempt", { status: "attempted" }, ["attempted"]],
    ["a return", { status: "returning" }, ["returning"]],
    ["a parcel that is back", { status: "returned", open: false }, ["returning"]],
    ["a delivery", { status: "delivered", open: false }, []],
    ["an end of tracking", { status: "expired", open: false }, []],
  ] as const)("%s is trouble of its own kind at once", (_, parcel, expected) => {
    expect(kindsOf(parcel, "2026-11-16T01:00:00Z")).toEqual(expected);
  });

  test("a parcel waits three days to be picked up before anybody is told", () => {
    const waiting = { status: "available_for_pickup" } as const;
    expect(kindsOf(waiting, "2026-11-19T00:00:00Z")).toEqual([]);
    expect(kindsOf(waiting, "2026-11-19T00:00:01Z")).toEqual(["pickup_waiting"]);
  });
});

describe("a promise", () => {
  const late = watchedPromise({
    lateness: "late",
    runningLateAt: at("2026-11-15T20:00:00Z"),
    promisedTo: parseCalendarDate("2026-11-15"),
  });
  test("that broke is trouble since the day after, where the shopper lives", () => {
    const order = watchedOrder({ parcels: [watchedParcel({ promise: late })] });
    expect(findTroubles(order, watching(), at("2026-11-16T01:00:00Z"))).toMatchObject([
      { kind: "late", since: at("2026-11-15T15:00:00Z"), facts: { promisedTo: "2026-11-15" } },
    ]);
  });

  test.each([
    ["beside what is wrong with its way", { status: "attempted" }, ["attempted", "late"]],
    ["not of what waits to be fetched", { status: "available_for_pickup" }, []],
    ["not of what goes back", { status: "returning" }, ["returning"]],
  ] as const)("is told %s", (_, parcel, expected) => {
    expect(kindsOf({ ...parcel, promise: late }, "2026-11-16T01:00:00Z")).toEqual(expected);
  });
});

describe("an order of which nothing has left", () => {
  const unsent = (over: Partial<WatchedOrder> = {}) =>
    watchedOrder({
      parcels: [],
      rest: { startsOn: MONDAY, promise: null },
      ...over,
    });
  test.each([
    ["waits three work days", unsent(), "2026-11-18T14:59:00Z", []],
    ["then too long", unsent(), "2026-11-18T15:00:00Z", ["unfulfilled order:1001"]],
    ["not while it is unpaid", unsent({ financialStatus: "pending" }), "2026-11-30T00:00:00Z", []],
    ["not once all of it has left", unsent({ rest: null }), "2026-11-30T00:00:00Z", []],
    ["not when it is history", unsent(), "2027-01-15T00:00:00Z", []],
  ])("%s", (_, order, now, expected) => expect(wrong(order, now)).toEqual(expected));
});

test.each([
  ["cancelled", { cancelledAt: at("2026-11-16T00:00:00Z") }],
  ["refunded", { financialStatus: "refunded" }],
  ["made for trying things out", { test: true }],
  ["erased", { erased: true }],
])("an order that was %s is never trouble", (_, over) => {
  const parcels = [watchedParcel({ status: "exception" })];
  expect(wrong(watchedOrder({ parcels, ...over }), "2026-11-20T00:00:00Z")).toEqual([]);
});

test("a parcel that left more than sixty days ago is history", () => {
  expect(kindsOf({ status: "exception" }, "2027-01-14T11:00:00Z")).toEqual(["exception"]);
  expect(kindsOf({ status: "exception" }, "2027-01-14T13:00:00Z")).toEqual([]);
});
