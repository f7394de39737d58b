import { describe, expect, test } from "vitest";
import { carrierNameOf } from "./carrier-name.ts";
import { matchTrackingUrls, parseTrackingUrl } from "./tracking-link.ts";
import { displayTrackingNumber, splitTrackingNumbers, trackingNumberKey } from "./tracking-number.ts";

test("spellings of one number have one key", () => {
  for (const spelling of [
    "400123456782",
    "4001-2345-6782",
    " 4001 2345 6782",
    "４００１－２３４５－６７８２",
    "4001.2345.6782",
  ])
    expect(trackingNumberKey(spelling)).toBe("400123456782");
  expect(trackingNumberKey("1z827wk74630")).toBe("1Z827WK74630");
  expect(trackingNumberKey(null)).toBe("");
});

test("a number is shown as it was given, without width variants and stray spaces", () => {
  expect(displayTrackingNumber("  ４００１-2345  6782 ")).toBe("4001-2345 6782");
  expect(displayTrackingNumber("9".repeat(5000))).toHaveLength(120);
});

test.each<[(string | null)[], string[]]>([
  [
    ["A1", "A2"],
    ["A1", "A2"],
  ],
  [
    ["A1, A2; A3、A4", null, "a1"],
    ["A1", "A2", "A3", "A4"],
  ],
  [["4001 2345 6782"], ["4001 2345 6782"]],
  [["A1\nA2"], ["A1", "A2"]],
  [["", " ", "-", null], []],
])("%j are the numbers %j", (fields, numbers) => {
  expect(splitTrackingNumbers(fields)).toEqual(numbers);
});

test("a thousand numbers in one field are cut to what Shopify takes", () => {
  expect(
    splitTrackingNumbers([Array.from({ length: 1000 }, (_, index) => `N${index}`).join(",")]),
  ).toHaveLength(250);
});

test.each([
  ["https://www.ups.com/WebTracking?trackNums=1z8", "https://www.ups.com/WebTracking?trackNums=1z8"],
  [" HTTP://track.example/a#b ", "HTTP://track.example/a#b"],
  ["https://例え.jp/追跡", "https://例え.jp/追跡"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["//track.example/1", null],
  ["www.ups.com", null],
  ["https://", null],
  ['https://a.example/"onclick="x', null],
  ["https://a.example/<script>", null],
  [`https://a.example/${"x".repeat(3000)}`, null],
  [null, null],
])("%s may be linked to as %s", (url, link) => {
  expect(parseTrackingUrl(url)).toBe(link);
});

describe("matchTrackingUrls", () => {
  const [one, two] = ["https://t.example/A1", "https://t.example/A2"];
  const general = "https://t.example/portal";
  test.each<[string, string[], (string | null)[], (string | null)[]]>([
    ["each has its own", ["A1", "A2"], [one, two], [one, two]],
    ["out of order", ["A1", "A2"], [two, one], [one, two]],
    ["one address, of the first", ["A1", "A2"], [one], [one, null]],
    ["one address, of no number", ["A1", "A2"], [general], [general, general]],
    ["one at its place", ["A1", "A2"], [null, general], [null, general]],
    ["none", ["A1"], [null], [null]],
    ["not an address", ["A1"], ["javascript:A1"], [null]],
  ])("%s", (_case, numbers, urls, links) => {
    expect(matchTrackingUrls(numbers, urls)).toEqual(links);
  });
});

test.each([
  ["UPS", "UPS"],
  [" ヤマト運輸 ", "ヤマト運輸"],
  ["Other", null],
  ["その他", null],
  ["", null],
  [null, null],
])("the carrier %j has the name %j", (company, name) => {
  expect(carrierNameOf(company)).toBe(name);
});
