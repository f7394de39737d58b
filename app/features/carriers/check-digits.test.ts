import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDoubledMod10, isFedex, isGs1, isLuhn, isMod3736, isMod7, isS10 } from "./check-digits.ts";

/** Our own numbers, with check digits worked out by hand. */
test.each<[string, (number: string) => boolean, string]>([
  // 3×(7+5+3+1) + (6+4+2) = 60
  ["GS1", isGs1, "12345670"],
  // 3×8 + 3×3 = 33
  ["GS1 with zeros", isGs1, "0003087"],
  // (2×7-9) + 6 + (2×5-9) + 4 + 2×3 = 22
  ["Luhn", isLuhn, "345678"],
  // 1 + 2×2 + 3 + 2×4 = 16
  ["UPS", isDoubledMod10, "12344"],
  // A is (65-3) mod 10 = 2: 2 + 2×1 = 4
  ["UPS with a letter", isDoubledMod10, "A16"],
  // 12345678901 = 7 × 1763668414 + 3
  ["modulo 7", isMod7, "123456789013"],
  // 5×1 + 4×3 + 3×7 + 2×1 + 1×3 = 43 = 3×11 + 10
  ["FedEx, a rest of ten", isFedex, "123450"],
  // 8+12+12+8+15+30+63+56 = 204 = 18×11 + 6
  ["S10", isS10, "123456785"],
  ["ISO 7064 modulo 37,36", isMod3736, "A12425GABC1234002M"],
])("%s: %#", (_name, isRight, number) => {
  expect(isRight(number)).toBe(true);
});

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));

describe("of ten last digits exactly one is right", () => {
  test.each<[string, (number: string) => boolean, number]>([
    ["GS1", isGs1, 19],
    ["Luhn", isLuhn, 11],
    ["UPS", isDoubledMod10, 15],
    ["FedEx", isFedex, 11],
    ["modulo 7", isMod7, 11],
    ["S10", isS10, 8],
  ])("%s", (_name, isRight, length) => {
    fc.assert(
      fc.property(digits(length), (serial) => {
        expect(Array.from("0123456789").filter((last) => isRight(serial + last))).toHaveLength(1);
      }),
    );
  });
});

describe("one digit mistyped is always noticed", () => {
  test.each<[string, (number: string) => boolean, number]>([
    ["GS1", isGs1, 19],
    ["Luhn", isLuhn, 11],
    ["ISO 7064", isMod3736, 14],
  ])("%s", (_name, isRight, length) => {
    fc.assert(
      fc.property(digits(length), fc.nat(), fc.integer({ min: 1, max: 9 }), (serial, place, change) => {
        const last = Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ").find((character) =>
          isRight(serial + character),
        );
        const at = place % length;
        const mistyped = `${serial.slice(0, at)}${(Number(serial[at]) + change) % 10}${serial.slice(at + 1)}`;
        expect(isRight(`${mistyped}${last}`)).toBe(false);
      }),
    );
  });
});
