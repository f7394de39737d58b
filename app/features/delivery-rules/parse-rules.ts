import { parseCalendarDate } from "#app/lib/time.ts";
import { minuteOf } from "./origin-days.ts";
import { HANDLING_DAYS_MAX, LATE_FROM, SHOWN_DAYS_MAX, TRANSIT_DAYS_MAX } from "./rule-limits.ts";
import type { DaysRange, DeliveryRules, Origin } from "./rules.ts";
import { rulesSchema } from "./rules-schema.ts";
import { USUAL_RULES } from "./usual-rules.ts";

/**
 * Reads stored rules, or anything else. Never fails: what is broken or missing is as usual, alone, and the rest is
 * kept; numbers are brought into their range.
 */
export function parseRules(stored: unknown, usual: DeliveryRules = USUAL_RULES): DeliveryRules {
  const read = schemaOf(usual).safeParse(stored);
  return read.success ? healed(read.data, usual) : usual;
}

/** Made once for the same usual rules: making one takes a hundred times longer than reading with it. */
const schemas = new WeakMap<DeliveryRules, ReturnType<typeof rulesSchema>>();
function schemaOf(usual: DeliveryRules): ReturnType<typeof rulesSchema> {
  let schema = schemas.get(usual);
  if (!schema) schemas.set(usual, (schema = rulesSchema("tolerant", usual)));
  return schema;
}

function healed(rules: DeliveryRules, usual: DeliveryRules): DeliveryRules {
  return {
    ...rules,
    shown: { ...rules.shown, maxDays: within(rules.shown.maxDays, 1, SHOWN_DAYS_MAX) },
    lateFrom: Math.min(Math.max(rules.lateFrom, LATE_FROM.min), LATE_FROM.max),
    origin: healedOrigin(rules.origin, usual.origin),
    locations: rules.locations.map((location) => ({
      ...location,
      origin: healedOrigin(location.origin, usual.origin),
    })),
    handling: named(rules.handling).map((rule) => ({
      ...rule,
      days: rule.days && healedRange(rule.days, HANDLING_DAYS_MAX),
      readyOn: parseCalendarDate(rule.readyOn),
    })),
    methods: named(rules.methods).map((method) => ({ ...method, matches: withoutEmpty(method.matches) })),
    zones: named(rules.zones).map((zone) => ({
      ...zone,
      places: zone.places.map((place) => ({
        ...place,
        provinceCodes: withoutEmpty(place.provinceCodes),
        postcodes: withoutEmpty(place.postcodes),
      })),
    })),
    transit: rules.transit.map((cell) => ({ ...cell, days: healedRange(cell.days, TRANSIT_DAYS_MAX) })),
  };
}

/** What came without a name gets one that no other has, so that tables may speak of it. */
function named<Part extends { id: string }>(parts: readonly Part[]): Part[] {
  const taken = new Set(parts.map(({ id }) => id));
  return parts.map((part, place) => {
    if (part.id !== "") return part;
    let id = `unnamed-${place}`;
    while (taken.has(id)) id += "-";
    return { ...part, id };
  });
}

const healedOrigin = (origin: Origin, usual: Origin): Origin => ({
  ...origin,
  cutoffs: origin.cutoffs.map((time, day) =>
    time === null || minuteOf(time) !== null ? time : (usual.cutoffs[day] ?? null),
  ),
  handling: healedRange(origin.handling, HANDLING_DAYS_MAX),
});

function healedRange({ min, max }: DaysRange, daysMax: number): DaysRange {
  const [least, most] = [within(min, 0, daysMax), within(max, 0, daysMax)];
  return { min: least, max: Math.max(least, most) };
}

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(Math.round(value), least), most);

const withoutEmpty = (texts: readonly string[]): string[] => texts.filter((text) => text !== "");
