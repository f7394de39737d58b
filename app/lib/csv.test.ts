import { expect, test } from "vitest";
import { csvLine } from "./csv.ts";

test.each([
  ["a comma", "DHL, Paket", '"DHL, Paket"'],
  ["quotation marks", 'the "fast" one', '"the ""fast"" one"'],
  ["a line break", "two\nlines", '"two\nlines"'],
  ["a formula", "=HYPERLINK(0)", "'=HYPERLINK(0)"],
  ["a command", "@SUM(A1)", "'@SUM(A1)"],
  ["a formula behind a tab", "\t=1", "'\t=1"],
  ["text that begins with a minus", "-2+3", "'-2+3"],
  ["a number below zero, which is no formula", -3, "-3"],
  ["nothing", null, ""],
])("%s stays in one cell, and a text stays a text", (_, cell, written) => {
  expect(csvLine(["a", cell, "b"])).toBe(`a,${written},b\r\n`);
});
