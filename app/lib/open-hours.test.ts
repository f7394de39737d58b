import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addOpenDays } from "./business-days.ts";
import { calendarOf } from "./day-calendar.ts";
import { minuteOfDay } from "./local-time.ts";
import { nextOpenMoment, type OpenHours } from "./open-hours.ts";
import { addMs, clockIn, instantFromMs, MINUTE_MS, msOf, parseInstant, type Instant } from "./time.ts";

const at = (text: string): Instant => parseInstant(text) ?? expect.fail(`no time: ${text}`);
const NIGHT: OpenHours = { closed: { from: "21:00", to: "08:00" }, open: null };
const asking = (weekdays: number[], closed: OpenHours["closed"] = null): OpenHours => ({
  closed,
  open: { from: "09:00", to: "20:00", weekdays },
});

describe("the next allowed moment", () => {
  test.each<[string, string, OpenHours, string]>([
    ["by day, now", "2026-11-21T12:00:00Z", NIGHT, "2026-11-21T12:00:00Z"],
    ["in the evening, next morning", "2026-11-21T21:00:00Z", NIGHT, "2026-11-22T08:00:00Z"],
    ["after midnight, the same morning", "2026-11-21T03:00:00Z", NIGHT, "2026-11-21T08:00:00Z"],
    ["at the end of the night, now", "2026-11-21T08:00:00Z", NIGHT, "2026-11-21T08:00:00Z"],
    ["before the office opens, when it does", "2026-11-21T06:30:00Z", asking([6]), "2026-11-21T09:00:00Z"],
    ["on a Saturday for Mondays only", "2026-11-21T12:00:00Z", asking([1]), "2026-11-23T09:00:00Z"],
    ["too late on the only day, in a week", "2026-11-23T20:00:00Z", asking([1]), "2026-11-30T09:00:00Z"],
    [
      "when the night ends after the office opens",
      "2026-11-21T07:00:00Z",
      asking([1, 2, 3, 4, 5, 6, 7], { from: "22:00", to: "10:30" }),
      "2026-11-21T10:30:00Z",
    ],
    [
      "in a lunch hour, after it",
      "2026-11-21T12:15:00Z",
      { closed: { from: "12:00", to: "13:00" }, open: null },
      "2026-11-21T13:00:00Z",
    ],
    [
      "with nothing closed",
      "2026-11-21T03:00:00Z",
      { closed: { from: "08:00", to: "08:00" }, open: null },
      "2026-11-21T03:00:00Z",
    ],
  ])("%s", (_when, from, hours, open) =>
    expect(nextOpenMoment(at(from), "Europe/London", hours)).toBe(at(open)),
  );

  test("is none when the night covers the office hours", () =>
    expect(
      nextOpenMoment(
        at("2026-11-21T12:00:00Z"),
        "Asia/Tokyo",
        asking([1, 3], { from: "08:00", to: "22:00" }),
      ),
    ).toBeNull());

  test.each([
    ["clocks jump over the end of the night", "2026-03-29T00:30:00Z", "Europe/London", "01:30", "02:30"],
    ["clocks come to the end of the night twice", "2026-10-25T00:10:00Z", "Europe/London", "01:30", "01:30"],
  ])("where %s, is no earlier than what they show", (_what, from, zone, to, shown) => {
    const open = nextOpenMoment(at(from), zone, { closed: { from: "22:00", to }, open: null });
    expect(clockIn(open ?? at(from), zone)).toBe(shown);
  });

  const anyTime = fc
    .integer({ min: 0, max: 1439 })
    .map(
      (minute) =>
        `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`,
    );
  test("is never in the closed hours nor before it was asked for, whatever clocks do", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: msOf(at("2026-01-01T00:00:00Z")), max: msOf(at("2027-01-01T00:00:00Z")) }),
        fc.constantFrom("Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe"),
        fc.record({ from: anyTime, to: anyTime }),
        (ms, zone, closed) => {
          const from = instantFromMs(ms);
          const open = nextOpenMoment(from, zone, { closed, open: null }) ?? instantFromMs(0);
          expect(open >= from).toBe(true);
          const clock = clockIn(open, zone);
          const isNight =
            closed.from < closed.to
              ? clock >= closed.from && clock < closed.to
              : closed.from !== closed.to && (clock >= closed.from || clock < closed.to);
          expect(isNight).toBe(false);
          expect(nextOpenMoment(open, zone, { closed, open: null })).toBe(open);
        },
      ),
    );
  });

  test("the clock of a zone is read in minutes", () =>
    expect(minuteOfDay(at("2026-11-21T12:34:56Z"), "Asia/Kolkata")).toBe(18 * 60 + 4));
});

describe("days of work", () => {
  const US = calendarOf({
    weekdays: [1, 2, 3, 4, 5],
    holidays: { country: "US", province: null },
    closed: [],
  });
  test.each([
    ["from a Monday", "2026-11-16T15:00:00Z", 3, "2026-11-19T15:00:00Z"],
    ["over a weekend", "2026-11-20T15:00:00Z", 1, "2026-11-23T15:00:00Z"],
    ["from a Saturday the Monday is the first", "2026-11-21T15:00:00Z", 1, "2026-11-23T15:00:00Z"],
    ["over Thanksgiving", "2026-11-25T15:00:00Z", 1, "2026-11-27T15:00:00Z"],
    ["none at all", "2026-11-21T15:00:30Z", 0, "2026-11-21T15:00:30Z"],
    ["at the same hour though clocks change", "2026-10-30T14:00:00Z", 1, "2026-11-02T15:00:00Z"],
  ])("%s", (_when, from, count, to) =>
    expect(addOpenDays(at(from), count, "America/New_York", US)).toBe(at(to)),
  );

  test("are counted by the recipient's day", () =>
    // Saturday already in Tokyo.
    expect(addOpenDays(addMs(at("2026-11-20T15:00:00Z"), MINUTE_MS), 1, "Asia/Tokyo", US)).toBe(
      at("2026-11-22T15:01:00Z"),
    ));
});
