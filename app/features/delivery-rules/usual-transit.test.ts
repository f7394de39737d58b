import { describe, expect, test } from "vitest";
import { presetPlaces } from "./preset-places.ts";
import { readPostcodes } from "./postcodes.ts";
import { USUAL_DOMESTIC } from "./usual-domestic.ts";
import { usualTransit } from "./usual-transit.ts";

const transit = (from: string, to: string, postcode: string | null = null) => {
  const [country = null, province = null] = from.split("-");
  const [toCountry = null, toProvince = null] = to.split("-");
  return usualTransit(
    { country: country || null, province },
    { country: toCountry || null, province: toProvince, postcode },
  );
};

describe("within a country", () => {
  test.each([
    ["BR-SP", "BR-SP", "BR>BR:same"],
    ["BR-SP", "BR-PR", "BR>BR:near"],
    ["BR-SP", "BR-AM", "BR>BR:far"],
    ["JP-13", "JP-27", "JP>JP:near"],
    ["JP-13", "JP-01", "JP>JP:far"],
    ["JP-13", "JP-47", "JP>JP:jp-okinawa"],
    ["JP-47", "JP-13", "JP>JP:jp-okinawa"],
    ["JP-47", "JP-47", "JP>JP:same"],
    ["US-NY", "US-HI", "US>US:us-hawaii"],
    ["US-NY", "US-AP", "US>US:us-military"],
    ["US-NY", "PR", "US>US:us-territories"],
    ["CA-ON", "CA-NU", "CA>CA:ca-territories"],
    ["DE", "DE", "DE>DE:all"],
    ["XK", "XK", "XK>XK:all"],
    ["BR", "BR-AM", "BR>BR:somewhere"],
  ])("from %s to %s is %s", (from, to, id) => {
    expect(transit(from, to).id).toBe(id);
  });

  test.each([
    ["JP-13", "JP-13", "100-2101", "jp-remote-islands"],
    ["JP-13", "JP-47", "907-0001", "jp-remote-islands"],
    ["GB", "GB", "HS1 2AA", "gb-highlands-islands"],
    ["GB", "GB", "BT1 1AA", "gb-northern-ireland"],
    ["FR", "FR", "20000", "fr-corsica"],
    ["KR", "KR", "63122", "kr-islands"],
    ["IT-MI", "IT-PA", "90121", "it-islands"],
    ["ES-M", "ES-GC", "35001", "es-canary"],
  ])("from %s to %s %s goes to %s", (from, to, postcode, id) => {
    const compared = postcode.replaceAll(/[ -]/g, "");
    expect(transit(from, to, compared).id).toContain(id);
  });

  test.each(Object.entries(USUAL_DOMESTIC))(
    "in %s nearer is never slower, and remote never quicker",
    (_, usual) => {
      const [same, near, far] = [usual.same, usual.near, usual.far];
      for (const [one, other] of [
        [same, near],
        [near, far],
        ...usual.remote.map(([, days]) => [far, days]),
      ] as const) {
        expect(one?.[0]).toBeLessThanOrEqual(other?.[0] ?? 0);
        expect(one?.[1]).toBeLessThanOrEqual(other?.[1] ?? 0);
      }
    },
  );

  test.each(Object.entries(USUAL_DOMESTIC))(
    "%s names each province once, and only regions and places that exist",
    (_, usual) => {
      const provinces = Object.values(usual.regions).flatMap((codes) => codes.split(" "));
      expect(new Set(provinces).size).toBe(provinces.length);
      for (const pair of usual.neighbours)
        for (const region of pair.split(" ")) expect(Object.keys(usual.regions)).toContain(region);
      for (const [id] of usual.remote) expect(presetPlaces.map((preset) => preset.id)).toContain(id);
    },
  );
});

describe("across borders", () => {
  test.each([
    ["DE", "FR", "DE>FR:next-door"],
    ["FR", "DE", "FR>DE:next-door"],
    ["PT", "FI", "PT>FI:union"],
    ["GB", "FR", "GB>FR:europe"],
    ["US", "CA", "US>CA:us-canada"],
    ["JP", "KR", "JP>KR:east-asia"],
    ["JP", "US", "JP>US:overseas"],
    ["US", "BR", "US>BR:slow-customs"],
  ])("from %s to %s is %s", (from, to, id) => {
    expect(transit(from, to).id).toBe(id);
  });
});

test("what is not known is taken for the shop's own country", () => {
  expect(transit("JP-13", "").id).toBe("JP>JP:somewhere");
  expect(transit("", "JP-13").id).toBe("JP>JP:somewhere");
  expect(transit("", "").id).toBe("any");
});

test("says when the province would have told more", () => {
  expect(transit("BR-SP", "BR").wantsProvince).toBe(true);
  expect(transit("BR-SP", "BR-RJ").wantsProvince).toBe(false);
  expect(transit("DE", "DE").wantsProvince).toBe(false);
});

test.each(presetPlaces.map((preset) => [preset.id, preset]))(
  "every postcode of the preset %s can be read",
  (_, { places }) => {
    for (const { countryCode, postcodes } of places)
      for (const entry of postcodes) expect(readPostcodes(countryCode, entry).kind).toBe("read");
  },
);
