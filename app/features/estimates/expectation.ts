import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import type { Instant } from "#app/lib/time.ts";
import { believe, probabilityAfter, type Belief } from "./belief.ts";
import { decodeCurve, type Curve } from "./curve.ts";
import type { Learned } from "./estimate.ts";
import { carrierKeyOf } from "./learnable.ts";
import type { Expected, KeptEstimate, Lateness } from "./kept-estimate.ts";
import type { Stage } from "./learned.ts";
import type { Levels } from "./levels.ts";
import { basisFor, shownWindow } from "./promise.ts";

/** What is the same for all parcels that are looked at together. */
export type ExpectationContext = {
  learned: Learned;
  levels: Record<Stage, Levels>;
  rules: Pick<DeliveryRules, "shown" | "source" | "lateFrom">;
};

export type Expectation = Pick<KeptEstimate, "expected" | "lateProbability">;

/** What an expectation is made of. */
export type ExpectedParcel = Pick<
  KeptEstimate,
  | "promise"
  | "told"
  | "test"
  | "seen"
  | "endedAs"
  | "carrierOn"
  | "carrierName"
  | "traits"
  | "purchaseCurve"
  | "handoverCurve"
  | "startsOn"
  | "handedOverOn"
>;

const NOTHING: Expectation = { expected: null, lateProbability: null };

/** What we believe on the morning of a day, by the destination's calendar. Nothing of a parcel whose way has ended. */
export function expectationOf(
  parcel: ExpectedParcel,
  context: ExpectationContext,
  today: DayNumber,
): Expectation {
  if (parcel.endedAs !== null) return NOTHING;
  const stage: Stage = parcel.handoverCurve === null ? "purchase" : "handover";
  const bytes = parcel.handoverCurve ?? parcel.purchaseCurve;
  const curve = bytes && decodeCurve(bytes);
  if (!curve) return NOTHING;
  const belief = beliefNow(parcel, curve, { stage, today }, context);
  return {
    expected: expectedFrom(parcel, belief, { stage, today }, context),
    lateProbability:
      parcel.promise && parcel.seen ? rounded(probabilityAfter(belief, parcel.promise.to)) : null,
  };
}

/** Enough for people and thresholds; and a belief that moves by less need not be written again. */
const rounded = (probability: number): number =>
  Math.round(Math.min(Math.max(probability, 0), 1) * 1_000) / 1_000;

type Moment = { stage: Stage; today: DayNumber };

function beliefNow(
  parcel: ExpectedParcel,
  curve: Curve,
  { stage, today }: Moment,
  { learned }: ExpectationContext,
): Belief {
  const { carrierOn: day, carrierName, seen, handedOverOn, traits } = parcel;
  return believe(curve, {
    stage,
    learned,
    paceKeys: traits.paceKeys,
    // Of a parcel that nobody scans, only its arrival could be told, and will not be; but it was not there when it was sent.
    asOf: seen ? today : handedOverOn,
    carrierDate:
      day === null ? null : { day, histogram: learned.find("carrier_date", carrierKeyOf(carrierName)) },
  });
}

function expectedFrom(
  { carrierOn, traits: { window } }: ExpectedParcel,
  belief: Belief,
  { stage, today }: Moment,
  { learned, levels, rules }: ExpectationContext,
): Expected {
  const basis = basisFor(rules, learned);
  if (carrierOn !== null) return { ...shownWindow(belief, rules, levels[stage]), basis: "carrier" };
  // As long as the rules' own window is not over, it is what the rules say.
  if (basis === "rules" && stage === "purchase" && today <= window.to)
    return { from: dayNumber(Math.max(window.from, today)), to: window.to, basis };
  return { ...shownWindow(belief, rules, levels[stage]), basis };
}

/**
 * How it stands with the promise on the morning of a day. The first morning on which it is likely to break is kept: it is a
 * milestone. Only promises that somebody was told can break.
 */
export function standingOf(
  parcel: ExpectedParcel & Pick<KeptEstimate, "runningLateAt">,
  { lateProbability }: Expectation,
  { lateFrom }: Pick<DeliveryRules, "lateFrom">,
  { today, now }: { today: DayNumber; now: Instant },
): Pick<KeptEstimate, "lateness" | "runningLateAt"> {
  const lateness = latenessOf(parcel, lateProbability, lateFrom, today);
  return { lateness, runningLateAt: parcel.runningLateAt ?? (lateness === null ? null : now) };
}

function latenessOf(
  { promise, told, test, seen, endedAs }: ExpectedParcel,
  lateProbability: number | null,
  lateFrom: number,
  today: DayNumber,
): Lateness | null {
  if (!promise || !told || test || !seen || endedAs !== null || lateProbability === null) return null;
  if (today > promise.to) return "late";
  return lateProbability >= lateFrom ? "running_late" : null;
}
