import { describe, expect, test } from "vitest";
import type { CalendarDate } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";
import { weeksOf } from "./calendar-weeks.ts";
import { closedDayOffers } from "./closed-day-offers.ts";
import { moveBy } from "./edit-list.ts";
import { nextHolidays } from "./next-holidays.ts";
import { toTraits, whenOrdered, type PreviewOrder } from "./preview-order.ts";
import { USUAL_RULES } from "./usual-rules.ts";
import { weekText } from "./week-text.ts";
import { zonePresets } from "./zone-presets.ts";

// In the form of a CalendarDate.
const day = (text: string) => text as CalendarDate;
const dayView = (on: string) => ({ on: day(on), happens: [], closed: [] });

test("the calendar begins on a Monday, ends on a Sunday and leaves no day out", () => {
  const weeks = weeksOf([dayView("2026-12-30"), dayView("2026-12-31"), dayView("2027-01-04")]);
  expect(weeks.map((week) => week.map(({ on }) => on.slice(5)).join(" "))).toEqual([
    "12-28 12-29 12-30 12-31 01-01 01-02 01-03",
    "01-04 01-05 01-06 01-07 01-08 01-09 01-10",
  ]);
  expect(weeks.flat().filter(({ day: content }) => content !== null)).toHaveLength(3);
  expect(weeksOf([])).toEqual([]);
});

test.each([
  ["2026-11-21", ["2026-12-29", "2027-04-29", "2027-08-13"]],
  // New Year's break has begun and is not over.
  ["2027-01-02", ["2026-12-29", "2027-04-29", "2027-08-13"]],
  ["2027-01-04", ["2027-04-29", "2027-08-13", "2027-12-29"]],
])("on %s the next closed days that Japanese shops may want are offered", (today, firstDays) => {
  expect(closedDayOffers("JP", day(today)).map(({ from }) => from)).toEqual(firstDays);
});

test("the next public holidays are named in the reader's language", () => {
  const place = { countryCode: "JP", provinceCode: null, language: "en" };
  const [first] = nextHolidays(place, day("2026-11-21"));
  expect(first).toEqual({ on: "2026-11-23", name: "Labor Thanksgiving Day" });
  expect(nextHolidays({ ...place, countryCode: "ZZ" }, day("2026-11-21"))).toEqual([]);
});

test("places that carriers treat apart are offered to shops of their country alone", () => {
  expect(zonePresets("JP").map(({ names }) => names.ja)).toEqual(["北海道", "沖縄県", "離島"]);
  expect(zonePresets("US").map(({ names }) => names.en)).toContain("Hawaii");
  expect(zonePresets(null)).toEqual([]);
});

test.each([
  [[1, 2, 3, 4, 5], "1–5"],
  [[1, 2, 3, 6], "1–3, 6"],
  [[6, 7], "6, 7"],
  [[], ""],
])("weekdays %j are written as %j", (days, text) => {
  expect(weekText(days, String, { to: "–", and: ", " })).toBe(text);
});

test("a row moves past its neighbour, and stays at the ends", () => {
  expect(moveBy(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(moveBy(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
  expect(moveBy(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
});

describe("an order of the preview", () => {
  const ORDER: PreviewOrder = {
    on: "",
    at: "",
    countryCode: null,
    provinceCode: null,
    postcode: " ",
    method: null,
    locationId: null,
    handlingRuleId: null,
    hasOrdinaryItem: true,
  };
  const RULE = {
    id: "h",
    match: { kind: "tag", value: "slow", label: "slow" },
    days: { min: 5, max: 5 },
    readyOn: null,
  } as const;
  const placedAt = at("2026-11-21T05:10:00Z");

  test("is placed now as long as its day and time are not whole", () => {
    const now = { today: day("2026-11-21"), time: "14:10" };
    expect(whenOrdered({ on: "2026-02-30", at: "25:00" }, now)).toEqual({ on: "2026-11-21", at: "14:10" });
    expect(whenOrdered({ on: "2026-12-01", at: "09:00" }, now)).toEqual({ on: "2026-12-01", at: "09:00" });
  });

  test("may know nothing, as a real one", () => {
    const traits = toTraits({ ...ORDER, method: { id: "gone" } }, USUAL_RULES, placedAt);
    expect(traits).toMatchObject({ method: null, destination: { countryCode: null, postcode: null } });
    expect(traits.items).toHaveLength(1);
  });

  test("has an item that the chosen rule is about, and may have another", () => {
    const rules = { ...USUAL_RULES, handling: [RULE] };
    const { items } = toTraits({ ...ORDER, handlingRuleId: "h" }, rules, placedAt);
    expect(items.map(({ tags }) => tags)).toEqual([["slow"], []]);
  });
});
