import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import { checkCount, checkIds, checkLength, checkRange, repeatsOf } from "./check-numbers.ts";
import { comparable } from "./match-items.ts";
import { HANDLING_DAYS_MAX, LIST_MAX, NAME_MAX } from "./rule-limits.ts";
import { error, warning, type RuleProblem } from "./rule-problem.ts";
import type { HandlingRule } from "./rules.ts";

export function checkHandling(rules: readonly HandlingRule[], today: CalendarDate | null): RuleProblem[] {
  const matches = rules.map(({ match }) => match.value && `${match.kind}:${comparable(match.value)}`);
  return [
    ...checkCount("handling", rules, LIST_MAX.handling),
    ...checkIds(
      "handling",
      rules.map(({ id }) => id),
    ),
    ...rules.flatMap((rule, place) => checkRule(`handling.${place}`, rule, today)),
    // The first decides, so that the second never does.
    ...repeatsOf(matches.map((match) => match || null)).map(({ place, first }) =>
      warning(`handling.${place}.match`, "duplicate_match", { first }),
    ),
  ];
}

function checkRule(
  path: string,
  { match, days, readyOn }: HandlingRule,
  today: CalendarDate | null,
): RuleProblem[] {
  const isId = match.kind === "product" || match.kind === "collection";
  return [
    ...(match.value === "" ? [error(`${path}.match.value`, "nothing_to_match")] : []),
    ...(isId && match.value !== "" && !/^\d{1,20}$/.test(match.value)
      ? [error(`${path}.match.value`, "malformed")]
      : checkLength(`${path}.match.value`, match.value, NAME_MAX)),
    ...(days === null && readyOn === null ? [error(`${path}.days`, "nothing_to_change")] : []),
    ...(days === null ? [] : checkRange(`${path}.days`, days, HANDLING_DAYS_MAX)),
    ...checkReadyOn(`${path}.readyOn`, readyOn, today),
  ];
}

function checkReadyOn(path: string, date: CalendarDate | null, today: CalendarDate | null): RuleProblem[] {
  if (date === null) return [];
  if (parseCalendarDate(date) === null) return [error(path, "bad_date", { date })];
  return today !== null && date < today ? [warning(path, "past_date", { date })] : [];
}
