import { daysAfter, toCalendarDate, toDayNumber, weekdayOf } from "#app/lib/day-number.ts";
import type { CalendarDate } from "#app/lib/time.ts";

/** Lengths that can be chosen, in days up to and with today. */
export const RESULT_LENGTHS = [7, 30, 90] as const;
export type ResultLength = (typeof RESULT_LENGTHS)[number];
const USUAL_LENGTH: ResultLength = 30;

export type ResultPeriod = { length: ResultLength; from: CalendarDate; to: CalendarDate };
/** How its line is drawn. */
export type ResultStep = "day" | "week";

/** Reads "days=7" of the page's address; anything else is the usual length. */
export function parseResultLength(params: Iterable<readonly [string, string]>): ResultLength {
  const wanted = new Map(params).get("days");
  return RESULT_LENGTHS.find((length) => String(length) === wanted) ?? USUAL_LENGTH;
}

export const resultPeriod = (length: ResultLength, today: CalendarDate): ResultPeriod => ({
  length,
  from: toCalendarDate(daysAfter(toDayNumber(today), 1 - length)),
  to: today,
});

export const resultStep = ({ length }: ResultPeriod): ResultStep => (length > 30 ? "week" : "day");

/** The first day of the step that a day is in: itself, or its Monday. */
export const stepStart = (day: CalendarDate, step: ResultStep): CalendarDate =>
  step === "day" ? day : toCalendarDate(daysAfter(toDayNumber(day), 1 - weekdayOf(toDayNumber(day))));

/** The first days of all steps that a period touches, the first one even if cut off. */
export function stepsIn(period: ResultPeriod): CalendarDate[] {
  const step = resultStep(period);
  const first = toDayNumber(stepStart(period.from, step));
  const count = Math.ceil((toDayNumber(period.to) - first + 1) / (step === "day" ? 1 : 7));
  return Array.from({ length: count }, (_, index) =>
    toCalendarDate(daysAfter(first, index * (step === "day" ? 1 : 7))),
  );
}
