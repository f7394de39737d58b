import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { anyLearned } from "#test/factories/any-learned.ts";
import { believe, dayBy, likelyDay, probabilityAfter, probabilityBy, scoreOf, windowOf } from "./belief.ts";
import { CARRIER_DATE_MIDDLE, emptyHistogram } from "./histogram.ts";
import type { Curve } from "./curve.ts";
import type { Learned } from "./estimate.ts";
import type { Histogram } from "./learned.ts";
import { emptyScores, levelsOf } from "./levels.ts";
import { PACE_BINS } from "./pace-bins.ts";
import { emptyState } from "./state.ts";

// A Monday.
const monday = dayNumber(20_458);
const WEEKDAYS = 0b001_1111;
const levels = levelsOf(emptyScores(), monday);
const nothingLearned: Learned = { today: monday, shop: emptyState(), find: () => null };
const dayAfter = (days: number): DayNumber => dayNumber(monday + days);

/** Equal shares on Tuesday to Friday of the first week and Monday to Friday of the second. */
const twoWeeks: Curve = {
  startsOn: monday,
  cdf: Float64Array.from([0, 1, 2, 3, 4, 4, 4, 5, 6, 7, 8, 9], (parts) => parts / 9),
  openWeekdays: WEEKDAYS,
  pace: new Float64Array(PACE_BINS).fill(1),
};
const anyCurve: fc.Arbitrary<Curve> = fc
  .array(fc.nat(9), { minLength: 5, maxLength: 60 })
  .filter((shares) => shares.some((share) => share > 0))
  .map((shares) => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    let reached = 0;
    const cdf = Float64Array.from(shares, (share) => (reached += share) / total);
    return { ...twoWeeks, cdf, openWeekdays: 0b111_1111 };
  });

const plainly = (curve: Curve, asOf: DayNumber | null = null) =>
  believe(curve, { stage: "purchase", learned: nothingLearned, paceKeys: [], asOf });

describe("a belief", () => {
  test("is the curve itself as long as nothing else is known", () => {
    const belief = plainly(twoWeeks);
    for (let day = 0; day < 11; day += 1)
      expect(probabilityBy(belief, dayAfter(day))).toBeCloseTo(twoWeeks.cdf[day] ?? 1, 9);
    expect(likelyDay(belief)).toBe(dayAfter(7));
    expect(probabilityAfter(belief, dayAfter(4))).toBeCloseTo(5 / 9, 9);
    expect(probabilityBy(belief, dayAfter(-1))).toBe(0);
  });

  test("leaves out the days on which the parcel did not come", () => {
    const belief = plainly(twoWeeks, dayAfter(5));
    expect(belief.startsOn).toBe(dayAfter(5));
    expect(probabilityBy(belief, dayAfter(6))).toBe(0);
    expect(probabilityBy(belief, dayAfter(7))).toBeCloseTo(1 / 5, 9);
    expect(probabilityBy(belief, dayAfter(9))).toBeCloseTo(3 / 5, 9);
  });

  test("goes on believing, on open weekdays, in a parcel that is later than anyone before", () => {
    for (const days of [12, 40, 200]) {
      const belief = plainly(twoWeeks, dayAfter(days));
      expect(belief.startsOn).toBe(dayAfter(days));
      expect(likelyDay(belief)).toBeGreaterThanOrEqual(dayAfter(days));
      expect(likelyDay(belief)).toBeLessThanOrEqual(dayAfter(days + 14));
      const arrivals = [...belief.cdf.keys()].filter(
        (at) => (belief.cdf[at] ?? 0) > (belief.cdf[at - 1] ?? 0),
      );
      expect(arrivals.filter((at) => (days + at) % 7 >= 5)).toEqual([]);
    }
  });

  test("is never earlier than today, never falls, and rises with certainty, whatever was learned", () => {
    fc.assert(
      fc.property(
        anyCurve,
        anyLearned(monday, []),
        fc.option(fc.nat(90), { nil: null }),
        (curve, learned, waited) => {
          const asOf = waited === null ? null : dayAfter(waited);
          const belief = believe(curve, { stage: "purchase", learned, paceKeys: ["to:US-CA"], asOf });
          expect(belief.startsOn).toBe(asOf ?? curve.startsOn);
          expect(belief.cdf.at(-1)).toBe(1);
          for (let at = 1; at < belief.cdf.length; at += 1)
            expect(belief.cdf[at]).toBeGreaterThanOrEqual(belief.cdf[at - 1] ?? 1);
          const days = ([80, 90, 95] as const).map((certainty) => dayBy(belief, certainty, levels));
          expect(days).toEqual(days.toSorted((a, b) => a - b));
          const [narrow, wide] = [windowOf(belief, 80, levels), windowOf(belief, 95, levels)];
          expect(wide.from).toBeLessThanOrEqual(narrow.from);
          expect(wide.to).toBeGreaterThanOrEqual(narrow.to);
          expect(likelyDay(belief)).toBeLessThanOrEqual(days[0] ?? 0);
        },
      ),
    );
  });

  test("waits longer the longer it has waited", () => {
    fc.assert(
      fc.property(anyCurve, fc.nat(60), (curve, waited) => {
        const by90 = (days: number) => dayBy(plainly(curve, dayAfter(days)), 90, levels);
        expect(by90(waited + 1)).toBeGreaterThanOrEqual(by90(waited));
      }),
    );
  });

  test("scores what came by what was told", () => {
    expect(scoreOf(twoWeeks, dayAfter(2)).before).toBeCloseTo(1 / 9, 9);
    expect(scoreOf(twoWeeks, dayAfter(2)).by).toBeCloseTo(2 / 9, 9);
    expect(scoreOf(twoWeeks, dayAfter(0))).toEqual({ before: 0, by: 0 });
    expect(scoreOf(twoWeeks, dayAfter(300)).before).toBe(1);
    // Told at half the speed, the same day was a likelier one to be early.
    const slow = { ...twoWeeks, pace: new Float64Array(PACE_BINS).fill(0.5) };
    expect(scoreOf(slow, dayAfter(2)).by).toBeLessThan(scoreOf(twoWeeks, dayAfter(2)).by);
  });
});

