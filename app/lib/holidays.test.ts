import { expect, test } from "vitest";
import { toCalendarDate, toDayNumber } from "./day-number.ts";
import { holidaysOf } from "./holidays.ts";
import { parseCalendarDate } from "./time.ts";

const datesOf = (country: string | null, province: string | null, year: number) =>
  [...holidaysOf(country, province, year).keys()].map(toCalendarDate);
const nameOn = (country: string, province: string | null, date: string, language?: string) =>
  holidaysOf(country, province, Number(date.slice(0, 4)), language).get(
    toDayNumber(parseCalendarDate(date) ?? expect.fail(`no date: ${date}`)),
  );

test("knows Japan's Golden Week of 2026, with the day that is moved", () => {
  expect(datesOf("JP", null, 2026)).toEqual(
    expect.arrayContaining(["2026-04-29", "2026-05-03", "2026-05-04", "2026-05-05", "2026-05-06"]),
  );
});

test("counts days off work only: no bank holidays, no customs", () => {
  expect(datesOf("JP", null, 2026)).not.toContain("2026-12-31");
  expect(datesOf("JP", null, 2026)).not.toContain("2026-12-25");
});

test.each([
  ["Christmas Eve from 13:00 in Iceland", "IS", "2026-12-24"],
  ["Women's Day from noon in China", "CN", "2026-03-08"],
])("%s is worked, for it is half a holiday", (_what, country, date) => {
  expect(datesOf(country, null, 2026)).not.toContain(date);
});

test.each([
  ["Korea's three days of Chuseok", "KR", ["2026-09-24", "2026-09-25", "2026-09-26"]],
  ["the new year's holidays of Russia", "RU", ["2026-01-01", "2026-01-05"]],
])("%s are all closed", (_what, country, dates) => {
  expect(datesOf(country, null, 2026)).toEqual(expect.arrayContaining(dates));
});

test("a holiday that begins at sunset closes the day it is named for, not the eve", () => {
  expect(datesOf("IL", null, 2026)).toContain("2026-09-21");
  // Yom Kippur's eve.
  expect(datesOf("IL", null, 2026)).not.toContain("2026-09-20");
});

test("a day off for a holiday on a Saturday may fall into the year before", () => {
  expect(datesOf("US", null, 2021)).toContain("2021-12-31");
});

test.each([
  ["a Shopify code", "US", "MA", "2026-04-20"],
  ["an ISO code with the country", "US", "US-MA", "2026-04-20"],
  ["small letters", "us", "ma", "2026-04-20"],
  ["a Spanish province, which keeps its community's", "ES", "B", "2026-09-11"],
  ["an Italian province", "IT", "BZ", "2026-05-25"],
  ["a Malaysian state", "MY", "PNG", "2026-07-07"],
  ["a Canadian province", "CA", "QC", "2026-06-24"],
  ["a Brazilian state", "BR", "SP", "2026-07-09"],
  ["a nation of the United Kingdom", "GB", "SCT", "2026-11-30"],
])("keeps the holidays of a province given as %s", (_how, country, province, date) => {
  expect(nameOn(country, province, date)).toBeDefined();
  expect(nameOn(country, null, date)).toBeUndefined();
});

test("a province that is not known keeps its country's holidays, and an unknown country has none", () => {
  expect(datesOf("JP", "99", 2026)).toEqual(datesOf("JP", null, 2026));
  expect(datesOf("JP", "no such place", 2026)).toEqual(datesOf("JP", null, 2026));
  expect(datesOf("XX", null, 2026)).toEqual([]);
  expect(datesOf("", null, 2026)).toEqual([]);
  expect(datesOf(null, "13", 2026)).toEqual([]);
});

test("names holidays in the language asked for, in English where it has none; unasked, in the country's own", () => {
  expect(nameOn("JP", "13", "2026-11-23")).toBe("勤労感謝の日");
  expect(nameOn("JP", "13", "2026-11-23", "en")).toBe("Labor Thanksgiving Day");
  expect(nameOn("JP", "13", "2026-11-23", "xx")).toBe("Labor Thanksgiving Day");
});
