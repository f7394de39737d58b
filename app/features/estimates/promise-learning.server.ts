import type { TxCtx } from "#app/context.server.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import type { DayNumber } from "#app/lib/day-number.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Learned } from "./estimate.ts";
import { decodeHistogram } from "./histogram.ts";
import type { Histogram } from "./learned.ts";
import { PROVINCE_LEARNED_FROM } from "./promise-for.ts";
import { loadStoredLearning } from "./shop-learning.server.ts";
import { emptyState } from "./state.ts";

/** Somewhere that parcels went to. */
export type ShippedTo = { countryCode: string; provinceCode: string | null };

/**
 * Everything learned that a promise may ask for, whatever it is about: what was learned for promises. And where parcels went, the most frequent first: every province that promises may go by is among them.
 */
export async function loadPromiseLearning(
  tx: TxCtx,
  shopId: ShopId,
  { today, rules }: { today: DayNumber; rules: Pick<DeliveryRules, "source"> },
): Promise<{ learned: Learned; shippedTo: ShippedTo[] }> {
  const rows = await tx.db.$queryRaw<{ part: string; key: string; weights: Uint8Array }[]>`
    select part, key, weights from "LearnedHistogram"
    where "shopId" = ${shopId} and part in ('handling', 'transit') and key ~ '^all(-to)?:'`;
  const histograms = new Map(
    rows.map(({ part, key, weights }) => [`${part} ${key}`, decodeHistogram(weights)]),
  );
  const shippedTo = shippedToOf(histograms);
  if (rules.source === "rules")
    return { learned: { today, shop: emptyState(), find: () => null }, shippedTo };
  const { state } = await loadStoredLearning(tx, shopId);
  return {
    learned: { today, shop: state, find: (part, key) => histograms.get(`${part} ${key}`) ?? null },
    shippedTo,
  };
}

/** Read off the names of what was learned: "transit all-to:…|US-CA". */
function shippedToOf(histograms: ReadonlyMap<string, Histogram>): ShippedTo[] {
  const counts = new Map<string, { most: number; all: number }>();
  for (const [name, { count }] of histograms) {
    if (!name.startsWith("transit all-to:")) continue;
    const region = name.slice(name.lastIndexOf("|") + 1);
    const { most = 0, all = 0 } = counts.get(region) ?? {};
    counts.set(region, { most: Math.max(most, count), all: all + count });
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other.all - one.all)
    .map(([region, { most }]) => {
      const [countryCode = "", provinceCode = null] = region.split("-");
      return { countryCode, provinceCode: most >= PROVINCE_LEARNED_FROM ? provinceCode : null };
    });
}
