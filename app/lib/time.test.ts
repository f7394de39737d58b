import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import {
  addDays,
  calendarDateIn,
  offsetMinutesOf,
  parseCalendarDate,
  parseInstant,
  startOfDayIn,
} from "./time.ts";
import { zoneOfOffset } from "./zone.ts";

const day = (text: string) => parseCalendarDate(text) ?? expect.unreachable(text);

describe("parseInstant", () => {
  test.each([
    ["2021-12-31T19:00:00-05:00", "2022-01-01T00:00:00.000Z"],
    [" 2026-11-24T18:00:00Z ", "2026-11-24T18:00:00.000Z"],
    ["2026-11-24T18:00:00.123456789Z", "2026-11-24T18:00:00.123Z"],
  ])("%s is one moment in UTC", (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  test("reads whatever is written in the usual form as Temporal does", () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, "0"));
    const fraction = fc.constantFrom("", ".1", ".123", ".123456", ".999999999");
    const offset = fc.oneof(
      fc.constant("Z"),
      fc.tuple(fc.constantFrom("+", "-"), two(15), two(61)).map(([sign, h, m]) => `${sign}${h}:${m}`),
    );
    const anyText = fc
      .tuple(
        fc.integer({ min: 1900, max: 2100 }),
        two(13),
        two(32),
        two(25),
        two(61),
        two(61),
        fraction,
        offset,
      )
      .map(
        ([year, month, day, hour, minute, second, rest, zone]) =>
          `${year}-${month}-${day}T${hour}:${minute}:${second}${rest}${zone}`,
      );
    const slowly = (text: string) => {
      try {
        return new Date(Temporal.Instant.from(text).epochMilliseconds).toISOString();
      } catch {
        return null;
      }
    };
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseInstant(text)).toBe(slowly(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["a day without a time", "2026-11-24"],
    ["a time without an offset", "2026-11-24T18:00:00"],
    ["a day that is in no calendar", "2026-02-30T18:00:00Z"],
    ["a year before Christ, which would sort wrongly", "-000001-01-01T00:00:00Z"],
    ["a number", 1_700_000_000],
    ["nothing", null],
  ])("%s is no instant", (_what, value) => {
    expect(parseInstant(value)).toBeNull();
  });
});

test.each([
  ["2026-11-24T18:00:00-05:00", -300],
  ["2026-11-24T18:00:00+0530", 330],
  ["2026-11-24T18:00:00Z", null],
  ["2026-11-24", null],
])("the offset written in %s is %s minutes", (text, minutes) => {
  expect(offsetMinutesOf(text)).toBe(minutes);
});

test.each([
  [0, "+00:00"],
  [540, "+09:00"],
  [-210, "-03:30"],
])("%i minutes east of UTC is the zone %s", (minutes, zone) => {
  expect(zoneOfOffset(minutes)).toBe(zone);
});

test.each(["2026-02-29", "2026-1-1", "2026-11-24T00:00", 20261124, null])(
  "%s is no calendar day",
  (value) => {
    expect(parseCalendarDate(value)).toBeNull();
  },
);

test("addDays goes over month and year ends", () => {
  expect(addDays(day("2026-12-31"), 1)).toBe("2027-01-01");
  expect(addDays(day("2028-03-01"), -1)).toBe("2028-02-29");
});

test("a day begins when the clocks of its zone say so, also where they skip midnight", () => {
  expect(startOfDayIn(day("2026-11-24"), "Asia/Tokyo")).toBe("2026-11-23T15:00:00.000Z");
  // In Beirut the clocks went from 00:00 to 01:00 that night.
  expect(startOfDayIn(day("2024-03-31"), "Asia/Beirut")).toBe("2024-03-30T22:00:00.000Z");
  expect(calendarDateIn(at("2024-03-30T22:00:00Z"), "Asia/Beirut")).toBe("2024-03-31");
});
