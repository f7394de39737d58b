import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toCalendarDate, toDayNumber } from "./day-number.ts";
import { hasComeTo, localDayOf } from "./local-time.ts";
import { instantFromMs, parseCalendarDate, parseInstant } from "./time.ts";

const ZONES = [
  "UTC",
  "Asia/Tokyo",
  "America/New_York",
  "America/Sao_Paulo",
  "Europe/Lisbon",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "Pacific/Apia",
  "Africa/Cairo",
  "America/Santiago",
  "+05:30",
];

const instants = fc
  .integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map((epochMs) => instantFromMs(epochMs));

const at = (text: string) => parseInstant(text) ?? expect.fail(`no instant: ${text}`);
const day = (text: string) => toDayNumber(parseCalendarDate(text) ?? expect.fail(`no date: ${text}`));

test("gives the same day as Temporal, in every zone and across its clock changes", () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
      const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
      expect(toCalendarDate(localDayOf(instant, zone))).toBe(there);
    }),
    { numRuns: 400 },
  );
});

test("a time of a day has come exactly from the instant that Temporal gives it", () => {
  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
  fc.assert(
    fc.property(instants, minutes, fc.constantFrom(...ZONES), (instant, minute, zone) => {
      const today = localDayOf(instant, zone);
      const wall = Temporal.PlainDate.from(toCalendarDate(today)).toPlainDateTime().add({ minutes: minute });
      const comes = wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
      expect(hasComeTo(instantFromMs(comes), zone, today, minute)).toBe(true);
      expect(hasComeTo(instantFromMs(comes - 1), zone, today, minute)).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["before the clocks jump", "2026-03-08T06:59:59Z", false],
  ["once they have jumped over it", "2026-03-08T07:30:00Z", true],
])("a cut-off of 02:30 that New York skips in spring: %s", (_when, instant, come) => {
  expect(hasComeTo(at(instant), "America/New_York", day("2026-03-08"), 150)).toBe(come);
});

test("a cut-off that New York has twice in autumn counts the first time, and stays past", () => {
  const halfPastOne = (instant: string) => hasComeTo(at(instant), "America/New_York", day("2026-11-01"), 90);
  expect(halfPastOne("2026-11-01T05:29:59Z")).toBe(false);
  expect(halfPastOne("2026-11-01T05:30:00Z")).toBe(true);
  // Ten past one, the second time.
  expect(halfPastOne("2026-11-01T06:10:00Z")).toBe(true);
});

test("a day that begins at 01:00, for its midnight was skipped, begins there", () => {
  expect(toCalendarDate(localDayOf(at("2026-04-23T21:59:59Z"), "Africa/Cairo"))).toBe("2026-04-23");
  expect(toCalendarDate(localDayOf(at("2026-04-23T22:00:00Z"), "Africa/Cairo"))).toBe("2026-04-24");
  expect(hasComeTo(at("2026-04-23T22:00:00Z"), "Africa/Cairo", day("2026-04-24"), 0)).toBe(true);
});

test("Samoa's missing day of 2011 is nobody's day", () => {
  expect(toCalendarDate(localDayOf(at("2011-12-30T09:59:59Z"), "Pacific/Apia"))).toBe("2011-12-29");
  expect(toCalendarDate(localDayOf(at("2011-12-30T10:00:00Z"), "Pacific/Apia"))).toBe("2011-12-31");
});

test("midnight at the end of a day has not come while the day lasts", () => {
  expect(hasComeTo(at("2026-11-24T14:59:59Z"), "Asia/Tokyo", day("2026-11-24"), 1440)).toBe(false);
  expect(hasComeTo(at("2026-11-24T15:00:00Z"), "Asia/Tokyo", day("2026-11-24"), 1440)).toBe(true);
});
