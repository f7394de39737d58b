import { daysAfter, type DayNumber } from "#app/lib/day-number.ts";
import { compiledRulesOf } from "./compiled-rules.ts";
import type { Lane } from "./destination-days.ts";
import { knownDestinationOf } from "./match-zones.ts";
import type { OriginDays } from "./origin-days.ts";
import type { Fallback, ParcelTraits, PlanStep, RulePlan, ShopPlace } from "./plan.ts";
import { planHandling, type HandlingPlan } from "./plan-handling.ts";
import type { DeliveryRules, ShippingMethod } from "./rules.ts";

/**
 * What the rules say about one parcel: every part of the way with its days and the rule they come from. Anything may be
 * unknown of the parcel; the next coarser rule holds then, and `fallbacks` says so. The same objects for `rules` and
 * `shop` make it quick: everything that does not depend on the order is worked out once for them.
 */
export function planDays(rules: DeliveryRules, shop: ShopPlace, traits: ParcelTraits): RulePlan {
  const compiled = compiledRulesOf(rules, shop);
  const origin = compiled.originOf(traits.locationId, traits.origin ?? null);
  const method = compiled.methodOf(traits.method);
  const handling = planHandling(rules, compiled.handling, origin, traits);
  const destination = knownDestinationOf(traits.destination);
  const { lane, fallbacks } = compiled.laneTo(origin, method, destination);
  return {
    zone: origin.zone,
    origin: origin.place,
    orderedOn: handling.orderedOn,
    startsOn: handling.startsOn,
    handling: handling.days,
    ...(method?.kind === "pickup" ? pickupWay(origin, handling, method) : carrierWay(origin, lane, handling)),
    fallbacks: [...fallbacksOf(rules, traits, method), ...fallbacks],
  };
}

type Way = Omit<RulePlan, "zone" | "origin" | "orderedOn" | "startsOn" | "handling" | "fallbacks">;

/** The shopper comes for it: it is there as soon as it is ready. */
function pickupWay(origin: OriginDays, { ready, steps, cell }: HandlingPlan, method: ShippingMethod): Way {
  const { work } = origin;
  const rule = { by: "merchant", id: `method:${method.id}`, label: method.name } as const;
  return {
    handover: ready,
    transit: { days: { min: 0, max: 0 }, count: "business" },
    window: ready,
    kind: "pickup",
    calendars: { work, collection: work, business: work, delivery: work },
    cells: { handling: cell, transit: "pickup" },
    steps: [...steps, { kind: "pickup", ...ready, days: null, rule }],
  };
}

function carrierWay({ work }: OriginDays, lane: Lane, { ready, steps, cell }: HandlingPlan): Way {
  const { collection, business, delivery } = lane;
  const handover = {
    from: collection.dayAt(collection.indexOf(ready.from)),
    to: collection.dayAt(collection.indexOf(ready.to)),
  };
  const there = {
    from: afterTransit(lane, handover.from, lane.days.min),
    to: afterTransit(lane, handover.to, lane.days.max),
  };
  const window = {
    from: delivery.dayAt(delivery.indexOf(there.from)),
    to: delivery.dayAt(delivery.indexOf(there.to)),
  };
  const rest: PlanStep[] = [
    { kind: "collection", ...handover, days: null, rule: lane.collectionRule },
    { kind: "transit", ...there, days: lane.days, rule: lane.rule },
    { kind: "delivery_day", ...window, days: null, rule: lane.deliveryRule },
  ];
  return {
    handover,
    transit: { days: lane.days, count: lane.count },
    window,
    kind: "carrier",
    calendars: { work, collection, business, delivery },
    cells: { handling: cell, transit: lane.cell },
    steps: [...steps, ...rest],
  };
}

const afterTransit = ({ business, count }: Lane, day: DayNumber, days: number): DayNumber =>
  count === "calendar" ? daysAfter(day, days) : business.dayAt(business.indexOf(day) + days);

function fallbacksOf(rules: DeliveryRules, traits: ParcelTraits, method: ShippingMethod | null): Fallback[] {
  const fallbacks: Fallback[] = [];
  if (traits.items.length === 0) fallbacks.push("no_items");
  if (method === null && rules.methods.length > 0) fallbacks.push("unknown_method");
  if (traits.locationId === null && rules.locations.length > 0) fallbacks.push("unknown_location");
  return fallbacks;
}
