import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { domainOf, parseMailAddress } from "./mail-address.ts";

describe("addresses that receive mail pass", () => {
  test.each([
    "anna@example.com",
    "anna.smith+shop@mail.example.co.uk",
    "docomo..user.@docomo.ne.jp",
    ".leading@ezweb.ne.jp",
    "o'brien@example.ie",
    "用户@例子.广告",
    "kim@xn--3e0b707e.kr",
    "a@192.example.org",
  ])("%s", (address) => expect(parseMailAddress(address)).toBe(address));

  test("space around it is not part of it", () => expect(parseMailAddress("  a@b.co\n")).toBe("a@b.co"));
});

describe("anything that is not exactly one address is refused", () => {
  test.each([
    ["a header line", "anna@example.net\r\nBcc: evil@example.com"],
    ["two addresses", "a@example.com, b@example.com"],
    ["two addresses with a semicolon", "a@example.com;b@example.com"],
    ["a name in front", "Anna <anna@example.com>"],
    ["an address within an address", '"a@x.com" <c@evil.com>'],
    ["a quoted part", '"a b"@example.com'],
    ["a comment", "a(x)@example.com"],
    ["no domain", "anna@"],
    ["no dot in the domain", "anna@localhost"],
    ["an address literal", "anna@[10.0.0.1]"],
    ["no name", "@example.com"],
    ["a null byte", "a\u0000@example.com"],
    ["an invisible mark", "a\u202e@example.com"],
    ["an empty label", "a@example..com"],
    ["a label that starts with a hyphen", "a@-example.com"],
    ["a name of 65 characters", `${"a".repeat(65)}@example.com`],
    ["a number", 7],
    ["nothing", null],
  ])("%s", (_what, text) => expect(parseMailAddress(text)).toBeNull());

  test("whatever passes holds no line break, space, bracket or comma, and one “@” that counts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const passed = parseMailAddress(`${text}@example.com`) ?? "nobody@example.com";
        expect(passed).toMatch(/^[^\s<>,;"\r\n@]+@example\.com$/);
      }),
    );
  });
});

test("the domain is what follows the “@”", () => {
  const address = parseMailAddress("docomo..user.@docomo.ne.jp");
  expect(address && domainOf(address)).toBe("docomo.ne.jp");
});
