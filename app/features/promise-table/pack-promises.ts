import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import type { PlaceMatchers } from "#app/features/delivery-rules/match-zones.ts";
import { LETTERS } from "./day-path.ts";
import type { OrderDays } from "./order-days.ts";
import type { Cell, Column, SpotPromises } from "./promise-grid.ts";
import { NO_PATH, type PromiseTable } from "./promise-table.ts";
import { packMatchers } from "./table-places.ts";

/** Everything that a table is made of. */
export type PromiseParts = {
  rules: DeliveryRules;
  days: OrderDays;
  matchers: PlaceMatchers<number>;
  columns: readonly Column[];
  promises: readonly SpotPromises[];
};

/** What is left out for lack of room: spots, and columns by their place. */
export type LeftOut = { isSpotOut(promises: SpotPromises): boolean; isColumnOut(column: number): boolean };

/** Writes the table, saying everything once. What is left out says so: there is no promise, rather than a coarser one. */
export function packPromises(parts: PromiseParts, leftOut: LeftOut): PromiseTable {
  const { rules, days } = parts;
  const { columns, placeOf } = distinctColumns(parts, leftOut);
  const paths = numbering();
  const rows = numbering();
  const spots: PromiseTable["spots"] = {};
  for (const one of parts.promises) {
    const { zones, place } = one.spot;
    const cells = columns.flatMap((column) => one.cells[column] ?? []);
    const isOut = leftOut.isSpotOut(one);
    (spots[zones] ??= {})[place] = isOut
      ? -1
      : rows.numberOf(cells.map((cell) => refsOf(cell, paths)).join(""));
  }
  const { certainty, maxDays, form, wording, ownText } = rules.shown;
  return {
    v: 1,
    level: certainty,
    maxDays,
    shown: { form, wording, ownText },
    apart: rules.severalItems === "apart" ? 1 : 0,
    since: days.since,
    cuts: days.cuts,
    places: Object.fromEntries([...parts.matchers].map(([country, lines]) => [country, packMatchers(lines)])),
    methods: rules.methods.map(({ name, matches, kind }) => [name, matches, kind === "pickup" ? 1 : 0]),
    handling: rules.handling.map(({ match }, at) => [match.kind, match.value, placeOf(at + 1)]),
    columns: columns.map((column) => parts.columns[column]?.start ?? 0),
    spots: withoutRepeats(spots),
    rows: rows.all,
    paths: paths.all.join(" "),
  };
}

const refsOf = (cell: Cell | null, paths: Numbering): string =>
  cell ? refOf(paths.numberOf(cell.from)) + refOf(paths.numberOf(cell.to)) : NO_PATH + NO_PATH;

/** Two letters name 4096 paths; the last stands for none. More than that would be past the limit of bytes long before. */
const refOf = (path: number): string =>
  path < 64 * 64 - 1 ? LETTERS.charAt(path >> 6) + LETTERS.charAt(path & 63) : NO_PATH;

type Numbering = { all: string[]; numberOf(text: string): number };

/** Numbers texts in the order in which they first come. */
function numbering(): Numbering {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    numberOf(text) {
      const number = numbers.get(text) ?? all.push(text) - 1;
      numbers.set(text, number);
      return number;
    },
  };
}

/** Columns with the same promises everywhere are one; -1 is the place of one that is left out. */
function distinctColumns(
  { columns, promises }: PromiseParts,
  leftOut: LeftOut,
): { columns: number[]; placeOf(column: number): number } {
  const firstLike = new Map<string, number>();
  const places = new Map<number, number>();
  const kept: number[] = [];
  for (const [column, { start }] of columns.entries()) {
    if (leftOut.isColumnOut(column)) continue;
    const text = JSON.stringify([start, promises.map(({ cells }) => cells[column])]);
    const place = firstLike.get(text) ?? kept.push(column) - 1;
    firstLike.set(text, place);
    places.set(column, place);
  }
  return { columns: kept, placeOf: (column) => places.get(column) ?? -1 };
}

/** A province like "other provinces" goes without saying, and so do these when they are like the country as a whole. */
function withoutRepeats(spots: PromiseTable["spots"]): PromiseTable["spots"] {
  return Object.fromEntries(
    Object.entries(spots).map(([zones, rows]) => [
      zones,
      Object.fromEntries(
        Object.entries(rows).filter(([place, row]) => row !== rows[widerPlace(rows, place)]),
      ),
    ]),
  );
}

/** Where the reader looks when a place is not there. */
function widerPlace(rows: Record<string, number>, place: string): string {
  const [country = "", province] = place.split("-");
  if (province === undefined) return "nowhere";
  return province !== "*" && `${country}-*` in rows ? `${country}-*` : country;
}
