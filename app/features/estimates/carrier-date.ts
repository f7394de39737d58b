import type { DayNumber } from "#app/lib/day-number.ts";
import { CARRIER_DATE_MIDDLE } from "./histogram.ts";
import { BINS, type Histogram } from "./learned.ts";

/** A carrier's own date for a parcel, and how far off its dates were for this shop; null when none is known. */
export type CarrierDate = { day: DayNumber; histogram: Histogram | null };

/** A carrier that we know nothing of is taken to be right within a day or two, and late rather than early. */
const ASSUMED_PARCELS = 10;
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
  const last = Math.max(...weights, 0);
  // Weights are as seen from a fixed day; their sum in parcels of today is bounded by the plain count.
  const total = weights.reduce((sum, weight) => sum + Math.max(weight, 0), 0);
  const scale = last > 0 && histogram ? Math.min(histogram.count, 200) / total : 0;
  const at = (bin: number) => Math.max(weights[bin] ?? 0, 0) * scale;
  return (arrivedOn) => {
    const bin = Math.min(Math.max(arrivedOn - day + CARRIER_DATE_MIDDLE, 0), BINS - 1);
    const seen = (at(bin - 1) + 2 * at(bin) + at(bin + 1)) / 4;
    const assumed = (ASSUMED_PARCELS * (ASSUMED[bin] ?? 0)) / ASSUMED_TOTAL;
    return FLOOR + (seen + assumed) / (total * scale + ASSUMED_PARCELS);
  };
}
