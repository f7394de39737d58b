import { expect, test } from "vitest";
import type { CalendarDate } from "#app/lib/time.ts";
import { checkRules } from "./check-rules.ts";
import { fromDraft, readClock, toDraft, type RulesDraft } from "./rules-draft.ts";
import type { DeliveryRules } from "./rules.ts";
import { USUAL_RULES } from "./usual-rules.ts";

const SHOP = { zone: "Asia/Tokyo", countryCode: "JP", provinceCode: "13" };
// In the form of a CalendarDate.
const DAY = "2026-12-29" as CalendarDate;

const CARRIER = { collectionDays: null, deliveryDays: null, deliversOnHolidays: null };
const RULES: DeliveryRules = {
  ...USUAL_RULES,
  lateFrom: 0.305,
  origin: {
    ...USUAL_RULES.origin,
    handling: { min: 0, max: 1 },
    closedDays: [{ from: DAY, to: DAY, name: "年末" }],
  },
  locations: [{ locationId: "7", name: "Osaka", origin: USUAL_RULES.origin }],
  handling: [
    {
      id: "h1",
      match: { kind: "tag", value: "made to order", label: "made to order" },
      days: { min: 5, max: 10 },
      readyOn: null,
    },
    { id: "h2", match: { kind: "product", value: "99", label: "Lamp" }, days: null, readyOn: DAY },
  ],
  methods: [{ id: "m1", name: "Yamato", matches: ["宅急便"], kind: "carrier", carrierDays: CARRIER }],
  zones: [
    {
      id: "z1",
      name: "Hokkaido",
      places: [{ countryCode: "JP", provinceCodes: ["01"], postcodes: [] }],
      closedDays: [],
    },
  ],
  transit: [
    { methodId: "m1", zoneId: "z1", days: { min: 2, max: 3 }, count: "calendar" },
    { methodId: null, zoneId: null, days: { min: 1, max: 1 }, count: "business" },
  ],
};

test("rules that nobody touched come back from the editor as they were, and without a problem", () => {
  expect(fromDraft(toDraft(RULES))).toEqual(RULES);
  expect(checkRules(fromDraft(toDraft(RULES)), SHOP)).toEqual({ rules: RULES, problems: [] });
});

const typed = (part: Partial<RulesDraft>) =>
  checkRules(fromDraft({ ...toDraft(RULES), ...part }), SHOP).problems;
const draft = toDraft(RULES);

test.each<[string, Partial<RulesDraft>, string, string]>([
  [
    "a cut-off at 25:00",
    { origin: { ...draft.origin, cutoffs: draft.origin.cutoffs.with(1, "25:00") } },
    "origin.cutoffs.1",
    "bad_time",
  ],
  [
    "a cut-off that is no time",
    { origin: { ...draft.origin, cutoffs: draft.origin.cutoffs.with(1, "noon") } },
    "origin.cutoffs.1",
    "bad_time",
  ],
  [
    "no work day",
    { origin: { ...draft.origin, cutoffs: Array(7).fill(null) } },
    "origin.cutoffs",
    "no_work_day",
  ],
  [
    "more days at least than at most",
    { transit: [{ methodId: null, zoneId: null, days: "5-2", count: "business" }] },
    "transit.0.days.max",
    "min_over_max",
  ],
  [
    "days that are no number",
    { origin: { ...draft.origin, handling: "soon" } },
    "origin.handling.min",
    "malformed",
  ],
  ["a threshold of nothing", { lateFrom: "" }, "lateFrom", "malformed"],
  ["a threshold over certainty", { lateFrom: "120" }, "lateFrom", "out_of_range"],
  ["an empty limit", { shown: { ...draft.shown, maxDays: "" } }, "shown.maxDays", "malformed"],
])("%s is named at its field", (_, part, path, code) => {
  expect(typed(part)).toContainEqual(expect.objectContaining({ path, code, severity: "error" }));
});

test.each([
  ["9:30", "09:30"],
  ["0930", "09:30"],
  ["１４：００", "14:00"],
  ["2pm", "2pm"],
  ["", ""],
])("the time %j is tidied up to %j", (text, clock) => {
  expect(readClock(text)).toBe(clock);
});
