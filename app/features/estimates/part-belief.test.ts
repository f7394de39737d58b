import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber } from "#app/lib/day-number.ts";
import { emptyHistogram, halfLifeOf, weightOn } from "./histogram.ts";
import type { FindHistogram, Histogram } from "./learned.ts";
import { learnedBelief, ruleBelief, type Source } from "./part-belief.ts";

const today = dayNumber(20_500);
const sum = (belief: Float64Array, from = 0, to = 79) =>
  belief.slice(from, to + 1).reduce((total, share) => total + share, 0);
const anyRange = fc.tuple(fc.nat(90), fc.nat(90)).map(([one, other]) => ({
  min: Math.min(one, other),
  max: Math.max(one, other),
}));

/** So many parcels of today that all took as many days. */
function alike(key: string, parcels: number, days: number): Histogram {
  const histogram = emptyHistogram();
  histogram.weights[days] = parcels * weightOn(today, halfLifeOf(key));
  histogram.count = parcels;
  return histogram;
}
const finding =
  (known: Record<string, Histogram>): FindHistogram =>
  (_, key) =>
    known[key] ?? null;

describe("a rule's own belief", () => {
  test("is a whole one, whatever the range", () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const belief = ruleBelief(range);
        expect(sum(belief)).toBeCloseTo(1, 9);
        expect(Math.min(...belief)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test.each([
    [2, 4],
    [0, 3],
    [5, 5],
    [6, 14],
  ])("keeps four parcels in five within %i to %i days, and holds some late", (min, max) => {
    const belief = ruleBelief({ min, max });
    expect(sum(belief, min, max)).toBeGreaterThanOrEqual(0.8 - 1e-9);
    expect(sum(belief, max + 1)).toBeCloseTo(0.15, 6);
  });

  test("never means an earlier day when the rule is longer", () => {
    fc.assert(
      fc.property(anyRange, fc.nat(3), fc.nat(3), ({ min, max }, less, more) => {
        const one = ruleBelief({ min, max });
        const longer = ruleBelief({ min: Math.min(min + less, max + more), max: max + more });
        for (let day = 0; day < 80; day += 1)
          expect(sum(longer, 0, day)).toBeLessThanOrEqual(sum(one, 0, day) + 1e-5);
      }),
    );
  });
});

describe("a learned belief", () => {
  const rule = ruleBelief({ min: 1, max: 3 });

  test("is the rule's as long as nothing was learned", () => {
    expect(learnedBelief(rule, "transit", ["cell:x", "to:x|US-NY"], finding({}), today)).toEqual(rule);
  });

  test("goes over to what happens as parcels come in, and the finest name has the last word", () => {
    const keys = ["cell:x", "to:x|US-NY", "lane:x|US-CA>US-NY"];
    const few = finding({ "cell:x": alike("cell:x", 5, 7) });
    const many = finding({
      "cell:x": alike("cell:x", 500, 7),
      [keys[2] ?? ""]: alike(keys[2] ?? "", 500, 9),
    });
    const [little, much] = [few, many].map((find) => learnedBelief(rule, "transit", keys, find, today));
    expect(little?.[7]).toBeGreaterThan(rule[7] ?? 1);
    expect(little?.[7]).toBeLessThan(0.5);
    expect(much?.[9]).toBeGreaterThan(0.9);
    expect(sum(much ?? rule)).toBeCloseTo(1, 9);
  });

  test("says which name carried how much weight", () => {
    const sources: Source[] = [];
    const keys = ["cell:x", "to:x|US-NY"];
    const find = finding({ "cell:x": alike("cell:x", 20, 4), "to:x|US-NY": alike("to:x|US-NY", 60, 4) });
    learnedBelief(rule, "transit", keys, find, today, sources);
    expect(sources.map(({ key, count }) => [key, count])).toEqual([
      ["cell:x", 20],
      ["to:x|US-NY", 60],
    ]);
    expect(sources[0]?.share).toBeCloseTo(0.5 * 0.25, 9);
    expect(sources[1]?.share).toBeCloseTo(0.75, 9);
  });

  test("lets the past fade", () => {
    const find = finding({ "cell:x": alike("cell:x", 40, 9) });
    const now = learnedBelief(rule, "transit", ["cell:x"], find, today);
    const later = learnedBelief(rule, "transit", ["cell:x"], find, dayNumber(today + 365));
    expect(later[9]).toBeLessThan((now[9] ?? 0) / 5);
  });
});
