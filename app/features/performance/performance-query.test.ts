import { describe, expect, test } from "vitest";
import type { CalendarDate } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";
import { lastDayOver, parsePerformanceQuery } from "./performance-query.ts";
import { stepOf, stepStarts, toPeriodParams } from "./period.ts";

// Written as dates are; the tests read them as such.
const LAST = "2026-11-19" as CalendarDate;
const day = (text: string) => text as CalendarDate;
const parse = (search: string) => parsePerformanceQuery(new URLSearchParams(search), LAST);

test.each([
  // It is over when the last place on Earth, twelve hours behind UTC, turns its calendar.
  ["2026-11-21T11:59:59Z", "2026-11-19"],
  ["2026-11-21T12:00:00Z", "2026-11-20"],
  ["2027-01-01T12:00:00Z", "2026-12-31"],
])("at %s the last day over everywhere is %s", (now, last) => {
  expect(lastDayOver(at(now))).toBe(last);
});

describe("the period", () => {
  test.each([
    ["", { length: 90, from: "2026-08-22", to: "2026-11-19" }],
    ["days=30", { length: 30, from: "2026-10-21", to: "2026-11-19" }],
    ["days=365", { length: 365, from: "2025-11-20", to: "2026-11-19" }],
    ["from=2026-03-01&to=2026-03-31", { length: "custom", from: "2026-03-01", to: "2026-03-31" }],
    ["from=2026-11-19&to=2026-11-19", { length: "custom", from: "2026-11-19", to: "2026-11-19" }],
    // What is not over yet is not counted yet.
    ["from=2026-11-01&to=2027-03-31", { length: "custom", from: "2026-11-01", to: "2026-11-19" }],
  ])("of “%s” is read from the address, and back", (search, period) => {
    const read = parse(search);
    expect(read).toEqual({ period, isMisread: false, basis: null });
    expect(parse(String(new URLSearchParams(toPeriodParams(read.period)))).period).toEqual(period);
  });

  test.each([
    "days=31",
    "days=",
    "days=abc",
    "from=2026-03-01",
    "to=2026-03-01",
    "from=2026-02-30&to=2026-03-31",
    "from=2026-03-31&to=2026-03-01",
    "from=2026-11-20&to=2026-11-30",
    "from=2020-01-01&to=2026-11-19",
    "from=%00&to='",
  ])("of “%s” makes no sense: the usual one stands in, and says so", (search) => {
    expect(parse(search)).toMatchObject({ period: { length: 90 }, isMisread: true });
  });
});

test("the basis is what is asked for, if there is such a one", () => {
  expect(parse("basis=told").basis).toBe("told");
  expect(parse("basis=replayed").basis).toBe("replayed");
  expect(parse("basis=guessed").basis).toBeNull();
});

test("a quarter is drawn by weeks from Monday, more by months from the first", () => {
  const quarter = { length: "custom", from: day("2026-08-20"), to: day("2026-11-19") } as const;
  expect(stepOf(quarter)).toBe("week");
  expect(stepStarts(quarter)).toHaveLength(14);
  expect(stepStarts(quarter)[0]).toBe("2026-08-17");
  const year = { length: "custom", from: day("2025-11-30"), to: day("2026-11-19") } as const;
  expect(stepOf(year)).toBe("month");
  expect(stepStarts(year)).toEqual([
    "2025-11-01",
    "2025-12-01",
    ...["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"].map((month) => `2026-${month}-01`),
  ]);
});
