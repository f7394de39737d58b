/** With fewer parcels than this, chance is louder than anything the numbers could say. */
export const DELIVERIES_NEEDED = 30;
/** Twice the normal distribution's 2.5 % tail: nineteen of twenty such intervals hold the true share. */
const Z = 1.96;
/** How far beside the goal is still as promised: dates come in whole days, and late hurts more than early helps. */
const BOLD_BY = 0.01;
const CAREFUL_BY = 0.03;
/** A range wider than this holds the goal and much else besides. */
const WIDE = 0.1;

/** A share of parcels with the range that chance allows. */
export type ShareRange = { share: number; low: number; high: number };

/** What the share on time says of the certainty promised; "open": nothing against it yet. `goal` and shares are 0 to 1. */
export type Calibration =
  | { kind: "too_few"; due: number; needed: number }
  | ({ kind: "bold" | "right" | "open" | "careful"; goal: number } & ShareRange);

/**
 * Wilson's interval for `hits` of `all`, which holds for few parcels and for shares close to 1 as well.
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 */
export function shareRange(hits: number, all: number): ShareRange {
  if (all === 0) return { share: 0, low: 0, high: 1 };
  const share = hits / all;
  const middle = share + (Z * Z) / (2 * all);
  const half = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all));
  const bottom = 1 + (Z * Z) / all;
  return {
    share,
    low: Math.max(0, (middle - half) / bottom),
    high: Math.min(1, (middle + half) / bottom),
  };
}

/** Whether `onTime` of `due` parcels fit a promise kept `goal` of the time, as far as chance lets one tell. */
export function judgeCalibration(onTime: number, due: number, goal: number): Calibration {
  if (due < DELIVERIES_NEEDED) return { kind: "too_few", due, needed: DELIVERIES_NEEDED };
  const range = shareRange(onTime, due);
  if (range.high < goal - BOLD_BY) return { kind: "bold", goal, ...range };
  if (range.low > goal + CAREFUL_BY) return { kind: "careful", goal, ...range };
  return { kind: range.high - range.low > WIDE ? "open" : "right", goal, ...range };
}
