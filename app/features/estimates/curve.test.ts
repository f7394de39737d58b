import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyParcel, anyRules, anyShop } from "#test/factories/any-delivery-rules.ts";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import { decodeCurve, encodeCurve, strainBefore, strainOn, type Curve } from "./curve.ts";
import { estimateAtPurchase } from "./estimate.ts";
import { emptyState } from "./state.ts";

/** Curves as they are issued, of parcels of every kind. */
const anyCurve: fc.Arbitrary<Curve> = fc.tuple(anyRules, anyShop, anyParcel).map(([rules, shop, asked]) => {
  const plan = planDays(rules, shop, asked);
  return estimateAtPurchase(plan, asked, { today: plan.orderedOn, shop: emptyState(), find: () => null });
});

describe("a curve", () => {
  test("rises from nothing to certainty and never falls", () => {
    fc.assert(
      fc.property(anyCurve, ({ cdf }) => {
        expect(cdf[0]).toBeGreaterThanOrEqual(0);
        expect(cdf.at(-1)).toBe(1);
        expect(cdf.every((reached, at) => reached >= (cdf[at - 1] ?? 0))).toBe(true);
      }),
    );
  });

  test("is stored as near to itself as sixteen bits allow, up to its last thousandth", () => {
    fc.assert(
      fc.property(anyCurve, (curve) => {
        const stored = decodeCurve(encodeCurve(curve));
        expect(stored?.startsOn).toBe(curve.startsOn);
        expect(stored?.openWeekdays).toBe(curve.openWeekdays);
        expect(stored?.cdf.length).toBeLessThanOrEqual(curve.cdf.length);
        const off = Array.from(stored?.cdf ?? [], (reached, at) => Math.abs(reached - (curve.cdf[at] ?? 0)));
        expect(off.at(-1)).toBeLessThanOrEqual(0.001);
        expect(Math.max(0, ...off.slice(0, -1))).toBeLessThanOrEqual(1 / 65_535);
        expect(encodeCurve(stored ?? curve)).toEqual(encodeCurve(curve));
      }),
    );
  });

  test("is not read from bytes that are none", () => {
    expect(decodeCurve(new Uint8Array(0))).toBeNull();
    expect(decodeCurve(new Uint8Array(10))).toBeNull();
    expect(decodeCurve(new Uint8Array(32))).toBeNull();
  });

  test("adds strain day by day, and goes on on open days when it has nothing more to say", () => {
    fc.assert(
      fc.property(anyCurve, fc.nat(60), (curve, more) => {
        const length = curve.cdf.length + more;
        const strains = Array.from({ length }, (_, at) => strainOn(curve, at));
        expect(Math.min(...strains)).toBeGreaterThanOrEqual(0);
        expect(strainBefore(curve, length)).toBeCloseTo(
          strains.reduce((sum, strain) => sum + strain, 0),
          6,
        );
        expect(
          Array.from({ length: 7 }, (_, day) => strainOn(curve, length + day)).some((added) => added > 0),
        ).toBe(true);
      }),
    );
  });
});
