import { dayNumber, daysAfter, weekdayOf, type DayNumber, type Weekday } from "./day-number.ts";
import { holidaysOf } from "./holidays.ts";
import { DAY_MS } from "./time.ts";

export type CalendarSpec = {
  /** Open days of the week, unless something closes them. */
  weekdays: readonly Weekday[];
  /** Where public holidays are kept; null: nowhere. */
  holidays: { country: string; province: string | null } | null;
  /** Closed besides, both ends included. */
  closed: readonly { from: DayNumber; to: DayNumber; name: string }[];
};

/** Whole years, one after the other. */
export type YearsTable = {
  firstYear: number;
  lastYear: number;
  firstDay: DayNumber;
  /** The day after the last. */
  endDay: DayNumber;
  /** The place of the first open day; negative once the years before the first asked ones were added. */
  firstIndex: number;
  /** For each day, and the one after the last: how many open days of the table come before it. */
  before: Int32Array;
  openDays: Int32Array;
};

/** The years of `known` and this one, and all between; places stay what they were. */
export function tableOf(spec: CalendarSpec, year: number, known: YearsTable | null): YearsTable {
  const firstYear = Math.min(year, known?.firstYear ?? year);
  const lastYear = Math.max(year, known?.lastYear ?? year);
  const firstDay = firstDayOf(firstYear);
  const endDay = firstDayOf(lastYear + 1);
  const isClosed = closedDaysOf(spec, firstDay, endDay);
  const openWeekdays = new Set(spec.weekdays);
  const before = new Int32Array(isClosed.length + 1);
  const openDays: number[] = [];
  for (const [offset, closed] of isClosed.entries()) {
    const day = daysAfter(firstDay, offset);
    if (!closed && openWeekdays.has(weekdayOf(day))) openDays.push(day);
    before[offset + 1] = openDays.length;
  }
  const firstIndex = known ? known.firstIndex - numberAt(before, known.firstDay - firstDay) : 0;
  return { firstYear, lastYear, firstDay, endDay, firstIndex, before, openDays: Int32Array.from(openDays) };
}

/** For each day from `from` to the one before `end`: 1 when a holiday or the merchant closes it. */
function closedDaysOf(spec: CalendarSpec, from: DayNumber, end: DayNumber): Uint8Array {
  const closed = new Uint8Array(end - from);
  // A holiday of several days may have begun in the year before.
  for (let year = yearOf(from) - 1; spec.holidays && year < yearOf(end); year += 1)
    for (const day of holidaysOf(spec.holidays.country, spec.holidays.province, year).keys())
      if (day >= from && day < end) closed[day - from] = 1;
  for (const range of spec.closed)
    if (range.to >= from && range.from < end)
      closed.fill(1, Math.max(range.from - from, 0), Math.min(range.to + 1, end) - from);
  return closed;
}

/** The place after the last one that the table knows. */
export const endIndexOf = (table: YearsTable): number => table.firstIndex + table.openDays.length;

/** Every place asked for lies inside the array by construction. */
export const numberAt = (numbers: Int32Array, place: number): number => numbers[place] ?? 0;

export function firstDayOf(year: number): DayNumber {
  return dayNumber(Date.UTC(year, 0, 1) / DAY_MS);
}
export function yearOf(day: DayNumber): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}
