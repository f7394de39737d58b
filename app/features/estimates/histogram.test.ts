import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber } from "#app/lib/day-number.ts";
import {
  applyChange,
  changesBetween,
  decodeHistogram,
  emptyHistogram,
  encodeHistogram,
  halfLifeOf,
  type HistogramChange,
  weightOn,
} from "./histogram.ts";
import type { Histogram, Outcome } from "./learned.ts";

const anyOutcome: fc.Arbitrary<Outcome> = fc
  .tuple(fc.nat(100), fc.integer({ min: 20_000, max: 21_000 }), fc.constantFrom("to:a", "to:b"))
  .map(([days, endedOn, key]) => ({
    handling: null,
    transit: { keys: ["cell:x", key], days, endedOn: dayNumber(endedOn) },
    carrierDate: null,
  }));

function countAll(changes: HistogramChange[]): Map<string, Histogram> {
  const all = new Map<string, Histogram>();
  for (const change of changes) {
    const histogram = all.get(change.key) ?? emptyHistogram();
    all.set(change.key, histogram);
    applyChange(histogram, change);
  }
  return all;
}

/** Rounded to a billionth of the heaviest weight, so that sums made in another order are equal. */
const rounded = (all: Map<string, Histogram>) =>
  [...all]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { weights, count }]) => {
      const heaviest = weightOn(dayNumber(21_000), halfLifeOf(key));
      return { key, count, weights: [...weights].map((weight) => Math.abs(weight / heaviest).toFixed(9)) };
    })
    .filter(({ count }) => count !== 0);

describe("histograms", () => {
  test("come out the same in whatever order outcomes are counted", () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { minLength: 1, maxLength: 30 }), fc.integer(), (outcomes, seed) => {
        const changes = outcomes.flatMap((outcome) => changesBetween(null, outcome));
        const shuffled = changes.toSorted((a, b) => ((a.bin * 31 + seed) % 7) - ((b.bin * 31 + seed) % 7));
        expect(rounded(countAll(shuffled))).toEqual(rounded(countAll(changes)));
      }),
    );
  });

  test("forget an outcome that is corrected as if it had never been", () => {
    fc.assert(
      fc.property(fc.array(anyOutcome), anyOutcome, anyOutcome, (others, wrong, right) => {
        const before = others.flatMap((outcome) => changesBetween(null, outcome));
        const corrected = countAll([
          ...before,
          ...changesBetween(null, wrong),
          ...changesBetween(wrong, right),
        ]);
        const straight = countAll([...before, ...changesBetween(null, right)]);
        expect(rounded(corrected)).toEqual(rounded(straight));
      }),
    );
  });

  test("are not touched by an outcome that stays the same", () => {
    fc.assert(
      fc.property(anyOutcome, (outcome) => {
        expect(changesBetween(outcome, structuredClone(outcome))).toEqual([]);
      }),
    );
  });

  test("count a newer outcome for more than an older one", () => {
    const at = (endedOn: number) =>
      changesBetween(null, {
        handling: { keys: ["cell:x"], days: 1, endedOn: dayNumber(endedOn) },
        transit: null,
        carrierDate: null,
      })[0]?.weight ?? 0;
    expect(at(20_060) / at(20_000)).toBeCloseTo(2, 9);
  });

  test("put what takes longer than 79 days with 79, and early and late dates of a carrier around the middle", () => {
    const binOf = (part: keyof Outcome, days: number) =>
      changesBetween(null, {
        handling: null,
        transit: null,
        carrierDate: null,
        [part]: { keys: ["cell:x"], days, endedOn: dayNumber(20_000) },
      })[0]?.bin;
    expect(binOf("transit", 300)).toBe(79);
    expect(binOf("carrierDate", 0)).toBe(40);
    expect(binOf("carrierDate", -3)).toBe(37);
    expect(binOf("carrierDate", -300)).toBe(0);
  });

  test("are stored without a loss, and anything else reads as nothing learned", () => {
    fc.assert(
      fc.property(fc.array(anyOutcome), (outcomes) => {
        for (const histogram of countAll(
          outcomes.flatMap((outcome) => changesBetween(null, outcome)),
        ).values())
          expect(decodeHistogram(encodeHistogram(histogram))).toEqual(histogram);
      }),
    );
    expect(decodeHistogram(new Uint8Array(3))).toEqual(emptyHistogram());
  });
});
