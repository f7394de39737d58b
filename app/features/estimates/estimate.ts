import type { ParcelTraits, RulePlan } from "#app/features/delivery-rules/plan.ts";
import type { DaysRange } from "#app/features/delivery-rules/rules.ts";
import type { DayCalendar } from "#app/lib/day-calendar.ts";
import { weekdayOf, type DayNumber } from "#app/lib/day-number.ts";
import type { Curve } from "./curve.ts";
import { keysOf, paceKeysOf } from "./keys.ts";
import { BINS, LEARNED_FROM, type FindHistogram, type KeyChain, type Part, type Stage } from "./learned.ts";
import { paceAhead, paceOf } from "./pace.ts";
import { learnedBelief, ruleBelief, type DaysBelief, type Source } from "./part-belief.ts";
import type { ShopLearning } from "./state.ts";

/** What an estimate reads of what was learned. Everything in it happened before `today`. */
export type Learned = {
  today: DayNumber;
  shop: ShopLearning;
  find: FindHistogram;
};

/**
 * Arrival day of a parcel not yet handed over: handling in work days, then collection, then transit in delivery days.
 * `keys` say which histories count, where not all that is known of the parcel shall.
 */
export function estimateAtPurchase(
  plan: RulePlan,
  traits: ParcelTraits,
  learned: Learned,
  keys: Record<Part, KeyChain> = keysOf(plan, traits),
): Curve {
  const pace = paceAtStart("purchase", plan, traits, learned, plan.startsOn);
  const { work, collection, delivery } = plan.calendars;
  const handling = beliefOf("handling", plan.handling, keys.handling, learned);
  const first = work.indexOf(plan.startsOn);
  if (plan.kind === "pickup") return layOut(handling, first, plan.startsOn, work, pace);
  const transit = beliefOf("transit", transitRange(plan), keys.transit, learned);
  const start = delivery.indexOf(collection.dayAt(collection.indexOf(plan.startsOn)));
  // Delivery days by place, from the first on which it could be collected.
  const arrival: number[] = [];
  for (let days = 0; days < BINS; days += 1) {
    const collectedOn = collection.dayAt(collection.indexOf(work.dayAt(first + days)));
    addShifted(arrival, delivery.indexOf(collectedOn) - start, handling[days] ?? 0, transit);
  }
  return layOut(arrival, start, plan.startsOn, delivery, pace);
}

/** Arrival day of a parcel that the carrier took on `handedOverOn`. */
export function estimateAtHandover(
  plan: RulePlan,
  traits: ParcelTraits,
  learned: Learned,
  handedOverOn: DayNumber,
): Curve {
  const { delivery } = plan.calendars;
  const pace = paceAtStart("handover", plan, traits, learned, handedOverOn);
  const transit = beliefOf("transit", transitRange(plan), keysOf(plan, traits).transit, learned);
  return layOut(transit, delivery.indexOf(handedOverOn), handedOverOn, delivery, pace);
}

/** Where an estimate comes from, for the merchant's "because". `sources` goes from the broadest to the finest. */
export type Basis = {
  basis: "rules" | "learned";
  outcomeCount: number;
  handling: Source[];
  transit: Source[];
};

/** Which names carried how much weight in an estimate made now. */
export function explainEstimate(plan: RulePlan, traits: ParcelTraits, learned: Learned): Basis {
  const keys = keysOf(plan, traits);
  const handling: Source[] = [];
  const transit: Source[] = [];
  beliefOf("handling", plan.handling, keys.handling, learned, handling);
  beliefOf("transit", transitRange(plan), keys.transit, learned, transit);
  return {
    basis: basisOf(learned.shop.outcomeCount),
    outcomeCount: learned.shop.outcomeCount,
    handling,
    transit,
  };
}

export const basisOf = (outcomeCount: number): "rules" | "learned" =>
  outcomeCount >= LEARNED_FROM ? "learned" : "rules";

const beliefOf = (
  part: Part,
  range: DaysRange,
  keys: KeyChain,
  { find, today }: Learned,
  sources?: Source[],
): DaysBelief => learnedBelief(ruleBelief(range), part, keys, find, today, sources);

function paceAtStart(
  stage: Stage,
  plan: RulePlan,
  traits: ParcelTraits,
  learned: Learned,
  startsOn: DayNumber,
): Float64Array {
  const pace = paceOf(learned.shop.pace[stage], paceKeysOf(plan, traits));
  return paceAhead(pace, startsOn - learned.today);
}

/** The rules' transit in delivery days, whatever days the rule itself counts. */
function transitRange(plan: RulePlan): DaysRange {
  const { delivery } = plan.calendars;
  const min = delivery.indexOf(plan.window.from) - delivery.indexOf(plan.handover.from);
  const max = delivery.indexOf(plan.window.to) - delivery.indexOf(plan.handover.to);
  return { min: Math.max(Math.min(min, max), 0), max: Math.max(min, max, 0) };
}

function addShifted(sums: number[], shift: number, share: number, transit: DaysBelief): void {
  for (let place = sums.length; place < shift + BINS; place += 1) sums.push(0);
  if (share > 0)
    for (let days = 0; days < BINS; days += 1)
      sums[shift + days] = (sums[shift + days] ?? 0) + share * (transit[days] ?? 0);
}

/** Puts probabilities by place in a calendar onto dates, from `start` in the calendar; closed days between stay flat. */
function layOut(
  shares: ArrayLike<number>,
  start: number,
  startsOn: DayNumber,
  calendar: DayCalendar,
  pace: Float64Array,
): Curve {
  let places = shares.length;
  while (places > 1 && !shares[places - 1]) places -= 1;
  const cdf = new Float64Array(Math.max(calendar.dayAt(start + places - 1) - startsOn, 0) + 1);
  let openWeekdays = 0;
  let reached = 0;
  let filled = 0;
  for (let place = 0; place < places; place += 1) {
    const day = calendar.dayAt(start + place);
    const at = Math.max(day - startsOn, 0);
    cdf.fill(reached, filled, at);
    reached += shares[place] ?? 0;
    cdf[at] = reached;
    filled = at + 1;
    openWeekdays |= 1 << (weekdayOf(day) - 1);
  }
  cdf[cdf.length - 1] = 1;
  return { startsOn, cdf, openWeekdays, pace };
}
