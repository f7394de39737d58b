import type { ParcelTraits, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { dayNumber } from "#app/lib/day-number.ts";
import { emptyHistogram } from "./histogram.ts";
import type { Histogram, HistogramPart } from "./learned.ts";
import { promiseFor } from "./promise-for.ts";
import { emptyState } from "./state.ts";

/**
 * Names of all histograms that a promise for these traits may read, so that they can be fetched beforehand for many orders at
 * once. It asks for finer ones where enough was learned, so it is watched both with nothing learned and with plenty.
 */
export function promiseHistograms(
  rules: DeliveryRules,
  shop: ShopPlace,
  traits: ParcelTraits,
): { part: HistogramPart; key: string }[] {
  const asked = new Map<string, { part: HistogramPart; key: string }>();
  const plenty: Histogram = { ...emptyHistogram(), count: Infinity };
  const learned = { ...emptyState(), outcomeCount: Infinity };
  for (const answer of [null, plenty])
    promiseFor(
      rules,
      shop,
      {
        today: dayNumber(0),
        shop: learned,
        find: (part, key) => {
          asked.set(`${part} ${key}`, { part, key });
          return answer;
        },
      },
      traits,
    );
  return [...asked.values()];
}
