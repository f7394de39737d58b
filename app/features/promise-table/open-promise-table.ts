import { handlingIndexOf, type HandlingIndex } from "#app/features/delivery-rules/match-items.ts";
import { methodIndexOf, type MethodIndex } from "#app/features/delivery-rules/match-methods.ts";
import type { Matcher, PlaceMatchers } from "#app/features/delivery-rules/match-zones.ts";
import type { ItemTraits } from "#app/features/delivery-rules/plan.ts";
import type { PostcodePattern } from "#app/features/delivery-rules/postcodes.ts";
import { dayNumber, toCalendarDate } from "#app/lib/day-number.ts";
import { sixBitsOf, walkDayPath } from "./day-path.ts";
import type { PackedMatcher, PromiseTable } from "./promise-table.ts";

/** First and last days of windows, since 1970, by order day. */
export type Windows = { from: number[]; to: number[] };

/** A table made ready: entries by what they match, the ends of order days added up, paths walked when first asked for. */
export type OpenTable = {
  /** When each order day is over: milliseconds. */
  ends: number[];
  places: PlaceMatchers<number>;
  methods: MethodIndex<TableMethod>;
  /** All methods that the merchant did not name. */
  others: TableMethod;
  handling: HandlingIndex<{ column: number }>;
  /** What the rules ask of an item. */
  factsAsked: (keyof ItemTraits)[];
  /** The windows of a spot; null when there is no promise. */
  windowsOf(row: number, column: number, method: TableMethod): Windows | null;
  /** "2026-11-24". */
  dateOf(day: number): string;
};

type TableMethod = { place: number; pickup: number };

const MINUTE_MS = 60_000;
const FACTS = {
  product: "productId",
  vendor: "vendor",
  type: "productType",
  tag: "tags",
  collection: "collectionIds",
} as const;

const opened = new WeakMap<PromiseTable, OpenTable>();

/** Opens a table, once for each object. */
export function openPromiseTable(table: PromiseTable): OpenTable {
  const known = opened.get(table) ?? open(table);
  opened.set(table, known);
  return known;
}

function open(table: PromiseTable): OpenTable {
  const methods = table.methods.map(([name, matches, pickup], place) => ({ name, matches, place, pickup }));
  const others = { place: methods.length, pickup: 0 };
  let end = table.since;
  const paths = table.paths.split(" ");
  const windows = new Map<string, Windows | null>();
  const dates: Record<number, string> = {};

  function walk(key: string, start: number): Windows | null {
    const [from, to] = [paths[numberOf(key, 0)], paths[numberOf(key, 2)]];
    const daysOf = (path: string) => walkDayPath(path, table.cuts.length).map((day) => start + day);
    return from && to ? { from: daysOf(from), to: daysOf(to) } : null;
  }

  return {
    dateOf: (day) => dates[day] ?? (dates[day] = toCalendarDate(dayNumber(day))),
    ends: table.cuts.map((minutes) => (end += minutes * MINUTE_MS)),
    places: new Map(
      Object.keys(table.places).map((country) => [country, (table.places[country] ?? []).flatMap(unpack)]),
    ),
    methods: methodIndexOf(methods),
    others,
    handling: handlingIndexOf(
      table.handling.map(([kind, value, column]) => ({ match: { kind, value }, column })),
    ),
    factsAsked: table.handling.map(([kind]) => FACTS[kind]),
    windowsOf(row, column, method) {
      if (row < 0 || column < 0) return null;
      const at = 4 * (column * (others.place + 1) + method.place);
      const key = `${(table.rows[row] ?? "").slice(at, at + 4)}${column}`;
      const known = windows.get(key) ?? walk(key, table.columns[column] ?? 0);
      windows.set(key, known);
      return known;
    },
  };
}

/** The rank was used up when the table was written: matchers stand in its order. */
function unpack([of, provinces, postcodes]: PackedMatcher): Matcher<number>[] {
  const among = provinces === 0 ? null : new Set(provinces.split(" "));
  const patterns = postcodes === 0 ? [null] : postcodes.split(" ").map(patternOf);
  return patterns.map((postcode) => ({ of, provinces: among, postcode, rank: 0 }));
}

function patternOf(text: string): PostcodePattern {
  const [low = "", high = low] = text.replace("!", "").split("-");
  return { low, high, wholeNumber: text.endsWith("!") };
}

/** Two letters are a number below 4096. */
const numberOf = (text: string, at: number): number =>
  64 * sixBitsOf(text.charAt(at)) + sixBitsOf(text.charAt(at + 1));
