import { parseArgs } from "node:util";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import { believe, windowOf } from "#app/features/estimates/belief.ts";
import { estimateAtPurchase, type Learned } from "#app/features/estimates/estimate.ts";
import { emptyHistogram, halfLifeOf, weightOn } from "#app/features/estimates/histogram.ts";
import { keysOf, paceKeysOf } from "#app/features/estimates/keys.ts";
import type { Histogram } from "#app/features/estimates/learned.ts";
import { levelsOf } from "#app/features/estimates/levels.ts";
import { emptyState } from "#app/features/estimates/state.ts";
import { buildPromiseTable } from "#app/features/promise-table/build-promise-table.ts";
import { readPromise, type PromiseAsk } from "#app/features/promise-table/read-promise.ts";
import type { PromiseTable } from "#app/features/promise-table/promise-table.ts";
import { Bug } from "#app/lib/errors.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import { at } from "#test/support/context.ts";
import { median, printTable, round } from "../support/table.ts";
import { windowByLibrary } from "./library.ts";
import { benchOrders, RULES, SHOP, type BenchOrder } from "./orders.ts";

/** Before Thanksgiving, Christmas, New Year and Martin Luther King's day. */
const NOW = at("2026-11-21T12:00:00Z");
const TODAY = localDayOf(NOW, SHOP.zone);

/**
 * Promises a second from the published table, whole estimates a second (plan, curve, pace, window), and the same rule with
 * luxon and luxon-business-days, in turns in one process. Only once all agree on every date are they timed.
 */
export async function runBench(args: string[]): Promise<object> {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: "string", default: "7" }, orders: { type: "string", default: "5000" } },
  });
  const orders = benchOrders(NOW, Number(values.orders));
  const nothing: Learned = { today: TODAY, shop: emptyState(), find: () => null };
  const { table, bytes } = buildPromiseTable({
    rules: RULES,
    shop: SHOP,
    learned: nothing,
    now: NOW,
    shippedTo: [],
    alsoTo: [],
  });
  const published = JSON.parse(JSON.stringify(table)) as PromiseTable; // what was just written
  const asks = orders.map(askOf);
  agree(orders, asks, published);

  const learned = learnedShop();
  const contenders = {
    promise: () => asks.forEach((ask) => readPromise(published, ask)),
    estimate: () => orders.forEach(({ traits }) => estimate(learned, traits)),
    library: () => orders.forEach(windowByLibrary),
  };
  const rates = raceInTurns(contenders, orders.length, Number(values.rounds));
  const perSecond = {
    promise: Math.round(median(rates.promise)),
    estimate: Math.round(median(rates.estimate)),
    library: Math.round(median(rates.library)),
  };
  const ratio = median(rates.promise.map((rate, turn) => rate / (rates.library[turn] ?? Number.NaN)));
  printTable(
    ["estimate-speed", "per second", "µs each"],
    Object.entries(perSecond).map(([name, rate]) => [name, rate, 1e6 / rate]),
  );
  console.log(`Promise table: ${bytes} bytes. All three agree on ${orders.length} orders.`);
  return { bench: "estimate-speed", perSecond, ratio: round(ratio) };
}

const askOf = ({ placedMs, traits }: BenchOrder): PromiseAsk => ({
  nowMs: placedMs,
  ...traits.destination,
  method: traits.method,
  items: traits.items,
});

/** Throws unless table, planner and library have the same dates for every order. */
function agree(orders: BenchOrder[], asks: PromiseAsk[], table: PromiseTable): void {
  for (const [index, order] of orders.entries()) {
    const ask = asks[index];
    const read = ask && readPromise(table, ask);
    const library = windowByLibrary(order);
    if (!read || read.kind === "nothing" || read.from !== library.from || read.to !== library.to)
      throw new Bug(
        `no agreement: ${JSON.stringify(order)} is ${JSON.stringify(read)} by the table, ${JSON.stringify(library)} by the library`,
      );
  }
}

/** The whole estimate for an order, as the server makes it. */
function estimate(learned: Learned, traits: BenchOrder["traits"]): { from: number; to: number } {
  const plan = planDays(RULES, SHOP, traits);
  const curve = estimateAtPurchase(plan, traits, learned);
  const belief = believe(curve, {
    stage: "purchase",
    learned,
    paceKeys: paceKeysOf(plan, traits),
    asOf: null,
  });
  return windowOf(belief, 90, levelsOf(learned.shop.scores.purchase, TODAY));
}

/** A shop with a history under every name that its orders ask for. */
function learnedShop(): Learned {
  const histograms = new Map<string, Histogram>();
  for (const { traits } of benchOrders(NOW, 500)) {
    const { handling, transit } = keysOf(planDays(RULES, SHOP, traits), traits);
    for (const key of handling) histograms.set(`handling ${key}`, historyOf(key, 1));
    for (const key of transit) histograms.set(`transit ${key}`, historyOf(key, 4));
  }
  const shop = { ...emptyState(), outcomeCount: 2_000 };
  return { today: TODAY, shop, find: (part, key) => histograms.get(`${part} ${key}`) ?? null };
}

function historyOf(key: string, usualDays: number): Histogram {
  const histogram = emptyHistogram();
  const weight = weightOn(TODAY, halfLifeOf(key));
  for (let days = 0; days < 20; days += 1)
    histogram.weights[days] = 40 * weight * Math.exp(-Math.abs(days - usualDays));
  histogram.count = 100;
  return histogram;
}

/** Rates by turn; the first turn warms up. */
function raceInTurns<Name extends string>(
  contenders: Record<Name, () => void>,
  count: number,
  rounds: number,
): Record<Name, number[]> {
  const names = Object.keys(contenders) as Name[]; // the record has no others
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = 0; turn <= rounds; turn += 1)
    for (const name of names) {
      const startedAt = performance.now();
      let runs = 0;
      do {
        contenders[name]();
        runs += 1;
      } while (performance.now() - startedAt < MEASURE_MS);
      if (turn > 0) rates[name].push((1000 * runs * count) / (performance.now() - startedAt));
    }
  return rates;
}

const MEASURE_MS = 400;
