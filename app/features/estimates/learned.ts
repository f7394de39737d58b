import type { DayNumber } from "#app/lib/day-number.ts";

/** Days are counted 0 to 79; what takes longer counts as 79. */
export const BINS = 80;
/** From so many settled deliveries on, what was learned decides instead of the rules' own window. */
export const LEARNED_FROM = 20;

/** The two parts of the way that are learned apart, for they have nothing to do with each other (correlation 0.03). */
export type Part = "handling" | "transit";
/** What histograms are kept about; "carrier_date" is how far off a carrier's own dates were. */
export type HistogramPart = Part | "carrier_date";
/** At purchase the whole way is ahead; at hand-over only the carrier's part. */
export type Stage = "purchase" | "handover";
export const STAGES = ["purchase", "handover"] as const satisfies Stage[];

/**
 * How often a part took so many days, with older ones counting less. Weights are kept as if seen from a fixed day
 * (forward decay: a newer outcome weighs more, nothing already in ever has to be touched), so outcomes may be added
 * and taken out in any order. `count` is the plain number of outcomes, for people.
 */
export type Histogram = { weights: Float64Array; count: number };

/** Names of one part's histograms from the broadest to the finest; each leans on the one before it. */
export type KeyChain = string[];

/**
 * What became of one parcel, in the units that are learned. A part that has not ended is null. `…On` is the day on which
 * it became known, from which it may be used. JSON-safe: kept with the parcel, so that a correction can take it out again.
 */
export type Outcome = {
  handling: PartOutcome | null;
  transit: PartOutcome | null;
  /** How far the carrier's own date was off, in calendar days: positive when the parcel came later than it said. */
  carrierDate: PartOutcome | null;
};
export type PartOutcome = { keys: KeyChain; days: number; endedOn: DayNumber };

/** Finds what was learned under a name; null when nothing was. */
export type FindHistogram = (part: HistogramPart, key: string) => Histogram | null;
