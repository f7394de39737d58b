import type { MeasureRow, Measures } from "../performance-view.ts";

/** Columns of the tables, in their order; the name comes first. */
export const MEASURES = [
  "due",
  "onTime",
  "nearDay",
  "exactDay",
  "windowDays",
  "promisedDays",
  "takenDays",
] as const satisfies (keyof Measures)[];
export type Sorting = { column: "name" | (typeof MEASURES)[number]; isDescending: boolean };

/** The rows in another order. What is not known comes last either way; ties keep their order. */
export function sortRows<Row extends MeasureRow>(
  rows: readonly Row[],
  { column, isDescending }: Sorting,
  compareNames: (one: Row, other: Row) => number,
): Row[] {
  const way = isDescending ? -1 : 1;
  if (column === "name") return rows.toSorted((one, other) => way * compareNames(one, other));
  return rows.toSorted((one, other) => {
    const [a, b] = [one[column], other[column]];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return way * (a - b);
  });
}
