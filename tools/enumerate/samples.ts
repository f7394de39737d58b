/** Measurements in milliseconds, and what they look like. */
export type Shape = { p5: number; p25: number; median: number; p75: number; p95: number };

export function shapeOf(values: readonly number[]): Shape {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { p5: at(0.05), p25: at(0.25), median: at(0.5), p75: at(0.75), p95: at(0.95) };
}

export type Comparison = {
  one: Shape;
  other: Shape;
  /** How far the medians lie apart, as a part of the distance between the quartiles of both together. */
  apart: number;
  /** How probable at least such a difference in rank is when there is none: Mann and Whitney's test, two-sided. */
  p: number;
  isSame: boolean;
};

/** A tenth of the spread is nothing that anybody measures through a network; a thousandth is not by chance. */
const APART_MAX = 0.1;
const P_MIN = 0.001;

/** Compares two samples that were taken in turn. */
export function compare(one: readonly number[], other: readonly number[]): Comparison {
  const [left, right, both] = [shapeOf(one), shapeOf(other), shapeOf([...one, ...other])];
  const apart = Math.abs(left.median - right.median) / (both.p75 - both.p25);
  const p = rankTest(one, other);
  return { one: left, other: right, apart, p, isSame: apart <= APART_MAX && p >= P_MIN };
}

/** The normal approximation, good for more than twenty values; ties share their ranks. */
function rankTest(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((value) => ({ value, mine: true })),
    ...other.map((value) => ({ value, mine: false })),
  ].sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    rankSum += all.slice(from, to).filter(({ mine }) => mine).length * ((from + 1 + to) / 2);
    from = to;
  }
  const [n, m] = [one.length, other.length];
  const mean = (n * (n + m + 1)) / 2;
  const deviation = Math.sqrt((n * m * (n + m + 1)) / 12);
  return 2 * upperTail(Math.abs(rankSum - mean) / deviation);
}

/** Of the normal distribution; Abramowitz and Stegun 26.2.17, exact to seven digits. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
