import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeCalibration, shareRange } from "./calibration.ts";

test.each([
  // Wilson's interval, as tabulated for 95 %.
  [0, 10, 0, 0.2775],
  [9, 10, 0.5958, 0.9821],
  [10, 10, 0.7225, 1],
  [90, 100, 0.8256, 0.9448],
  [0, 0, 0, 1],
])("of %i hits in %i the true share is between", (hits, all, low, high) => {
  const range = shareRange(hits, all);
  expect(range.low).toBeCloseTo(low, 3);
  expect(range.high).toBeCloseTo(high, 3);
});

test("the range holds the share, stays between 0 and 1, and narrows as parcels are added", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, part) => {
        const hits = Math.round(all * part);
        const { share, low, high } = shareRange(hits, all);
        const more = shareRange(hits * 4, all * 4);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
        expect(more.high - more.low).toBeLessThan(high - low);
      },
    ),
  );
});

test.each([
  ["a handful says nothing, good or bad", 7, 7, 0.9, "too_few"],
  ["29 are one too few", 0, 29, 0.9, "too_few"],
  ["close to the goal is right", 370, 400, 0.9, "right"],
  ["close to it with few parcels is not settled", 93, 100, 0.9, "open"],
  ["a little under it may be chance", 86, 100, 0.9, "open"],
  ["far under it is not", 70, 100, 0.9, "bold"],
  ["a point under it is close enough, however many there are", 89_200, 100_000, 0.9, "right"],
  ["two points under it are not", 88_000, 100_000, 0.9, "bold"],
  ["two points over it are fine", 92_000, 100_000, 0.9, "right"],
  ["all in time, out of many, is too careful", 1_000, 1_000, 0.9, "careful"],
  ["all in time, out of few, may be luck", 30, 30, 0.9, "open"],
  ["at 95 nothing can be much too careful", 985, 1_000, 0.95, "right"],
])("%s", (_, onTime, due, goal, kind) => {
  expect(judgeCalibration(onTime, due, goal).kind).toBe(kind);
});
