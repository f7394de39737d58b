import { expect, test } from "vitest";
import { knownDestinationOf, missingPartsOf, placeMatchersOf, placesOf } from "./match-zones.ts";
import type { DestinationPlace } from "./rules.ts";

const place = (countryCode: string, provinces = "", postcodes = ""): DestinationPlace => ({
  countryCode,
  provinceCodes: provinces.split(" ").filter(Boolean),
  postcodes: postcodes.split(" ").filter(Boolean),
});
const zones = placeMatchersOf([
  { of: "Japan", places: [place("JP")] },
  { of: "Japan again", places: [place("JP")] },
  { of: "Okinawa", places: [place("JP", "JP-47")] },
  { of: "Okinawa by postcode", places: [place("JP", "", "900-909")] },
  { of: "Miyako", places: [place("JP", "", "906")] },
  { of: "Kyushu's 89", places: [place("JP", "46", "89")] },
  { of: "west coast", places: [place("US", "CA OR WA")] },
]);
const zonesOf = (
  countryCode: string | null,
  provinceCode: string | null = null,
  postcode: string | null = null,
) => placesOf(zones, knownDestinationOf({ countryCode, provinceCode, postcode }));

test("the most exact place comes first, and among equals the merchant's first", () => {
  expect(zonesOf("JP", "47", "906-0012")).toEqual([
    "Miyako",
    "Okinawa by postcode",
    "Okinawa",
    "Japan",
    "Japan again",
  ]);
});

test.each([
  ["with its country", "jp", "JP-47"],
  ["without", "JP", "47"],
])("a province code fits %s", (_how, country, province) => {
  expect(zonesOf(country, province)[0]).toBe("Okinawa");
});

test("a place with provinces and postcodes wants both", () => {
  expect(zonesOf("JP", "46", "890-0001")).toContain("Kyushu's 89");
  expect(zonesOf("JP", "45", "890-0001")).not.toContain("Kyushu's 89");
});

test("what is not known fits only what does not ask for it", () => {
  expect(zonesOf("JP")).toEqual(["Japan", "Japan again"]);
  expect(zonesOf("US")).toEqual([]);
  expect(zonesOf(null, "47", "906-0012")).toEqual([]);
});

test("says which part of the address would have told more", () => {
  const missing = (countryCode: string, provinceCode: string | null, postcode: string | null) =>
    missingPartsOf(zones, knownDestinationOf({ countryCode, provinceCode, postcode }));
  expect(missing("JP", null, null)).toEqual(["no_province", "no_postcode"]);
  expect(missing("US", null, null)).toEqual(["no_province"]);
  expect(missing("DE", null, null)).toEqual([]);
  expect(missing("JP", "13", "100-0001")).toEqual([]);
});
