import { expect, test } from "vitest";
import { plainAmount } from "./plain-amount.ts";

test.each([
  ["388.0", "USD", "388.00"],
  ["12.95", "USD", "12.95"],
  ["1200.0", "JPY", "1200"],
  ["1200", "JPY", "1200"],
  ["3.5", "BHD", "3.500"],
  ["0.125", "USD", "0.125"],
  ["-4.5", "EUR", "-4.50"],
  ["7", "unknown", "7.00"],
  ["7.1", null, "7.10"],
  ["", "USD", null],
  ["1,200.00", "USD", null],
  [null, "USD", null],
])("%j in %s is %j", (amount, currency, plain) => {
  expect(plainAmount(amount, currency)).toBe(plain);
});
