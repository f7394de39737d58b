import { daysAfter, toCalendarDate, toDayNumber, weekdayOf } from "#app/lib/day-number.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import type { DayView } from "./delivery-dates-view.ts";

export type CalendarCell = { on: CalendarDate; day: DayView | null };

/** Days as whole weeks from Monday to Sunday; what lies before the first and after the last is there without content. */
export function weeksOf(days: readonly DayView[]): CalendarCell[][] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const byDate = new Map(days.map((day) => [day.on, day]));
  const firstDay = toDayNumber(first.on);
  const lastDay = toDayNumber(last.on);
  const monday = daysAfter(firstDay, 1 - weekdayOf(firstDay));
  const weekCount = Math.floor((lastDay - monday) / 7) + 1;
  return Array.from({ length: weekCount }, (_, week) =>
    Array.from({ length: 7 }, (_day, place) => {
      const on = toCalendarDate(daysAfter(monday, week * 7 + place));
      return { on, day: byDate.get(on) ?? null };
    }),
  );
}
