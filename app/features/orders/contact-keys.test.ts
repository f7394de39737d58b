import { describe, expect, test } from "vitest";
import { emailKey, orderNameKey, phoneKey, phoneKeysOfInput, postcodeKey } from "./contact-keys.ts";

describe("orderNameKey", () => {
  test.each([
    ["#1001", "1001"],
    ["1001", "1001"],
    [" # 1 001 ", "1001"],
    ["＃１００１", "1001"],
    ["JP-1001-X", "1001"],
    ["jp1001x", "1001"],
    ["#0042", "42"],
    ["0", "0"],
    ["Abc-D", "ABCD"],
    ["#", null],
    ["", null],
    [null, null],
  ])("%s is %s", (name, key) => {
    expect(orderNameKey(name)).toBe(key);
  });
});

describe("emailKey", () => {
  test.each([
    [" Mei.Tanaka@Example.JP ", "mei.tanaka@example.jp"],
    ["ｍｅｉ＠ｅｘａｍｐｌｅ．ｊｐ", "mei@example.jp"],
    ["a+b@example.com", "a+b@example.com"],
    ["not an address", null],
    ["@", null],
    [null, null],
  ])("%s is %s", (email, key) => {
    expect(emailKey(email)).toBe(key);
  });
});

describe("postcodeKey", () => {
  test.each([
    ["150-0001", "1500001"],
    ["〒１５０−０００１", "1500001"],
    ["sw1a 1aa", "SW1A1AA"],
    ["12345-6789", "12345"],
    ["12345", "12345"],
    ["00-950", "00950"],
    ["1", null],
    [null, null],
  ])("%s is %s", (postcode, key) => {
    expect(postcodeKey(postcode)).toBe(key);
  });
});

describe("a phone number as the shopper writes it finds the one Shopify told", () => {
  test.each([
    ["+819012345678", "JP", "090-1234-5678"],
    ["090-1234-5678", "JP", "+81 90 1234 5678"],
    ["090-1234-5678", "JP", "819012345678"],
    ["819012345678", "JP", "０９０ー１２３４ー５６７８"],
    ["+81 90 1234 5678", null, "0081 90 1234 5678"],
    ["+15551234567", "US", "(555) 123-4567"],
    ["15551234567", "US", "555.123.4567"],
    ["5551234567", "US", "+1 555 123 4567"],
    ["+48500100200", "PL", "500 100 200"],
    ["485001002", "PL", "48 500 10 02"],
    ["+44 20 7946 0958", "GB", "+44 (0)20 7946 0958"],
    ["+493012345678", "DE", "030 12345678"],
    ["+390612345678", "IT", "06 12345678"],
    ["+7 916 123-45-67", "RU", "8 (916) 123 45 67"],
    ["010-1234-5678", "KR", "+82 10-1234-5678"],
    ["+5511987654321", "BR", "(11) 98765-4321"],
  ])("%s (%s) is found by %s", (saved, country, typed) => {
    expect(phoneKeysOfInput(typed)).toContain(phoneKey(saved, country));
  });

  test("another number is not found", () => {
    expect(phoneKeysOfInput("090-1234-5679")).not.toContain(phoneKey("+819012345678", "JP"));
  });

  test.each(["", "12", "abc", "+"])("%j is no number", (text) => {
    expect(phoneKeysOfInput(text)).toEqual([]);
    expect(phoneKey(text, "JP")).toBeNull();
  });
});
