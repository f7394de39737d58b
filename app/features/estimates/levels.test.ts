import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber } from "#app/lib/day-number.ts";
import { countIssued, countScore, emptyScores, levelsOf, type Scores } from "./levels.ts";

const today = dayNumber(20_500);

/** Parcels issued over the last hundred days, whose scores are these. */
function scoresOf(parcels: number, score: (roll: number) => number | null): Scores {
  // Evenly spread, without the luck of dice.
  const roll = (number: number) => (number * 0.618_033_988_75) % 1;
  const scores = emptyScores();
  for (let number = 0; number < parcels; number += 1) {
    const issuedOn = dayNumber(today - 100 + Math.floor((100 * number) / parcels));
    countIssued(scores, issuedOn);
    const by = score(roll(number));
    if (by !== null) countScore(scores, issuedOn, { before: by, by });
  }
  return scores;
}
const exact = (roll: number) => roll;
const PLAIN = {
  by: { 80: 0.8, 90: 0.9, 95: 0.95 },
  range: {
    80: { low: 0.04, high: 0.84 },
    90: { low: 0.02, high: 0.92 },
    95: { low: 0.01, high: 0.96 },
  },
};

describe("levels", () => {
  test("are the plain ones while there are few parcels to judge by", () => {
    for (const scores of [emptyScores(), scoresOf(90, exact)])
      for (const [certainty, level] of Object.entries(levelsOf(scores, today).by))
        expect(level).toBeCloseTo(Number(certainty) / 100, 9);
    expect(levelsOf(emptyScores(), today).range[80].high).toBeCloseTo(PLAIN.range[80].high, 9);
    expect(levelsOf(emptyScores(), today).range[80].low).toBeCloseTo(PLAIN.range[80].low, 9);
  });

  test("stay where they are when promises hold as often as they say", () => {
    const { by, range } = levelsOf(scoresOf(6000, exact), today);
    for (const certainty of [80, 90, 95] as const) {
      expect(Math.abs(by[certainty] - certainty / 100)).toBeLessThan(0.015);
      expect(Math.abs(range[certainty].low - PLAIN.range[certainty].low)).toBeLessThan(0.015);
      expect(Math.abs(range[certainty].high - PLAIN.range[certainty].high)).toBeLessThan(0.015);
    }
  });

  test("go up, but not far, when promises broke too often, and down when they never did", () => {
    const late = levelsOf(
      scoresOf(6000, (roll) => roll ** 0.2),
      today,
    ).by;
    const early = levelsOf(
      scoresOf(6000, (roll) => roll ** 3),
      today,
    ).by;
    expect(late[90]).toBeCloseTo(0.92, 9);
    expect(late[95]).toBeCloseTo(0.96, 9);
    expect(early[90]).toBeCloseTo(0.84, 9);
  });

  test("do not take parcels that are still missing for parcels that came", () => {
    const missing = levelsOf(
      scoresOf(6000, (roll) => (roll > 0.85 ? null : roll)),
      today,
    ).by;
    expect(missing[90]).toBeCloseTo(0.92, 9);
  });

  test("do not judge by parcels of the last weeks, of which only the fast ones are in", () => {
    const scores = scoresOf(6000, exact);
    const before = levelsOf(scores, today);
    for (let number = 0; number < 3000; number += 1) {
      countIssued(scores, dayNumber(today - 10));
      countScore(scores, dayNumber(today - 10), { before: 0.1, by: 0.2 });
    }
    expect(levelsOf(scores, today)).toEqual(before);
  });

  test("rise with the certainty, whatever happened", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 400 }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        (parcels, power) => {
          const { by, range } = levelsOf(
            scoresOf(parcels, (roll) => roll ** power),
            today,
          );
          expect(by[90]).toBeGreaterThanOrEqual(by[80]);
          expect(by[95]).toBeGreaterThanOrEqual(by[90]);
          expect(range[90].high).toBeGreaterThanOrEqual(range[80].high);
          expect(range[95].high).toBeGreaterThanOrEqual(range[90].high);
          expect(range[90].low).toBeLessThanOrEqual(range[80].low);
          expect(range[95].low).toBeLessThanOrEqual(range[90].low);
        },
      ),
    );
  });

  test("forget weeks that are too old to judge by", () => {
    const scores = scoresOf(500, exact);
    countIssued(scores, dayNumber(today + 365));
    expect(scores).toHaveLength(1);
  });
});
