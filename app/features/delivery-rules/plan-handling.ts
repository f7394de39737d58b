import { weekdayOf, type DayNumber } from "#app/lib/day-number.ts";
import { hasComeTo, localDayOf } from "#app/lib/local-time.ts";
import { handlingRuleFor, type HandlingIndex } from "./match-items.ts";
import { dayOrNull, type OriginDays } from "./origin-days.ts";
import type { ItemTraits, ParcelTraits, PlanStep, RuleRef } from "./plan.ts";
import type { DaysRange, DeliveryRules, HandlingRule } from "./rules.ts";

/** The origin's part of the way, from the order until it is ready for the carrier. */
export type HandlingPlan = {
  orderedOn: DayNumber;
  startsOn: DayNumber;
  /** Work days from `startsOn` until it is ready. */
  days: DaysRange;
  ready: { from: DayNumber; to: DayNumber };
  /** The name of the rule that decided. */
  cell: string;
  steps: PlanStep[];
};

/** What one item needs. Places are those of the origin's work days. */
type ItemWork = { start: number; from: number; to: number; rule: HandlingRule | null };

export function planHandling(
  rules: DeliveryRules,
  index: HandlingIndex<HandlingRule>,
  origin: OriginDays,
  { placedAt, items }: ParcelTraits,
): HandlingPlan {
  const { work, zone } = origin;
  const orderedOn = localDayOf(placedAt, zone);
  const isOpen = work.isOpen(orderedOn);
  const cutoff = origin.cutoffs[weekdayOf(orderedOn) - 1] ?? null;
  const isMissed = isOpen && cutoff !== null && hasComeTo(placedAt, zone, orderedOn, cutoff);
  const first = work.indexOf(orderedOn) + (isMissed ? 1 : 0);
  const { start, from, to, slowest } = allOf(worksOf(index, origin, items, first), rules.severalItems);

  const days = { min: from - start, max: to - start };
  const ready = { from: work.dayAt(from), to: work.dayAt(to) };
  const said = slowest.rule === null ? origin.rule : refOf(slowest.rule);
  const handlingRule = slowest.rule?.days ? said : origin.rule;
  const steps: PlanStep[] = [
    { kind: "ordered", from: orderedOn, to: orderedOn, days: null, rule: origin.rule },
  ];
  const begins = work.dayAt(first);
  if (begins > orderedOn) {
    const kind = isMissed ? "cutoff_missed" : "origin_closed";
    steps.push({ kind, from: orderedOn, to: begins, days: null, rule: origin.rule });
  }
  if (slowest.start > first)
    steps.push({ kind: "pre_order", from: begins, to: work.dayAt(slowest.start), days: null, rule: said });
  steps.push({ kind: "handling", ...ready, days, rule: handlingRule });
  return { orderedOn, startsOn: work.dayAt(start), days, ready, cell: handlingRule.id, steps };
}

const refOf = ({ id, match }: HandlingRule): RuleRef => ({
  by: "merchant",
  id: `rule:${id}`,
  label: match.label,
});

/** What each item needs; an order without items is like one item without rules. */
function worksOf(
  index: HandlingIndex<HandlingRule>,
  origin: OriginDays,
  items: readonly ItemTraits[],
  first: number,
): [ItemWork, ...ItemWork[]] {
  const [one, ...others] = index.size === 0 ? [] : items;
  if (!one) return [workOf(null, origin, first)];
  const itemWork = (item: ItemTraits) => workOf(handlingRuleFor(index, item), origin, first);
  return [itemWork(one), ...others.map(itemWork)];
}

function workOf(rule: HandlingRule | null, origin: OriginDays, first: number): ItemWork {
  const readyOn = dayOrNull(rule?.readyOn ?? null);
  const start = readyOn === null ? first : Math.max(first, origin.work.indexOf(readyOn));
  const { min, max } = rule?.days ?? origin.handling;
  return { start, from: start + min, to: start + Math.max(min, max), rule };
}

/**
 * One parcel waits for whatever comes last. Several come one by one: from the first day of the quickest to the last of
 * the slowest.
 */
function allOf(works: [ItemWork, ...ItemWork[]], how: DeliveryRules["severalItems"]) {
  let [slowest] = works;
  let [{ start, from }] = works;
  for (const work of works) {
    if (isSlower(work, slowest)) slowest = work;
    start = Math.min(start, work.start);
    from = how === "apart" ? Math.min(from, work.from) : Math.max(from, work.from);
  }
  return { start: how === "apart" ? start : slowest.start, from, to: slowest.to, slowest };
}

const isSlower = (one: ItemWork, other: ItemWork): boolean =>
  one.to > other.to || (one.to === other.to && one.from > other.from);
