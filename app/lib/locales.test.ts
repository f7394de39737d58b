import { describe, expect, test } from "vitest";
import { acceptedLocales, chooseLocale, directionOf, matchLocale, regionalLocale } from "./locales.ts";

const OURS = ["en", "ja", "de", "pt-BR", "zh-TW", "ar", "nl", "it", "sv"] as const;

describe("matchLocale", () => {
  test.each([
    ["ja", "ja"],
    ["ja-JP", "ja"],
    ["JA_jp", "ja"],
    ["de-AT", "de"],
    ["pt", "pt-BR"],
    ["pt-PT", "pt-BR"],
    ["en-GB", "en"],
    ["en-US-u-hc-h23", "en"],
    ["en-a", "en"],
    ["zh-TW", "zh-TW"],
    ["zh_tw", "zh-TW"],
    ["zh-Hant", "zh-TW"],
    ["zh-Hant-HK", "zh-TW"],
    ["zh-HK", "zh-TW"],
    ["zh-MO", "zh-TW"],
    ["zh", null],
    ["zh-CN", null],
    ["zh-Hans-TW", null],
    ["zh-SG", null],
    ["ar-EG", "ar"],
    ["nl-BE", "nl"],
    ["it-CH", "it"],
    ["sv-FI", "sv"],
    ["nb", null],
    ["", null],
    [null, null],
    ["en'; drop table", null],
  ])("%s finds %s", (wanted, found) => {
    expect(matchLocale(wanted, OURS)).toBe(found);
  });
});

describe("acceptedLocales", () => {
  test.each([
    ["ja,en-US;q=0.9,en;q=0.8", ["ja", "en-US", "en"]],
    ["en;q=0.2, de-CH, fr;q=0.5", ["de-CH", "fr", "en"]],
    ["*, fr;q=0", []],
    [null, []],
    [";;;q=,", []],
  ])("%s", (header, tags) => {
    expect(acceptedLocales(header)).toEqual(tags);
  });
});

test("the first wanted language that exists wins, then the last resort", () => {
  expect(chooseLocale([null, "xx", "de-DE", "ja"], OURS, "en")).toBe("de");
  expect(chooseLocale([undefined, "zh"], OURS, "en")).toBe("en");
});

test("Arabic and Hebrew run from right to left", () => {
  expect(["ar", "ar-EG", "he", "en", "ja"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "ltr", "ltr"]);
});

test.each([
  ["en", ["en", "en-GB"], "US", "en-GB"],
  ["en", ["ja-JP", null], "GB", "en-GB"],
  ["de", ["de_AT"], null, "de-AT"],
  ["de", ["de-x'"], "../", "de"],
  ["pt-BR", ["pt-PT"], "PT", "pt-BR"],
  ["zh-TW", ["zh-HK"], "HK", "zh-TW"],
  ["ar", ["ar_eg"], "SA", "ar-EG-u-nu-latn"],
  ["ar", [null], null, "ar-u-nu-latn"],
])("dates of %s, wanted as %j in %s, are written as in %s", (locale, wanted, country, regional) => {
  expect(regionalLocale(locale, wanted, country)).toBe(regional);
});
