import fc from "fast-check";
import { expect, test } from "vitest";
import { searchableKey } from "./searchable-number.ts";

test.each([
  ["4001-2345 6782", "400123456782"],
  ["１Ｚ９９９ＡＡ１０１２３４５６７８４", "1Z999AA10123456784"],
  ["rr 123 456 785 jp", "RR123456785JP"],
  ["1234567890", "1234567890"],
  ["9400111899223197428490", "9400111899223197428490"],
])("the number %s of a carrier may be looked up alone", (typed, key) => {
  expect(searchableKey(typed)).toBe(key);
});

test.each([
  ["an order's", "#1001"],
  ["an order's with a prefix", "JP-001001"],
  ["nine digits", "123456789"],
  ["words", "wheremyparcelis"],
  ["mostly words", "ORDER1234567"],
  ["a mail address", "mei.tanaka1234567890@example.jp"],
  ["signs", "1234567890'--"],
  ["a novel", "1".repeat(41)],
  ["nothing", ""],
])("%s number finds no parcel", (_what, typed) => {
  expect(searchableKey(typed)).toBe("");
});

test("no number of up to nine characters ever finds a parcel", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from("0123456789AZ")), maxLength: 9 }),
      (typed) => {
        expect(searchableKey(typed)).toBe("");
      },
    ),
  );
});
