import { describe, expect, test } from "vitest";
import { EVERY_DAY } from "#app/lib/day-number.ts";
import { on, parcel, rulesOf, SAO_PAULO, TOKYO } from "#test/factories/delivery-rules.ts";
import { checkRules } from "./check-rules.ts";
import { parseRules } from "./parse-rules.ts";
import { planDays } from "./plan-days.ts";
import { presetPlaces } from "./preset-places.ts";
import type { DeliveryRules, ShippingMethod } from "./rules.ts";

const TODAY = on("2026-11-21");
type Changes = Parameters<typeof rulesOf>[1];

/** Problems as "path code", errors and warnings apart. */
function problemsOf(given: unknown) {
  const { problems } = checkRules(given, TOKYO, TODAY);
  const of = (severity: "error" | "warning") =>
    problems.filter((problem) => problem.severity === severity).map(({ path, code }) => `${path} ${code}`);
  return { errors: of("error"), warnings: of("warning") };
}
const errorsWith = (changes: Changes) => problemsOf(rulesOf(TOKYO, changes)).errors;
const warningsWith = (changes: Changes) => problemsOf(rulesOf(TOKYO, changes)).warnings;

const match = { kind: "tag", value: "slow", label: "slow" } as const;
const noDays = { collectionDays: null, deliveryDays: null, deliversOnHolidays: null };
const method: ShippingMethod = {
  id: "m",
  name: "Mail",
  matches: ["Mail"],
  kind: "carrier",
  carrierDays: noDays,
};
const place = (countryCode: string, provinceCodes: string[] = [], postcodes: string[] = []) => ({
  countryCode,
  provinceCodes,
  postcodes,
});
const zone = { id: "z", name: "Okinawa", places: [place("JP", ["47"])], closedDays: [] };
const cell = (methodId: string | null, zoneId: string | null, min = 1, max = 2) =>
  ({ methodId, zoneId, days: { min, max }, count: "business" }) as const;
const closed = (from: string, to: string) =>
  ({ from, to, name: "" }) as DeliveryRules["origin"]["closedDays"][number];

test("the usual rules of every country are without a problem", () => {
  for (const shop of [TOKYO, SAO_PAULO, { zone: "Asia/Jerusalem", countryCode: "IL", provinceCode: null }])
    expect(checkRules(rulesOf(shop), shop, TODAY).problems).toEqual([]);
});

test("every preset place makes a zone without a problem", () => {
  const zones = presetPlaces.map(({ id, name, places }) => ({ id, name, places, closedDays: [] }));
  expect(problemsOf(rulesOf(TOKYO, { zones }))).toEqual({ errors: [], warnings: [] });
});

describe("an impossible rule is named at its field", () => {
  test.each<[string, Changes]>([
    ["origin.cutoffs.2 bad_time", { origin: { cutoffs: ["14:00", null, "25:00", null, null, null, null] } }],
    ["origin.cutoffs.0 bad_time", { origin: { cutoffs: ["12:60", null, null, null, null, null, null] } }],
    ["origin.cutoffs no_work_day", { origin: { cutoffs: EVERY_DAY.map(() => null) } }],
    ["origin.zone unknown_time_zone", { origin: { zone: "Asia/Edo" } }],
    ["origin.countryCode unknown_country", { origin: { countryCode: "XQ" } }],
    ["origin.provinceCode unknown_province", { origin: { provinceCode: "48" } }],
    ["origin.handling.max min_over_max", { origin: { handling: { min: 3, max: 2 } } }],
    ["origin.handling.min out_of_range", { origin: { handling: { min: -1, max: 2 } } }],
    ["origin.handling.max out_of_range", { origin: { handling: { min: 1, max: 181 } } }],
    ["origin.handling.max not_whole", { origin: { handling: { min: 1, max: 2.5 } } }],
    [
      "origin.closedDays.0.to from_after_to",
      { origin: { closedDays: [closed("2026-12-31", "2026-12-30")] } },
    ],
    ["origin.closedDays.0.from bad_date", { origin: { closedDays: [closed("2027-02-29", "2027-03-01")] } }],
    ["origin.closedDays.0 closed_too_long", { origin: { closedDays: [closed("2027-01-01", "2028-12-31")] } }],
    ["carrierDays.collectionDays no_collection_day", { carrierDays: { ...noDays, collectionDays: [] } }],
    ["carrierDays.deliveryDays no_delivery_day", { carrierDays: { ...noDays, deliveryDays: [] } }],
    [
      "methods.0.carrierDays.deliveryDays no_delivery_day",
      { methods: [{ ...method, matches: [], carrierDays: { ...noDays, deliveryDays: [] } }] },
    ],
    ["methods.0.name no_name", { methods: [{ ...method, matches: [], name: "" }] }],
    [
      "methods.1.id duplicate_id",
      {
        methods: [
          { ...method, matches: [] },
          { ...method, matches: [], name: "Other" },
        ],
      },
    ],
    [
      "handling.0.match.value nothing_to_match",
      { handling: [{ id: "a", match: { ...match, value: "" }, days: { min: 1, max: 1 }, readyOn: null }] },
    ],
    [
      "handling.0.match.value malformed",
      {
        handling: [
          {
            id: "a",
            match: { ...match, kind: "product", value: "Sofa" },
            days: { min: 1, max: 1 },
            readyOn: null,
          },
        ],
      },
    ],
    ["handling.0.days nothing_to_change", { handling: [{ id: "a", match, days: null, readyOn: null }] }],
    ["zones.0.places no_places", { zones: [{ ...zone, places: [] }] }],
    ["zones.0.places.0.countryCode unknown_country", { zones: [{ ...zone, places: [place("QQ")] }] }],
    [
      "zones.0.places.0.provinceCodes.1 unknown_province",
      { zones: [{ ...zone, places: [place("JP", ["47", "48"])] }] },
    ],
    [
      "zones.0.places.0.postcodes.0 postcode_unequal",
      { zones: [{ ...zone, places: [place("US", [], ["90-905"])] }] },
    ],
    [
      "zones.0.places.0.postcodes.1 postcode_reversed",
      { zones: [{ ...zone, places: [place("JP", [], ["90", "909-900"])] }] },
    ],
    ["transit.0.methodId missing_method", { transit: [cell("gone", null)] }],
    ["transit.0.zoneId missing_zone", { transit: [cell(null, "gone")] }],
    ["transit.0.days.max min_over_max", { transit: [cell(null, null, 5, 2)] }],
    ["transit.1 duplicate_cell", { transit: [cell(null, null), cell(null, null, 3, 4)] }],
    ["lateFrom out_of_range", { lateFrom: 0.99 }],
  ])("%s", (problem, changes) => {
    expect(errorsWith(changes)).toEqual([problem]);
  });

  test.each([
    ["shown.ownText no_own_text", {}],
    ["shown.ownText.en no_date_in_text", { en: "It comes soon" }],
  ])("%s", (problem, ownText) => {
    expect(errorsWith({ shown: { ...rulesOf(TOKYO).shown, wording: "own", ownText } })).toEqual([problem]);
  });

  test("in a location's own origin, too", () => {
    const origin = { ...rulesOf(TOKYO).origin, handling: { min: 4, max: 1 } };
    expect(errorsWith({ locations: [{ locationId: "1", name: "Osaka", origin }] })).toEqual([
      "locations.0.origin.handling.max min_over_max",
    ]);
  });
});

