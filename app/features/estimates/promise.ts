import type { RulePlan } from "#app/features/delivery-rules/plan.ts";
import type { Certainty, DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { believe, dayBy, likelyDay, windowOf, type Belief } from "./belief.ts";
import type { Curve } from "./curve.ts";
import { basisOf, type Learned } from "./estimate.ts";
import type { WhatIf } from "./kept-estimate.ts";
import type { Levels } from "./levels.ts";
import { levelsOf } from "./levels.ts";

/** What is told when an order is placed now. */
export type Promised = {
  from: DayNumber;
  to: DayNumber;
  level: Certainty;
  basis: "rules" | "learned";
};

type Asked = Pick<DeliveryRules, "shown" | "source">;

/** The window for an order placed now: the rules' own until enough was learned, then the belief's. */
export function promiseOf(
  plan: RulePlan,
  curve: Curve,
  { learned, paceKeys, rules }: { learned: Learned; paceKeys: string[]; rules: Asked },
): Promised {
  const belief = believe(curve, { stage: "purchase", learned, paceKeys, asOf: null });
  const levels = levelsOf(learned.shop.scores.purchase, learned.today);
  const basis = basisFor(rules, learned);
  const { certainty } = rules.shown;
  return {
    ...(basis === "rules" ? plan.window : onOpenDays(plan, shownWindow(belief, rules, levels))),
    level: certainty,
    basis,
  };
}

/** The far end of a belief knows weekdays only: a holiday there gives way to the next day on which something can arrive. */
export function onOpenDays(
  { kind, calendars }: Pick<RulePlan, "kind" | "calendars">,
  { from, to }: { from: DayNumber; to: DayNumber },
): { from: DayNumber; to: DayNumber } {
  const calendar = kind === "pickup" ? calendars.work : calendars.delivery;
  return { from: calendar.dayAt(calendar.indexOf(from)), to: calendar.dayAt(calendar.indexOf(to)) };
}

/** The middle of a belief, and the day that each certainty reads from it. */
export const daysRead = (belief: Belief, levels: Levels): WhatIf => ({
  likelyOn: likelyDay(belief),
  by: { 80: dayBy(belief, 80, levels), 90: dayBy(belief, 90, levels), 95: dayBy(belief, 95, levels) },
});

export const basisFor = (rules: Pick<DeliveryRules, "source">, learned: Learned): "rules" | "learned" =>
  rules.source === "rules" ? "rules" : basisOf(learned.shop.outcomeCount);

/** One day ("by") leaves all doubt behind it; a range leaves some before its first day. */
export function shownWindow(
  belief: Belief,
  { shown }: Asked,
  levels: Levels,
): { from: DayNumber; to: DayNumber } {
  const window = windowOf(belief, shown.certainty, levels);
  if (shown.form === "range") return window;
  const to = dayBy(belief, shown.certainty, levels);
  return { from: dayNumber(Math.min(window.from, to)), to };
}
