import { expect, test } from "vitest";
import { countryFromAlpha3 } from "./country-alpha3.ts";

test.each([
  ["ESP", "ES"],
  ["jpn", "JP"],
  ["GBR", "GB"],
  ["XKX", "XK"],
  ["DE", "DE"],
  ["Atlantis", "Atlantis"],
  [null, null],
])("%j is %j", (told, country) => {
  expect(countryFromAlpha3(told)).toBe(country);
});
