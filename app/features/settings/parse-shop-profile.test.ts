import { expect, test } from "vitest";
import { parseShopProfile } from "./parse-shop-profile.ts";

const SHOP = {
  name: "Super Toys",
  email: "owner@supertoys.example",
  customer_email: "help@supertoys.example",
  domain: "supertoys.example",
  country_code: "us",
  province_code: "NY",
  currency: "USD",
  iana_timezone: "America/New_York",
  primary_locale: "en",
  updated_at: "2026-11-20T19:00:00-05:00",
};

test("what a shop tells of itself", () => {
  expect(parseShopProfile(SHOP)).toEqual({
    kind: "parsed",
    value: {
      name: "Super Toys",
      countryCode: "US",
      provinceCode: "NY",
      currency: "USD",
      ianaTimezone: "America/New_York",
      primaryLocale: "en",
      storefrontUrl: "https://supertoys.example",
      contactEmail: "help@supertoys.example",
      updatedAt: "2026-11-21T00:00:00.000Z",
    },
  });
});

test.each([
  ["no domain", { domain: null }, { storefrontUrl: null }],
  ["no domain but something else", { domain: "a.example/<script>" }, { storefrontUrl: null }],
  ["a zone nobody knows", { iana_timezone: "Mars/Olympus" }, { ianaTimezone: null }],
  ["only the owner's address", { customer_email: "" }, { contactEmail: "owner@supertoys.example" }],
  ["no time", { updated_at: null }, { updatedAt: null }],
])("%s is not told", (_case, also, profile) => {
  expect(parseShopProfile({ ...SHOP, ...also })).toMatchObject({ kind: "parsed", value: profile });
});

test("what is no shop is malformed", () => {
  expect(parseShopProfile(null)).toEqual({ kind: "malformed", reason: "the shop is not an object" });
});
