import { describe, expect, test } from "vitest";
import { diceOf } from "./dice.ts";
import { compare, shapeOf } from "./samples.ts";

const roll = diceOf(7);
/** Bell-shaped, around a middle. */
const around = (middle: number): number =>
  middle + Array.from({ length: 12 }, roll).reduce((sum, one) => sum + one, -6);
const sample = (middle: number) => Array.from({ length: 2000 }, () => around(middle));

describe("two samples", () => {
  test("of one distribution are the same", () => {
    expect(compare(sample(5), sample(5))).toMatchObject({ isSame: true });
  });

  test("that lie a fifth of their spread apart are not", () => {
    const { isSame, p, apart } = compare(sample(5), sample(5.3));
    expect([isSame, p < 0.001, apart > 0.1]).toEqual([false, true, true]);
  });

  test("known by heart have the probability that the books give", () => {
    expect(compare([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]).p).toBeCloseTo(0.009, 3);
    expect(shapeOf([1, 2, 3, 4, 5]).median).toBe(3);
  });
});
