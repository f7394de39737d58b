import type { ParcelTraits, RulePlan } from "#app/features/delivery-rules/plan.ts";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { scoreOf } from "./belief.ts";
import type { Curve } from "./curve.ts";
import { keysOf } from "./keys.ts";
import { STAGES, type KeyChain, type Outcome, type Part, type Stage } from "./learned.ts";
import { countIssued, countScore } from "./levels.ts";
import { countParcel, paceNow, type PaceNow } from "./pace.ts";
import type { ShopLearning } from "./state.ts";

/** A parcel as a morning sees it. */
export type WatchedParcel = {
  curves: Record<Stage, Curve | null>;
  paceKeys: string[];
  deliveredOn: DayNumber | null;
  /** Up to and without which day each stage has been counted; null: not at all, or its curve is new. */
  countedTo: Record<Stage, DayNumber | null>;
  /** Its delivery has been counted: what comes after is a correction, which changes histograms only. */
  settled: boolean;
};

/** To be taken at the start of a morning, before any parcel is looked at. */
export const pacesNow = (state: ShopLearning): Record<Stage, PaceNow> => ({
  purchase: paceNow(state.pace.purchase),
  handover: paceNow(state.pace.handover),
});

/**
 * Counts, in place, what one parcel says about the days that have not been counted yet, up to and without `until`; the day of
 * delivery is its last. What is heard of late is counted late, with the weight of its own day. `now` is the pace before any
 * parcel of this morning (`pacesNow`).
 */
export function lookAtParcel(
  state: ShopLearning,
  now: Record<Stage, PaceNow>,
  parcel: WatchedParcel,
  until: DayNumber,
): void {
  const { deliveredOn, paceKeys, countedTo } = parcel;
  if (parcel.settled) return;
  const hasCome = deliveredOn !== null && deliveredOn < until;
  for (const stage of STAGES) {
    const curve = parcel.curves[stage];
    if (!curve || curve.startsOn >= until) continue;
    const uncounted = countedTo[stage];
    if (uncounted === null) countIssued(state.scores[stage], curve.startsOn);
    // A delivery may be heard of only after its day was counted as one without.
    const from = dayNumber(Math.min(uncounted ?? curve.startsOn, hasCome ? deliveredOn : Infinity));
    countParcel(state.pace[stage], now[stage], { curve, deliveredOn, paceKeys }, { from, until });
    if (hasCome) countScore(state.scores[stage], curve.startsOn, scoreOf(curve, deliveredOn));
    countedTo[stage] = until;
  }
  if (!hasCome) return;
  state.outcomeCount += 1;
  parcel.settled = true;
}

/**
 * What became of a parcel so far, in the units that are learned, for estimates of what is known of it and for promises, which
 * know less. Days of which nothing is known teach nothing.
 */
export function outcomeOf(
  plan: RulePlan,
  traits: ParcelTraits,
  happened: { handedOverOn: DayNumber | null; deliveredOn: DayNumber | null },
  promiseKeys: Record<Part, KeyChain> = { handling: [], transit: [] },
): Outcome {
  const { handedOverOn, deliveredOn } = happened;
  const keys = keysOf(plan, traits);
  const { work, delivery } = plan.calendars;
  return {
    handling:
      handedOverOn === null
        ? null
        : {
            keys: [...keys.handling, ...promiseKeys.handling],
            days: Math.max(work.indexOf(handedOverOn) - work.indexOf(plan.startsOn), 0),
            endedOn: handedOverOn,
          },
    transit:
      handedOverOn === null || deliveredOn === null
        ? null
        : {
            keys: [...keys.transit, ...promiseKeys.transit],
            days: Math.max(delivery.indexOf(deliveredOn) - delivery.indexOf(handedOverOn), 0),
            endedOn: deliveredOn,
          },
    carrierDate: null,
  };
}
