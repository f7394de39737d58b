import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, toCalendarDate } from "#app/lib/day-number.ts";
import { instantFromMs } from "#app/lib/time.ts";
import {
  anyCount,
  anyParcel,
  anyRules,
  anyShop,
  rangeUpTo,
  ZONES,
} from "#test/factories/any-delivery-rules.ts";
import { item } from "#test/factories/delivery-rules.ts";
import type { ParcelTraits, RulePlan, ShopPlace } from "./plan.ts";
import { planDays } from "./plan-days.ts";
import type { DeliveryRules } from "./rules.ts";

const slowItem = item({ tags: ["slow"] });

describe("any plan", () => {
  /** Holds of every plan there can be. */
  const always = (
    holds: (plan: RulePlan, rules: DeliveryRules, shop: ShopPlace, asked: ParcelTraits) => void,
  ) =>
    fc.assert(
      fc.property(anyRules, anyShop, anyParcel, (rules, shop, asked) =>
        holds(planDays(rules, shop, asked), rules, shop, asked),
      ),
    );

  test("goes forward: ordered, started, handed over, delivered", () => {
    always(({ orderedOn, startsOn, handover, window }) => {
      expect(startsOn).toBeGreaterThanOrEqual(orderedOn);
      expect(handover.from).toBeGreaterThanOrEqual(startsOn);
      expect(handover.to).toBeGreaterThanOrEqual(handover.from);
      expect(window.from).toBeGreaterThanOrEqual(handover.from);
      expect(window.to).toBeGreaterThanOrEqual(handover.to);
      expect(window.to).toBeGreaterThanOrEqual(window.from);
    });
  });

  test("lets nothing happen on a day closed to it", () => {
    always(({ startsOn, handover, window, calendars }) => {
      expect(calendars.work.isOpen(startsOn)).toBe(true);
      for (const day of [handover.from, handover.to]) expect(calendars.collection.isOpen(day)).toBe(true);
      for (const day of [window.from, window.to]) expect(calendars.delivery.isOpen(day)).toBe(true);
    });
  });

  test("has its steps in order of time, the last of them the window, and each names its rule", () => {
    always(({ steps, window }) => {
      expect(steps[0]?.kind).toBe("ordered");
      expect(steps.at(-1)).toMatchObject(window);
      for (const [index, step] of steps.entries()) {
        expect(step.to).toBeGreaterThanOrEqual(step.from);
        expect(step.to).toBeGreaterThanOrEqual(steps[index - 1]?.to ?? step.to);
        expect(step.rule.id).not.toBe("");
      }
    });
  });

  test("counts its handling in work days from the day that work starts", () => {
    always(({ startsOn, handling, steps, calendars: { work } }) => {
      const ready = steps.find(({ kind }) => kind === "handling");
      const places = [ready?.from, ready?.to].map((day) => work.indexOf(day ?? dayNumber(0)));
      expect(places.map((place) => place - work.indexOf(startsOn))).toEqual([handling.min, handling.max]);
    });
  });

  test("is the same from equal rules as from the same ones", () => {
    always((plan, rules, shop, asked) => {
      const { window, cells, fallbacks, steps } = planDays(structuredClone(rules), { ...shop }, asked);
      expect({ window, cells, fallbacks, steps }).toEqual({
        window: plan.window,
        cells: plan.cells,
        fallbacks: plan.fallbacks,
        steps: plan.steps,
      });
    });
  });

  test("never starts before a pre-order's day", () => {
    always((_plan, rules, shop, asked) => {
      const readyOn = rules.handling[0]?.readyOn ?? "";
      const { startsOn } = planDays(rules, shop, { ...asked, items: [slowItem] });
      expect(toCalendarDate(startsOn) >= readyOn).toBe(true);
    });
  });
});

describe("nothing gets earlier", () => {
  const isNoEarlier = (one: RulePlan, other: RulePlan): boolean =>
    other.window.from >= one.window.from && other.window.to >= one.window.to;

  test("with more days in transit", () => {
    const days = fc.tuple(rangeUpTo(20), fc.nat(5), fc.nat(5));
    fc.assert(
      fc.property(
        anyRules,
        anyShop,
        anyParcel,
        days,
        anyCount,
        (rules, shop, asked, [range, min, max], count) => {
          const planWith = (minMore: number, maxMore: number) => {
            const transitDays = { min: range.min + minMore, max: range.max + minMore + maxMore };
            const transit = [{ methodId: null, zoneId: null, days: transitDays, count }];
            return planDays({ ...rules, transit }, shop, asked);
          };
          expect(isNoEarlier(planWith(0, 0), planWith(min, max))).toBe(true);
        },
      ),
    );
  });

  test("with more days of handling", () => {
    fc.assert(
      fc.property(anyRules, anyShop, anyParcel, fc.nat(5), (rules, shop, asked, more) => {
        const { min, max } = rules.origin.handling;
        const handling = { min: min + more, max: max + more };
        const slower = planDays({ ...rules, origin: { ...rules.origin, handling } }, shop, asked);
        expect(isNoEarlier(planDays(rules, shop, asked), slower)).toBe(true);
      }),
    );
  });

  test("when ordered later, through every change of the clocks", () => {
    const moments = fc.integer({ min: Date.UTC(2027, 0, 1), max: Date.UTC(2031, 0, 1) });
    const minutes = fc.integer({ min: 0, max: 3 * 24 * 60 });
    fc.assert(
      fc.property(anyRules, anyShop, anyParcel, moments, minutes, (rules, shop, asked, epochMs, later) => {
        const planAt = (placedMs: number) =>
          planDays(rules, shop, { ...asked, placedAt: instantFromMs(placedMs) });
        expect(isNoEarlier(planAt(epochMs), planAt(epochMs + later * 60_000))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("with one more item that travels with the others", () => {
    fc.assert(
      fc.property(anyRules, anyShop, anyParcel, (given, shop, asked) => {
        const rules: DeliveryRules = { ...given, severalItems: "together" };
        const some = asked.items.length === 0 ? [item()] : asked.items;
        const planOf = (items: ParcelTraits["items"]) => planDays(rules, shop, { ...asked, items });
        expect(isNoEarlier(planOf(some), planOf([...some, slowItem]))).toBe(true);
      }),
    );
  });

  test("with one more day closed at the origin", () => {
    fc.assert(
      fc.property(anyRules, anyShop, anyParcel, fc.nat(10), (rules, shop, asked, ahead) => {
        const plan = planDays(rules, shop, asked);
        const day = toCalendarDate(dayNumber(plan.orderedOn + ahead));
        const closedDays = [...rules.origin.closedDays, { from: day, to: day, name: "one more" }];
        const slower = planDays({ ...rules, origin: { ...rules.origin, closedDays } }, shop, asked);
        expect(isNoEarlier(plan, slower)).toBe(true);
      }),
    );
  });
});

test("only the shop's clock tells the day of the order, wherever the buyer is", () => {
  fc.assert(
    fc.property(anyRules, anyParcel, fc.constantFrom(...ZONES), (rules, asked, zone) => {
      const { orderedOn } = planDays(rules, { zone, countryCode: "JP", provinceCode: "13" }, asked);
      const local = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(asked.placedAt));
      expect(toCalendarDate(orderedOn)).toBe(local);
    }),
  );
});
