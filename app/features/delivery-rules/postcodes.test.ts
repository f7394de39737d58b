import { describe, expect, test } from "vitest";
import { fitsPostcode, normalisePostcode, readPostcodes } from "./postcodes.ts";

function fits(country: string, entry: string, postcode: string): boolean {
  const reading = readPostcodes(country, entry);
  if (reading.kind === "malformed") throw new Error(`unreadable: ${reading.reason}`);
  return reading.patterns.some((pattern) => fitsPostcode(country, normalisePostcode(postcode), pattern));
}

test.each([
  ["JP", "９００－００２１", "9000021"],
  ["JP", " 900 0021 ", "9000021"],
  ["JP", "900ー0021", "9000021"],
  ["GB", "kw15 1aa", "KW151AA"],
  ["CA", "h2x-1y4", "H2X1Y4"],
  ["BR", "01310-100", "01310100"],
  ["PL", "00–950", "00950"],
])("%s: %s is compared as %s", (_country, postcode, compared) => {
  expect(normalisePostcode(postcode)).toBe(compared);
});

describe("an entry of a zone's postcodes", () => {
  test.each([
    ["JP", "90", "900-0021", true],
    ["JP", "90", "910-0021", false],
    ["JP", "900-909", "906-0012", true],
    ["JP", "900-909", "910-0000", false],
    ["JP", "100-01", "100-0101", true],
    ["JP", "100-01", "100-0001", false],
    ["JP", "100-0000–109-9999", "105-0011", true],
    ["JP", "100-0000〜109-9999", "110-0000", false],
    ["JP", "100-0000-109-9999", "109-9999", true],
    ["JP", "９００〜９０９", "901-2101", true],
    ["US", "995-999", "99835", true],
    ["US", "967..968", "96813-1234", true],
    ["US", "10001 - 10010", "10011", false],
    ["BR", "01000-000 - 05999-999", "01310-100", true],
    ["BR", "01310-1", "01310-100", true],
    ["PL", "00-950", "00-950", true],
    ["CA", "H", "h2x 1y4", true],
    ["CA", "A0A-A0R", "A0K 4S0", true],
    ["CA", "A0A-A0R", "A1A 1A1", false],
    ["GB", "KW", "KW15 1AA", true],
    ["GB", "KW", "K1 1AA", false],
    ["GB", "IV2", "IV2 3XX", true],
    ["GB", "IV2", "IV27 4AA", false],
    ["GB", "W1", "W1A 1AA", true],
    ["GB", "IV1-IV28", "IV27 4AA", true],
    ["GB", "IV1-IV28", "IV3 5QQ", true],
    ["GB", "IV1-IV28", "IV30 1AA", false],
    ["GB", "IV27 4", "IV27 4AA", true],
    ["DE", "25992-25999", "25996", true],
  ])("%s: %s and %s", (country, entry, postcode, expected) => {
    expect(fits(country, entry, postcode)).toBe(expected);
  });

  test("fits no postcode that is too short to tell", () => {
    expect(fits("JP", "900-00", "900")).toBe(false);
  });

  test.each([
    ["JP", "909-900", "reversed"],
    ["GB", "IV28-IV1", "reversed"],
    ["US", "900-90", "unequal"],
    ["DE", "1000-20000", "unequal"],
    ["US", "–", "empty"],
    ["US", "", "empty"],
    ["US", "100–", "empty"],
  ])("%s: %s cannot be read, for it is %s", (country, entry, reason) => {
    expect(readPostcodes(country, entry)).toEqual({ kind: "malformed", reason });
  });
});
