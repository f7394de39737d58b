import { boundedCache } from "./bounded-cache.ts";
import { dayNumber, daysAfter, EVERY_DAY, weekdayOf, type DayNumber, type Weekday } from "./day-number.ts";
import { holidaysOf } from "./holidays.ts";
import {
  endIndexOf,
  firstDayOf,
  numberAt,
  tableOf,
  yearOf,
  type CalendarSpec,
  type YearsTable,
} from "./years-table.ts";

/**
 * Which days count, for somebody: a workshop's work days, a carrier's delivery days. Counting open days is the only
 * arithmetic that estimates do, so both directions cost one look-up.
 */
export type DayCalendar = {
  isOpen(day: DayNumber): boolean;
  /** The place of a day among the open ones; a closed day has the place of the next open one (it rolls forward). */
  indexOf(day: DayNumber): number;
  /** The open day at a place. `dayAt(indexOf(day))` is the day itself, or the next open one. */
  dayAt(index: number): DayNumber;
};

/** Why nothing happens on a day. Names of holidays are in the language asked for, as far as known. */
export type ClosedWhy =
  { kind: "weekday" } | { kind: "holiday"; name: string } | { kind: "own"; name: string };

/** A calendar that can also say why. Places are counted from a day of its own: only their differences mean anything. */
export type ExplainedCalendar = DayCalendar & {
  /** Null: it is open. The merchant's own words come before the holiday, the holiday before the weekday. */
  whyClosed(day: DayNumber, language?: string): ClosedWhy | null;
  /** False when every day would have been closed, so that it has every day open instead. */
  hasOpenDays: boolean;
};

/** Holidays and closed days are known in these years; before and after them only days of the week count. */
const YEARS = { first: 2000, last: 2100 } as const;
/** Where a calendar begins that is asked for a place before it was asked for any day. */
const USUAL_YEAR = 2026;

const FIRST_DAY = firstDayOf(YEARS.first);
const END_DAY = firstDayOf(YEARS.last + 1);

/** The calendar of a spec; equal specs share one. Days are worked out by the year, when first asked about. */
export const calendarOf = (spec: CalendarSpec): ExplainedCalendar => calendarByKey(JSON.stringify(spec));

// The key is the spec itself, written by the line above.
const calendarByKey = boundedCache<string, ExplainedCalendar>(2000, (key) =>
  makeCalendar(JSON.parse(key) as CalendarSpec),
);

function makeCalendar(asked: CalendarSpec): ExplainedCalendar {
  const hasOpenDays = asked.weekdays.some((weekday) => EVERY_DAY.includes(weekday));
  const spec: CalendarSpec = hasOpenDays ? asked : { weekdays: EVERY_DAY, holidays: null, closed: [] };
  const openWeekdays = new Set<Weekday>(spec.weekdays);
  let table = null as YearsTable | null;

  const tableOver = (year: number): YearsTable => {
    if (!table || year < table.firstYear || year > table.lastYear) table = tableOf(spec, year, table);
    return table;
  };
  /** Most questions are about days near those asked about before, and need not be turned into a year. */
  const tableWith = (day: DayNumber): YearsTable =>
    table && day >= table.firstDay && day < table.endDay ? table : tableOver(yearOf(day));

  const isOpen = (day: DayNumber): boolean => {
    if (day < FIRST_DAY || day >= END_DAY) return openWeekdays.has(weekdayOf(day));
    const { firstDay, before } = tableWith(day);
    return numberAt(before, day - firstDay + 1) > numberAt(before, day - firstDay);
  };

  return {
    hasOpenDays,
    isOpen,
    indexOf(day) {
      if (day >= END_DAY) {
        const last = tableOver(YEARS.last);
        return last.firstIndex + last.openDays.length + openDaysBetween(openWeekdays, END_DAY, day);
      }
      if (day < FIRST_DAY)
        return tableOver(YEARS.first).firstIndex - openDaysBetween(openWeekdays, day, FIRST_DAY);
      const { firstIndex, firstDay, before } = tableWith(day);
      return firstIndex + numberAt(before, day - firstDay);
    },
    dayAt(index) {
      let known = table ?? tableOver(USUAL_YEAR);
      while (index < known.firstIndex && known.firstYear > YEARS.first)
        known = tableOver(known.firstYear - 1);
      while (index >= endIndexOf(known) && known.lastYear < YEARS.last) known = tableOver(known.lastYear + 1);
      if (index < known.firstIndex) return openDayFrom(openWeekdays, FIRST_DAY, index - known.firstIndex);
      if (index >= endIndexOf(known)) return openDayFrom(openWeekdays, END_DAY, index - endIndexOf(known));
      return dayNumber(numberAt(known.openDays, index - known.firstIndex));
    },
    whyClosed(day, language) {
      if (isOpen(day)) return null;
      const own = spec.closed.find(({ from, to }) => day >= from && day <= to);
      if (own) return { kind: "own", name: own.name };
      const name = holidayNameOf(spec, day, language);
      return name === null ? { kind: "weekday" } : { kind: "holiday", name };
    },
  };
}

function holidayNameOf({ holidays }: CalendarSpec, day: DayNumber, language?: string): string | null {
  if (!holidays) return null;
  const year = yearOf(day);
  const named = (of: number) => holidaysOf(holidays.country, holidays.province, of, language).get(day);
  return named(year) ?? named(year - 1) ?? null;
}

/** Open days from `from` to the one before `end`, when only days of the week count. */
function openDaysBetween(openWeekdays: ReadonlySet<Weekday>, from: DayNumber, end: DayNumber): number {
  const weeks = Math.floor((end - from) / 7);
  let open = weeks * openWeekdays.size;
  for (let day = from + weeks * 7; day < end; day += 1)
    if (openWeekdays.has(weekdayOf(dayNumber(day)))) open += 1;
  return open;
}

/** The open day so many places from the first open one at or after `from`, when only days of the week count. */
function openDayFrom(openWeekdays: ReadonlySet<Weekday>, from: DayNumber, places: number): DayNumber {
  const weeks = Math.floor(places / openWeekdays.size);
  let left = places - weeks * openWeekdays.size;
  let day = daysAfter(from, weeks * 7);
  while (!openWeekdays.has(weekdayOf(day)) || left > 0) {
    if (openWeekdays.has(weekdayOf(day))) left -= 1;
    day = daysAfter(day, 1);
  }
  return day;
}
