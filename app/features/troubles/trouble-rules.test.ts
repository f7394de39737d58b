import fc from "fast-check";
import { expect, test } from "vitest";
import { checkTroubleRules, parseTroubleRules, USUAL_RULES } from "./trouble-rules.ts";
import { parseThresholdsForm, toFields } from "./thresholds-form.ts";

const given = (change: object) => ({ ...USUAL_RULES, after: { ...USUAL_RULES.after, ...change } });

test("whatever is stored, there are rules to go by", () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(checkTroubleRules(parseTroubleRules(stored)).kind).toBe("valid");
    }),
  );
  expect(
    parseTroubleRules({ off: ["late", "boredom"], after: { stalled: { unit: "hours", count: 5 } } }),
  ).toEqual({
    off: ["late"],
    after: { ...USUAL_RULES.after, stalled: { unit: "hours", count: 5 } },
  });
});

test.each([
  ["no time at all", { stalled: { unit: "hours", count: null } }, ["stalled"]],
  ["no hours", { stalled: { unit: "hours", count: 0 } }, ["stalled"]],
  ["half a day", { unfulfilled: { unit: "days", count: 0.5 } }, ["unfulfilled"]],
  ["longer than parcels are watched", { not_handed_over: { unit: "days", count: 46 } }, ["not_handed_over"]],
  ["pickups as learned", { pickup_waiting: { unit: "learned" } }, ["pickup_waiting"]],
])("%s is refused at its field", (_, change, wrong) => {
  expect(checkTroubleRules(given(change))).toEqual({ kind: "invalid", wrong });
});

test("what the form sends is what is saved", () => {
  const rules = given({ stalled: { unit: "hours", count: 36 } });
  const form = new FormData();
  form.set("fields", JSON.stringify(toFields({ ...rules, off: ["late"] })));
  form.set("version", "2");
  const sent = parseThresholdsForm(form);
  expect(sent?.version).toBe(2);
  expect(checkTroubleRules(sent?.given)).toEqual({ kind: "valid", rules: { ...rules, off: ["late"] } });
});

test.each(["", "{}", "null", "[]", '{"off":[],"after":{"stalled":1}}'])("%s is no form of ours", (fields) => {
  const form = new FormData();
  form.set("fields", fields);
  form.set("version", "0");
  expect(parseThresholdsForm(form)).toBeNull();
});
