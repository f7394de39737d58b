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
  traits: ParcelTraits,
): HandlingPlan {
  const { work } = origin;
  const orderedOn = localDayOf(traits.placedAt, origin.zone);
  const isOpen = work.isOpen(orderedOn);
  const cutoff = origin.cutoffs[weekdayOf(orderedOn) - 1] ?? null;
  const isMissed = isOpen && cutoff !== null && hasComeTo(traits.placedAt, origin.zone, orderedOn, cutoff);
  const first = work.indexOf(orderedOn) + (isMissed ? 1 : 0);

  const works = worksOf(index, origin, traits.items, first);
  const slowest = works.reduce((one, other) => (isSlower(other, one) ? other : one));
  const apart = rules.severalItems === "apart";
  // One parcel waits for whatever comes last. Several may come one by one: from the first of the one to the last of the other.
  const start = apart ? Math.min(...works.map((item) => item.start)) : slowest.start;
  const from = apart
    ? Math.min(...works.map((item) => item.from))
    : Math.max(...works.map((item) => item.from));
  const to = slowest.to;

  const startsOn = work.dayAt(start);
  const ready = { from: work.dayAt(from), to: work.dayAt(to) };
  const days = { min: from - start, max: to - start };
  const begins = work.dayAt(first);
  const { rule } = slowest;
  const ref: RuleRef = rule
    ? { by: "merchant", id: `rule:${rule.id}`, label: rule.match.label }
    : origin.rule;
  const handlingRef = rule?.days ? ref : origin.rule;
  const steps: PlanStep[] = [
    { kind: "ordered", from: orderedOn, to: orderedOn, days: null, rule: origin.rule },
  ];
  if (!isOpen)
    steps.push({ kind: "origin_closed", from: orderedOn, to: begins, days: null, rule: origin.rule });
  if (isMissed)
    steps.push({ kind: "cutoff_missed", from: orderedOn, to: begins, days: null, rule: origin.rule });
  if (slowest.start > first)
    steps.push({ kind: "pre_order", from: begins, to: work.dayAt(slowest.start), days: null, rule: ref });
  steps.push({ kind: "handling", ...ready, days, rule: handlingRef });
  return { orderedOn, startsOn, days, ready, cell: handlingRef.id, steps };
}

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

const isSlower = (one: ItemWork, other: ItemWork): boolean =>
  one.to > other.to || (one.to === other.to && one.from > other.from);
