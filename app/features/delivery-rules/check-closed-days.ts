import { calendarOf } from "#app/lib/day-calendar.ts";
import { toDayNumber, type Weekday } from "#app/lib/day-number.ts";
import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import { checkCount, checkLength } from "./check-numbers.ts";
import { closedSpecOf } from "./origin-days.ts";
import { CLOSED_DAYS_MAX, CLOSED_DAYS_WARNED, LIST_MAX, NAME_MAX } from "./rule-limits.ts";
import { error, warning, type RuleProblem } from "./rule-problem.ts";
import type { ClosedDays } from "./rules.ts";

/** Closed days of somebody who works on these days of the week. Those that are over can do no harm any more. */
export function checkClosedDays(
  path: string,
  ranges: readonly ClosedDays[],
  weekdays: readonly Weekday[],
  today: CalendarDate | null,
): RuleProblem[] {
  return [
    ...checkCount(path, ranges, LIST_MAX.closedDays),
    ...ranges.flatMap((range, place) => checkDates(`${path}.${place}`, range)),
    ...checkRuns(path, ranges, weekdays, today),
  ];
}

function checkDates(path: string, { from, to, name }: ClosedDays): RuleProblem[] {
  const [first, last] = [parseCalendarDate(from), parseCalendarDate(to)];
  return [
    ...checkLength(`${path}.name`, name, NAME_MAX),
    ...(first ? [] : [error(`${path}.from`, "bad_date", { date: from })]),
    ...(last ? [] : [error(`${path}.to`, "bad_date", { date: to })]),
    ...(first && last && first > last ? [error(`${path}.to`, "from_after_to", { from, to })] : []),
  ];
}

/** Ranges and days of the week together may leave no open day for very long; each such run is told at its first range. */
function checkRuns(
  path: string,
  ranges: readonly ClosedDays[],
  weekdays: readonly Weekday[],
  today: CalendarDate | null,
): RuleProblem[] {
  if (weekdays.length === 0) return [];
  const calendar = calendarOf({ weekdays, holidays: null, closed: closedSpecOf(ranges) });
  const told = new Set<number>();
  return ranges.flatMap((range, place) => {
    const [spec] = closedSpecOf([range]);
    if (!spec || (today !== null && spec.to < toDayNumber(today))) return [];
    const next = calendar.indexOf(spec.from);
    const [lastOpen, nextOpen] = [calendar.dayAt(next - 1), calendar.dayAt(next)];
    const days = nextOpen - lastOpen - 1;
    if (days < CLOSED_DAYS_WARNED || told.has(lastOpen)) return [];
    told.add(lastOpen);
    const problem = days > CLOSED_DAYS_MAX ? error : warning;
    return [problem(`${path}.${place}`, "closed_too_long", { days })];
  });
}
