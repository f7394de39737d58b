import { methodFor, methodIndexOf } from "#app/features/delivery-rules/match-methods.ts";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import type { ParcelTraits } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { promisedTraits, promiseFor } from "#app/features/estimates/promise-for.ts";
import type { DayCalendar } from "#app/lib/day-calendar.ts";
import { dayNumber } from "#app/lib/day-number.ts";
import { encodeDayPath } from "./day-path.ts";
import type { ItemKind, ItemKinds } from "./item-kinds.ts";
import type { OrderDays } from "./order-days.ts";
import type { PromiseSource } from "./promise-source.ts";
import { PROMISE_TABLE_DAYS } from "./promise-table.ts";
import type { Spot } from "./table-spots.ts";

/** The two paths of a window. */
export type Cell = { from: string; to: string };

export type PromiseGrid = {
  /** The promises of a spot for a kind of items, by method, the last for any method that the merchant did not name. */
  cellsAt(spot: Spot, kind: ItemKind): (Cell | null)[];
  /** Windows worked out so far. */
  windowCount(): number;
};

/**
 * Works out promises by asking the server's own `promiseFor`. Spots that everything is alike for (the planner's cells and
 * calendars, what was learned) share their paths, so that a province costs nothing that nothing sets apart.
 */
export function createGrid(source: PromiseSource, days: OrderDays, { kinds }: ItemKinds): PromiseGrid {
  const { rules, shop, learned } = source;
  const known = new Map<string, Cell>();
  const horizon = horizonOf(kinds);
  const nameOf = calendarNames(horizon);
  const methods = wordsForMethods(rules);
  let windowCount = 0;

  function cellOf(spot: Spot, kind: ItemKind, method: ParcelTraits["method"]): Cell {
    const { destination } = spot;
    const traits = { placedAt: days.starts[0], destination, method, locationId: null, items: kind.items };
    const plan = planDays(rules, shop, traits);
    const { collection, business, delivery } = plan.calendars;
    const learnedAs = promisedTraits(plan, traits, learned).destination;
    const key = JSON.stringify([
      kinds.indexOf(kind),
      [plan.cells, plan.transit, plan.kind, learnedAs.countryCode, learnedAs.provinceCode],
      [collection, business, delivery].map(nameOf),
    ]);
    const same = known.get(key);
    if (same) return same;
    const windows = days.starts.map((placedAt) => promiseFor(rules, shop, learned, { ...traits, placedAt }));
    windowCount += windows.length;
    const cell = {
      from: encodeDayPath(windows.map(({ from }) => from - kind.start)),
      to: encodeDayPath(windows.map(({ to }) => to - kind.start)),
    };
    if (windows.every(({ to }) => to < horizon.last)) known.set(key, cell);
    return cell;
  }

  return {
    cellsAt: (spot, kind) =>
      methods.map((method) => (method === "nobody says it" ? null : cellOf(spot, kind, method))),
    windowCount: () => windowCount,
  };
}

/** For each method words that mean it, unless others claim all its words; and null, which means none of them. */
function wordsForMethods(rules: DeliveryRules): (ParcelTraits["method"] | "nobody says it")[] {
  const index = methodIndexOf(rules.methods);
  const named = rules.methods.map((method) => {
    const words = [...method.matches, method.name].map((title) => ({ title, code: null }));
    return words.find((asked) => methodFor(index, asked) === method) ?? "nobody says it";
  });
  return [...named, null];
}

/** How far behind the last order day calendars are compared; windows that end later are not shared. */
const HORIZON_DAYS = 120;

function horizonOf(kinds: readonly ItemKind[]): { first: number; last: number } {
  const starts = kinds.map(({ start }) => start);
  return { first: Math.min(...starts), last: Math.max(...starts) + PROMISE_TABLE_DAYS + HORIZON_DAYS };
}

/** Names calendars by their days: the same name, the same days. */
function calendarNames({ first, last }: { first: number; last: number }): (calendar: DayCalendar) => number {
  const byObject = new WeakMap<DayCalendar, number>();
  const byDays = new Map<string, number>();
  return (calendar) => {
    const known = byObject.get(calendar);
    if (known !== undefined) return known;
    let text = "";
    for (let day = first; day <= last; day += 1) text += calendar.isOpen(dayNumber(day)) ? "1" : "0";
    const name = byDays.get(text) ?? byDays.size;
    byDays.set(text, name);
    byObject.set(calendar, name);
    return name;
  };
}
