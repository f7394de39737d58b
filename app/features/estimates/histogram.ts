import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { BINS, type Histogram, type HistogramPart, type Outcome, type PartOutcome } from "./learned.ts";

/** 2020-01-01: the day from which weights are seen. Any fixed day would do; this one keeps numbers small. */
const DECAY_ORIGIN: DayNumber = dayNumber(18_262);

/**
 * How fast the past fades, in days, by the first word of a key: about a season for what a whole shop shows, longer for
 * small places, where an old outcome is better than none.
 */
const HALF_LIFE_DAYS: Record<string, number> = {
  cell: 60,
  all: 60,
  from: 60,
  at: 120,
  to: 90,
  "all-to": 90,
  lane: 120,
};
const USUAL_HALF_LIFE_DAYS = 180;

export const emptyHistogram = (): Histogram => ({ weights: new Float64Array(BINS), count: 0 });

export const halfLifeOf = (key: string): number =>
  HALF_LIFE_DAYS[key.slice(0, key.indexOf(":"))] ?? USUAL_HALF_LIFE_DAYS;

/** What an outcome of this day weighs, seen from the fixed day; divide by it to see weights from that day. */
export const weightOn = (day: DayNumber, halfLifeDays: number): number =>
  2 ** ((day - DECAY_ORIGIN) / halfLifeDays);

/** The bin of a number of days; the carrier's errors, which may be negative, are kept around the middle. */
const binOf = (part: HistogramPart, days: number): number =>
  Math.min(Math.max(Math.round(days) + (part === "carrier_date" ? CARRIER_DATE_MIDDLE : 0), 0), BINS - 1);
/** The bin of a carrier's date that was right to the day. */
export const CARRIER_DATE_MIDDLE = BINS / 2;

/** A change to one histogram; `times` is -1 to take an outcome out again. */
export type HistogramChange = {
  part: HistogramPart;
  key: string;
  bin: number;
  weight: number;
  times: 1 | -1;
};

/** Everything that changes in histograms when what is known of a parcel goes from one outcome to another. */
export function changesBetween(before: Outcome | null, after: Outcome | null): HistogramChange[] {
  const changes: HistogramChange[] = [];
  const parts = { handling: "handling", transit: "transit", carrierDate: "carrier_date" } as const;
  for (const name of ["handling", "transit", "carrierDate"] as const) {
    const was = before?.[name] ?? null;
    const is = after?.[name] ?? null;
    if (sameOutcome(was, is)) continue;
    if (was) changes.push(...changesOf(parts[name], was, -1));
    if (is) changes.push(...changesOf(parts[name], is, 1));
  }
  return changes;
}

const changesOf = (part: HistogramPart, outcome: PartOutcome, times: 1 | -1): HistogramChange[] =>
  outcome.keys.map((key) => ({
    part,
    key,
    bin: binOf(part, outcome.days),
    weight: weightOn(outcome.endedOn, halfLifeOf(key)),
    times,
  }));

const sameOutcome = (a: PartOutcome | null, b: PartOutcome | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.days === b.days &&
    a.endedOn === b.endedOn &&
    a.keys.length === b.keys.length &&
    a.keys.every((key, level) => key === b.keys[level]));

/** Changes the histogram in place: it is a running sum, and there are many of them. */
export function applyChange(histogram: Histogram, change: HistogramChange): void {
  histogram.weights[change.bin] = (histogram.weights[change.bin] ?? 0) + change.times * change.weight;
  histogram.count += change.times;
}

/** 64-bit floats, little-endian: the count, then the weights without the empty ones at the end. */
export function encodeHistogram(histogram: Histogram): Uint8Array<ArrayBuffer> {
  let length = BINS;
  while (length > 0 && !histogram.weights[length - 1]) length -= 1;
  const bytes = new DataView(new ArrayBuffer(8 * (length + 1)));
  bytes.setFloat64(0, histogram.count, true);
  for (let bin = 0; bin < length; bin += 1)
    bytes.setFloat64(8 * (bin + 1), histogram.weights[bin] ?? 0, true);
  return new Uint8Array(bytes.buffer);
}

/** Reads what `encodeHistogram` wrote; anything else reads as far as it goes. */
export function decodeHistogram(bytes: Uint8Array): Histogram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const histogram = emptyHistogram();
  const length = Math.min(Math.floor(bytes.byteLength / 8), BINS + 1);
  for (let place = 0; place < length; place += 1) {
    const value = view.getFloat64(8 * place, true);
    if (place === 0) histogram.count = value;
    else histogram.weights[place - 1] = value;
  }
  return histogram;
}
