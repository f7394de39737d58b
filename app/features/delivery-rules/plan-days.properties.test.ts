import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, EVERY_DAY, toCalendarDate, type Weekday } from "#app/lib/day-number.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { item, on, rulesOf } from "#test/factories/delivery-rules.ts";
import type { ParcelTraits, RulePlan, ShopPlace } from "./plan.ts";
import { planDays } from "./plan-days.ts";
import type { CarrierDays, DaysRange, DeliveryRules } from "./rules.ts";

const ZONES = ["Asia/Tokyo", "America/New_York", "America/Sao_Paulo", "Africa/Cairo", "Pacific/Apia", "UTC"];
const COUNTRIES = ["JP", "US", "BR", "DE", "IL", "GB", "AU", "XX"];
const mayBe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

const rangeUpTo = (daysMax: number): fc.Arbitrary<DaysRange> =>
  fc.tuple(fc.nat(daysMax), fc.nat(10)).map(([min, more]) => ({ min, max: min + more }));
const weekdays = fc.subarray<Weekday>([...EVERY_DAY], { minLength: 1 });
const carrierDays: fc.Arbitrary<CarrierDays> = fc.record({
  collectionDays: mayBe(weekdays),
  deliveryDays: mayBe(weekdays),
  deliversOnHolidays: mayBe(fc.boolean()),
});
const days = fc.integer({ min: 19_723, max: 23_375 });
const closedDays = fc.array(
  fc.tuple(days, fc.nat(20)).map(([from, length]) => ({
    from: toCalendarDate(dayNumber(from)),
    to: toCalendarDate(dayNumber(from + length)),
    name: "closed",
  })),
  { maxLength: 3 },
);
const times = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hours, minutes]) => [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":"));
const shops: fc.Arbitrary<ShopPlace> = fc.record({
  zone: fc.constantFrom(...ZONES),
  countryCode: mayBe(fc.constantFrom(...COUNTRIES)),
  provinceCode: mayBe(fc.constantFrom("13", "NY", "SP")),
});
const count = fc.constantFrom("business", "calendar");
const anyRules: fc.Arbitrary<DeliveryRules> = fc
  .record({
    cutoffs: fc.array(mayBe(times), { minLength: 7, maxLength: 7 }),
    closedOnHolidays: fc.boolean(),
    closedDays,
    zoneClosedDays: closedDays,
    handling: rangeUpTo(20),
    slow: rangeUpTo(40),
    readyOn: mayBe(days.map((day) => toCalendarDate(dayNumber(day)))),
    severalItems: fc.constantFrom("together", "apart"),
    carrierDays,
    transit: fc.array(
      fc.record({
        methodId: fc.constant(null),
        zoneId: fc.constantFrom(null, "z"),
        days: rangeUpTo(30),
        count,
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ cutoffs, closedOnHolidays, handling, slow, readyOn, zoneClosedDays, ...rest }) =>
    rulesOf(
      { zone: "UTC", countryCode: null, provinceCode: null },
      {
        ...rest,
        origin: { cutoffs, closedOnHolidays, closedDays: rest.closedDays, handling },
        handling: [{ id: "slow", match: { kind: "tag", value: "slow", label: "slow" }, days: slow, readyOn }],
        zones: [
          {
            id: "z",
            name: "Z",
            closedDays: zoneClosedDays,
            places: COUNTRIES.slice(0, 4).map((countryCode) => ({
              countryCode,
              provinceCodes: [],
              postcodes: [],
            })),
          },
        ],
      },
    ),
  );
const traits: fc.Arbitrary<ParcelTraits> = fc.record({
  placedAt: fc
    .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2034, 0, 1) })
    .map((epochMs) => instantFromMs(epochMs)),
  destination: fc.record({
    countryCode: mayBe(fc.constantFrom(...COUNTRIES)),
    provinceCode: mayBe(fc.constantFrom("13", "47", "NY", "SP", "??")),
    postcode: mayBe(fc.constantFrom("906-0012", "96813", "01310-100", "")),
  }),
  method: mayBe(fc.constant({ title: "Standard", code: null })),
  locationId: mayBe(fc.constant("1")),
  items: fc.array(fc.constantFrom(item(), item({ tags: ["slow"] })), { maxLength: 3 }),
});

/** What holds of every plan. */
const always = (name: string, holds: (plan: RulePlan, rules: DeliveryRules, asked: ParcelTraits) => void) =>
  test(name, () => {
    fc.assert(
      fc.property(anyRules, shops, traits, (rules, shop, asked) =>
        holds(planDays(rules, shop, asked), rules, asked),
      ),
      { numRuns: 150 },
    );
  });

