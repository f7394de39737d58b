import { toCalendarDate, type DayNumber } from "#app/lib/day-number.ts";
import type { PreviewView, StepView } from "./delivery-dates-view.ts";
import type { PlanStep, RulePlan } from "./plan.ts";
import { presentPlanDays } from "./present-plan-days.ts";

type PlanView = Pick<PreviewView, "kind" | "orderedOn" | "ruleWindow" | "steps" | "fallbacks" | "days">;

/**
 * A plan as the page shows it. `window` is what is told in the end, which what was learned may have moved away from the
 * rules' own; the calendar shows that one. Holidays are named in `language`.
 */
export function presentPlan(
  plan: RulePlan,
  window: { from: DayNumber; to: DayNumber },
  language: string,
): PlanView {
  return {
    kind: plan.kind,
    orderedOn: toCalendarDate(plan.orderedOn),
    ruleWindow: { from: toCalendarDate(plan.window.from), to: toCalendarDate(plan.window.to) },
    steps: plan.steps.filter(isNews).map((step) => presentStep(step, plan.transit.count)),
    fallbacks: plan.fallbacks,
    days: presentPlanDays({ ...plan, window }, language).map(({ on, happens, closed }) => ({
      on,
      happens,
      closed: closed
        // That a day does not count on the way is of no interest where the way may be over.
        .filter(({ who }) => who !== "transit" || !happens.includes("arrival"))
        .map(({ who, why }) => ({ who, why: why.kind, name: why.kind === "weekday" ? "" : why.name })),
    })),
  };
}

/** That something arrives on a delivery day is worth a line only where it moves the day. */
const isNews = (step: PlanStep, index: number, steps: PlanStep[]): boolean => {
  const before = steps[index - 1];
  return step.kind !== "delivery_day" || step.from !== before?.from || step.to !== before.to;
};

const presentStep = (
  { kind, from, to, days, rule }: PlanStep,
  count: RulePlan["transit"]["count"],
): StepView => ({
  kind: kind === "transit" ? `transit.${count}` : kind,
  from: toCalendarDate(from),
  to: toCalendarDate(to),
  days,
  rule,
});
