import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { offsetMsAt } from "./zone-offset.ts";

const ZONES = [
  "UTC",
  "+05:45",
  "America/New_York",
  "America/Sao_Paulo",
  "Europe/London",
  "Europe/Warsaw",
  "Asia/Tokyo",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
];
const anyMs = fc.oneof(
  fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2045, 0) }),
  // A millisecond around the changes of clocks of a year.
  fc.constantFrom("America/New_York", "Europe/London", "Australia/Lord_Howe").chain((zone) =>
    fc.tuple(fc.integer({ min: 2000, max: 2035 }), fc.constantFrom(-1, 0, 1)).map(([year, shift]) => {
      const start = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: zone });
      return (start.getTimeZoneTransition("next")?.epochMilliseconds ?? 0) + shift;
    }),
  ),
);

test("a zone is as far from UTC as Temporal says, whatever was asked before", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyMs, fc.constantFrom(...ZONES)), { maxLength: 60 }), (asked) => {
      for (const [ms, zone] of asked) {
        const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        expect(offsetMsAt(ms, zone)).toBe(Math.round(offsetNanoseconds / 1e6));
      }
    }),
  );
});

test("a zone that is none is a RangeError, each time", () => {
  for (const _ of [1, 2]) expect(() => offsetMsAt(0, "Mars/Olympus")).toThrow(RangeError);
});
