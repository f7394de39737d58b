import fc from "fast-check";
import { expect, test } from "vitest";
import { estimateDeflection } from "./estimate-deflection.ts";

const rounded = ({ low, high }: { low: number; high: number }) =>
  [low, high].map((value) => Math.round(value * 10) / 10);

test.each([
  // orders, askers, own number, minutes each → expected, spared, minutes
  { orders: 1_000, askers: 0, own: null, each: 5, expected: [11, 34], spared: [11, 34], minutes: [55, 170] },
  { orders: 1_000, askers: 4, own: null, each: 5, expected: [11, 34], spared: [7, 30], minutes: [35, 150] },
  { orders: 1_000, askers: 20, own: null, each: 5, expected: [11, 34], spared: [0, 14], minutes: [0, 70] },
  {
    orders: 1_000,
    askers: 20,
    own: 12,
    each: 8,
    expected: [120, 120],
    spared: [100, 100],
    minutes: [800, 800],
  },
  { orders: 10, askers: 10, own: 3, each: 5, expected: [0.3, 0.3], spared: [0, 0], minutes: [0, 0] },
  { orders: 0, askers: 0, own: null, each: 5, expected: [0, 0], spared: [0, 0], minutes: [0, 0] },
])("$orders orders with $askers askers spare $spared questions", ({ orders, askers, own, each, ...told }) => {
  const found = estimateDeflection({ orders, askers }, { questionsPer100: own, minutesPerQuestion: each });
  expect(rounded(found.expected)).toEqual(told.expected);
  expect(rounded(found.spared)).toEqual(told.spared);
  expect(rounded(found.minutes)).toEqual(told.minutes);
});

test("never claims more than was to be expected, nor less than nothing, and every press takes from it", () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.nat(100_000),
      fc.option(fc.double({ min: 0.1, max: 100, noNaN: true })),
      (orders, askers, own) => {
        const settings = { questionsPer100: own, minutesPerQuestion: 5 };
        const { spared, expected } = estimateDeflection({ orders, askers }, settings);
        const more = estimateDeflection({ orders, askers: askers + 1 }, settings).spared;
        expect(spared.low).toBeGreaterThanOrEqual(0);
        expect(spared.low).toBeLessThanOrEqual(spared.high);
        expect(spared.high).toBeLessThanOrEqual(expected.high);
        expect(more.high).toBeLessThanOrEqual(spared.high);
      },
    ),
  );
});
