import type { ParcelTraits, RulePlan } from "#app/features/delivery-rules/plan.ts";
import type { DayNumber } from "#app/lib/day-number.ts";
import { scoreOf } from "./belief.ts";
import type { Curve } from "./curve.ts";
import { keysOf } from "./keys.ts";
import type { Outcome, Stage } from "./learned.ts";
import { countIssued, countScore } from "./levels.ts";
import { countParcel, paceNow, type PaceNow } from "./pace.ts";
import type { ShopLearning } from "./state.ts";

/** A parcel as a morning sees it. */
export type WatchedParcel = {
  curves: Record<Stage, Curve | null>;
  paceKeys: string[];
  deliveredOn: DayNumber | null;
};

/** To be taken at the start of a morning, before any parcel is looked at. */
export const pacesNow = (state: ShopLearning): Record<Stage, PaceNow> => ({
  purchase: paceNow(state.pace.purchase),
  handover: paceNow(state.pace.handover),
});

/**
 * Counts, in place, what one parcel says about the days `from` up to and without `until`: to be called once for every parcel and
 * day, the day of delivery being its last. `now` is the pace before any parcel of this morning (`pacesNow`).
 */
export function lookAtParcel(
  state: ShopLearning,
  now: Record<Stage, PaceNow>,
  parcel: WatchedParcel,
  span: { from: DayNumber; until: DayNumber },
): void {
  for (const stage of ["purchase", "handover"] as const) {
    const curve = parcel.curves[stage];
    if (!curve || curve.startsOn >= span.until) continue;
    const { deliveredOn } = parcel;
    countParcel(state.pace[stage], now[stage], { curve, deliveredOn, paceKeys: parcel.paceKeys }, span);
    if (curve.startsOn >= span.from) countIssued(state.scores[stage], curve.startsOn);
    if (deliveredOn !== null && deliveredOn < span.until)
      countScore(state.scores[stage], curve.startsOn, scoreOf(curve, deliveredOn));
  }
  if (parcel.deliveredOn !== null && parcel.deliveredOn < span.until) state.outcomeCount += 1;
}

/** What became of a parcel so far, in the units that are learned. Days of which nothing is known teach nothing. */
export function outcomeOf(
  plan: RulePlan,
  traits: ParcelTraits,
  happened: { handedOverOn: DayNumber | null; deliveredOn: DayNumber | null },
): Outcome {
  const { handedOverOn, deliveredOn } = happened;
  const keys = keysOf(plan, traits);
  const { work, delivery } = plan.calendars;
  return {
    handling:
      handedOverOn === null
        ? null
        : {
            keys: keys.handling,
            days: Math.max(work.indexOf(handedOverOn) - work.indexOf(plan.startsOn), 0),
            endedOn: handedOverOn,
          },
    transit:
      handedOverOn === null || deliveredOn === null
        ? null
        : {
            keys: keys.transit,
            days: Math.max(delivery.indexOf(deliveredOn) - delivery.indexOf(handedOverOn), 0),
            endedOn: deliveredOn,
          },
    carrierDate: null,
  };
}
