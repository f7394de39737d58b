import { boundedCache } from "#app/lib/bounded-cache.ts";
import { calendarOf, type ExplainedCalendar } from "#app/lib/day-calendar.ts";
import { EVERY_DAY, toDayNumber, type DayNumber, type Weekday } from "#app/lib/day-number.ts";
import { provinceCodeOf } from "#app/lib/province-code.ts";
import { canonicalJson } from "#app/lib/json.ts";
import { isZone, parseCalendarDate } from "#app/lib/time.ts";
import type { CalendarSpec } from "#app/lib/years-table.ts";
import type { Zone } from "#app/lib/zone.ts";
import type { Place, RuleRef, ShopPlace } from "./plan.ts";
import type { ClosedDays, DaysRange, DeliveryRules, Origin } from "./rules.ts";
import { usualRulesFor } from "./usual-rules.ts";

/** Where and when parcels start, with everything that the rules leave open filled in. */
export type OriginDays = {
  zone: Zone;
  /** Codes in capitals. */
  place: Place;
  /** Minutes after midnight, Monday first; null for a day without work. */
  cutoffs: (number | null)[];
  handling: DaysRange;
  work: ExplainedCalendar;
  /** Days that a carrier collects on. Null: every work day. */
  collectionOn(weekdays: readonly Weekday[] | null): ExplainedCalendar;
  rule: RuleRef;
};

/** The origin of a location, or the shop's own where the rules have no entry for it. */
export function originDaysOf(
  rules: DeliveryRules,
  shop: ShopPlace,
  locationId: string | null,
  address: Place | null,
): OriginDays {
  const location = rules.locations.find((entry) => entry.locationId === locationId);
  const origin = location?.origin ?? rules.origin;
  const place = placeOf(origin, shop, address);
  const cutoffs = EVERY_DAY.map((weekday) => minuteOf(origin.cutoffs[weekday - 1] ?? null));
  const closing = {
    holidays:
      origin.closedOnHolidays && place.countryCode !== null
        ? { country: place.countryCode, province: place.provinceCode }
        : null,
    closed: closedSpecOf(origin.closedDays),
  };
  const work = calendarOf({
    ...closing,
    weekdays: EVERY_DAY.filter((weekday) => cutoffs[weekday - 1] !== null),
  });
  return {
    zone: [origin.zone, shop.zone].find(isZone) ?? "UTC",
    place,
    cutoffs: work.hasOpenDays ? cutoffs : EVERY_DAY.map(() => LAST_MINUTE),
    handling: origin.handling,
    work,
    collectionOn: (weekdays) => (weekdays === null ? work : calendarOf({ ...closing, weekdays })),
    rule: location
      ? { by: "merchant", id: `location:${location.locationId}`, label: location.name }
      : { by: isUsual(origin, shop) ? "usual" : "merchant", id: "origin", label: "Shop" },
  };
}

/** The spec's form of closed days; what is no date closes nothing, and neither does a reversed range. */
export const closedSpecOf = (ranges: readonly ClosedDays[]): CalendarSpec["closed"][number][] =>
  ranges.flatMap(({ from, to, name }) => {
    const [first, last] = [dayOrNull(from), dayOrNull(to)];
    return first === null || last === null || first > last ? [] : [{ from: first, to: last, name }];
  });

/** Null for what is no date. The dates of rules are few and asked about with every order. */
export const dayOrNull = boundedCache<string | null, DayNumber | null>(2000, (date) => {
  const read = parseCalendarDate(date);
  return read && toDayNumber(read);
});

const LAST_MINUTE = 24 * 60;

/** "14:00" is minute 840, "24:00" the end of the day; null when it is no time. */
export function minuteOf(time: string | null): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time ?? "");
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  const minute = hours * 60 + minutes;
  return minutes < 60 && minute <= LAST_MINUTE ? minute : null;
}

/** What the rules say of the place, else the location's address, else the shop. */
function placeOf(origin: Origin, shop: ShopPlace, address: Place | null): Place {
  const told = address?.countryCode ? address : { ...shop, postcode: null };
  const place =
    origin.countryCode === null
      ? { ...told, provinceCode: origin.provinceCode ?? told.provinceCode }
      : { ...origin, postcode: null };
  const countryCode = place.countryCode?.trim().toUpperCase() || null;
  return {
    countryCode,
    provinceCode: provinceCodeOf(countryCode, place.provinceCode),
    postcode: place.postcode,
  };
}

const isUsual = (origin: Origin, shop: ShopPlace): boolean =>
  canonicalJson(origin) === canonicalJson(usualRulesFor(shop).origin);
