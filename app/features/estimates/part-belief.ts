import type { DaysRange } from "#app/features/delivery-rules/rules.ts";
import type { DayNumber } from "#app/lib/day-number.ts";
import { halfLifeOf, weightOn } from "./histogram.ts";
import { BINS, type FindHistogram, type KeyChain, type Part } from "./learned.ts";

/** Probabilities of 0 to 79 days. */
export type DaysBelief = Float64Array;

/**
 * What a rule's "3 to 5 days" is taken to mean before anything was learned: four parcels in five keep to it, one in
 * twenty is earlier, and the late ones trail off over as many days again. A longer rule never means an earlier day.
 */
export function ruleBelief(range: DaysRange): DaysBelief {
  const belief = new Float64Array(BINS);
  const add = (day: number, share: number) => {
    belief[Math.min(day, BINS - 1)] = (belief[Math.min(day, BINS - 1)] ?? 0) + share;
  };
  const min = Math.min(Math.max(range.min, 0), BINS - 1);
  const max = Math.min(Math.max(range.max, min), BINS - 1);
  for (let day = min; day <= max; day += 1) add(day, KEPT / (max - min + 1));
  const before = Math.max(min, 1);
  for (let day = 0; day < before; day += 1) add(day, (EARLY * 2 * (day + 1)) / (before * (before + 1)));
  const fade = 1 - 1 / (2 + max);
  for (let day = max + 1, left = LATE; left > 0; day += 1, left *= fade) {
    if (day >= BINS - 1 || left < 1e-6) {
      add(day, left);
      break;
    }
    add(day, left * (1 - fade));
  }
  return belief;
}

const KEPT = 0.8;
const EARLY = 0.05;
const LATE = 0.15;

/** So many outcomes of its own weigh as much as everything coarser: a handful for a place, more for a lane. */
const LEANS_ON_PARENT: Record<string, number> = { cell: 20, from: 30, at: 8 };
const USUALLY_LEANS = 20;

/** How a level of the chain took part, for the "because": what share of the belief is its own. */
export type Source = { key: string; count: number; share: number };

/**
 * The rule's belief, moved by what was learned under each name in turn, coarse to fine. With `sources`, tells which level
 * weighed how much.
 */
export function learnedBelief(
  rule: DaysBelief,
  part: Part,
  keys: KeyChain,
  find: FindHistogram,
  today: DayNumber,
  sources?: Source[],
): DaysBelief {
  const belief = rule.slice();
  for (const key of keys) {
    const histogram = find(part, key);
    if (!histogram) continue;
    const scale = 1 / weightOn(today, halfLifeOf(key));
    let total = 0;
    for (const weight of histogram.weights) total += Math.max(weight, 0) * scale;
    const lean = LEANS_ON_PARENT[key.slice(0, key.indexOf(":"))] ?? USUALLY_LEANS;
    for (let day = 0; day < BINS; day += 1)
      belief[day] =
        (Math.max(histogram.weights[day] ?? 0, 0) * scale + lean * (belief[day] ?? 0)) / (total + lean);
    if (sources) {
      for (const source of sources) source.share *= lean / (total + lean);
      sources.push({ key, count: histogram.count, share: total / (total + lean) });
    }
  }
  return belief;
}
