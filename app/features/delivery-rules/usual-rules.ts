import { EVERY_DAY } from "#app/lib/day-number.ts";
import type { ShopPlace } from "./plan.ts";
import type { DeliveryRules } from "./rules.ts";
import { usualWorkWeek } from "./usual-weeks.ts";

/** Shops that say nothing mostly pack on the same afternoon what came in before it. */
const USUAL_CUTOFF = "14:00";

/** The rules of a shop that never said anything, in a country whose week is Monday to Friday. */
export const USUAL_RULES: DeliveryRules = usualRulesIn(null);

/** The rules of a shop that never said anything: the same everywhere but for the days of work. */
export const usualRulesFor = (shop: ShopPlace): DeliveryRules => usualRulesIn(shop.countryCode);

function usualRulesIn(country: string | null): DeliveryRules {
  const week = usualWorkWeek(country);
  return {
    shown: { certainty: 90, form: "by", wording: "arrives", ownText: {}, maxDays: 35 },
    source: "learned",
    lateFrom: 0.5,
    severalItems: "together",
    origin: {
      zone: null,
      countryCode: null,
      provinceCode: null,
      cutoffs: EVERY_DAY.map((day) => (week.includes(day) ? USUAL_CUTOFF : null)),
      // Handed over on the next work day or the one after: what shops promise that promise nothing in particular.
      handling: { min: 1, max: 2 },
      closedOnHolidays: true,
      closedDays: [],
    },
    locations: [],
    handling: [],
    carrierDays: { collectionDays: null, deliveryDays: null, deliversOnHolidays: null },
    methods: [],
    zones: [],
    transit: [],
  };
}
