import { expect, test } from "vitest";
import { toDraft, type RulesDraft } from "./rules-draft.ts";
import { inheritedCell, setCell } from "./transit-table.ts";
import { USUAL_RULES } from "./usual-rules.ts";

const SHOP = { zone: "America/New_York", countryCode: "US", provinceCode: "NY" };
const cell = (methodId: string | null, zoneId: string | null, days: string) =>
  ({ methodId, zoneId, days, count: "business" }) as const;
const table = (...transit: RulesDraft["transit"]): RulesDraft => ({ ...toDraft(USUAL_RULES), transit });
const HERE = { methodId: "m", zoneId: "z" };

test("an empty cell holds what the planner takes there, the most exact entry first", () => {
  const [all, zone, method] = [cell(null, null, "9"), cell(null, "z", "5"), cell("m", null, "1–3")];
  expect(inheritedCell(table(all, zone, method), HERE, SHOP)).toMatchObject({ days: "1–3", from: "method" });
  expect(inheritedCell(table(all, zone), HERE, SHOP)).toMatchObject({ days: "5", from: "zone" });
  expect(inheritedCell(table(all), HERE, SHOP)).toMatchObject({ days: "9", from: "all" });
  expect(inheritedCell(table(), HERE, SHOP)).toMatchObject({ from: "usual" });
});

test("what a cell says itself is not what it inherits", () => {
  const place = { methodId: null, zoneId: null };
  expect(inheritedCell(table(cell(null, null, "9")), place, SHOP)).toMatchObject({ from: "usual" });
});

test("a cell that is emptied leaves the table, and the others stay", () => {
  const kept = cell(null, null, "2");
  const filled = setCell([kept], HERE, { days: "4", count: "calendar" });
  expect(filled).toEqual([kept, { ...HERE, days: "4", count: "calendar" }]);
  expect(setCell(filled, HERE, { days: "" })).toEqual([kept]);
});
