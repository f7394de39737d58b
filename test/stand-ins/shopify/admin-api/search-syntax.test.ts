import { expect, test } from "vitest";
import { compares, parseSearch } from "./search-syntax.ts";

type Row = { name: string; size: number };
const ROWS: Row[] = [
  { name: "red", size: 1 },
  { name: "green", size: 2 },
  { name: "dark red", size: 3 },
];

const found = (query: string) => {
  const test = parseSearch<Row>(
    query,
    (field, comparator, value) => {
      if (field === "size") {
        const fits = compares(comparator, Number(value));
        return (row) => fits(row.size);
      }
      return (row) => row.name === value;
    },
    (word) => (row) => row.name.includes(word.replace("*", "")),
  );
  return ROWS.filter(test).map(({ size }) => size);
};

test.each([
  ["", [1, 2, 3]],
  ["size:2", [2]],
  ["size:>=2", [2, 3]],
  ["size:>1 size:<3", [2]],
  ["size:1 OR size:3", [1, 3]],
  ["NOT size:2", [1, 3]],
  ["-size:2", [1, 3]],
  ["red", [1, 3]],
  ["gre*", [2]],
  ["name:'dark red'", [3]],
  ['name:"dark red" OR size:2', [2, 3]],
  ["(size:1 OR size:2) AND red", [1]],
  ["red AND (size:2 OR (size:3 AND dark))", [3]],
])("%s finds %j", (query, sizes) => {
  expect(found(query)).toEqual(sizes);
});

test.each(["(size:1", "size:1)"])("brackets must match: %s", (query) => {
  expect(() => found(query)).toThrow(/bracket/);
});
