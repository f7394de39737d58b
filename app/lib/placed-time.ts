import { Temporal } from "temporal-polyfill";
import { calendarDateIn, instantFromMs, MINUTE_MS, msOf, type Instant } from "./time.ts";
import type { ToldTime } from "./told-time.ts";
import type { Zone } from "./zone.ts";

/** A told time as a moment one can sort and count with. */
export type PlacedTime = {
  at: Instant;
  /** Minutes east of UTC: showing `at` with it gives the wall clock that was told. Null when only the moment was told. */
  utcOffsetMinutes: number | null;
  kind: "instant" | "local" | "day";
};

/** The middle of a day: whoever reads it by the clock of another zone, up to half a day off, still sees the same day. */
const MIDDAY = "12:00";

/**
 * The moment that a told time means, given the zone of the clock it was read from: a wall clock is read there, and a day
 * counts as its midday. Null when neither a moment nor a wall clock was told.
 */
export function placeTime(
  { at, local, utcOffsetMinutes, precision }: ToldTime,
  zone: Zone,
): PlacedTime | null {
  if (precision === "time" && at) return { at, utcOffsetMinutes, kind: "instant" };
  const day = local?.slice(0, 10) ?? (at && calendarDateIn(at, zone));
  if (!day) return null;
  const wall = precision === "day" ? `${day}T${MIDDAY}:00` : local;
  if (!wall) return null;
  const moment = momentOf(wall, zone);
  return {
    at: moment,
    // From the wall clock, not from the zone: in the hour that clocks skip, no offset of the zone would show what was told.
    utcOffsetMinutes: Math.round((Date.parse(`${wall}Z`) - msOf(moment)) / MINUTE_MS),
    kind: precision === "day" ? "day" : "local",
  };
}

const momentOf = (wall: string, zone: Zone): Instant =>
  instantFromMs(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds);