describe("a rule that may be meant is only pointed out", () => {
  test.each<[string, Changes]>([
    [
      "handling.0.readyOn past_date",
      { handling: [{ id: "a", match, days: null, readyOn: on("2026-11-20") }] },
    ],
    ["origin.closedDays.0 closed_too_long", { origin: { closedDays: [closed("2027-01-04", "2027-03-05")] } }],
    [
      "handling.1.match duplicate_match",
      {
        handling: [
          { id: "a", match, days: { min: 1, max: 1 }, readyOn: null },
          { id: "b", match: { ...match, value: "ＳＬＯＷ" }, days: { min: 2, max: 2 }, readyOn: null },
        ],
      },
    ],
    [
      "methods.1.matches.0 duplicate_match",
      { methods: [method, { ...method, id: "n", name: "Other", matches: ["MAIL"] }] },
    ],
    ["zones.1.places.0 duplicate_match", { zones: [zone, { ...zone, id: "y" }] }],
  ])("%s", (problem, changes: Changes) => {
    expect(errorsWith(changes)).toEqual([]);
    expect(warningsWith(changes)).toEqual([problem]);
  });

  test("closed days that together leave no work day for months are told once, at the first", () => {
    const closedDays = [
      closed("2027-01-04", "2027-01-29"),
      closed("2027-02-01", "2027-02-26"),
      closed("2027-03-01", "2027-03-26"),
    ];
    expect(warningsWith({ origin: { closedDays } })).toEqual(["origin.closedDays.0 closed_too_long"]);
  });

  test("closed days that are over do no harm", () => {
    expect(warningsWith({ origin: { closedDays: [closed("2025-01-01", "2025-12-31")] } })).toEqual([]);
  });
});

describe("what is not even of the right kind", () => {
  test("is named at its path, and everything else is kept", () => {
    const given = {
      ...rulesOf(TOKYO, { transit: [cell(null, null, 3, 4)] }),
      lateFrom: "often",
      severalItems: "perhaps",
    };
    const { rules, problems } = checkRules(given, TOKYO, TODAY);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "lateFrom malformed",
      "severalItems malformed",
    ]);
    expect(rules.transit).toEqual([cell(null, null, 3, 4)]);
  });

  test("a half-typed number keeps its place in the list", () => {
    const given = {
      ...rulesOf(TOKYO),
      transit: [{ ...cell(null, null), days: { min: "x", max: 4 } }, cell("gone", null)],
    };
    expect(problemsOf(given).errors).toEqual([
      "transit.0.days.min malformed",
      "transit.1.methodId missing_method",
    ]);
  });

  test.each([null, undefined, 7, "rules", [], { origin: 3, zones: "all", methods: [null, 3] }])(
    "%j becomes rules that can be planned by",
    (given) => {
      const { rules } = checkRules(given, TOKYO, TODAY);
      const order = parcel({ placedAt: "2026-11-21T09:00:00+09:00", to: { countryCode: "JP" } });
      expect(planDays(rules, TOKYO, order).window.to).toBeGreaterThan(0);
      expect(parseRules(given).origin.cutoffs).toHaveLength(7);
    },
  );
});

test("wrong values come back as they were given, so that nothing typed is lost", () => {
  const given = rulesOf(TOKYO, {
    origin: { cutoffs: ["25:00", null, null, null, null, null, null], handling: { min: 9, max: 1 } },
  });
  expect(checkRules(given, TOKYO, TODAY).rules).toEqual(given);
});

test("codes are kept in one form: capitals, provinces without their country", () => {
  const { rules, problems } = checkRules(
    { ...rulesOf(TOKYO), zones: [{ ...zone, places: [place("jp", ["jp-47"])] }] },
    TOKYO,
    TODAY,
  );
  expect(rules.zones[0]?.places).toEqual([place("JP", ["47"])]);
  expect(problems).toEqual([]);
});
