import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { knownDestinationOf, type PlaceMatchers } from "#app/features/delivery-rules/match-zones.ts";
import { LETTERS } from "./day-path.ts";
import type { ItemKinds } from "./item-kinds.ts";
import type { OrderDays } from "./order-days.ts";
import type { Cell } from "./promise-grid.ts";
import { NO_PATH, type PromiseTable } from "./promise-table.ts";
import { rowOf } from "./row-of.ts";
import { packMatchers } from "./table-places.ts";
import type { Spot } from "./table-spots.ts";

/** Everything that a table is made of. */
export type PromiseParts = {
  rules: DeliveryRules;
  days: OrderDays;
  matchers: PlaceMatchers<number>;
  itemKinds: ItemKinds;
  /** The promises of each spot by kind of items; null where there is no room for them. */
  promises: readonly { spot: Spot; cells: (Cell | null)[][] | null }[];
};

/** Writes the table, saying everything once. Only the first so many kinds of items have promises in it. */
export function packPromises(parts: PromiseParts, kindCount: number): PromiseTable {
  const { rules, days, itemKinds } = parts;
  const paths = numbering();
  const rows = numbering();
  const rowFor = (cells: (Cell | null)[][]) =>
    rows.numberOf(
      cells
        .slice(0, kindCount)
        .flat()
        .map((cell) => refsOf(cell, paths))
        .join(""),
    );
  const listed = parts.promises.map(({ spot, cells }) => ({ spot, row: cells ? rowFor(cells) : -1 }));
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
    handling: rules.handling.map(({ match }, at) => {
      const kind = itemKinds.kindOfRule[at] ?? -1;
      return [match.kind, match.value, kind < kindCount ? kind : -1];
    }),
    columns: itemKinds.kinds.slice(0, kindCount).map(({ start }) => start),
    spots: withoutRepeats(listed),
    rows: rows.all,
    paths: paths.all.join(" "),
  };
}

type ListedSpot = { spot: Spot; row: number };

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

/**
 * Leaves out what goes without saying: what the reader finds anyway by looking at the next wider place. Wider places come
 * first, so that nothing put in later changes what was found before.
 */
function withoutRepeats(listed: readonly ListedSpot[]): PromiseTable["spots"] {
  const spots: PromiseTable["spots"] = {};
  const widerFirst = listed.toSorted(
    (one, other) =>
      one.spot.zones.length - other.spot.zones.length || widthOf(one.spot.place) - widthOf(other.spot.place),
  );
  for (const { spot, row } of widerFirst) {
    const { zones, place } = spot;
    if (rowOf(spots, zones, knownDestinationOf(spot.destination)) !== row)
      (spots[zones.join(".")] ??= {})[place] = row;
  }
  return spots;
}

/** "JP", then "JP-*", then "JP-13". */
const widthOf = (place: string): number => (place.includes("-") ? (place.endsWith("*") ? 1 : 2) : 0);
