import { expect, test } from "vitest";
import { gatherUnknownCodes, says, tableOf } from "./code-table.ts";

const find = tableOf({ In_Transit: says("in_transit"), returned: says("unknown") });

test.each([["in_transit"], ["IN_TRANSIT"], [" In_Transit "]])("%j is found", (code) => {
  expect(find(code)).toEqual({ status: "in_transit", flags: [], reason: null });
});

test.each([["in transit"], ["in_transit2"], [""], [null], [undefined], ["constructor"], ["__proto__"]])(
  "%j is not found by likeness",
  (code) => {
    expect(find(code)).toBeNull();
  },
);

test("unknown codes are gathered once each, with the first text", () => {
  const unknown = gatherUnknownCodes();
  unknown.note("X1", "first");
  unknown.note(" X1 ", "second");
  unknown.note("X2", null);
  unknown.note(null, "no code");
  unknown.note(" ", "no code");
  expect(unknown.list()).toEqual([
    { code: "X1", text: "first" },
    { code: "X2", text: null },
  ]);
});
