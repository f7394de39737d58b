import type { DayNumber } from "#app/lib/day-number.ts";
import { canonicalJson } from "#app/lib/json.ts";
import type { Instant } from "#app/lib/time.ts";
import { keptScore } from "./belief.ts";
import { decodeCurve, type Curve } from "./curve.ts";
import { expectationOf, standingOf, type ExpectationContext } from "./expectation.ts";
import { changesBetween, type HistogramChange } from "./histogram.ts";
import type { Ending, KeptEstimate } from "./kept-estimate.ts";
import type { Outcome, PartOutcome, Stage } from "./learned.ts";
import { lookAtParcel } from "./morning.ts";
import type { PaceNow } from "./pace.ts";
import type { ShopLearning } from "./state.ts";

/** What is the same for all parcels of a morning. Days are those of the zone whose morning it is. */
export type MorningContext = ExpectationContext & {
  today: DayNumber;
  now: Instant;
  /** The pace before any parcel of this morning. */
  paces: Record<Stage, PaceNow>;
  /** What this morning adds up, in place. */
  state: ShopLearning;
};

export type Looked = { after: KeptEstimate; changes: HistogramChange[] };

/** So long after its promise a parcel is not waited for any more; one that nobody scans, sooner. */
const GIVEN_UP_AFTER_DAYS = 90;
const UNSEEN_GIVEN_UP_AFTER_DAYS = 30;

/**
 * A morning's look at one estimate: what happened before today is counted and learned, and what is awaited is believed anew.
 * Looking again on the same day at what came of it changes nothing.
 */
export function lookAtEstimate(before: KeptEstimate, context: MorningContext): Looked {
  const { today, now, rules } = context;
  const endedAs = before.endedAs ?? givenUp(before, today);
  const parcel = { ...before, endedAs };
  const counted = countIn(parcel, context);
  const contributed = knownBefore(endedAs === "given_up" ? null : before.outcome, today);
  const expectation = expectationOf(parcel, context, today);
  const hasEnded = endedAs !== null && (before.deliveredOn === null || before.deliveredOn < today);
  return {
    after: {
      ...parcel,
      ...counted,
      ...expectation,
      ...standingOf(parcel, expectation, rules, { today, now }),
      contributed,
      open: !hasEnded,
    },
    changes: changesBetween(before.contributed, contributed),
  };
}

function givenUp({ orderedOn, startsOn, promise, seen }: KeptEstimate, today: DayNumber): Ending | null {
  const awaitedFrom = Math.max(orderedOn, startsOn, promise?.to ?? orderedOn);
  return today - awaitedFrom > (seen ? GIVEN_UP_AFTER_DAYS : UNSEEN_GIVEN_UP_AFTER_DAYS) ? "given_up" : null;
}

type Counted = Pick<KeptEstimate, "countedTo" | "settled" | "purchaseScore" | "handoverScore">;

/** Counts the days that have passed into the shop's pace, and how the beliefs judged a delivery. */
function countIn(estimate: KeptEstimate, { state, paces, today }: MorningContext): Counted {
  const { test, seen, endedAs, deliveredOn, traits, settled } = estimate;
  const counted = {
    countedTo: { ...estimate.countedTo },
    settled,
    purchaseScore: estimate.purchaseScore,
    handoverScore: estimate.handoverScore,
  };
  const isAwaitedOrCame = endedAs === null || endedAs === "delivered";
  if (test || !seen || settled || !isAwaitedOrCame || traits.kind === "pickup") return counted;
  const curves = {
    purchase: estimate.purchaseCurve && decodeCurve(estimate.purchaseCurve),
    handover: estimate.handoverCurve && decodeCurve(estimate.handoverCurve),
  };
  const watched = { ...counted, curves, paceKeys: traits.paceKeys, deliveredOn };
  lookAtParcel(state, paces, watched, today);
  const score = (curve: Curve | null) =>
    watched.settled && curve && deliveredOn !== null ? keptScore(curve, deliveredOn) : null;
  return {
    countedTo: watched.countedTo,
    settled: watched.settled,
    purchaseScore: score(curves.purchase),
    handoverScore: score(curves.handover),
  };
}

/** What of an outcome had happened before the day. */
export function knownBefore(outcome: Outcome | null, day: DayNumber): Outcome | null {
  if (outcome === null) return null;
  const known = (part: PartOutcome | null) => (part !== null && part.endedOn < day ? part : null);
  const before = {
    handling: known(outcome.handling),
    transit: known(outcome.transit),
    carrierDate: known(outcome.carrierDate),
  };
  return before.handling || before.transit || before.carrierDate ? before : null;
}

/** Whether a look has changed nothing of what saveLooks would write. */
export const isSameLook = (before: KeptEstimate, after: KeptEstimate): boolean =>
  writtenOf(before) === writtenOf(after);

const writtenOf = (one: KeptEstimate): string =>
  JSON.stringify([
    one.expected && [one.expected.from, one.expected.to, one.expected.basis],
    [one.lateProbability, one.lateness, one.runningLateAt, one.purchaseScore, one.handoverScore],
    [one.countedTo.purchase, one.countedTo.handover, one.settled, one.endedAs, one.open],
    canonicalJson(one.contributed),
  ]);
