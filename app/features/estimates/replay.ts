import type { ParcelTraits, RulePlan } from "#app/features/delivery-rules/plan.ts";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import type { Curve } from "./curve.ts";
import { estimateAtHandover, estimateAtPurchase, type Learned } from "./estimate.ts";
import { applyChange, changesBetween, emptyHistogram } from "./histogram.ts";
import { paceKeysOf } from "./keys.ts";
import type { Histogram, HistogramPart, KeyChain, Outcome, Part, Stage } from "./learned.ts";
import { lookAtParcel, outcomeOf, pacesNow, type WatchedParcel } from "./morning.ts";
import { emptyState, type ShopLearning } from "./state.ts";

/** An order of the past, with what became of it. */
export type PastOrder = {
  id: string;
  plan: RulePlan;
  traits: ParcelTraits;
  /** Where promises are learned besides; left out where nobody reads them. */
  promiseKeys?: Record<Part, KeyChain>;
  handedOverOn: DayNumber | null;
  deliveredOn: DayNumber | null;
};

/** Told at each stage, with what was known on the morning of that day and nothing later. */
export type OnIssue = (order: PastOrder, stage: Stage, curve: Curve, learned: Learned) => void;

export type Replay = {
  /** The next order; orders come sorted by `plan.orderedOn`. */
  add(order: PastOrder): void;
  /** Lives through all mornings up to this day's. */
  finish(today: DayNumber): void;
  state(): ShopLearning;
  /** By part, then by key. */
  histograms(): Map<HistogramPart, Map<string, Histogram>>;
};

type Under = WatchedParcel & { order: PastOrder; outcome: Outcome | null };

/**
 * Lives through a shop's past day by day, learning each morning from the days before and believing with nothing else.
 * Memory holds the parcels under way, not the past.
 */
export function createReplay(onIssue: OnIssue = () => undefined): Replay {
  const state = emptyState();
  const histograms = new Map<HistogramPart, Map<string, Histogram>>();
  let today: DayNumber | null = null;
  let underWay: Under[] = [];

  const learnedToday = (day: DayNumber): Learned => ({
    today: day,
    shop: state,
    find: (part, key) => histograms.get(part)?.get(key) ?? null,
  });

  function learn(parcel: Under, day: DayNumber): void {
    const { order } = parcel;
    const known = (on: DayNumber | null) => (on !== null && on < day ? on : null);
    const happened = { handedOverOn: known(order.handedOverOn), deliveredOn: known(order.deliveredOn) };
    const outcome = outcomeOf(order.plan, order.traits, happened, order.promiseKeys);
    for (const change of changesBetween(parcel.outcome, outcome)) {
      const byKey = histograms.get(change.part) ?? new Map<string, Histogram>();
      histograms.set(change.part, byKey);
      const histogram = byKey.get(change.key) ?? emptyHistogram();
      byKey.set(change.key, histogram);
      applyChange(histogram, change);
    }
    parcel.outcome = outcome;
  }

  /** The morning of the day: learns the day before, then believes anew what was handed over on this day. */
  function morning(day: DayNumber): void {
    const before = pacesNow(state);
    for (const parcel of underWay) {
      lookAtParcel(state, before, parcel, day);
      const { order, outcome, deliveredOn } = parcel;
      const isNews = (on: DayNumber | null, known: unknown) => on !== null && on < day && !known;
      if (isNews(order.handedOverOn, outcome?.handling) || isNews(deliveredOn, outcome?.transit))
        learn(parcel, day);
    }
    underWay = underWay.filter(({ deliveredOn }) => deliveredOn === null || deliveredOn >= day);
    for (const parcel of underWay) if (parcel.order.handedOverOn === day) handOver(parcel, day);
  }

  function handOver(parcel: Under, day: DayNumber): void {
    const { order } = parcel;
    parcel.curves.handover = estimateAtHandover(order.plan, order.traits, learnedToday(day), day);
    onIssue(order, "handover", parcel.curves.handover, learnedToday(day));
  }

  function advance(day: DayNumber): void {
    if (today === null) today = day;
    while (today < day) {
      today = dayNumber(today + 1);
      morning(today);
    }
  }

  return {
    add(order) {
      advance(order.plan.orderedOn);
      const learned = learnedToday(order.plan.orderedOn);
      const curve = estimateAtPurchase(order.plan, order.traits, learned);
      onIssue(order, "purchase", curve, learned);
      const parcel: Under = {
        order,
        curves: { purchase: curve, handover: null },
        paceKeys: paceKeysOf(order.plan, order.traits),
        deliveredOn: order.deliveredOn,
        countedTo: { purchase: null, handover: null },
        settled: false,
        outcome: null,
      };
      underWay.push(parcel);
      if (order.handedOverOn !== null && order.handedOverOn <= order.plan.orderedOn)
        handOver(parcel, order.plan.orderedOn);
    },
    finish: advance,
    state: () => state,
    histograms: () => histograms,
  };
}
