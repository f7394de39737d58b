import {
  addDays,
  addMs,
  calendarDateIn,
  HOUR_MS,
  parseCalendarDate,
  type CalendarDate,
  type Instant,
} from "#app/lib/time.ts";
import { DAYS_MAX, daysIn, latestPeriod, PERIOD_LENGTHS, type Period } from "./period.ts";
import type { Basis } from "./performance-view.ts";

const USUAL_LENGTH = 90;

/** What the page's address asks for. */
export type PerformanceQuery = {
  period: Period;
  /** The dates in the address made no sense, and the usual period stands in. */
  isMisread: boolean;
  /** Null: whichever says more. */
  basis: Basis | null;
};

/** The last calendar day that is over everywhere on Earth. Before that, a parcel may still come on its day. */
export const lastDayOver = (now: Instant): CalendarDate =>
  addDays(calendarDateIn(addMs(now, -12 * HOUR_MS), "UTC"), -1);

/** Reads "days=30" or "from=…&to=…", and "basis=told". A period that goes on after `lastDay` is cut off there. */
export function parsePerformanceQuery(
  params: Iterable<readonly [string, string]>,
  lastDay: CalendarDate,
): PerformanceQuery {
  const given = new Map(params);
  const period = parsePeriod(given, lastDay);
  const basis = given.get("basis");
  return {
    period: period ?? latestPeriod(USUAL_LENGTH, lastDay),
    isMisread: period === null,
    basis: basis === "told" || basis === "replayed" ? basis : null,
  };
}

function parsePeriod(given: ReadonlyMap<string, string>, lastDay: CalendarDate): Period | null {
  if (given.has("from") || given.has("to")) {
    const [from, to] = [parseCalendarDate(given.get("from")), parseCalendarDate(given.get("to"))];
    if (!from || !to || from > to || from > lastDay) return null;
    const period: Period = { length: "custom", from, to: to < lastDay ? to : lastDay };
    return daysIn(period) <= DAYS_MAX ? period : null;
  }
  const wanted = given.get("days") ?? String(USUAL_LENGTH);
  const length = PERIOD_LENGTHS.find((known) => String(known) === wanted);
  return length ? latestPeriod(length, lastDay) : null;
}
