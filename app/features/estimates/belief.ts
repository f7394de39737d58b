import type { Certainty } from "#app/features/delivery-rules/rules.ts";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { carrierLikelihood, type CarrierDate } from "./carrier-date.ts";
import { strainBefore, strainOn, type Curve } from "./curve.ts";
import type { Learned } from "./estimate.ts";
import type { Stage } from "./learned.ts";
import type { Levels, Score } from "./levels.ts";
import { paceAhead, pacedStrain, paceOf } from "./pace.ts";

/** What we believe now: `cdf[i]` is the probability of arrival on or before `startsOn + i`; the last entry is 1. */
export type Belief = { startsOn: DayNumber; cdf: Float64Array };

export type BeliefContext = {
  stage: Stage;
  learned: Learned;
  /** Of the parcel: `paceKeysOf`. */
  paceKeys: string[];
  /** The parcel was not here by the end of the day before this one; null when that is not known. */
  asOf: DayNumber | null;
  carrierDate?: CarrierDate | null;
};

/** A belief goes on until so little is left. */
const REST = 1e-4;
const LONGEST_DAYS = 400;

/** A frozen curve as seen now: at today's pace, knowing that the parcel is not here yet, and with the carrier's own date. */
export function believe(curve: Curve, context: BeliefContext): Belief {
  const { stage, learned, paceKeys, asOf } = context;
  const passed = Math.max((asOf ?? curve.startsOn) - curve.startsOn, 0);
  const pace = paceOf(learned.shop.pace[stage], paceKeys);
  const paced = pacedBelief(curve, paceAhead(pace, curve.startsOn + passed - learned.today), passed);
  return context.carrierDate ? weigh(paced, context.carrierDate) : paced;
}

/** From `startsOn + passed` on, given that nothing came before. */
function pacedBelief(curve: Curve, pace: Float64Array, passed: number): Belief {
  let before = strainBefore(curve, passed);
  const cdf: number[] = [];
  let left = 1;
  for (let ahead = 0; ahead < LONGEST_DAYS && left > REST; ahead += 1) {
    const added = strainOn(curve, passed + ahead);
    if (added > 0) {
      left *= Math.exp(-pacedStrain(pace, before, added, ahead));
      before += added;
    }
    cdf.push(1 - left);
  }
  cdf[cdf.length - 1] = 1;
  return { startsOn: dayNumber(curve.startsOn + passed), cdf: Float64Array.from(cdf) };
}

function weigh(belief: Belief, carrierDate: CarrierDate): Belief {
  const likelihood = carrierLikelihood(carrierDate);
  const cdf = new Float64Array(belief.cdf.length);
  let sum = 0;
  for (let at = 0; at < cdf.length; at += 1) {
    const share = (belief.cdf[at] ?? 1) - (at > 0 ? (belief.cdf[at - 1] ?? 1) : 0);
    sum += share * likelihood(dayNumber(belief.startsOn + at));
    cdf[at] = sum;
  }
  for (let at = 0; at < cdf.length; at += 1) cdf[at] = (cdf[at] ?? 0) / sum;
  return { startsOn: belief.startsOn, cdf };
}

/** How the belief that was told on the day of issue judged the day of arrival. */
export function scoreOf(curve: Curve, deliveredOn: DayNumber): Score {
  const told = pacedBelief(curve, curve.pace, 0);
  return { before: probabilityBy(told, dayNumber(deliveredOn - 1)), by: probabilityBy(told, deliveredOn) };
}

/** As it is kept with the parcel: how probable it was to come on or before its day, to four digits. */
export const keptScore = (curve: Curve, deliveredOn: DayNumber): number =>
  Math.round(scoreOf(curve, deliveredOn).by * 10_000) / 10_000;

/** The probability of arrival on or before the day. */
export function probabilityBy(belief: Belief, day: DayNumber): number {
  const at = day - belief.startsOn;
  if (at < 0) return 0;
  return belief.cdf[Math.min(at, belief.cdf.length - 1)] ?? 1;
}

/** The probability that it comes later than the day: of a promise, that it breaks. */
export const probabilityAfter = (belief: Belief, day: DayNumber): number => 1 - probabilityBy(belief, day);

/** The first day by which the probability is reached. */
function quantileDay(belief: Belief, probability: number): DayNumber {
  // A hair less, so that a sum that is exactly there is not missed by rounding.
  const wanted = Math.min(probability, 1) - 1e-9;
  const at = belief.cdf.findIndex((reached) => reached >= wanted);
  return dayNumber(belief.startsOn + (at < 0 ? belief.cdf.length - 1 : at));
}

/** As many come before this day as after it. */
export const likelyDay = (belief: Belief): DayNumber => quantileDay(belief, 0.5);

/** The one day by which it is here with this certainty. */
export const dayBy = (belief: Belief, certainty: Certainty, levels: Levels): DayNumber =>
  quantileDay(belief, levels.by[certainty]);

/** The days between which it comes with this certainty. */
export function windowOf(
  belief: Belief,
  certainty: Certainty,
  levels: Levels,
): { from: DayNumber; to: DayNumber } {
  const { low, high } = levels.range[certainty];
  return { from: quantileDay(belief, low), to: quantileDay(belief, high) };
}
