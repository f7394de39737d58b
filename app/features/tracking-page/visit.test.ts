import { describe, expect, test } from "vitest";
import { householdOf, parseVisit } from "./visit.ts";

const visit = (query: Record<string, string>, headers: Record<string, string> = {}) =>
  parseVisit(new URLSearchParams({ shop: "one.myshopify.com", ...query }), new Headers(headers));

describe("parseVisit", () => {
  test("takes the shop, the path on the storefront and the languages", () => {
    const headers = { "accept-language": "fr-CA,en;q=0.5", "x-forwarded-for": "203.0.113.7, 23.227.38.1" };
    expect(visit({ path_prefix: "/tools/parcels", lang: "pt" }, headers)).toEqual({
      shopId: "one.myshopify.com",
      proxyPath: "/tools/parcels",
      wishes: { lang: "pt", accepted: ["fr-CA", "en"], keep: false },
      address: "203.0.113.7",
      orderNumber: "",
      done: null,
      isCounted: false,
    });
  });

  test("a person's visit counts, a program's and the merchant's own do not", () => {
    const person = { "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Safari/604.1" };
    expect(visit({}, person)?.isCounted).toBe(true);
    expect(visit({}, { ...person, "sec-gpc": "1" })?.isCounted).toBe(false);
    expect(visit({ uncounted: "1" }, person)?.isCounted).toBe(false);
  });

  test("an order number in the address is filled in; a contact is never read", () => {
    expect(visit({ order: " #1001\n", contact: "a@b.c", email: "a@b.c" })).toMatchObject({
      orderNumber: "#1001",
    });
    expect(JSON.stringify(visit({ contact: "a@b.c", email: "a@b.c" }))).not.toContain("a@b.c");
  });

  test.each(["https://evil.example", "//evil.example/x", "/apps", "/apps/track/../..", ""])(
    "the path %j is not one of a storefront's",
    (path_prefix) => {
      expect(visit({ path_prefix })?.proxyPath).toBe("/apps/track");
    },
  );

  test("a language chosen from the page's list asks to be kept", () => {
    expect(visit({ lang: "ar", keep: "1" })?.wishes).toEqual({ lang: "ar", accepted: [], keep: true });
  });

  test("a language that we do not speak is no wish, a shop that is none no visit", () => {
    expect(visit({ lang: "tlh" })?.wishes.lang).toBeNull();
    expect(visit({ shop: "evil.example" })).toBeNull();
  });
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["203.0.113.7:51234", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0db8:0001:0002::9, 10.0.0.1", "2001:db8:1:2"],
  ["[2001:db8:1:2::9]:443", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["<script>", "unknown"],
  [null, "unknown"],
])("%s belongs to household %s", (header, household) => {
  expect(householdOf(header)).toBe(household);
});
