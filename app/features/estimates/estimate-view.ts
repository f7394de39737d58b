import type { Certainty } from "#app/features/delivery-rules/rules.ts";
import { toCalendarDate, type DayNumber } from "#app/lib/day-number.ts";
import type { DayWindow } from "#app/lib/format-window.ts";
import type { CalendarDate, Instant } from "#app/lib/time.ts";
import type { ExpectationBasis, KeptEstimate, Lateness, PromiseBasis } from "./kept-estimate.ts";

/** What is believed of one parcel, or of an order until it has parcels, with days as people have them. */
export type EstimateView = {
  /** "" is the order's own. */
  shipmentId: string;
  /** What the shopper was told; null when nobody told anything. */
  promise: (DayWindow & { level: Certainty | null; basis: PromiseBasis }) | null;
  expected: (DayWindow & { basis: ExpectationBasis }) | null;
  /** 0 to 1; null when nobody can know. */
  lateProbability: number | null;
  lateness: Lateness | null;
  runningLateAt: Instant | null;
  /** What speaks against the promise; null when nothing does. */
  lateReason: LateReason | null;
  deliveredOn: CalendarDate | null;
};

/** Why a parcel is late, or will be. */
export type LateReason =
  | { kind: "carrier_says"; day: CalendarDate }
  | { kind: "not_handed_over" }
  | { kind: "slow_since"; day: CalendarDate };

export function presentEstimate(estimate: KeptEstimate): EstimateView {
  const { shipmentId, promise, told, expected, lateProbability, lateness, runningLateAt } = estimate;
  return {
    shipmentId,
    promise: promise && told ? { ...windowOf(promise), level: promise.level, basis: promise.basis } : null,
    expected: expected && { ...windowOf(expected), basis: expected.basis },
    lateProbability,
    lateness,
    runningLateAt,
    lateReason: lateness === null ? null : reasonOf(estimate),
    deliveredOn: dateOrNull(estimate.deliveredOn),
  };
}

function reasonOf({ promise, carrierOn, handedOverOn }: KeptEstimate): LateReason {
  if (promise && carrierOn !== null && carrierOn > promise.to)
    return { kind: "carrier_says", day: toCalendarDate(carrierOn) };
  return handedOverOn === null
    ? { kind: "not_handed_over" }
    : { kind: "slow_since", day: toCalendarDate(handedOverOn) };
}

const windowOf = ({ from, to }: { from: DayNumber; to: DayNumber }): DayWindow => ({
  from: toCalendarDate(from),
  to: toCalendarDate(to),
});

const dateOrNull = (day: DayNumber | null): CalendarDate | null =>
  day === null ? null : toCalendarDate(day);
