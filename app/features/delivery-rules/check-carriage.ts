import { EVERY_DAY, type Weekday } from "#app/lib/day-number.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import { checkClosedDays } from "./check-closed-days.ts";
import { checkCount, checkIds, checkName, checkRange, repeatsOf } from "./check-numbers.ts";
import { checkZonePlaces } from "./check-places.ts";
import { comparable } from "./match-items.ts";
import { LIST_MAX, NAME_MAX, TRANSIT_DAYS_MAX } from "./rule-limits.ts";
import { error, warning, type RuleProblem } from "./rule-problem.ts";
import type { CarrierDays, DeliveryRules, DestinationZone, ShippingMethod } from "./rules.ts";

/** The carrier's part: its days, methods, destinations and the transit table. */
export const checkCarriage = (rules: DeliveryRules, today: CalendarDate | null): RuleProblem[] => [
  ...checkCarrierDays("carrierDays", rules.carrierDays),
  ...checkMethods(rules.methods),
  ...checkZones(rules.zones, today),
  ...checkTransit(rules),
];

function checkCarrierDays(path: string, { collectionDays, deliveryDays }: CarrierDays): RuleProblem[] {
  return [
    ...(isEmpty(collectionDays) ? [error(`${path}.collectionDays`, "no_collection_day")] : []),
    ...(isEmpty(deliveryDays) ? [error(`${path}.deliveryDays`, "no_delivery_day")] : []),
  ];
}

const isEmpty = (days: readonly Weekday[] | null): boolean => days?.length === 0;

function checkMethods(methods: readonly ShippingMethod[]): RuleProblem[] {
  const texts = methods.flatMap(({ matches }, method) =>
    matches.map((text, index) => ({
      text: comparable(text),
      method,
      path: `methods.${method}.matches.${index}`,
    })),
  );
  return [
    ...checkCount("methods", methods, LIST_MAX.methods),
    ...checkIds(
      "methods",
      methods.map(({ id }) => id),
    ),
    ...methods.flatMap(({ name, matches, carrierDays }, place) => [
      ...checkName(`methods.${place}.name`, name, NAME_MAX),
      ...checkCount(`methods.${place}.matches`, matches, LIST_MAX.matches),
      ...checkCarrierDays(`methods.${place}.carrierDays`, carrierDays),
    ]),
    // The first method that claims a text has it.
    ...repeatsOf(texts.map(({ text }) => text || null)).flatMap(({ place, first }) => {
      const [repeated, before] = [texts[place], texts[first]];
      if (!repeated || !before || repeated.method === before.method) return [];
      return [warning(repeated.path, "duplicate_match", { first: before.method })];
    }),
  ];
}

function checkZones(zones: readonly DestinationZone[], today: CalendarDate | null): RuleProblem[] {
  return [
    ...checkCount("zones", zones, LIST_MAX.zones),
    ...checkIds(
      "zones",
      zones.map(({ id }) => id),
    ),
    ...zones.flatMap(({ name, places, closedDays }, zone) => [
      ...checkName(`zones.${zone}.name`, name, NAME_MAX),
      ...(places.length === 0 ? [error(`zones.${zone}.places`, "no_places")] : []),
      ...checkCount(`zones.${zone}.places`, places, LIST_MAX.places),
      ...checkClosedDays(`zones.${zone}.closedDays`, closedDays, EVERY_DAY, today),
    ]),
    ...checkZonePlaces(zones),
  ];
}

function checkTransit({ transit, methods, zones }: DeliveryRules): RuleProblem[] {
  const methodIds = new Set<string | null>([null, ...methods.map(({ id }) => id)]);
  const zoneIds = new Set<string | null>([null, ...zones.map(({ id }) => id)]);
  return [
    ...checkCount("transit", transit, LIST_MAX.transit),
    ...transit.flatMap(({ methodId, zoneId, days }, place) => [
      ...(methodIds.has(methodId) ? [] : [error(`transit.${place}.methodId`, "missing_method")]),
      ...(zoneIds.has(zoneId) ? [] : [error(`transit.${place}.zoneId`, "missing_zone")]),
      ...checkRange(`transit.${place}.days`, days, TRANSIT_DAYS_MAX),
    ]),
    ...repeatsOf(transit.map(({ methodId, zoneId }) => JSON.stringify([methodId, zoneId]))).map(
      ({ place, first }) => error(`transit.${place}`, "duplicate_cell", { first }),
    ),
  ];
}
