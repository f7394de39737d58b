import type { Brand } from "./brand.ts";
import type { CalendarDate } from "./time.ts";

/** A calendar date as a count of days, 0 for 1970-01-01: dates that one can add, compare and index by. Knows no zone. */
export type DayNumber = Brand<number, "DayNumber">;
/** ISO: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const satisfies Weekday[];

const DAY_MS = 86_400_000;

export const dayNumber = (count: number): DayNumber => count as DayNumber;
/** The number of a calendar date. Reads the date as written: no zone takes part. */
export const toDayNumber = (date: CalendarDate): DayNumber =>
  dayNumber(Date.parse(`${date}T00:00Z`) / DAY_MS);
/** The calendar date of a day number, "2026-11-24". */
export const toCalendarDate = (day: DayNumber): CalendarDate =>
  // ISO text begins with the date, and nothing but a whole day was put in.
  new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
export const daysAfter = (day: DayNumber, days: number): DayNumber => dayNumber(day + days);
/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
