import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import type { ParcelTraits, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import { promiseKeysOf } from "#app/features/estimates/keys.ts";
import type { PastOrder } from "#app/features/estimates/replay.ts";
import { dayNumber, daysAfter, toDayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { instantFromMs, type CalendarDate } from "#app/lib/time.ts";

const PAST_SHOP: ShopPlace = { zone: "America/Los_Angeles", countryCode: "US", provinceCode: "CA" };
const RULES = usualRulesFor(PAST_SHOP);
// A date as written in this file.
export const PAST_FIRST_DAY: DayNumber = toDayNumber("2026-01-05" as CalendarDate);

/** Numbers from 0 to 1, the same ones for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const PROVINCES = ["CA", "NY", "TX", "FL"];

export const pastTraits = (day: DayNumber, province: string, postcode = "90210"): ParcelTraits => ({
  // Seven in the morning in California, in winter.
  placedAt: instantFromMs((day * 24 + 15) * 3_600_000),
  destination: { countryCode: "US", provinceCode: province, postcode },
  method: null,
  locationId: "1",
  origin: { countryCode: "US", provinceCode: "CA", postcode: "94107" },
  items: [],
});

export const pastPlan = (traits: ParcelTraits) => planDays(RULES, PAST_SHOP, traits);

/** Orders of a made-up shop, `perDay` every day: one to three days of handling, then days of transit that differ by place. */
export function pastOrders(options: {
  seed: number;
  days: number;
  perDay: number;
  /** Extra days in transit for what is handed over on a day. */
  delayOn?: (day: DayNumber) => number;
}): PastOrder[] {
  const roll = dice(options.seed);
  const orders: PastOrder[] = [];
  for (let day = 0; day < options.days; day += 1)
    for (let number = 0; number < options.perDay; number += 1) {
      const place = Math.floor(roll() * PROVINCES.length);
      const traits = pastTraits(
        daysAfter(PAST_FIRST_DAY, day),
        PROVINCES[place] ?? "CA",
        String(10_000 + Math.floor(roll() * 80_000)),
      );
      const plan = pastPlan(traits);
      const { work, delivery } = plan.calendars;
      const handedOverOn = work.dayAt(work.indexOf(plan.startsOn) + Math.floor(roll() ** 2 * 4));
      const transit = 2 + place + Math.floor(roll() ** 2 * 5) + (options.delayOn?.(handedOverOn) ?? 0);
      const deliveredOn = delivery.dayAt(delivery.indexOf(handedOverOn) + transit);
      const promiseKeys = promiseKeysOf(plan, traits.destination);
      orders.push({ id: `${day}-${number}`, plan, traits, promiseKeys, handedOverOn, deliveredOn });
    }
  return orders;
}

/** The day after the last order of so many days. */
export const dayAfterPast = (days: number): DayNumber => dayNumber(PAST_FIRST_DAY + days);
