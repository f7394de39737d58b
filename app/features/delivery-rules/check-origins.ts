import type { Weekday } from "#app/lib/day-number.ts";
import { isZone, type CalendarDate } from "#app/lib/time.ts";
import { checkClosedDays } from "./check-closed-days.ts";
import { checkCount, checkName, checkRange, repeatsOf } from "./check-numbers.ts";
import { checkCountry, checkProvince } from "./check-places.ts";
import { minuteOf } from "./origin-days.ts";
import type { ShopPlace } from "./plan.ts";
import { HANDLING_DAYS_MAX, LIST_MAX, NAME_MAX } from "./rule-limits.ts";
import { error, type RuleProblem } from "./rule-problem.ts";
import type { DeliveryRules, Origin } from "./rules.ts";

/** The shop's own origin and those of its locations. */
export function checkOrigins(
  rules: DeliveryRules,
  shop: ShopPlace,
  today: CalendarDate | null,
): RuleProblem[] {
  const { origin, locations } = rules;
  return [
    ...checkOrigin("origin", origin, shop, today),
    ...checkCount("locations", locations, LIST_MAX.locations),
    ...locations.flatMap((location, place) => [
      ...checkName(`locations.${place}.name`, location.name, NAME_MAX),
      ...checkOrigin(`locations.${place}.origin`, location.origin, shop, today),
    ]),
    ...repeatsOf(locations.map(({ locationId }) => locationId)).map(({ place, first }) =>
      error(`locations.${place}.locationId`, "duplicate_id", { first }),
    ),
  ];
}

function checkOrigin(
  path: string,
  origin: Origin,
  shop: ShopPlace,
  today: CalendarDate | null,
): RuleProblem[] {
  const workdays = origin.cutoffs.flatMap((cutoff, index) => (cutoff === null ? [] : toWeekday(index)));
  return [
    ...(origin.zone === null || isZone(origin.zone)
      ? []
      : [error(`${path}.zone`, "unknown_time_zone", { zone: origin.zone })]),
    ...checkCountry(`${path}.countryCode`, origin.countryCode),
    ...checkProvince(`${path}.provinceCode`, origin.countryCode ?? shop.countryCode, origin.provinceCode),
    ...origin.cutoffs.flatMap((cutoff, index) =>
      cutoff === null || minuteOf(cutoff) !== null
        ? []
        : [error(`${path}.cutoffs.${index}`, "bad_time", { time: cutoff })],
    ),
    ...(workdays.length === 0 ? [error(`${path}.cutoffs`, "no_work_day")] : []),
    ...checkRange(`${path}.handling`, origin.handling, HANDLING_DAYS_MAX),
    ...checkClosedDays(`${path}.closedDays`, origin.closedDays, workdays, today),
  ];
}

/** Cut-offs are listed Monday first, which is weekday 1. */
const toWeekday = (index: number): Weekday => (index + 1) as Weekday;
