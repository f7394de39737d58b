import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { item, parcel, rulesOf, TOKYO } from "#test/factories/delivery-rules.ts";
import { checkRules } from "./check-rules.ts";
import { parseRules } from "./parse-rules.ts";
import { planDays } from "./plan-days.ts";
import { USUAL_RULES, usualRulesFor } from "./usual-rules.ts";

test.each([undefined, null, "", 3, [], {}])("%j is what is usual", (stored) => {
  expect(parseRules(stored)).toEqual(USUAL_RULES);
});

test("what was saved is read as it was, through JSON and back", () => {
  const rules = rulesOf(TOKYO, {
    handling: [
      {
        id: "a",
        match: { kind: "tag", value: "slow", label: "slow" },
        days: { min: 3, max: 5 },
        readyOn: null,
      },
    ],
    transit: [{ methodId: null, zoneId: null, days: { min: 1, max: 2 }, count: "calendar" }],
  });
  expect(parseRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
});

test("a broken part is as usual alone; the rest is kept", () => {
  const stored = {
    ...rulesOf(TOKYO, { lateFrom: 0.7 }),
    severalItems: 3,
    origin: {
      ...rulesOf(TOKYO).origin,
      handling: "soon",
      cutoffs: ["10:00", "99:99", null, null, null, null, null],
    },
    zones: [
      null,
      { id: "z", name: "Z", places: [{ countryCode: "jp", provinceCodes: ["JP-47", ""] }, "everywhere"] },
    ],
  };
  const rules = parseRules(stored);
  expect(rules.lateFrom).toBe(0.7);
  expect(rules.severalItems).toBe(USUAL_RULES.severalItems);
  expect(rules.origin.handling).toEqual(USUAL_RULES.origin.handling);
  expect(rules.origin.cutoffs.slice(0, 3)).toEqual(["10:00", "14:00", null]);
  expect(rules.zones).toEqual([
    {
      id: "z",
      name: "Z",
      closedDays: [],
      places: [{ countryCode: "JP", provinceCodes: ["47"], postcodes: [] }],
    },
  ]);
});

test("zones, methods and handling without a name get one each, which no other has", () => {
  const { zones } = parseRules({ zones: [{}, { id: "unnamed-0" }, {}] });
  expect(zones.map(({ id }) => id)).toEqual(["unnamed-0-", "unnamed-0", "unnamed-2"]);
});

test("numbers are brought into their range", () => {
  const rules = parseRules({
    lateFrom: 7,
    shown: { maxDays: -3 },
    origin: { handling: { min: 9.4, max: -1 } },
    transit: [{ methodId: null, zoneId: null, days: { min: 2, max: 9999 }, count: "business" }],
  });
  expect(rules.lateFrom).toBe(0.95);
  expect(rules.shown.maxDays).toBe(1);
  expect(rules.origin.handling).toEqual({ min: 9, max: 9 });
  expect(rules.transit[0]?.days).toEqual({ min: 2, max: 120 });
});

describe("whatever is stored", () => {
  const anything = fc.anything({
    maxDepth: 4,
    key: fc.constantFrom(...Object.keys(USUAL_RULES), "min", "cutoffs"),
  });

  test("is read, and can be planned by", () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const order = parcel({ placedAt: "2026-11-24T09:00:00+09:00", items: [item()] });
        const { window } = planDays(parseRules(stored), TOKYO, order);
        expect(window.to).toBeGreaterThanOrEqual(window.from);
      }),
    );
  });

  test("once read, has no error any more but contradictions between its parts", () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const { problems } = checkRules(parseRules(stored), TOKYO);
        const kinds = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
        expect(kinds).not.toContain("malformed");
        expect(kinds).not.toContain("out_of_range");
        expect(kinds).not.toContain("min_over_max");
      }),
    );
  });
});

test.each([
  ["IL", [1, 2, 3, 4, 7]],
  ["SA", [1, 2, 3, 4, 7]],
  ["AE", [1, 2, 3, 4, 5]],
  ["JP", [1, 2, 3, 4, 5]],
  [null, [1, 2, 3, 4, 5]],
])("a shop in %s works on the days that are usual there", (countryCode, weekdays) => {
  const { origin } = usualRulesFor({ zone: "UTC", countryCode, provinceCode: null });
  expect(origin.cutoffs.flatMap((cutoff, index) => (cutoff === null ? [] : index + 1))).toEqual(weekdays);
});