describe("any plan", () => {
  always(
    "goes forward: ordered, started, handed over, delivered",
    ({ orderedOn, startsOn, handover, window }) => {
      expect(startsOn).toBeGreaterThanOrEqual(orderedOn);
      expect(handover.from).toBeGreaterThanOrEqual(startsOn);
      expect(handover.to).toBeGreaterThanOrEqual(handover.from);
      expect(window.from).toBeGreaterThanOrEqual(handover.from);
      expect(window.to).toBeGreaterThanOrEqual(handover.to);
      expect(window.to).toBeGreaterThanOrEqual(window.from);
    },
  );

  always("lets nothing happen on a day closed to it", ({ startsOn, handover, window, calendars }) => {
    expect(calendars.work.isOpen(startsOn)).toBe(true);
    for (const day of [handover.from, handover.to]) expect(calendars.collection.isOpen(day)).toBe(true);
    for (const day of [window.from, window.to]) expect(calendars.delivery.isOpen(day)).toBe(true);
  });

  always("never starts before a pre-order's day", ({ startsOn, steps }, rules, { items }) => {
    const readyOn = rules.handling[0]?.readyOn ?? null;
    const isSlow = items.some(({ tags }) => tags.includes("slow"));
    const decides = isSlow && rules.severalItems === "together" && readyOn !== null;
    expect(
      !decides || toCalendarDate(startsOn) >= readyOn || !steps.some(({ kind }) => kind === "pre_order"),
    ).toBe(true);
  });

  always("has steps without a gap in time, each with its rule", ({ steps, window }) => {
    expect(steps[0]?.kind).toBe("ordered");
    expect(steps.at(-1)).toMatchObject(window);
    for (const step of steps) {
      expect(step.to).toBeGreaterThanOrEqual(step.from);
      expect(step.rule.id).not.toBe("");
    }
  });

  always("is the same again, from the same objects and from equal ones", (plan, rules, asked) => {
    const shop = {
      zone: plan.zone,
      countryCode: plan.origin.countryCode,
      provinceCode: plan.origin.provinceCode,
    };
    const again = planDays(structuredClone(rules), { ...shop }, asked);
    const oneMore = planDays(rules, shop, asked);
    expect([again.window, again.cells, again.fallbacks]).toEqual([
      oneMore.window,
      oneMore.cells,
      oneMore.fallbacks,
    ]);
  });

  always(
    "counts its handling in work days from the day that work starts",
    ({ startsOn, handling, steps, calendars }) => {
      const ready = steps.find(({ kind }) => kind === "handling");
      const places = [ready?.from, ready?.to].map((day) => calendars.work.indexOf(day ?? startsOn));
      expect(places.map((place) => place - calendars.work.indexOf(startsOn))).toEqual([
        handling.min,
        handling.max,
      ]);
    },
  );
});

describe("nothing gets earlier", () => {
  const compare = (
    rules: [DeliveryRules, DeliveryRules],
    shop: ShopPlace,
    asked: [ParcelTraits, ParcelTraits],
  ) => {
    const [one, other] = [planDays(rules[0], shop, asked[0]), planDays(rules[1], shop, asked[1])];
    expect(other.window.from).toBeGreaterThanOrEqual(one.window.from);
    expect(other.window.to).toBeGreaterThanOrEqual(one.window.to);
  };

  test("with more days in transit", () => {
    fc.assert(
      fc.property(
        anyRules,
        shops,
        traits,
        rangeUpTo(20),
        fc.nat(5),
        fc.nat(5),
        count,
        (rules, shop, asked, range, min, max, counted) => {
          const slower = { min: range.min + min, max: range.max + min + max };
          const within = (transitDays: DaysRange): DeliveryRules => ({
            ...rules,
            transit: [{ methodId: null, zoneId: null, days: transitDays, count: counted }],
          });
          compare([within(range), within(slower)], shop, [asked, asked]);
        },
      ),
    );
  });

  test("with more days of handling", () => {
    fc.assert(
      fc.property(anyRules, shops, traits, fc.nat(5), (rules, shop, asked, more) => {
        const { min, max } = rules.origin.handling;
        const slower = {
          ...rules,
          origin: { ...rules.origin, handling: { min: min + more, max: max + more } },
        };
        compare([rules, slower], shop, [asked, asked]);
      }),
    );
  });

  test("when ordered later, through every change of the clocks", () => {
    const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2034, 0, 1) });
    const minutes = fc.integer({ min: 0, max: 3 * 24 * 60 });
    fc.assert(
      fc.property(anyRules, shops, traits, moments, minutes, (rules, shop, asked, epochMs, later) => {
        const placed = (placedMs: number) => ({ ...asked, placedAt: instantFromMs(placedMs) });
        compare([rules, rules], shop, [placed(epochMs), placed(epochMs + later * 60_000)]);
      }),
      { numRuns: 300 },
    );
  });

  test("with one more item that travels with the others", () => {
    fc.assert(
      fc.property(anyRules, shops, traits, (rules, shop, asked) => {
        const together: DeliveryRules = { ...rules, severalItems: "together" };
        const items = [...asked.items, item({ tags: ["slow"] })];
        const some = asked.items.length === 0 ? { ...asked, items: [item({ tags: ["slow"] })] } : asked;
        compare([together, together], shop, [some, { ...asked, items }]);
      }),
    );
  });

  test("with one more day closed at the origin", () => {
    fc.assert(
      fc.property(anyRules, shops, traits, fc.nat(10), (rules, shop, asked, ahead) => {
        const { orderedOn } = planDays(rules, shop, asked);
        const closed = toCalendarDate(dayNumber(orderedOn + ahead));
        const origin = {
          ...rules.origin,
          closedDays: [...rules.origin.closedDays, { from: closed, to: closed, name: "one more" }],
        };
        compare([rules, { ...rules, origin }], shop, [asked, asked]);
      }),
    );
  });
});

test("a shop in one zone and a buyer in another: only the shop's clock and the buyer's days off count", () => {
  fc.assert(
    fc.property(anyRules, traits, fc.constantFrom(...ZONES), (rules, asked, zone) => {
      const shop = { zone, countryCode: "JP", provinceCode: "13" };
      const { orderedOn } = planDays(rules, shop, asked);
      const local = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(asked.placedAt));
      expect(toCalendarDate(orderedOn)).toBe(on(local));
    }),
  );
});
