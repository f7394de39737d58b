import type { ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import type { DayNumber } from "#app/lib/day-number.ts";
import type { Curve } from "./curve.ts";
import { estimateAtPurchase, type Learned } from "./estimate.ts";
import { applyChange, changesBetween, emptyHistogram } from "./histogram.ts";
import type { KeptEstimate } from "./kept-estimate.ts";
import type { Histogram, HistogramPart, Outcome } from "./learned.ts";
import { knownBefore } from "./look-at-estimate.ts";
import { replayedPart, toPast, toPastEstimate, type Issued } from "./past-estimate.ts";
import type { PlannedParcel } from "./plan-parcels.ts";
import { promiseFor, whatIfFor } from "./promise-for.ts";
import { createReplay } from "./replay.ts";
import type { ShopLearning } from "./state.ts";

/** Counts a shop's whole past anew. Memory holds what is under way, and one histogram for each name. */
export type PastCount = {
  /** An order with its parcels; orders come sorted by the day on which they were placed. */
  add(parcels: PlannedParcel[]): void;
  /** Lives through all days up to today. */
  finish(): void;
  /** Hands out the estimates that are complete since the last time. */
  takeComplete(): KeptEstimate[];
  learned(): { state: ShopLearning; histograms: CountedHistogram[] };
};
export type CountedHistogram = { part: HistogramPart; key: string; histogram: Histogram };

type Pending = { parcels: PlannedParcel[]; issued: Issued | null; isReplayed: boolean };

export function createPastCount(
  { rules, shop }: { rules: DeliveryRules; shop: ShopPlace },
  today: DayNumber,
): PastCount {
  const pending = new Map<string, Pending>();
  let complete: KeptEstimate[] = [];
  /** What the replay does not count: carriers' dates, and the hand-over of parcels that nobody scans. */
  const extras = new Map<string, CountedHistogram>();

  const replay = createReplay((order, stage, curve, learned) => {
    const entry = pending.get(order.id);
    const [first] = entry?.parcels ?? [];
    if (!entry || !first) return;
    if (stage === "purchase") entry.issued = issue(first, curve, learned);
    else if (entry.issued) {
      entry.issued.curves.handover = curve;
      conclude(order.id, entry);
    }
  });

  const learnedNow = (day: DayNumber): Learned => ({
    today: day,
    shop: replay.state(),
    find: (part, key) => replay.histograms().get(part)?.get(key) ?? null,
  });

  const issue = ({ traits }: PlannedParcel, curve: Curve, learned: Learned): Issued => ({
    promise: promiseFor(rules, shop, learned, traits),
    whatIf: whatIfFor(rules, shop, learned, traits),
    curves: { purchase: curve, handover: null },
  });

  function conclude(id: string, { parcels, issued, isReplayed }: Pending): void {
    pending.delete(id);
    if (!issued) return;
    for (const parcel of parcels) {
      const contributed = knownBefore(parcel.outcome, today);
      countExtras(replayedPart(contributed, isReplayed), contributed);
      complete.push(toPastEstimate(parcel, issued, { contributed, today, isReplayed }));
    }
  }

  function countExtras(replayed: Outcome | null, contributed: Outcome | null): void {
    for (const change of changesBetween(replayed, contributed)) {
      const { part, key } = change;
      const name = `${part} ${key}`;
      const entry = extras.get(name) ?? { part, key, histogram: emptyHistogram() };
      extras.set(name, entry);
      applyChange(entry.histogram, change);
    }
  }

  function addUnit(id: string, parcels: PlannedParcel[]): void {
    const [parcel] = parcels;
    if (!parcel) return;
    const past = toPast(parcel);
    const entry: Pending = { parcels, issued: null, isReplayed: past !== null };
    pending.set(id, entry);
    if (past) replay.add(past);
    else {
      const learned = learnedNow(parcel.plan.orderedOn);
      entry.issued = issue(parcel, estimateAtPurchase(parcel.plan, parcel.traits, learned), learned);
    }
    // Others have no hand-over to wait for.
    if (!past || past.handedOverOn === null) conclude(id, entry);
  }

  return {
    add(parcels) {
      const [whole, ...parts] = parcels;
      if (!whole) return;
      // The order itself goes the way of its first parcel, and counts only as long as it has none.
      const [first, ...others] = parts;
      const id = (parcel: PlannedParcel) => `${parcel.order.orderId}/${parcel.shipmentId}`;
      if (!first) return addUnit(id(whole), [whole]);
      addUnit(id(first), [first, { ...whole, outcome: null }]);
      for (const other of others) addUnit(id(other), [other]);
    },
    finish() {
      replay.finish(today);
      for (const [id, entry] of pending) conclude(id, entry);
    },
    takeComplete() {
      const taken = complete;
      complete = [];
      return taken;
    },
    learned: () => ({ state: replay.state(), histograms: merged(replay.histograms(), extras.values()) }),
  };
}

function merged(
  replayed: Map<HistogramPart, Map<string, Histogram>>,
  extras: Iterable<CountedHistogram>,
): CountedHistogram[] {
  const all = new Map<string, CountedHistogram>();
  for (const [part, byKey] of replayed)
    for (const [key, histogram] of byKey) all.set(`${part} ${key}`, { part, key, histogram });
  for (const { part, key, histogram } of extras) {
    const known = all.get(`${part} ${key}`);
    if (!known) all.set(`${part} ${key}`, { part, key, histogram });
    else {
      known.histogram.weights.forEach((weight, bin, weights) => {
        weights[bin] = weight + (histogram.weights[bin] ?? 0);
      });
      known.histogram.count += histogram.count;
    }
  }
  return [...all.values()];
}
