import { handlingIndexOf, handlingRuleFor } from "#app/features/delivery-rules/match-items.ts";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import type { ItemTraits, ParcelTraits, RulePlan, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { Certainty, DeliveryRules, HandlingRule } from "#app/features/delivery-rules/rules.ts";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { believe, type Belief } from "./belief.ts";
import { estimateAtPurchase, type Learned } from "./estimate.ts";
import { paceKeysOf, promiseKeysOf } from "./keys.ts";
import type { WhatIf } from "./kept-estimate.ts";
import { levelsOf, type Levels } from "./levels.ts";
import { basisFor, daysRead, onOpenDays, shownWindow } from "./promise.ts";

/** What is promised for an order: the same in a checkout and afterwards. */
export type OrderPromise = {
  from: DayNumber;
  to: DayNumber;
  kind: "carrier" | "pickup";
  level: Certainty;
  basis: "rules" | "learned";
};

/** So many parcels must have come before a province has a promise of its own. */
export const PROVINCE_LEARNED_FROM = 10;

/**
 * The promise for an order, from what a checkout knows of it. Every promise is made here: the promise table holds what this
 * returns, and an order that is placed is promised what this returns, so that what was told is what is kept.
 *
 * When an order comes in, the server knows more than a checkout does: the location it will ship from, the rest of the
 * postcode. A promise leaves that aside; what is expected (`estimateAtPurchase` with everything known) does not. So
 * - a promise is for the shop's usual origin;
 * - what was learned counts by zone, and by province once enough parcels went there, never by postcode;
 * - items go by the merchant's handling rules. Of several kinds the latest decides, or, where they may come one by one, the
 *   window goes from the first to the last.
 */
export function promiseFor(
  rules: DeliveryRules,
  shop: ShopPlace,
  learned: Learned,
  traits: ParcelTraits,
): OrderPromise {
  const known = asAtCheckout(traits);
  const promises = oneItemOfEachKind(rules, traits.items).map((items) =>
    promiseOfKind(rules, shop, learned, { ...known, items }),
  );
  return promises.reduce((one, other) => ({
    ...one,
    from: dayNumber(Math[rules.severalItems === "apart" ? "min" : "max"](one.from, other.from)),
    to: dayNumber(Math.max(one.to, other.to)),
  }));
}

/** What each certainty would have promised, and the likeliest day: by the very belief that the promise is read from. */
export function whatIfFor(
  rules: DeliveryRules,
  shop: ShopPlace,
  learned: Learned,
  traits: ParcelTraits,
): WhatIf {
  const known = asAtCheckout(traits);
  const whatIfs = oneItemOfEachKind(rules, traits.items).map((items) => {
    const belief = promiseBelief(planDays(rules, shop, { ...known, items }), { ...known, items }, learned);
    return daysRead(belief, levelsNow(learned));
  });
  return whatIfs.reduce(latest);
}

const latest = (one: WhatIf, other: WhatIf): WhatIf => ({
  likelyOn: dayNumber(Math.max(one.likelyOn, other.likelyOn)),
  by: {
    80: dayNumber(Math.max(one.by[80], other.by[80])),
    90: dayNumber(Math.max(one.by[90], other.by[90])),
    95: dayNumber(Math.max(one.by[95], other.by[95])),
  },
});

/** An order as far as a checkout knows it: not which location will send it. */
export const asAtCheckout = (traits: ParcelTraits): ParcelTraits => ({
  ...traits,
  locationId: null,
  origin: null,
});

function promiseOfKind(
  rules: DeliveryRules,
  shop: ShopPlace,
  learned: Learned,
  traits: ParcelTraits,
): OrderPromise {
  const plan = planDays(rules, shop, traits);
  const basis = basisFor(rules, learned);
  const window =
    basis === "rules"
      ? plan.window
      : onOpenDays(plan, shownWindow(promiseBelief(plan, traits, learned), rules, levelsNow(learned)));
  return { from: window.from, to: window.to, kind: plan.kind, level: rules.shown.certainty, basis };
}

function promiseBelief(plan: RulePlan, traits: ParcelTraits, learned: Learned): Belief {
  const promised = promisedTraits(plan, traits, learned);
  const keys = promiseKeysOf(plan, promised.destination);
  const curve = estimateAtPurchase(plan, promised, learned, keys);
  return believe(curve, { stage: "purchase", learned, paceKeys: paceKeysOf(plan, promised), asOf: null });
}

/** Traits as far as a promise goes by them: no postcode, and the province only where enough was learned. */
export function promisedTraits(plan: RulePlan, traits: ParcelTraits, learned: Learned): ParcelTraits {
  const { countryCode, provinceCode } = traits.destination;
  const province = { ...traits, destination: { countryCode, provinceCode, postcode: null } };
  const [, key] = promiseKeysOf(plan, province.destination).transit;
  const count = (key && learned.find("transit", key)?.count) || 0;
  return count >= PROVINCE_LEARNED_FROM
    ? province
    : { ...traits, destination: { countryCode, provinceCode: null, postcode: null } };
}

const levels = new WeakMap<Learned, Levels>();

function levelsNow(learned: Learned): Levels {
  const known = levels.get(learned) ?? levelsOf(learned.shop.scores.purchase, learned.today);
  levels.set(learned, known);
  return known;
}

const indexes = new WeakMap<DeliveryRules, ReturnType<typeof handlingIndexOf<HandlingRule>>>();

/** One item for each handling rule that any of them falls under, and one for those that fall under none. */
function oneItemOfEachKind(rules: DeliveryRules, items: ItemTraits[]): ItemTraits[][] {
  if (rules.handling.length === 0 || items.length === 0) return [items.slice(0, 1)];
  const index = indexes.get(rules) ?? handlingIndexOf(rules.handling);
  indexes.set(rules, index);
  return [...new Map(items.map((item) => [handlingRuleFor(index, item), [item]])).values()];
}
