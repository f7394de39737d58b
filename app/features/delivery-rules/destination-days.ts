import { calendarOf, type ExplainedCalendar } from "#app/lib/day-calendar.ts";
import { knownDestinationOf, type KnownDestination } from "./match-zones.ts";
import { closedSpecOf, type OriginDays } from "./origin-days.ts";
import type { RuleRef } from "./plan.ts";
import type { DaysRange, DeliveryRules, DestinationZone, ShippingMethod, TransitRule } from "./rules.ts";
import { usualTransit } from "./usual-transit.ts";
import { usualDeliveryWeek, usuallyDeliversOnHolidays, usualWorkWeek } from "./usual-weeks.ts";

/** The carrier's part of the way, from one origin to one destination by one method. */
export type Lane = {
  days: DaysRange;
  count: "business" | "calendar";
  rule: RuleRef;
  cell: string;
  /** A usual time that would have been more exact with a province. */
  wantsProvince: boolean;
  collection: ExplainedCalendar;
  collectionRule: RuleRef;
  business: ExplainedCalendar;
  delivery: ExplainedCalendar;
  deliveryRule: RuleRef;
};

export function laneOf(
  rules: DeliveryRules,
  origin: OriginDays,
  method: ShippingMethod | null,
  zones: readonly DestinationZone[],
  destination: KnownDestination,
): Lane {
  // An order with no country most likely stays in its own.
  const country = destination.country ?? origin.place.countryCode;
  const holidays = country === null ? null : { country, province: destination.province };
  const [collectionDays, collectionRule] = carrierDay(rules, method, "collectionDays");
  const [deliveryDays, deliveryRule] = carrierDay(rules, method, "deliveryDays");
  const [onHolidays] = carrierDay(rules, method, "deliversOnHolidays");
  const delivers = onHolidays ?? usuallyDeliversOnHolidays(country);
  return {
    ...transitOf(rules, origin, method, zones, destination),
    collection: origin.collectionOn(collectionDays),
    collectionRule: collectionDays === null ? origin.rule : collectionRule,
    business: calendarOf({ weekdays: usualWorkWeek(country), holidays, closed: [] }),
    delivery: calendarOf({
      weekdays: deliveryDays ?? usualDeliveryWeek(country),
      holidays: delivers ? null : holidays,
      closed: zones.flatMap((zone) => closedSpecOf(zone.closedDays)),
    }),
    deliveryRule,
  };
}

/** What the method says of its days, else what the shop says of carriers, else null for what is usual. */
function carrierDay<Of extends keyof DeliveryRules["carrierDays"]>(
  rules: DeliveryRules,
  method: ShippingMethod | null,
  of: Of,
): [value: DeliveryRules["carrierDays"][Of], rule: RuleRef] {
  if (method && method.carrierDays[of] !== null)
    return [method.carrierDays[of], { by: "merchant", id: `method:${method.id}`, label: method.name }];
  if (rules.carrierDays[of] !== null)
    return [rules.carrierDays[of], { by: "merchant", id: "carrier-days", label: "Carriers" }];
  return [rules.carrierDays[of], { by: "usual", id: "usual", label: "Usual" }];
}

type Transit = Pick<Lane, "days" | "count" | "rule" | "cell" | "wantsProvince">;

function transitOf(
  rules: DeliveryRules,
  origin: OriginDays,
  method: ShippingMethod | null,
  zones: readonly DestinationZone[],
  destination: KnownDestination,
): Transit {
  const found = transitRuleFor(rules.transit, method, zones);
  if (!found) return usualTransitOf(origin, destination);
  const cell = `cell:${found.methodId ?? "*"}|${found.zoneId ?? "*"}`;
  const zoneName = zones.find(({ id }) => id === found.zoneId)?.name;
  const label = [found.methodId === null ? null : method?.name, zoneName].filter(Boolean).join(", ");
  const rule: RuleRef = { by: "merchant", id: cell, label };
  return { days: found.days, count: found.count, rule, cell, wantsProvince: false };
}

/** The method's cells come before those for any method; among them the most exact zone first, "anywhere" last. */
function transitRuleFor(
  cells: readonly TransitRule[],
  method: ShippingMethod | null,
  zones: readonly DestinationZone[],
): TransitRule | null {
  const zoneIds = [...zones.map((zone) => zone.id), null];
  for (const methodId of method ? [method.id, null] : [null])
    for (const zoneId of zoneIds) {
      const cell = cells.find((entry) => entry.methodId === methodId && entry.zoneId === zoneId);
      if (cell) return cell;
    }
  return null;
}

function usualTransitOf(origin: OriginDays, destination: KnownDestination): Transit {
  const { id, days, count, wantsProvince } = usualTransit(knownDestinationOf(origin.place), destination);
  const cell = `usual:${id}`;
  return { days, count, wantsProvince, cell, rule: { by: "usual", id: cell, label: id } };
}
