import type { PlaceMatchers } from "#app/features/delivery-rules/match-zones.ts";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import { utf8Length } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { itemKindsOf } from "./item-kinds.ts";
import { orderDaysFrom, type OrderDays } from "./order-days.ts";
import { packPromises, type PromiseParts } from "./pack-promises.ts";
import { createGrid, type Cell } from "./promise-grid.ts";
import type { PromiseSource } from "./promise-source.ts";
import { PROMISE_TABLE_MAX_BYTES, type PromiseTable } from "./promise-table.ts";
import { tablePlacesOf } from "./table-places.ts";
import { spotsOf, type Shipped, type Spot } from "./table-spots.ts";

export type PromiseTableInput = PromiseSource & {
  now: Instant;
  /** Countries and provinces that parcels went to, the most frequent first; provinces that have a history must be in it. */
  shippedTo: readonly Shipped[];
  /** Countries to list besides, as long as there is room: `WIDELY_SENT_TO`. */
  alsoTo: readonly string[];
};

export type BuiltPromiseTable = {
  table: PromiseTable;
  bytes: number;
  /** What there was no room for; the reader gives no promise there. */
  leftOut: LeftOut;
};

type LeftOut = {
  /** Names of zones, methods and items alone are too much: the table promises nothing at all. */
  everything: boolean;
  /** Countries that no parcel went to yet and no zone names. */
  otherCountries: boolean;
  /** Ids of handling rules whose items get no promise. */
  handlingRuleIds: string[];
  /** How many of the remaining places, the least frequent ones. */
  places: number;
};

/** Works out the table in one go; see `promiseTableSteps`. */
export function buildPromiseTable(input: PromiseTableInput): BuiltPromiseTable {
  const steps = promiseTableSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Names of zones, methods and items may take so much of the table; what they promise needs the rest. */
const FRAME_MAX_BYTES = 20 * 1024;
/** Far more than any table has room for. Keeps the work on what will not fit anyway within a minute. */
const WINDOWS_MAX = 200_000;

/**
 * Works out every promise of the next sixty days by asking the server's own `promiseFor`, a bit at each step: a large shop
 * takes seconds altogether, and a process has other things to do meanwhile.
 *
 * When it does not fit into 32 KB, things go in this order until it does: countries that nobody asked for, kinds of items
 * from the last, places from the least frequent. Places and zones with equal windows share them from the start.
 */
export function* promiseTableSteps(input: PromiseTableInput): Generator<undefined, BuiltPromiseTable> {
  const { rules, shop } = input;
  const days = orderDaysFrom(rules, shop, input.now);
  const originCountry = originCountryOf(input, days);
  const matchers = tablePlacesOf(rules, originCountry);
  const itemKinds = itemKindsOf(input, days);
  const frame: PromiseParts = { rules, days, matchers, itemKinds, promises: [] };
  if (bytesOf(packPromises(frame, 0)) > FRAME_MAX_BYTES) return sayingNothing(frame);

  const grid = createGrid(input, days, itemKinds);
  const spots = spotsOf(matchers, originCountry, input);
  const asked = spots.filter(({ isExtra }) => !isExtra);
  const others = spots.filter(({ isExtra }) => isExtra);
  const cells = new Map<Spot, (Cell | null)[][]>(spots.map((spot) => [spot, []]));
  // What goes first when room is short is worked out last.
  for (const group of [asked, others])
    for (const kind of itemKinds.kinds)
      for (const spot of group) {
        if (grid.windowCount() > WINDOWS_MAX) return fitted(frame, asked, others, cells);
        cells.get(spot)?.push(grid.cellsAt(spot, kind));
        yield;
      }
  return fitted(frame, asked, others, cells);
}

function originCountryOf({ rules, shop }: PromiseSource, days: OrderDays): string | null {
  const destination = { countryCode: null, provinceCode: null, postcode: null };
  const nothingKnown = { placedAt: days.starts[0], destination, method: null, locationId: null, items: [] };
  return planDays(rules, shop, nothingKnown).origin.countryCode;
}

const bytesOf = (table: PromiseTable): number => utf8Length(JSON.stringify(table));

/** Names nothing, so that nothing can be mistaken for something else. */
function sayingNothing(frame: PromiseParts): BuiltPromiseTable {
  const matchers: PlaceMatchers<number> = new Map();
  const rules = { ...frame.rules, methods: [], handling: [] };
  const table = packPromises({ ...frame, rules, matchers }, 0);
  const handlingRuleIds = frame.rules.handling.map(({ id }) => id);
  const leftOut = { everything: true, otherCountries: true, handlingRuleIds, places: 0 };
  return { table, bytes: bytesOf(table), leftOut };
}

/** What of everything that was worked out to put in. */
type Kept = { others: boolean; kinds: number; places: number };

function fitted(
  frame: PromiseParts,
  asked: readonly Spot[],
  others: readonly Spot[],
  cells: ReadonlyMap<Spot, (Cell | null)[][]>,
): BuiltPromiseTable {
  const { kinds } = frame.itemKinds;
  const isWorkedOut = (group: readonly Spot[], kindCount: number) =>
    group.every((spot) => (cells.get(spot)?.length ?? 0) >= kindCount);

  function built(kept: Kept): BuiltPromiseTable {
    const listed = kept.others ? [...asked, ...others] : asked;
    const promises = listed.map((spot, at) => ({
      spot,
      cells: at < kept.places || at >= asked.length ? (cells.get(spot) ?? null) : null,
    }));
    const table = packPromises({ ...frame, promises }, kept.kinds);
    const handlingRuleIds = frame.rules.handling
      .filter((_, at) => (frame.itemKinds.kindOfRule[at] ?? 0) >= kept.kinds)
      .map(({ id }) => id);
    const leftOut = {
      everything: false,
      otherCountries: !kept.others && others.length > 0,
      handlingRuleIds,
      places: asked.length - kept.places,
    };
    return { table, bytes: bytesOf(table), leftOut };
  }

  let smallest: BuiltPromiseTable | null = null;
  for (const kept of coarser(kinds.length, asked.length)) {
    const places = asked.slice(0, kept.places);
    if (!isWorkedOut(places, kept.kinds) || (kept.others && !isWorkedOut(others, kept.kinds))) continue;
    smallest = built(kept);
    if (smallest.bytes <= PROMISE_TABLE_MAX_BYTES) return smallest;
  }
  return smallest ?? sayingNothing(frame);
}

/** From everything to nothing. */
function* coarser(kinds: number, places: number): Generator<Kept> {
  yield { others: true, kinds, places };
  for (let left = kinds; left > 0; left -= 1) yield { others: false, kinds: left, places };
  for (let left = places; left > 0;) {
    left = Math.floor(left * 0.8);
    yield { others: false, kinds: 1, places: left };
  }
}
