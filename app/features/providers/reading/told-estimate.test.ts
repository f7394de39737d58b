import { expect, test } from "vitest";
import { estimateBetween, writtenDay } from "./told-estimate.ts";

test.each<[string | null | undefined, string | null]>([
  ["2026-11-24", "2026-11-24"],
  ["2026-11-24T00:00:00Z", "2026-11-24"],
  ["2026-11-24T23:59:00-05:00", "2026-11-24"],
  ["2026-11-24T20:00:00+09:00", "2026-11-24"],
  ["2026-11-24 20:00", "2026-11-24"],
  ["2026-02-30T00:00:00Z", null],
  ["2026-11-241", null],
  ["soon", null],
  ["", null],
  [null, null],
  [undefined, null],
])("%j is written on the day %j", (raw, day) => {
  expect(writtenDay(raw)).toBe(day);
});

test("a window is told by one end or two, in either order", () => {
  expect(estimateBetween("2026-11-24")).toEqual({ from: "2026-11-24", to: "2026-11-24", raw: "2026-11-24" });
  expect(estimateBetween("2026-11-26", "2026-11-24")).toMatchObject({ from: "2026-11-24", to: "2026-11-26" });
  expect(estimateBetween(null, "2026-11-24T10:00:00Z")).toMatchObject({
    from: "2026-11-24",
    to: "2026-11-24",
  });
  expect(estimateBetween(null, "later")).toBeNull();
});
