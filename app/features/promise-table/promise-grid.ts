import { methodFor, methodIndexOf } from "#app/features/delivery-rules/match-methods.ts";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import type { ItemTraits, ParcelTraits, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules, ItemMatch, ShippingMethod } from "#app/features/delivery-rules/rules.ts";
import type { Learned } from "#app/features/estimates/estimate.ts";
import { promisedTraits, promiseFor } from "#app/features/estimates/promise-for.ts";
import type { DayCalendar } from "#app/lib/day-calendar.ts";
import { dayNumber, type DayNumber } from "#app/lib/day-number.ts";
import type { Instant } from "#app/lib/time.ts";
import { encodeDayPath } from "./day-path.ts";
import type { OrderDays } from "./order-days.ts";
import { PROMISE_TABLE_DAYS } from "./promise-table.ts";
import type { Spot } from "./table-spots.ts";

/** What promises are worked out from. */
export type PromiseSource = { rules: DeliveryRules; shop: ShopPlace; learned: Learned };

/** The promises of one spot, by column and by method. */
export type SpotPromises = { spot: Spot; cells: (Cell | null)[][] };
/** The two paths of a window. */
export type Cell = { from: string; to: string };

/** A kind of items; its paths count from the day `start`. */
export type Column = { items: ItemTraits[]; start: DayNumber };
/** Null: whatever no method of the merchant's matches. */
export type AskedMethod = { method: ShippingMethod | null; asked: ParcelTraits["method"] };

/** Usual items, then those of each handling rule. */
export function columnsOf({ rules, shop }: PromiseSource, days: OrderDays): Column[] {
  return [[], ...rules.handling.map(({ match }) => [itemLike(match)])].map((items) => ({
    items,
    start: planDays(rules, shop, traitsOf(days.starts[0], { items, asked: null, spot: NOWHERE })).startsOn,
  }));
}

const NOTHING: ItemTraits = { productId: null, vendor: null, productType: null, tags: [], collectionIds: [] };
const NOWHERE = { destination: { countryCode: null, provinceCode: null, postcode: null } };

/** An item that the entry fits, and no entry before it does unless it asks for the same. */
function itemLike({ kind, value }: Pick<ItemMatch, "kind" | "value">): ItemTraits {
  switch (kind) {
    case "product":
      return { ...NOTHING, productId: value };
    case "vendor":
      return { ...NOTHING, vendor: value };
    case "type":
      return { ...NOTHING, productType: value };
    case "tag":
      return { ...NOTHING, tags: [value] };
    case "collection":
      return { ...NOTHING, collectionIds: [value] };
  }
}

/** The merchant's methods, each with words that mean it, and last any other. `asked` is null where no words do. */
export function methodsOf(rules: DeliveryRules): AskedMethod[] {
  const index = methodIndexOf(rules.methods);
  const named = rules.methods.map((method) => {
    const words = [...method.matches, method.name].map((title) => ({ title, code: null }));
    return { method, asked: words.find((asked) => methodFor(index, asked) === method) ?? null };
  });
  return [...named, { method: null, asked: null }];
}

/**
 * All promises, one spot after the other: a pause between two of them lets a busy process breathe. Spots that everything
 * is alike for (the planner's cells and calendars, what was learned) share their paths, so that a province costs nothing
 * that nothing sets apart.
 */
export function* promisesAt(
  source: PromiseSource,
  days: OrderDays,
  spots: readonly Spot[],
  columns: readonly Column[],
  methods: readonly AskedMethod[],
): Generator<SpotPromises> {
  const known = new Map<string, Cell>();
  const horizon = horizonOf(columns);
  const nameOf = calendarNames(horizon);

  function cellOf(spot: Spot, column: Column, place: number, asked: ParcelTraits["method"]): Cell {
    const traits = traitsOf(days.starts[0], { items: column.items, asked, spot });
    const plan = planDays(source.rules, source.shop, traits);
    const { collection, business, delivery } = plan.calendars;
    const learnedAs = promisedTraits(plan, traits, source.learned);
    const { countryCode, provinceCode } = learnedAs.destination;
    const key = JSON.stringify([
      place,
      [plan.cells, plan.transit, plan.kind, countryCode, provinceCode],
      [collection, business, delivery].map(nameOf),
    ]);
    const same = known.get(key);
    if (same) return same;
    const windows = days.starts.map((at) =>
      promiseFor(
        source.rules,
        source.shop,
        source.learned,
        traitsOf(at, { items: column.items, asked, spot }),
      ),
    );
    const cell = {
      from: encodeDayPath(windows.map(({ from }) => from - column.start)),
      to: encodeDayPath(windows.map(({ to }) => to - column.start)),
    };
    if (windows.every(({ to }) => to < horizon.last)) known.set(key, cell);
    return cell;
  }

  for (const spot of spots)
    yield {
      spot,
      cells: columns.map((column, place) =>
        methods.map(({ method, asked }) => (method && !asked ? null : cellOf(spot, column, place, asked))),
      ),
    };
}

type Asked = { items: ItemTraits[]; asked: ParcelTraits["method"]; spot: Pick<Spot, "destination"> };

const traitsOf = (placedAt: Instant, { items, asked, spot }: Asked): ParcelTraits => ({
  placedAt,
  destination: spot.destination,
  method: asked,
  locationId: null,
  items,
});

/** How far behind the last order day calendars are compared; windows that end later are not shared. */
const HORIZON_DAYS = 120;

const horizonOf = (columns: readonly Column[]): { first: number; last: number } => {
  const starts = columns.map(({ start }) => start);
  return { first: Math.min(...starts), last: Math.max(...starts) + PROMISE_TABLE_DAYS + HORIZON_DAYS };
};

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
