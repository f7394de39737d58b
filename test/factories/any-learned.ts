import fc from "fast-check";
import type { Learned } from "#app/features/estimates/estimate.ts";
import { halfLifeOf, weightOn } from "#app/features/estimates/histogram.ts";
import { BINS, type Histogram } from "#app/features/estimates/learned.ts";
import { emptyState } from "#app/features/estimates/state.ts";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";

/**
 * A shop's learning with a history under about half of all names; the same name has the same history each time. Of
 * provinces only `regions` ("US-CA") have one.
 */
export const anyLearned = (today: DayNumber, regions: readonly string[]): fc.Arbitrary<Learned> =>
  fc
    .record({
      outcomeCount: fc.constantFrom(0, 500),
      seed: fc.integer({ min: 1, max: 1_000_000 }),
      pace: fc.array(fc.record({ came: fc.nat(300), due: fc.nat(300) }), { minLength: 12, maxLength: 12 }),
    })
    .map(({ outcomeCount, seed, pace }) => {
      const state = emptyState();
      const { whole } = state.pace.purchase;
      whole.asOf = dayNumber(today - 1);
      whole.came = whole.came.map((_, bin) => pace[bin]?.came ?? 0);
      whole.due = whole.due.map((_, bin) => pace[bin]?.due ?? 0);
      state.pace.purchase.places["to:US-CA"] = { asOf: dayNumber(today - 1), came: [90], due: [120] };
      return {
        today,
        shop: { ...state, outcomeCount },
        find: (part, key) => {
          const region = /^(all-)?to:/.test(key) ? key.slice(key.lastIndexOf("|") + 1) : "";
          if (region.includes("-") && !regions.includes(region)) return null;
          return historyOf(`${part} ${key}`, seed, today, key);
        },
      };
    });

function historyOf(name: string, seed: number, today: DayNumber, key: string): Histogram | null {
  let dice = seed;
  for (const letter of name) dice = (Math.imul(dice, 31) + letter.charCodeAt(0)) >>> 0;
  if (dice % 2 === 0) return null;
  const count = dice % 40;
  const weights = new Float64Array(BINS);
  const usual = 1 + (dice % 7);
  const weight = weightOn(today, halfLifeOf(key));
  for (let parcel = 0; parcel < count; parcel += 1) {
    const bin = usual + ((dice >> (parcel % 20)) & 3);
    weights[bin] = (weights[bin] ?? 0) + weight;
  }
  return { weights, count };
}
