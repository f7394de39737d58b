import { expect, test } from "vitest";
import { formatMoney } from "./format-money.ts";

const asIntl = (value: number, currency: string, locale: string) =>
  new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
    value,
  );

test.each([
  ["84.00", "USD", "en-US"],
  ["84.5", "EUR", "de-DE"],
  ["18400", "JPY", "ko-KR"],
  ["0.00", "PLN", "pl-PL"],
])("%s %s is written as readers in %s write it", (amount, currency, locale) =>
  expect(formatMoney(amount, currency, locale)).toBe(asIntl(Number(amount), currency, locale)),
);

test("yen are not mistaken for another country's by a long sign", () =>
  expect(formatMoney("18400", "JPY", "ko")).not.toContain("JP"));

test.each([
  [null, "USD"],
  ["", "USD"],
  ["twelve", "USD"],
  ["12", null],
  ["12", "dollars"],
])("%o of %o is no amount of money", (amount, currency) =>
  expect(formatMoney(amount, currency, "en")).toBeNull(),
);
