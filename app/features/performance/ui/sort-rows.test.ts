import { expect, test } from "vitest";
import type { MeasureRow } from "../performance-view.ts";
import { sortRows } from "./sort-rows.ts";

const row = (key: string, due: number, onTime: number | null): MeasureRow => ({
  key,
  isSparse: false,
  due,
  onTime,
  undelivered: 0,
  exactDay: null,
  nearDay: null,
  windowDays: null,
  promisedDays: null,
  takenDays: null,
  goal: null,
});
const ROWS = [row("b", 3, 0.5), row("a", 1, null), row("c", 2, 0.9)];
const byKey = (one: MeasureRow, other: MeasureRow) => (one.key < other.key ? -1 : 1);
const keys = (column: "name" | "due" | "onTime", isDescending: boolean) =>
  sortRows(ROWS, { column, isDescending }, byKey).map(({ key }) => key);

test("rows are sorted by name or by number, either way", () => {
  expect(keys("name", false)).toEqual(["a", "b", "c"]);
  expect(keys("name", true)).toEqual(["c", "b", "a"]);
  expect(keys("due", false)).toEqual(["a", "c", "b"]);
  expect(keys("due", true)).toEqual(["b", "c", "a"]);
});

test("what is not known comes last, the best or the worst first", () => {
  expect(keys("onTime", true)).toEqual(["c", "b", "a"]);
  expect(keys("onTime", false)).toEqual(["b", "c", "a"]);
});
