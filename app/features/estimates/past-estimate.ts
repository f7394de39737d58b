import type { DayNumber } from "#app/lib/day-number.ts";
import { keptScore } from "./belief.ts";
import { encodeCurve, type Curve } from "./curve.ts";
import type { KeptEstimate, WhatIf } from "./kept-estimate.ts";
import type { Outcome, Stage } from "./learned.ts";
import { factsOf, type PlannedParcel } from "./plan-parcels.ts";
import type { OrderPromise } from "./promise-for.ts";
import type { PastOrder } from "./replay.ts";

/** What of a parcel's past the replay lives through; null for one that teaches it nothing. */
export function toPast(parcel: PlannedParcel): PastOrder | null {
  const { order, shipmentId, plan, traits, promiseKeys, happened, outcome } = parcel;
  const { handedOverOn, deliveredOn, endedAs, seen } = happened;
  const isOver = endedAs !== null && endedAs !== "delivered";
  if (order.test || plan.kind === "pickup" || isOver || !seen) return null;
  return {
    id: `${order.orderId}/${shipmentId}`,
    plan,
    traits,
    promiseKeys,
    // Days that cannot be true teach nothing of the hand-over.
    handedOverOn: outcome === null ? null : handedOverOn,
    deliveredOn,
  };
}

/** The part of what a parcel teaches that the replay counts by itself: carriers' dates it does not know. */
export const replayedPart = (contributed: Outcome | null, isReplayed: boolean): Outcome | null =>
  contributed && isReplayed ? { ...contributed, carrierDate: null } : null;

export type Issued = { promise: OrderPromise; whatIf: WhatIf; curves: Record<Stage, Curve | null> };

/**
 * The estimate that history would have had, worked out with what was known then. Nobody was told. Everything before `today`
 * is counted and learned.
 */
export function toPastEstimate(
  parcel: PlannedParcel,
  { promise, whatIf, curves }: Issued,
  { contributed, today, isReplayed }: { contributed: Outcome | null; today: DayNumber; isReplayed: boolean },
): KeptEstimate {
  const { endedAs, deliveredOn } = parcel.happened;
  const hasCome = deliveredOn !== null && deliveredOn < today;
  const countedTo = (stage: Stage) => {
    const curve = curves[stage];
    return isReplayed && curve && curve.startsOn < today ? today : null;
  };
  const score = (curve: Curve | null) =>
    isReplayed && hasCome && curve ? keptScore(curve, deliveredOn) : null;
  const { from, to, level, basis } = promise;
  return {
    ...factsOf(parcel),
    promise: { at: parcel.order.placedAt, from, to, level, basis },
    told: false,
    whatIf,
    expected: null,
    lateProbability: null,
    lateness: null,
    runningLateAt: null,
    purchaseCurve: curves.purchase && encodeCurve(curves.purchase),
    handoverCurve: curves.handover && encodeCurve(curves.handover),
    purchaseScore: score(curves.purchase),
    handoverScore: score(curves.handover),
    countedTo: { purchase: countedTo("purchase"), handover: countedTo("handover") },
    settled: isReplayed && hasCome,
    contributed,
    open: endedAs === null || (deliveredOn !== null && !hasCome),
  };
}

/**
 * A stored estimate after everything was counted anew. What was told, issued and scored stays as it was; what the histograms
 * hold of it is as counted now. One of which more has become known meanwhile is left open for the next morning.
 */
export function recount(kept: KeptEstimate, past: KeptEstimate): KeptEstimate {
  const isAsCounted =
    kept.handedOverOn === past.handedOverOn &&
    kept.deliveredOn === past.deliveredOn &&
    kept.endedAs === past.endedAs;
  return {
    ...kept,
    traits: past.traits,
    purchaseCurve: kept.purchaseCurve ?? past.purchaseCurve,
    handoverCurve: kept.handoverCurve ?? past.handoverCurve,
    purchaseScore: kept.purchaseScore ?? past.purchaseScore,
    handoverScore: kept.handoverScore ?? past.handoverScore,
    countedTo: past.countedTo,
    settled: past.settled,
    outcome: isAsCounted ? past.outcome : kept.outcome,
    contributed: past.contributed,
    open: isAsCounted ? past.open : true,
  };
}
