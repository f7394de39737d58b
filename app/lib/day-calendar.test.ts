import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarOf } from "./day-calendar.ts";
import {
  dayNumber,
  daysAfter,
  EVERY_DAY,
  toCalendarDate,
  toDayNumber,
  weekdayOf,
  type DayNumber,
  type Weekday,
} from "./day-number.ts";
import { holidaysOf } from "./holidays.ts";
import { parseCalendarDate } from "./time.ts";
import type { CalendarSpec } from "./years-table.ts";

const MON_FRI = [1, 2, 3, 4, 5] as const satisfies Weekday[];
const day = (text: string) => toDayNumber(parseCalendarDate(text) ?? expect.fail(`no date: ${text}`));

const days = fc.integer({ min: day("2010-01-01"), max: day("2097-12-31") }).map(dayNumber);
const ranges = fc
  .tuple(days, fc.integer({ min: 0, max: 90 }))
  .map(([from, length]) => ({ from, to: daysAfter(from, length), name: "closed" }));
const specs: fc.Arbitrary<CalendarSpec> = fc.record({
  weekdays: fc.subarray([...EVERY_DAY], { minLength: 1 }),
  holidays: fc.constantFrom(null, { country: "GB", province: "SCT" }, { country: "BR", province: null }),
  closed: fc.array(ranges, { maxLength: 4 }),
});

const isOpenByHand = (spec: CalendarSpec, asked: DayNumber) => {
  const year = Number(toCalendarDate(asked).slice(0, 4));
  const holiday = spec.holidays && holidaysOf(spec.holidays.country, spec.holidays.province, year).has(asked);
  const isClosed = spec.closed.some(({ from, to }) => asked >= from && asked <= to);
  return spec.weekdays.includes(weekdayOf(asked)) && !holiday && !isClosed;
};

describe("any calendar", () => {
  test("is open on its days of the week, unless a holiday or a closed range says otherwise", () => {
    fc.assert(
      fc.property(specs, days, (spec, asked) => {
        expect(calendarOf(spec).isOpen(asked)).toBe(isOpenByHand(spec, asked));
      }),
    );
  });

  test("finds an open day by its place again", () => {
    fc.assert(
      fc.property(specs, days, (spec, asked) => {
        const calendar = calendarOf(spec);
        const found = calendar.dayAt(calendar.indexOf(asked));
        expect(calendar.isOpen(found)).toBe(true);
        expect(found).toBeGreaterThanOrEqual(asked);
        expect(found === asked).toBe(calendar.isOpen(asked));
        expect(calendar.indexOf(found)).toBe(calendar.indexOf(asked));
      }),
    );
  });

  test("counts one place for each open day, however far apart the days are", () => {
    fc.assert(
      fc.property(specs, days, fc.integer({ min: 0, max: 800 }), (spec, from, span) => {
        const calendar = calendarOf(spec);
        const passed = Array.from({ length: span }, (_, step) => daysAfter(from, step));
        const open = passed.filter((each) => isOpenByHand(spec, each)).length;
        expect(calendar.indexOf(daysAfter(from, span)) - calendar.indexOf(from)).toBe(open);
      }),
    );
  });

  test("keeps the places it gave when it is asked about other years", () => {
    const calendar = calendarOf({
      weekdays: [...MON_FRI],
      holidays: { country: "PL", province: null },
      closed: [],
    });
    const before = calendar.indexOf(day("2026-11-24"));
    calendar.indexOf(day("2012-02-29"));
    calendar.indexOf(day("2060-02-29"));
    expect(calendar.indexOf(day("2026-11-24"))).toBe(before);
    expect(toCalendarDate(calendar.dayAt(before))).toBe("2026-11-24");
  });
});

test("the same days and holidays are one calendar, worked out once", () => {
  const spec = () => ({ weekdays: [...MON_FRI], holidays: { country: "JP", province: "13" }, closed: [] });
  expect(calendarOf(spec())).toBe(calendarOf(spec()));
});

test.each(["1969-12-31", "1999-12-31", "2101-06-08", "2345-06-07", "9999-12-31"])(
  "answers for %s at once, by days of the week",
  (date) => {
    const calendar = calendarOf({
      weekdays: [...MON_FRI],
      holidays: { country: "US", province: null },
      closed: [],
    });
    const found = calendar.dayAt(calendar.indexOf(day(date)));
    expect(found - day(date)).toBeLessThanOrEqual(2);
    expect(calendar.indexOf(daysAfter(found, 7)) - calendar.indexOf(found)).toBe(5);
    expect(calendar.dayAt(calendar.indexOf(found) + 5)).toBe(daysAfter(found, 7));
    expect(calendar.dayAt(calendar.indexOf(found) - 5)).toBe(daysAfter(found, -7));
  },
);

test("a calendar without any open day is open every day, and says so", () => {
  const calendar = calendarOf({ weekdays: [], holidays: null, closed: [] });
  expect(calendar.hasOpenDays).toBe(false);
  expect(calendar.dayAt(calendar.indexOf(day("2026-11-22")))).toBe(day("2026-11-22"));
});

test("days closed until the end of time are passed over without counting them one by one", () => {
  const closed = [{ from: day("2026-01-01"), to: day("2100-12-31"), name: "sabbatical" }];
  const calendar = calendarOf({ weekdays: [...MON_FRI], holidays: null, closed });
  expect(toCalendarDate(calendar.dayAt(calendar.indexOf(day("2026-11-22"))))).toBe("2101-01-03");
});

test("leap days and year ends count like any others", () => {
  const calendar = calendarOf({ weekdays: [...EVERY_DAY], holidays: null, closed: [] });
  const placeOf = (date: string) => calendar.indexOf(day(date));
  expect(placeOf("2028-03-01") - placeOf("2028-02-28")).toBe(2);
  expect(placeOf("2027-03-01") - placeOf("2027-02-28")).toBe(1);
  expect(placeOf("2027-01-01") - placeOf("2026-12-31")).toBe(1);
});

test("says why a day is closed: the merchant's words first, then the holiday, then the day of the week", () => {
  const calendar = calendarOf({
    weekdays: [...MON_FRI],
    holidays: { country: "JP", province: null },
    closed: [{ from: day("2026-05-05"), to: day("2026-05-06"), name: "Stocktaking" }],
  });
  expect(calendar.whyClosed(day("2026-05-01"))).toBeNull();
  expect(calendar.whyClosed(day("2026-05-02"))).toEqual({ kind: "weekday" });
  expect(calendar.whyClosed(day("2026-05-03"), "en")).toEqual({ kind: "holiday", name: "Constitution Day" });
  expect(calendar.whyClosed(day("2026-05-05"))).toEqual({ kind: "own", name: "Stocktaking" });
});
