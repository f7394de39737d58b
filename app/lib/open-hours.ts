import { daysAfter, weekdayOf } from "./day-number.ts";
import { localDayOf, minuteOfDay, momentOfDay } from "./local-time.ts";
import { addMs, MINUTE_MS, type Instant } from "./time.ts";
import type { Zone } from "./zone.ts";

/** "21:00" to "08:00" on somebody's clock; an end that is not after the start is on the next day. */
type TimeSpan = { from: string; to: string };

/** When something may happen: never in the closed hours, and only in the open ones where there are any. */
export type OpenHours = {
  closed: TimeSpan | null;
  open: (TimeSpan & { weekdays: readonly number[] }) | null;
};

/** Enough to find one hour of one weekday, whatever is closed. */
const STEPS_MAX = 40;
/** Where clocks are set back, a time that has passed comes again: then the way there is felt along. */
const FEELING_MS = 15 * MINUTE_MS;

/**
 * The first moment at or after `at` that is allowed in the zone. Null when there is none: the closed hours leave nothing of the
 * open ones.
 */
export function nextOpenMoment(at: Instant, zone: Zone, hours: OpenHours): Instant | null {
  let moment = at;
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const later = endOfClosed(moment, zone, hours.closed) ?? startOfOpen(moment, zone, hours.open);
    if (later === null) return moment;
    moment = later > moment ? later : addMs(moment, FEELING_MS);
  }
  return null;
}

/** When the closed hours end that the moment is in; null when it is in none. */
function endOfClosed(at: Instant, zone: Zone, span: TimeSpan | null): Instant | null {
  if (!span || span.from === span.to || !isInside(minuteOfDay(at, zone), span)) return null;
  return nextTime(at, zone, minuteOf(span.to));
}

/** When the open hours begin that come next; null when they have begun. */
function startOfOpen(at: Instant, zone: Zone, hours: OpenHours["open"]): Instant | null {
  if (!hours) return null;
  const day = localDayOf(at, zone);
  const isDay = hours.weekdays.includes(weekdayOf(day));
  if (isDay && (hours.from === hours.to || isInside(minuteOfDay(at, zone), hours))) return null;
  return isDay
    ? nextTime(at, zone, minuteOf(hours.from))
    : momentOfDay(zone, daysAfter(day, 1), hours.from < hours.to ? minuteOf(hours.from) : 0);
}

const isInside = (minute: number, { from, to }: TimeSpan): boolean =>
  from < to
    ? minute >= minuteOf(from) && minute < minuteOf(to)
    : minute >= minuteOf(from) || minute < minuteOf(to);

/** When the clocks next come to a time: today, or tomorrow when it has passed. */
function nextTime(at: Instant, zone: Zone, minute: number): Instant {
  const day = localDayOf(at, zone);
  return momentOfDay(zone, minuteOfDay(at, zone) < minute ? day : daysAfter(day, 1), minute);
}

/** "14:30" is minute 870. */
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