describe("a carrier's own date", () => {
  const errors = (days: number[]): Histogram => {
    const histogram = emptyHistogram();
    for (const error of days) {
      const bin = CARRIER_DATE_MIDDLE + error;
      histogram.weights[bin] = (histogram.weights[bin] ?? 0) + 1;
      histogram.count += 1;
    }
    return histogram;
  };
  const withDate = (day: DayNumber, histogram: Histogram | null) =>
    believe(twoWeeks, {
      stage: "purchase",
      learned: nothingLearned,
      paceKeys: [],
      asOf: null,
      carrierDate: { day, histogram },
    });
  const shareOn = (day: DayNumber, histogram: Histogram | null) => {
    const belief = withDate(day, histogram);
    return probabilityBy(belief, day) - probabilityBy(belief, dayNumber(day - 1));
  };
  const exact = errors(Array.from({ length: 100 }, () => 0));
  const wild = errors(Array.from({ length: 150 }, (_, number) => (number % 31) - 15));
  const day = dayAfter(8);

  test("moves the belief as far as the carrier's record is good", () => {
    expect(shareOn(day, exact)).toBeGreaterThan(0.5);
    expect(shareOn(day, null)).toBeGreaterThan(1 / 9);
    expect(shareOn(day, null)).toBeLessThan(shareOn(day, exact));
    expect(Math.abs(shareOn(day, wild) - 1 / 9)).toBeLessThan(0.06);
  });

  test("is read as the carrier means it: of one that is always two days late, two days later", () => {
    const late = errors(Array.from({ length: 100 }, () => 2));
    expect(likelyDay(withDate(day, late))).toBe(dayAfter(10));
  });

  test("opens no day on which nothing can arrive, and rules no open day out", () => {
    const belief = withDate(dayAfter(5), exact);
    expect(probabilityBy(belief, dayAfter(6))).toBe(probabilityBy(belief, dayAfter(4)));
    const far = withDate(dayAfter(1), exact);
    expect(probabilityAfter(far, dayAfter(10))).toBeGreaterThan(0);
  });

  test("that makes no sense leaves a belief standing", () => {
    for (const offDays of [-3000, 3000]) {
      const belief = withDate(dayAfter(offDays), exact);
      expect(belief.cdf.at(-1)).toBeCloseTo(1, 9);
      expect(likelyDay(belief)).toBe(dayAfter(7));
    }
  });
});
