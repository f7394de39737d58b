import { expect, test } from "vitest";
import { addressLines } from "./address-lines.ts";

const to = (countryCode: string | null, over: object = {}) => ({
  postalAddress: { name: "Anna Nowak", company: null, address1: "Street 1", address2: null, zip: "12345" },
  city: "City",
  provinceCode: null,
  countryCode,
  ...over,
});

test.each([
  ["US", { provinceCode: "NY" }, ["Anna Nowak", "Street 1", "City, NY 12345", "United States"]],
  ["US", {}, ["Anna Nowak", "Street 1", "City 12345", "United States"]],
  ["DE", { provinceCode: "BE" }, ["Anna Nowak", "Street 1", "12345 City", "Germany"]],
  ["GB", { provinceCode: "ENG" }, ["Anna Nowak", "Street 1", "City", "12345", "United Kingdom"]],
  ["BR", { provinceCode: "SP" }, ["Anna Nowak", "Street 1", "City - SP", "12345", "Brazil"]],
  ["KR", { provinceCode: "KR-11" }, ["(12345)", "City Street 1", "Anna Nowak", "South Korea"]],
  ["JP", { provinceCode: "JP-13" }, ["〒12345", "東京都CityStreet 1", "Anna Nowak", "Japan"]],
  [null, { city: null }, ["Anna Nowak", "Street 1", "12345"]],
])("an address in %s with %o is written as people there write it", (country, over, lines) =>
  expect(addressLines(to(country, over), "en")).toEqual(lines),
);

test("the country is named in the reader's language", () =>
  expect(addressLines(to("DE"), "ja").at(-1)).toBe("ドイツ"));

test("what is missing leaves no empty line", () => {
  const nothing = { name: null, company: null, address1: null, address2: null, zip: null };
  expect(addressLines(to("US", { postalAddress: nothing, city: null }), "en")).toEqual(["United States"]);
});
