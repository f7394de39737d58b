import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine, CSV_MARK } from "./csv.ts";
import { readCsv } from "./csv-rows.ts";

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

test("what csvLine wrote is read again", () => {
  const cell = fc
    .string({ unit: "binary" })
    .map((text) => text.replaceAll("\r", "").trim())
    .filter((text) => !text.startsWith("'"));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
      const head = ["a", "b"];
      const text = CSV_MARK + [head, ...rows].map((row) => csvLine(row)).join("");
      const kept = rows.filter((row) => row.some((one) => one !== ""));
      expect(cellsOf(text)).toEqual([head, ...kept]);
    }),
  );
});

test.each([
  [
    "a,b\nc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a;b\r\nc,c;d\r\n",
    [
      ["a", "b"],
      ["c,c", "d"],
    ],
  ],
  [
    "a\tb\n\n\nc\t\n",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
  ['"a ""q""\nb", c\n"open', [['a "q"\nb', "c"], ["open"]]],
  ["", []],
])("%j", (text, rows) => {
  expect(cellsOf(text)).toEqual(rows);
});

test("rows know the lines they begin on", () => {
  expect(readCsv('a\n\n"b\nb"\nc').map(({ line }) => line)).toEqual([1, 3, 5]);
});
