import { Temporal } from "temporal-polyfill";
import { boundedCache } from "./bounded-cache.ts";
import { dayNumber, type DayNumber } from "./day-number.ts";
import { DAY_MS, instantFromMs, MINUTE_MS, msOf, type Instant } from "./time.ts";
import type { Zone } from "./zone.ts";

/** A stretch of time without a change of the clocks; `toMs` is the first moment that no longer belongs to it. */
type Stretch = { fromMs: number; toMs: number; offsetMs: number };

/** Asking Temporal costs 20 µs; between two changes of the clocks the answer is always the same, so it is asked once. */
const stretchesOf = boundedCache<Zone, Stretch[]>(600, () => []);

/** The calendar day of an instant in a zone. An unknown zone is a RangeError. */
export function localDayOf(at: Instant, zone: Zone): DayNumber {
  const epochMs = msOf(at);
  return dayNumber(Math.floor((epochMs + offsetMsAt(epochMs, zone)) / DAY_MS));
}

/**
 * Whether the clocks of a zone have come to a time of a day ("14:30" is minute 870). A time that is skipped in spring
 * comes when the clocks jump over it as far as they jump; one that comes twice in autumn has come the first time.
 */
export function hasComeTo(at: Instant, zone: Zone, day: DayNumber, minute: number): boolean {
  return msOf(at) >= epochMsOf(zone, day, minute);
}

/** What the clocks of a zone show, in minutes since midnight ("14:30" is 870). */
export function minuteOfDay(at: Instant, zone: Zone): number {
  const wallMs = msOf(at) + offsetMsAt(msOf(at), zone);
  return Math.floor((wallMs % DAY_MS) / MINUTE_MS);
}

/** The moment at which the clocks of a zone come to a time of a day, as in `hasComeTo`. */
export const momentOfDay = (zone: Zone, day: DayNumber, minute: number): Instant =>
  instantFromMs(epochMsOf(zone, day, minute));

function epochMsOf(zone: Zone, day: DayNumber, minute: number): number {
  const wallMs = day * DAY_MS + minute * MINUTE_MS;
  const before = offsetMsAt(wallMs - DAY_MS, zone);
  if (offsetMsAt(wallMs - before, zone) === before) return wallMs - before;
  const after = offsetMsAt(wallMs + DAY_MS, zone);
  return offsetMsAt(wallMs - after, zone) === after ? wallMs - after : wallMs - before;
}

function offsetMsAt(epochMs: number, zone: Zone): number {
  const known = stretchesOf(zone);
  for (const stretch of known)
    if (epochMs >= stretch.fromMs && epochMs < stretch.toMs) return stretch.offsetMs;
  const stretch = stretchAt(epochMs, zone);
  known.push(stretch);
  return stretch.offsetMs;
}

function stretchAt(epochMs: number, zone: Zone): Stretch {
  const there = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  const next = there.getTimeZoneTransition("next");
  // "previous" means strictly before, so a look from one past it finds a change at this very moment.
  const previous = there.add({ milliseconds: 1 }).getTimeZoneTransition("previous");
  return {
    fromMs: previous?.epochMilliseconds ?? -Infinity,
    toMs: next?.epochMilliseconds ?? Infinity,
    offsetMs: there.offsetNanoseconds / 1e6,
  };
}
