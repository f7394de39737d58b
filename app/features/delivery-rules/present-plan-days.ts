import type { ClosedWhy, ExplainedCalendar } from "#app/lib/day-calendar.ts";
import { daysAfter, toCalendarDate, type DayNumber } from "#app/lib/day-number.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import type { PlanStep, RulePlan } from "./plan.ts";

/** What may happen on a day; where the earliest and the latest course differ, several things may. */
type DayHappening = "ordered" | "waiting" | "handling" | "handover" | "transit" | "arrival" | "pickup";

/** Somebody whose part of the way a day falls into, and who does nothing on it. */
type DayClosed = { who: "work" | "collection" | "transit" | "delivery"; why: ClosedWhy };

export type PlanDay = { day: DayNumber; on: CalendarDate; happens: DayHappening[]; closed: DayClosed[] };

/** A plan longer than this is cut short: nobody looks at a calendar of years. */
const DAYS_MAX = 400;

/**
 * Every calendar day from the order to the end of the window. Holidays are named in `language` where their name is
 * known in it, else in the country's own.
 */
export function presentPlanDays(plan: RulePlan, language?: string): PlanDay[] {
  const length = Math.min(plan.window.to - plan.orderedOn + 1, DAYS_MAX);
  return Array.from({ length }, (_, offset) => {
    const day = daysAfter(plan.orderedOn, offset);
    return {
      day,
      on: toCalendarDate(day),
      happens: happeningsOn(plan, day),
      closed: closedOn(plan, day, language),
    };
  });
}

function happeningsOn(plan: RulePlan, day: DayNumber): DayHappening[] {
  const { orderedOn, startsOn, handover, window, calendars } = plan;
  const happens: DayHappening[] = [];
  const readyBy = stepOf(plan, "handling")?.to ?? startsOn;
  if (day === orderedOn) happens.push("ordered");
  else if (day < startsOn) happens.push("waiting");
  if (day >= startsOn && day <= readyBy && calendars.work.isOpen(day)) happens.push("handling");
  if (plan.kind === "pickup")
    return isBetween(day, window, calendars.work) ? [...happens, "pickup"] : happens;
  if (isBetween(day, handover, calendars.collection)) happens.push("handover");
  if (isBetween(day, window, calendars.delivery)) happens.push("arrival");
  else if (day > handover.from && day < window.to) happens.push("transit");
  return happens;
}

function closedOn(plan: RulePlan, day: DayNumber, language?: string): DayClosed[] {
  const { orderedOn, startsOn, handover, window, calendars, transit } = plan;
  const ready = stepOf(plan, "handling") ?? { from: startsOn, to: startsOn };
  const arrived = stepOf(plan, "transit") ?? window;
  const parts: { who: DayClosed["who"]; from: DayNumber; to: DayNumber; calendar: ExplainedCalendar }[] = [
    { who: "work", from: orderedOn, to: ready.to, calendar: calendars.work },
  ];
  if (plan.kind === "carrier") {
    if (calendars.collection !== calendars.work)
      parts.push({ who: "collection", from: ready.from, to: handover.to, calendar: calendars.collection });
    if (transit.count === "business")
      parts.push({ who: "transit", from: handover.from, to: arrived.to, calendar: calendars.business });
    parts.push({ who: "delivery", from: arrived.from, to: window.to, calendar: calendars.delivery });
  }
  return parts.flatMap(({ who, from, to, calendar }) => {
    const why = day >= from && day <= to ? calendar.whyClosed(day, language) : null;
    return why ? [{ who, why }] : [];
  });
}

const stepOf = (plan: RulePlan, kind: PlanStep["kind"]): PlanStep | undefined =>
  plan.steps.find((step) => step.kind === kind);

const isBetween = (
  day: DayNumber,
  { from, to }: { from: DayNumber; to: DayNumber },
  open: ExplainedCalendar,
) => day >= from && day <= to && open.isOpen(day);
