import { isGs1, isS10 } from "../check-digits.ts";
import type { NumberFormat } from "../carrier.ts";

/**
 * A post's items that cross borders, by the country that it posts from; `letters` narrows the two in front.
 * https://en.wikipedia.org/wiki/S10_(UPU_standard)
 */
export const s10 = (country: string, { letters = "[A-Z]{2}", often = 5 } = {}): NumberFormat => ({
  pattern: new RegExp(`^${letters}\\d{9}${country}$`),
  check: (key) => isS10(key.slice(2, 11)),
  example: `${letters.startsWith("E") || letters.startsWith("[E") ? "EX" : "RR"}473125988${country}`,
  strength: "sign",
  often,
});

/** So many digits, of which the carrier has no check digit or none that is known. */
export const digits = (example: string, often = 5): NumberFormat => ({
  pattern: new RegExp(`^\\d{${example.length}}$`),
  example,
  strength: "digits",
  often,
});

/** A logistic unit of GS1: 00, the packing digit, the sender's company prefix. */
export const sscc = (prefix: string, example: string): NumberFormat => ({
  pattern: new RegExp(`^00\\d${prefix}\\d{${17 - prefix.length}}$`),
  check: (key) => isGs1(key),
  example,
  strength: "sign",
});
