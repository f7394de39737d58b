import { dayNumber, weekdayOf, type DayNumber } from "#app/lib/day-number.ts";
import { PACE_BINS } from "./pace-bins.ts";

/**
 * The belief about the day of arrival, as it was issued: `cdf[i]` is the probability that it is on or before
 * `startsOn + i` calendar days, before any pace. Flat on days when nothing can arrive. Being over dates, all that follows
 * needs no calendar; of the calendar only the open weekdays are kept, for parcels that take longer than any before. The last
 * entry is 1.
 */
export type Curve = {
  startsOn: DayNumber;
  cdf: Float64Array;
  /** Bit 0 is Monday. */
  openWeekdays: number;
  /** The pace expected at its start on the day of issue, by bin: with it, what was really told can be scored later. */
  pace: Float64Array;
};

/** From here on a curve is too thin to say more: one parcel in ten of those left comes on each open day. */
const TAIL = 0.001;
const TAIL_HAZARD = -Math.log(0.9);
const EVERY_WEEKDAY = 0b111_1111;

/**
 * The strain (-ln of the share not yet here) that a day adds; 0 on closed days. Past the curve's end it goes on as the
 * tail, for as long as one likes.
 */
export function strainOn(curve: Curve, at: number): number {
  const left = leftAfter(curve, at - 1);
  if (left <= TAIL) return isOpen(curve, at) ? TAIL_HAZARD : 0;
  const next = leftAfter(curve, at);
  return next < left ? Math.log(left / Math.max(next, TAIL)) : 0;
}

/** The strain of all days before this one. */
export function strainBefore(curve: Curve, at: number): number {
  let strain = 0;
  for (let day = at - 1; day >= 0; day -= 1) {
    const left = leftAfter(curve, day);
    if (left > TAIL) return strain - Math.log(left);
    strain += strainOn(curve, day);
  }
  return strain;
}

const leftAfter = (curve: Curve, at: number): number => (at < 0 ? 1 : 1 - (curve.cdf[at] ?? 1));

function isOpen(curve: Curve, at: number): boolean {
  if (at < curve.cdf.length) return leftAfter(curve, at) < leftAfter(curve, at - 1);
  const weekday = weekdayOf(dayNumber(curve.startsOn + at));
  return (((curve.openWeekdays || EVERY_WEEKDAY) >> (weekday - 1)) & 1) === 1;
}

const FULL = 65_535;
const HEAD_BYTES = 5 + 2 * PACE_BINS;
/** Paces are kept as sixteen bits of 1/4096: 0 to 15.99. */
const PACE_UNIT = 4_096;

/**
 * First day (32 bits), open weekdays (8), pace (16 a bin), then 16 bits a day; little-endian. Exact to 1/65,535, and as
 * far as the curve itself says something.
 */
export function encodeCurve(curve: Curve): Uint8Array<ArrayBuffer> {
  const end = curve.cdf.findIndex((reached) => reached >= 1 - TAIL);
  const kept = Array.from(curve.cdf.subarray(0, end + 1), (reached, at) =>
    at === end ? FULL : Math.round(reached * FULL),
  );
  const bytes = new DataView(new ArrayBuffer(HEAD_BYTES + 2 * kept.length));
  bytes.setInt32(0, curve.startsOn, true);
  bytes.setUint8(4, curve.openWeekdays);
  curve.pace.forEach((pace, bin) => bytes.setUint16(5 + 2 * bin, Math.round(pace * PACE_UNIT), true));
  kept.forEach((step, at) => bytes.setUint16(HEAD_BYTES + 2 * at, step, true));
  return new Uint8Array(bytes.buffer);
}

/** Null when the bytes are none of `encodeCurve`'s. */
export function decodeCurve(bytes: Uint8Array): Curve | null {
  if (bytes.byteLength < HEAD_BYTES + 2 || bytes.byteLength % 2 !== HEAD_BYTES % 2) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cdf = new Float64Array((bytes.byteLength - HEAD_BYTES) / 2);
  for (let at = 0; at < cdf.length; at += 1) cdf[at] = view.getUint16(HEAD_BYTES + 2 * at, true) / FULL;
  const pace = Float64Array.from(
    { length: PACE_BINS },
    (_, bin) => view.getUint16(5 + 2 * bin, true) / PACE_UNIT,
  );
  return { startsOn: dayNumber(view.getInt32(0, true)), cdf, openWeekdays: view.getUint8(4), pace };
}
