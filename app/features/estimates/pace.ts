import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { strainBefore, strainOn, type Curve } from "./curve.ts";
import { eachBin, PACE_BINS } from "./pace-bins.ts";

/**
 * How the world's speed of these days compares with the frozen beliefs, by stretch of strain: parcels that came (`came`)
 * against parcels that should have come (`due`). Parcels under way count as due, so that slow ones are not forgotten and fast ones
 * that happen to be in first do not make promises shorter.
 */
export type PaceTally = { asOf: DayNumber; came: number[]; due: number[] };
/** The whole shop's, and what single places (`paceKeysOf`) are faster or slower than it. */
export type Pace = { whole: PaceTally; places: Record<string, PaceTally> };

/**
 * Round figures, the same for every shop. That they are of the right size was looked at on public histories of orders; none
 * of them is the outcome of a fit, and what is learned from data is learned from the shop's own.
 * What holds for everybody, or on the way to a place, turns within days (strikes, weather, sales). How quick it goes from a
 * location depends on who works there and what its carrier is like, which lasts.
 */
const HALF_LIFE_DAYS = 5;
const ORIGIN_HALF_LIFE_DAYS = 60;
/** As many parcels that came just when due are taken for granted, so that a few cannot swing it. */
const TAKEN_FOR_GRANTED = 20;
/** Strikes end and quick weeks do too: what is different today is expected to be half gone after so many days. */
const RETURN_DAYS = 30;
const SLOWEST = 0.2;
const FASTEST = 5;
const PLACE_SLOWEST = 0.5;
const PLACE_FASTEST = 2;

const emptyTally = (bins: number): PaceTally => ({
  asOf: dayNumber(0),
  came: Array.from({ length: bins }, () => 0),
  due: Array.from({ length: bins }, () => 0),
});
export const emptyPace = (): Pace => ({ whole: emptyTally(PACE_BINS), places: {} });

/** What hazards are multiplied by, by bin: 1 when the world is as believed, above when parcels come sooner. */
export function paceOf(pace: Pace, keys: string[]): Float64Array {
  const places = keys.reduce((ratio, key) => ratio * placeRatio(pace, key), 1);
  return Float64Array.from({ length: PACE_BINS }, (_, bin) =>
    clamp(wholeRatio(pace, bin) * places, SLOWEST, FASTEST),
  );
}

/** What is left of today's pace so many days ahead. */
export const paceAhead = (pace: Float64Array, days: number): Float64Array =>
  days <= 0 ? pace : pace.map((ratio) => ratio ** (2 ** (-days / RETURN_DAYS)));

/** The strain that a day adds at this pace; the further it is ahead, the less of the pace is left. */
export function pacedStrain(pace: Float64Array, before: number, added: number, ahead: number): number {
  let paced = 0;
  const stays = 2 ** (-ahead / RETURN_DAYS);
  eachBin(before, before + added, (bin, length) => {
    paced += length * (pace[bin] ?? 1) ** stays;
  });
  return paced;
}

/** The pace of one moment, which counting parcels does not change. */
export type PaceNow = { whole: number[]; places: Map<string, number> };

export const paceNow = (pace: Pace): PaceNow => ({
  whole: Array.from({ length: PACE_BINS }, (_, bin) => wholeRatio(pace, bin)),
  places: new Map(Object.keys(pace.places).map((key) => [key, placeRatio(pace, key)])),
});

const wholeRatio = ({ whole }: Pace, bin: number): number =>
  clamp(
    ((whole.came[bin] ?? 0) + TAKEN_FOR_GRANTED) / ((whole.due[bin] ?? 0) + TAKEN_FOR_GRANTED),
    SLOWEST,
    FASTEST,
  );

function placeRatio({ places }: Pace, key: string): number {
  const tally = places[key];
  if (!tally) return 1;
  return clamp(
    ((tally.came[0] ?? 0) + TAKEN_FOR_GRANTED) / ((tally.due[0] ?? 0) + TAKEN_FOR_GRANTED),
    PLACE_SLOWEST,
    PLACE_FASTEST,
  );
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** A parcel as pace sees it: its frozen belief, and the day it came if it did. */
export type PacedParcel = { curve: Curve; deliveredOn: DayNumber | null; paceKeys: string[] };

/**
 * Counts what one parcel says about the days `from` up to and without `until`, in place. `now` is the pace as it was
 * before any parcel of this morning was counted. Of a delivered parcel the day of delivery is the last.
 */
export function countParcel(
  pace: Pace,
  now: PaceNow,
  parcel: PacedParcel,
  span: { from: DayNumber; until: DayNumber },
): void {
  const { curve, deliveredOn, paceKeys } = parcel;
  const first = Math.max(span.from - curve.startsOn, 0);
  const cameAt = deliveredOn === null ? Infinity : Math.max(deliveredOn - curve.startsOn, 0);
  const last = Math.min(cameAt, span.until - 1 - curve.startsOn);
  let before = strainBefore(curve, first);
  for (let at = first; at <= last; at += 1) {
    // A delivery on a closed day counts as the next open day's.
    const added = strainOn(curve, at === cameAt ? openFrom(curve, at) : at);
    if (added > 0)
      addDay(pace, now, paceKeys, { on: dayNumber(curve.startsOn + at), before, added, came: at === cameAt });
    before += added;
  }
}

/** No calendar is closed for more than a month on end. */
function openFrom(curve: Curve, at: number): number {
  let open = at;
  while (open < at + 31 && strainOn(curve, open) === 0) open += 1;
  return open;
}

type PacedDay = { on: DayNumber; before: number; added: number; came: boolean };

function addDay(pace: Pace, now: PaceNow, keys: string[], { on: day, before, added, came }: PacedDay): void {
  const lived = came ? shareLived(added) : 1;
  const weight = bringUpTo(pace.whole, day, HALF_LIFE_DAYS);
  let expected = 0;
  eachBin(before, before + added, (bin, length) => {
    pace.whole.due[bin] = (pace.whole.due[bin] ?? 0) + weight * length * lived;
    if (came) pace.whole.came[bin] = (pace.whole.came[bin] ?? 0) + (weight * length) / added;
    expected += (now.whole[bin] ?? 1) * length * lived;
  });
  for (const key of keys) {
    const tally = (pace.places[key] ??= emptyTally(1));
    const placeWeight = bringUpTo(tally, day, halfLifeOf(key));
    tally.due[0] = (tally.due[0] ?? 0) + placeWeight * expected;
    if (came) tally.came[0] = (tally.came[0] ?? 0) + placeWeight;
    // The next place accounts only for what this one leaves.
    expected *= now.places.get(key) ?? 1;
  }
}

/** One that came in the course of a day was due for part of it only: about half, less when much was due. */
const shareLived = (added: number): number =>
  added < 1e-4 ? 0.5 : (1 - (added * Math.exp(-added)) / (1 - Math.exp(-added))) / added;

const halfLifeOf = (key: string): number => (key.startsWith("to:") ? HALF_LIFE_DAYS : ORIGIN_HALF_LIFE_DAYS);

/** Ages a tally to the day; what the day's own entries weigh is returned: less than 1 when the tally is already past it. */
function bringUpTo(tally: PaceTally, day: DayNumber, halfLifeDays: number): number {
  if (day <= tally.asOf) return 2 ** ((day - tally.asOf) / halfLifeDays);
  const fade = 2 ** ((tally.asOf - day) / halfLifeDays);
  tally.asOf = day;
  for (const sums of [tally.came, tally.due])
    for (let bin = 0; bin < sums.length; bin += 1) sums[bin] = (sums[bin] ?? 0) * fade;
  return 1;
}
