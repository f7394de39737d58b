import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDays, readDays } from "./days-text.ts";

test.each([
  ["2", { min: 2, max: 2 }],
  ["1-3", { min: 1, max: 3 }],
  [" 1 – 3 ", { min: 1, max: 3 }],
  ["１〜３", { min: 1, max: 3 }],
  ["1 to 3", { min: 1, max: 3 }],
  // Turned around is a matter for checkRules, which can say so at the field.
  ["5-2", { min: 5, max: 2 }],
  ["0", { min: 0, max: 0 }],
])("%j is read as a number of days or a range of them", (text, days) => {
  expect(readDays(text)).toEqual(days);
});

test.each(["", "soon", "1-", "-2", "1.5", "1-2-3", "1,2"])("%j stays as it was typed", (text) => {
  expect(readDays(text)).toEqual({ min: text, max: text });
});

test("whatever range is written is read again", () => {
  const days = fc.nat(120);
  fc.assert(
    fc.property(days, days, (one, other) => {
      const range = { min: Math.min(one, other), max: Math.max(one, other) };
      expect(readDays(formatDays(range))).toEqual(range);
    }),
  );
});
