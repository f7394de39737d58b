import { z } from "zod";
import type { Weekday } from "#app/lib/day-number.ts";
import { provinceCodeOf } from "#app/lib/province-code.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import { CERTAINTIES, type DaysRange, type DeliveryRules } from "./rules.ts";

/** For a cell of the transit table that has become unreadable. */
const USUAL_TRANSIT: DaysRange = { min: 2, max: 6 };

/**
 * The shape of rules, and nothing of their sense: what a form sends and what is stored are read with the same fields.
 * Strict, a value of a wrong kind is an issue at its path; tolerant, what is usual stands in for it, and members of
 * lists that are nothing at all are left out. A field that is missing is as usual either way.
 */
export function rulesSchema(mode: "strict" | "tolerant", usual: DeliveryRules): z.ZodType<DeliveryRules> {
  const tolerant = mode === "tolerant";
  const field = <Value>(schema: z.ZodType<Value>, otherwise: Value) => {
    const given = schema.optional().transform((value) => (value === undefined ? otherwise : value));
    // No field is a promise, which is all that `Awaited` could be about.
    return tolerant ? given.catch(otherwise as Awaited<Value>) : given;
  };
  const list = <Item>(item: z.ZodType<Item>) => {
    const fitting = z.array(z.unknown()).transform((members) =>
      members.flatMap((member) => {
        const read = item.safeParse(member);
        return read.success ? [read.data] : [];
      }),
    );
    return field<Item[]>(tolerant ? fitting : z.array(item), []);
  };
  const text = field(z.string().trim(), "");
  const mayText = field<string | null>(z.string().trim().nullable(), null);
  const texts = list(z.string().trim());
  // Whether it is a day at all is checked after the shape, so that a wrong one can be shown as it was typed.
  const date = z.string().trim() as unknown as z.ZodType<CalendarDate>;
  const code = mayText.transform((value) => value?.toUpperCase() || null);
  // zod has no numbers for a union of numbers, and the range is checked right here.
  const weekday = z.number().int().min(1).max(7) as unknown as z.ZodType<Weekday>;
  const weekdays = field<Weekday[] | null>(z.array(weekday).nullable(), null).transform(
    (days) => days && [...new Set(days)].toSorted((one, other) => one - other),
  );
  const daysOr = (otherwise: DaysRange) =>
    z.object({ min: field(z.number(), otherwise.min), max: field(z.number(), otherwise.max) });
  const closedDays = list(z.object({ from: date, to: date, name: text }));

  const origin = z.object({
    zone: mayText.transform((zone) => zone || null),
    countryCode: code,
    provinceCode: code,
    cutoffs: field(z.array(z.string().trim().nullable()).length(7), usual.origin.cutoffs),
    handling: field(daysOr(usual.origin.handling), usual.origin.handling),
    closedOnHolidays: field(z.boolean(), usual.origin.closedOnHolidays),
    closedDays,
  });
  const carrierDays = z.object({
    collectionDays: weekdays,
    deliveryDays: weekdays,
    deliversOnHolidays: field(z.boolean().nullable(), null),
  });
  const match = z.object({
    kind: z.enum(["product", "tag", "vendor", "collection", "type"]),
    value: text,
    label: text,
  });
  const place = z
    .object({ countryCode: z.string().trim().toUpperCase(), provinceCodes: texts, postcodes: texts })
    .transform((given) => ({
      ...given,
      provinceCodes: given.provinceCodes.map((code) => provinceCodeOf(given.countryCode, code) ?? ""),
    }));

  const rules = z.object({
    shown: field(
      z.object({
        certainty: field(z.literal(CERTAINTIES), usual.shown.certainty),
        form: field(z.enum(["by", "range"]), usual.shown.form),
        wording: field(z.enum(["arrives", "estimated", "get_it", "own"]), usual.shown.wording),
        ownText: field(z.record(z.string(), z.string().trim()), usual.shown.ownText),
        maxDays: field(z.number(), usual.shown.maxDays),
      }),
      usual.shown,
    ),
    source: field(z.enum(["learned", "rules"]), usual.source),
    lateFrom: field(z.number(), usual.lateFrom),
    severalItems: field(z.enum(["together", "apart"]), usual.severalItems),
    origin: field(origin, usual.origin),
    locations: list(z.object({ locationId: z.string().trim().min(1), name: text, origin })),
    handling: list(
      z.object({
        id: text,
        match,
        days: field(daysOr(usual.origin.handling).nullable(), null),
        readyOn: field(date.nullable(), null),
      }),
    ),
    carrierDays: field(carrierDays, usual.carrierDays),
    methods: list(
      z.object({
        id: text,
        name: text,
        matches: texts,
        kind: field(z.enum(["carrier", "pickup"]), "carrier"),
        carrierDays: field(carrierDays, usual.carrierDays),
      }),
    ),
    zones: list(z.object({ id: text, name: text, places: list(place), closedDays })),
    transit: list(
      z.object({
        methodId: mayText.transform((id) => id || null),
        zoneId: mayText.transform((id) => id || null),
        days: field(daysOr(USUAL_TRANSIT), USUAL_TRANSIT),
        count: field(z.enum(["business", "calendar"]), "business"),
      }),
    ),
  });
  return rules;
}
