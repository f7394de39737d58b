import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import type { ParcelTraits, RulePlan } from "#app/features/delivery-rules/plan.ts";
import { dayNumber, weekdayOf } from "#app/lib/day-number.ts";
import { anyParcel, anyRules, anyShop } from "#test/factories/any-delivery-rules.ts";
import { anyLearned } from "#test/factories/any-learned.ts";
import { rulesOf } from "#test/factories/delivery-rules.ts";
import { believe, dayBy, likelyDay, windowOf } from "./belief.ts";
import { estimateAtHandover, estimateAtPurchase, explainEstimate, type Learned } from "./estimate.ts";
import { paceKeysOf } from "./keys.ts";
import { emptyScores, levelsOf } from "./levels.ts";
import { emptyState } from "./state.ts";

const NOTHING = emptyState();

/** Holds of every estimate there can be, with little learned or much. */
const always = (holds: (plan: RulePlan, traits: ParcelTraits, learned: Learned) => void) =>
  fc.assert(
    fc.property(
      fc.tuple(anyRules, anyShop, anyParcel).chain(([rules, shop, traits]) => {
        const plan = planDays(rules, shop, traits);
        return anyLearned(plan.orderedOn, ["US-CA", "JP-13"]).map((learned) => ({ plan, traits, learned }));
      }),
      ({ plan, traits, learned }) => holds(plan, traits, learned),
    ),
    { numRuns: 60 },
  );

describe("any estimate", () => {
  test("is for a day on which something can arrive, never before work starts or the carrier has it", () => {
    always((plan, traits, learned) => {
      const { delivery, work } = plan.calendars;
      const arrival = plan.kind === "pickup" ? work : delivery;
      for (const curve of [
        estimateAtPurchase(plan, traits, learned),
        estimateAtHandover(plan, traits, learned, plan.handover.to),
      ]) {
        const belief = believe(curve, {
          stage: "purchase",
          learned,
          paceKeys: paceKeysOf(plan, traits),
          asOf: null,
        });
        // Past what the curve says, only days of the week are known.
        const isOpen = (at: number) =>
          at < curve.cdf.length
            ? arrival.isOpen(dayNumber(belief.startsOn + at))
            : ((curve.openWeekdays >> (weekdayOf(dayNumber(belief.startsOn + at)) - 1)) & 1) === 1;
        const arrivals = [...belief.cdf.keys()].filter(
          (at) => at < belief.cdf.length - 1 && (belief.cdf[at] ?? 0) > (belief.cdf[at - 1] ?? 0),
        );
        expect(arrivals.filter((at) => !isOpen(at))).toEqual([]);
        expect(likelyDay(belief)).toBeGreaterThanOrEqual(curve.startsOn);
      }
      expect(estimateAtPurchase(plan, traits, learned).startsOn).toBeGreaterThanOrEqual(plan.startsOn);
      expect(estimateAtHandover(plan, traits, learned, plan.handover.to).startsOn).toBe(plan.handover.to);
    });
  });

  test("comes out the same each time", () => {
    always((plan, traits, learned) => {
      expect(estimateAtPurchase(plan, traits, learned)).toEqual(estimateAtPurchase(plan, traits, learned));
    });
  });

  test("says of each part how much of it every name carried, and no more than all of it", () => {
    always((plan, traits, learned) => {
      const { basis, handling, transit } = explainEstimate(plan, traits, learned);
      expect(basis).toBe(learned.shop.outcomeCount >= 20 ? "learned" : "rules");
      for (const sources of [handling, transit])
        expect(sources.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1);
    });
  });

  test("is not earlier when transit takes longer, as long as the rules are all that is known", () => {
    const levels = levelsOf(emptyScores(), dayNumber(0));
    fc.assert(
      fc.property(anyShop, anyParcel, fc.nat(20), fc.nat(10), fc.nat(5), (shop, traits, min, wide, more) => {
        const beliefWith = (days: { min: number; max: number }) => {
          const rules = rulesOf(shop, {
            transit: [{ methodId: null, zoneId: null, days, count: "business" }],
          });
          const plan = planDays(rules, shop, traits);
          const learned: Learned = { today: plan.orderedOn, shop: NOTHING, find: () => null };
          const curve = estimateAtPurchase(plan, traits, learned);
          return believe(curve, { stage: "purchase", learned, paceKeys: [], asOf: null });
        };
        const shorter = beliefWith({ min, max: min + wide });
        for (const days of [
          { min, max: min + wide + more },
          { min: min + more, max: min + wide + more },
        ]) {
          const longer = beliefWith(days);
          expect(likelyDay(longer)).toBeGreaterThanOrEqual(likelyDay(shorter));
          for (const certainty of [80, 90, 95] as const) {
            expect(dayBy(longer, certainty, levels)).toBeGreaterThanOrEqual(
              dayBy(shorter, certainty, levels),
            );
            expect(windowOf(longer, certainty, levels).from).toBeGreaterThanOrEqual(
              windowOf(shorter, certainty, levels).from,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
