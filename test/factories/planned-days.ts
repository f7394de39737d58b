import type { ParcelTraits, RulePlan, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import type { DeliveryRules, ShippingMethod } from "#app/features/delivery-rules/rules.ts";
import { toCalendarDate } from "#app/lib/day-number.ts";
import { rulesOf } from "./delivery-rules.ts";

/** The dates of a plan as text, ranges as "from..to". */
export function datesOf(plan: RulePlan) {
  const range = ({ from, to }: RulePlan["window"]) => `${toCalendarDate(from)}..${toCalendarDate(to)}`;
  return {
    orderedOn: toCalendarDate(plan.orderedOn),
    startsOn: toCalendarDate(plan.startsOn),
    handover: range(plan.handover),
    window: range(plan.window),
  };
}

export const plannedDates = (rules: DeliveryRules, shop: ShopPlace, traits: ParcelTraits) =>
  datesOf(planDays(rules, shop, traits));

/** One work day of handling, two calendar days on the way: what is easy to count by hand. */
export const simpleRules = (shop: ShopPlace, changes: Parameters<typeof rulesOf>[1] = {}) =>
  rulesOf(shop, {
    transit: [{ methodId: null, zoneId: null, days: { min: 2, max: 2 }, count: "calendar" }],
    ...changes,
    origin: { handling: { min: 1, max: 1 }, ...changes.origin },
  });

export const noDays = { collectionDays: null, deliveryDays: null, deliversOnHolidays: null };
export const method = (id: string, more: Partial<ShippingMethod> = {}): ShippingMethod => ({
  id,
  name: id,
  matches: [],
  kind: "carrier",
  carrierDays: noDays,
  ...more,
});
export const inJapan = { countryCode: "JP", provinceCode: "13", postcode: "100-0001" };
