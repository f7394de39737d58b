import type { DayNumber } from "#app/lib/day-number.ts";
import { CARRIER_DATE_MIDDLE } from "./histogram.ts";
import { BINS, type Histogram } from "./learned.ts";

/** A carrier's own date for a parcel, and how far off its dates were for this shop; null when none is known. */
export type CarrierDate = { day: DayNumber; histogram: Histogram | null };

/** A carrier that we know nothing of is taken to be right within a day or two, and late rather than early. */
const ASSUMED_PARCELS = 10;
/** More of them say nothing new. */
const ENOUGH_PARCELS = 200;
const ASSUMED = Float64Array.from({ length: BINS }, (_, bin) => {
  const error = bin - CARRIER_DATE_MIDDLE;
  return error < 0 ? 0.5 * 0.4 ** -error : 0.65 ** error;
});
const ASSUMED_TOTAL = ASSUMED.reduce((sum, share) => sum + share, 0);
/** Any carrier may be wrong by anything now and then: its date never rules a day out. */
const FLOOR = 0.1 / BINS;

/** How well each day of arrival goes with the carrier having said this date. */
export function carrierLikelihood({ day, histogram }: CarrierDate): (arrivedOn: DayNumber) => number {
  const weights = histogram?.weights ?? new Float64Array(BINS);
  const total = weights.reduce((sum, weight) => sum + Math.max(weight, 0), 0);
  // Weights are as seen from a fixed day: the plain count says how many parcels they stand for.
  const parcels = total > 0 && histogram ? Math.min(histogram.count, ENOUGH_PARCELS) : 0;
  const at = (bin: number) => (parcels * Math.max(weights[bin] ?? 0, 0)) / (total || 1);
  // A few errors say little about the very day, and something about those beside it.
  const blur = ASSUMED_PARCELS / (parcels + ASSUMED_PARCELS) / 2;
  return (arrivedOn) => {
    const bin = Math.min(Math.max(arrivedOn - day + CARRIER_DATE_MIDDLE, 0), BINS - 1);
    const seen = (1 - blur) * at(bin) + (blur / 2) * (at(bin - 1) + at(bin + 1));
    const assumed = (ASSUMED_PARCELS * (ASSUMED[bin] ?? 0)) / ASSUMED_TOTAL;
    return FLOOR + (seen + assumed) / (parcels + ASSUMED_PARCELS);
  };
}
