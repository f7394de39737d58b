import { toCalendarDate, type DayNumber } from "#app/lib/day-number.ts";

/** A day as a statement's text for a `date` column; null for none. */
export const toDateColumn = (day: DayNumber | null | undefined): string | null =>
  day == null ? null : toCalendarDate(day);
