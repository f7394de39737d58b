import { daysAfter, toCalendarDate, toDayNumber, weekdayOf } from "#app/lib/day-number.ts";
import type { CalendarDate } from "#app/lib/time.ts";

/** Lengths, in days up to the last one that counts, that can be chosen with one click. */
export const PERIOD_LENGTHS = [30, 90, 365] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];
/** Two years and a leap day: the roll-up of a shop with many lanes is still read in a moment. */
export const DAYS_MAX = 731;
/** Up to here a period is drawn week by week, beyond it month by month. */
const WEEKLY_DAYS_MAX = 92;

/** Promised dates from `from` to `to`, both in. */
export type Period = { length: PeriodLength | "custom"; from: CalendarDate; to: CalendarDate };
export type Step = "week" | "month";

/** The days up to and with `lastDay`, so many of them. */
export const latestPeriod = (length: PeriodLength, lastDay: CalendarDate): Period => ({
  length,
  from: toCalendarDate(daysAfter(toDayNumber(lastDay), 1 - length)),
  to: lastDay,
});

/** The period as address parameters; parsePerformanceQuery reads them back. */
export const toPeriodParams = ({ length, from, to }: Period): [string, string][] =>
  length === "custom"
    ? [
        ["from", from],
        ["to", to],
      ]
    : [["days", String(length)]];

export const daysIn = ({ from, to }: Period): number => toDayNumber(to) - toDayNumber(from) + 1;

export const stepOf = (period: Period): Step => (daysIn(period) <= WEEKLY_DAYS_MAX ? "week" : "month");

/** The first days of all the weeks (from Monday) or months that a period touches, the first one even if cut off. */
export function stepStarts(period: Period): CalendarDate[] {
  const starts: CalendarDate[] = [];
  const [start, next] = stepOf(period) === "week" ? [weekStart, nextWeek] : [monthStart, nextMonth];
  for (let day = start(period.from); day <= period.to; day = next(day)) starts.push(day);
  return starts;
}

const shifted = (day: CalendarDate, days: number): CalendarDate =>
  toCalendarDate(daysAfter(toDayNumber(day), days));
const weekStart = (day: CalendarDate): CalendarDate => shifted(day, 1 - weekdayOf(toDayNumber(day)));
const nextWeek = (monday: CalendarDate): CalendarDate => shifted(monday, 7);
const monthStart = (day: CalendarDate): CalendarDate => shifted(day, 1 - Number(day.slice(8)));
/** From the first of a month, 31 days lead into the next one, whatever its length. */
const nextMonth = (first: CalendarDate): CalendarDate => monthStart(shifted(first, 31));
