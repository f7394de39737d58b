import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import type { ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { DAY_MS, instantFromMs, MINUTE_MS, msOf, type Instant } from "#app/lib/time.ts";
import { PROMISE_TABLE_DAYS } from "./promise-table.ts";

/** Stretches of time of which every moment counts as the same order day: from one cut-off to the next. */
export type OrderDays = {
  /** Start of the first: milliseconds. */
  since: number;
  /** How long each lasts: minutes. */
  cuts: number[];
  /** When each begins. */
  starts: [Instant, ...Instant[]];
};

/**
 * Order days from yesterday on (a shopper's clock may be slow) to sixty days from now. The planner itself is asked when
 * the day changes, so that zones, daylight saving and closed days are reckoned in one place. It starts with a whole day
 * of UTC: a table made on the same day is the same table.
 */
export function orderDaysFrom(rules: DeliveryRules, shop: ShopPlace, now: Instant): OrderDays {
  const since = (Math.floor(msOf(now) / DAY_MS) - 1) * DAY_MS;
  const minutes = ((PROMISE_TABLE_DAYS + 2) * DAY_MS) / MINUTE_MS;
  const momentAt = (minute: number) => instantFromMs(since + minute * MINUTE_MS);
  const startsOn = (minute: number) =>
    planDays(rules, shop, { ...NOTHING_KNOWN, placedAt: momentAt(minute) }).startsOn;

  const days: OrderDays = { since, cuts: [], starts: [momentAt(0)] };
  for (let start = 0; start < minutes;) {
    const next = nextChange(startsOn, start, minutes);
    days.cuts.push(next - start);
    if (next < minutes) days.starts.push(momentAt(next));
    start = next;
  }
  return days;
}

const DAY_MINUTES = DAY_MS / MINUTE_MS;
const NOTHING_KNOWN = {
  destination: { countryCode: null, provinceCode: null, postcode: null },
  method: null,
  locationId: null,
  items: [],
};

/** The first minute with another day than the one at `start`, or `end`: by great steps, then by halving the last of them. */
function nextChange(startsOn: (minute: number) => number, start: number, end: number): number {
  const day = startsOn(start);
  let same = start;
  let other = Math.min(start + DAY_MINUTES, end);
  while (other < end && startsOn(other) === day) [same, other] = [other, Math.min(other + DAY_MINUTES, end)];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (startsOn(middle) === day) same = middle;
    else other = middle;
  }
  return other;
}
