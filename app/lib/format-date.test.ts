import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatCountry,
  formatDay,
  formatLanguage,
  formatMoment,
  formatShortDay,
  isoMinuteIn,
} from "./format-date.ts";
import { zoneOfPlace } from "./place-zones.ts";
import { calendarDateIn, instantFromMs, isZone, parseCalendarDate, parseInstant } from "./time.ts";
import { zoneOfOffset } from "./zone.ts";

const day = (text: string) => parseCalendarDate(text) ?? expect.fail(text);
const at = (text: string) => parseInstant(text) ?? expect.fail(text);
const today = day("2026-11-21");

describe("formatDay", () => {
  test.each([
    ["en-GB", "Tuesday 24 November"],
    ["en", "Tuesday, November 24"],
    ["ja", "11月24日(火)"],
    ["de", "Dienstag, 24. November"],
    ["pt-BR", "terça-feira, 24 de novembro"],
    ["it", "martedì 24 novembre"],
    ["nl-BE", "dinsdag 24 november"],
    ["sv", "tisdag 24 november"],
    ["zh-TW", "11月24日星期二"],
    ["ar-EG-u-nu-latn", "الثلاثاء، 24 نوفمبر"],
  ])("%s", (locale, text) => {
    expect(formatDay(day("2026-11-24"), locale, today)).toBe(text);
  });

  test("names the year when it is another one", () => {
    expect(formatDay(day("2027-01-02"), "en-GB", today)).toBe("Saturday, 2 January 2027");
  });

  test("a day never moves, whatever zone the machine is in", () => {
    expect(formatShortDay(day("2026-01-01"), "en-GB")).toBe("1 Jan");
    expect(formatShortDay(day("2026-12-31"), "en-GB")).toBe("31 Dec");
  });
});

describe("formatMoment", () => {
  test("shows the clock of the place, and names the zone only when asked", () => {
    const scan = at("2026-11-21T05:02:00Z");
    expect(formatMoment(scan, "en-GB", { zone: "Asia/Tokyo", named: false, today })).toBe("21 Nov, 14:02");
    expect(formatMoment(scan, "en-GB", { zone: "-05:00", named: true, today })).toBe("21 Nov, 00:02 GMT-5");
    expect(isoMinuteIn(scan, "Asia/Tokyo")).toBe("2026-11-21T14:02+09:00");
    expect(isoMinuteIn(scan, "-05:30")).toBe("2026-11-20T23:32-05:30");
  });
});

test("offsets become zones that both Temporal and Intl understand", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -14 * 60, max: 14 * 60 }),
      fc.date({ noInvalidDate: true, min: new Date(0) }),
      (minutes, date) => {
        const zone = zoneOfOffset(minutes);
        expect(isZone(zone)).toBe(true);
        const moment = instantFromMs(Math.min(date.getTime(), 4e12));
        expect(isoMinuteIn(moment, zone).slice(0, 10)).toBe(calendarDateIn(moment, zone));
        expect(formatMoment(moment, "en", { zone, named: true, today })).not.toBe("");
      },
    ),
  );
});

test("countries and languages in their own words", () => {
  expect(formatCountry("JP", "de")).toBe("Japan");
  expect(formatCountry("Atlantis", "en")).toBe("Atlantis");
  expect(["ja", "de", "fr", "pt-BR", "pl"].map(formatLanguage)).toEqual([
    "日本語",
    "Deutsch",
    "Français",
    "Português (Brasil)",
    "Polski",
  ]);
});

describe("zoneOfPlace", () => {
  test.each([
    ["JP", null, "Asia/Tokyo", true],
    ["us", "ca", "America/Los_Angeles", true],
    ["US", "TX", "America/Chicago", false],
    ["US", null, "America/New_York", false],
    ["ES", "TF", "Atlantic/Canary", false],
    ["BR", "SP", "America/Sao_Paulo", false],
  ])("%s %s", (country, state, zone, sure) => {
    expect(zoneOfPlace(country, state)).toEqual({ zone, sure });
  });

  test("every zone that it names exists", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
    const zones = letters.flatMap((one) => letters.map((two) => zoneOfPlace(one + two, null)?.zone));
    expect(zones.filter((zone) => zone !== undefined && !isZone(zone))).toEqual([]);
  });

  test("nothing is made up for a place that is not known", () => {
    expect(zoneOfPlace(null, "CA")).toBeNull();
    expect(zoneOfPlace("XX", null)).toBeNull();
  });
});
