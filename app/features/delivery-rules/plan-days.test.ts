import { describe, expect, test } from "vitest";
import { dayOf, item, NEW_YORK, on, parcel, rulesOf, TOKYO } from "#test/factories/delivery-rules.ts";
import { datesOf, inJapan, method, plannedDates, simpleRules } from "#test/factories/planned-days.ts";
import type { RulePlan } from "./plan.ts";
import { planDays } from "./plan-days.ts";
import type { HandlingRule } from "./rules.ts";

const kindsOf = ({ steps }: RulePlan) => steps.map(({ kind }) => kind);

const rule = (
  kind: HandlingRule["match"]["kind"],
  value: string,
  more: Partial<HandlingRule>,
): HandlingRule => ({
  id: `${kind}-${value}`,
  match: { kind, value, label: value },
  days: null,
  readyOn: null,
  ...more,
});

describe("the day that work starts", () => {
  test.each([
    ["a minute before the cut-off, that day", "2026-11-24T13:59:59+09:00", "2026-11-24"],
    ["at the cut-off, the next work day", "2026-11-24T14:00:00+09:00", "2026-11-25"],
    ["late on a Friday, Monday", "2026-11-27T20:00:00+09:00", "2026-11-30"],
    ["on a Saturday morning, Monday", "2026-11-28T09:00:00+09:00", "2026-11-30"],
    ["before a holiday on Monday, Tuesday", "2026-11-20T20:00:00+09:00", "2026-11-24"],
    ["on New Year's Eve after the cut-off, past the holiday", "2026-12-31T18:00:00+09:00", "2027-01-04"],
    ["on 28 February of a leap year, the 29th", "2028-02-28T18:00:00+09:00", "2028-02-29"],
    ["on 28 February of another year, 1 March", "2029-02-28T18:00:00+09:00", "2029-03-01"],
  ])("%s", (_when, placedAt, startsOn) => {
    expect(plannedDates(simpleRules(TOKYO), TOKYO, parcel({ placedAt, to: inJapan })).startsOn).toBe(
      startsOn,
    );
  });

  test("passes over Golden Week of 2026, its moved day included", () => {
    const placedAt = "2026-05-01T15:00:00+09:00";
    expect(plannedDates(simpleRules(TOKYO), TOKYO, parcel({ placedAt, to: inJapan }))).toEqual({
      orderedOn: "2026-05-01",
      startsOn: "2026-05-07",
      handover: "2026-05-08..2026-05-08",
      window: "2026-05-10..2026-05-10",
    });
  });

  test("does not pass over holidays in a shop that works on them", () => {
    const rules = simpleRules(TOKYO, { origin: { closedOnHolidays: false } });
    expect(plannedDates(rules, TOKYO, parcel({ placedAt: "2026-05-01T15:00:00+09:00" })).startsOn).toBe(
      "2026-05-04",
    );
  });

  test("passes over the shop's own closed days, both ends included", () => {
    const closedDays = [{ from: on("2026-11-25"), to: on("2026-11-26"), name: "Stocktaking" }];
    const rules = simpleRules(TOKYO, { origin: { closedDays } });
    expect(plannedDates(rules, TOKYO, parcel({ placedAt: "2026-11-24T15:00:00+09:00" })).startsOn).toBe(
      "2026-11-27",
    );
  });

  test("follows each day's own cut-off", () => {
    const cutoffs = ["17:00", "10:00", "17:00", "17:00", "17:00", "10:00", null];
    const rules = simpleRules(TOKYO, { origin: { cutoffs } });
    const startsOn = (placedAt: string) => plannedDates(rules, TOKYO, parcel({ placedAt })).startsOn;
    expect(startsOn("2026-11-24T11:00:00+09:00")).toBe("2026-11-25");
    expect(startsOn("2026-11-25T11:00:00+09:00")).toBe("2026-11-25");
    // A Saturday, with a cut-off of its own.
    expect(startsOn("2026-11-28T09:00:00+09:00")).toBe("2026-11-28");
  });

  test("is told in the shop's zone, wherever the buyer is", () => {
    const placedAt = "2026-11-24T23:30:00-05:00";
    expect(
      plannedDates(simpleRules(TOKYO), TOKYO, parcel({ placedAt, to: { countryCode: "US" } })),
    ).toMatchObject({
      orderedOn: "2026-11-25",
      startsOn: "2026-11-25",
    });
    expect(plannedDates(simpleRules(NEW_YORK), NEW_YORK, parcel({ placedAt, to: inJapan }))).toMatchObject({
      orderedOn: "2026-11-24",
      startsOn: "2026-11-25",
    });
  });

  test("a pre-order starts on its day, and one that is due by now at once", () => {
    const handling = [rule("tag", "pre-order", { readyOn: on("2026-12-12") })];
    const traits = (placedAt: string) => parcel({ placedAt, items: [item({ tags: ["Pre-Order"] })] });
    const early = planDays(simpleRules(TOKYO, { handling }), TOKYO, traits("2026-11-24T09:00:00+09:00"));
    // The 12th is a Saturday.
    expect(datesOf(early).startsOn).toBe("2026-12-14");
    expect(early.steps.find(({ kind }) => kind === "pre_order")?.rule).toMatchObject({
      id: "rule:tag-pre-order",
    });
    const late = planDays(simpleRules(TOKYO, { handling }), TOKYO, traits("2026-12-15T09:00:00+09:00"));
    expect(datesOf(late).startsOn).toBe("2026-12-15");
    expect(kindsOf(late)).not.toContain("pre_order");
  });
});

describe("handling", () => {
  const tuesday = "2026-11-24T09:00:00+09:00";

  test("counts work days, and none at all is the same day", () => {
    const handover = (min: number, max: number) =>
      plannedDates(
        simpleRules(TOKYO, { origin: { handling: { min, max } } }),
        TOKYO,
        parcel({ placedAt: tuesday }),
      ).handover;
    expect(handover(0, 0)).toBe("2026-11-24..2026-11-24");
    expect(handover(1, 4)).toBe("2026-11-25..2026-11-30");
  });

  test.each([
    ["product", "77", item({ productId: "77" })],
    ["vendor", "ACME", item({ vendor: "Acme " })],
    ["type", "furniture", item({ productType: "Furniture" })],
    ["tag", "Made To Order", item({ tags: ["other", "made to order"] })],
    ["collection", "9", item({ collectionIds: ["8", "9"] })],
  ] as const)("a rule for a %s decides for an item that has it", (kind, value, ordered) => {
    const rules = simpleRules(TOKYO, { handling: [rule(kind, value, { days: { min: 5, max: 6 } })] });
    const planned = planDays(rules, TOKYO, parcel({ placedAt: tuesday, items: [ordered] }));
    expect(planned.handling).toEqual({ min: 5, max: 6 });
    expect(planned.cells.handling).toBe(`rule:${kind}-${value}`);
    const other = planDays(rules, TOKYO, parcel({ placedAt: tuesday, items: [item()] }));
    expect(other.cells.handling).toBe("origin");
  });

  test("the first rule that fits an item decides for it, in the merchant's order", () => {
    const handling = [
      rule("tag", "slow", { days: { min: 9, max: 9 } }),
      rule("vendor", "acme", { days: { min: 3, max: 3 } }),
    ];
    const items = [item({ vendor: "Acme", tags: ["slow"] })];
    expect(
      planDays(simpleRules(TOKYO, { handling }), TOKYO, parcel({ placedAt: tuesday, items })).handling.max,
    ).toBe(9);
  });

  const slow = rule("tag", "slow", { days: { min: 4, max: 6 } });
  const items = [item(), item({ tags: ["slow"] })];

  test("of several items the latest decides when they travel together", () => {
    const planned = planDays(
      simpleRules(TOKYO, { handling: [slow] }),
      TOKYO,
      parcel({ placedAt: tuesday, items }),
    );
    expect(planned.handling).toEqual({ min: 4, max: 6 });
    expect(planned.cells.handling).toBe("rule:tag-slow");
  });

  test("of several items the first comes with the quickest and the last with the slowest when they travel apart", () => {
    const rules = simpleRules(TOKYO, { handling: [slow], severalItems: "apart" });
    expect(planDays(rules, TOKYO, parcel({ placedAt: tuesday, items })).handling).toEqual({ min: 1, max: 6 });
  });
});

describe("local pick-up", () => {
  test("is ready when the shop has packed it, on its work days", () => {
    const rules = simpleRules(TOKYO, { methods: [method("shop", { name: "店舗受取", kind: "pickup" })] });
    const planned = planDays(
      rules,
      TOKYO,
      parcel({ placedAt: "2026-11-27T15:00:00+09:00", to: inJapan, method: "店舗受取" }),
    );
    expect(planned.kind).toBe("pickup");
    expect(datesOf(planned).window).toBe("2026-12-01..2026-12-01");
    expect(kindsOf(planned)).toEqual(["ordered", "cutoff_missed", "handling", "pickup"]);
  });
});

describe("a location with an entry of its own", () => {
  const warehouse = {
    ...rulesOf(NEW_YORK).origin,
    zone: "America/New_York",
    countryCode: "US",
    provinceCode: "NY",
  };
  const rules = simpleRules(TOKYO, {
    locations: [{ locationId: "5", name: "New Jersey", origin: warehouse }],
  });
  const placedAt = "2026-11-23T15:00:00-05:00";

  test("goes by its own zone, cut-offs and holidays", () => {
    const there = planDays(rules, TOKYO, parcel({ placedAt, locationId: "5", to: { countryCode: "US" } }));
    expect(datesOf(there)).toMatchObject({ orderedOn: "2026-11-23", startsOn: "2026-11-24" });
    expect(there.zone).toBe("America/New_York");
    expect(there.cells.handling).toBe("location:5");
    const elsewhere = planDays(
      rules,
      TOKYO,
      parcel({ placedAt, locationId: "6", to: { countryCode: "US" } }),
    );
    expect(datesOf(elsewhere).orderedOn).toBe("2026-11-24");
    expect(elsewhere.fallbacks).not.toContain("unknown_location");
  });

  test("an order of which the location is not known goes by the shop's own, and says so", () => {
    expect(planDays(rules, TOKYO, parcel({ placedAt, to: inJapan })).fallbacks).toContain("unknown_location");
  });

  test("an address of a location counts where the rules name no place", () => {
    const origin = { countryCode: "us", provinceCode: "US-HI", postcode: "96813" };
    const planned = planDays(
      rulesOf(NEW_YORK),
      NEW_YORK,
      parcel({ placedAt, origin, to: { countryCode: "US", provinceCode: "NY" } }),
    );
    expect(planned.origin).toEqual({ countryCode: "US", provinceCode: "HI", postcode: "96813" });
    expect(planned.cells.transit).toBe("usual:US>US:us-hawaii");
  });
});

test("every step names the rule it comes from, in the order of the way", () => {
  const rules = rulesOf(TOKYO, {
    handling: [rule("tag", "slow", { days: { min: 2, max: 3 } })],
    zones: [
      {
        id: "okinawa",
        name: "Okinawa",
        closedDays: [],
        places: [{ countryCode: "JP", provinceCodes: ["47"], postcodes: [] }],
      },
    ],
    transit: [{ methodId: null, zoneId: "okinawa", days: { min: 3, max: 4 }, count: "calendar" }],
  });
  const traits = parcel({
    placedAt: "2026-11-24T18:00:00+09:00",
    to: { countryCode: "JP", provinceCode: "47" },
    items: [item({ tags: ["slow"] })],
  });
  const { steps, startsOn } = planDays(rules, TOKYO, traits);
  expect(startsOn).toBe(dayOf("2026-11-25"));
  expect(steps.map(({ kind, rule: { by, id } }) => `${kind} ${by} ${id}`)).toEqual([
    "ordered usual origin",
    "cutoff_missed usual origin",
    "handling merchant rule:tag-slow",
    "collection usual origin",
    "transit merchant cell:*|okinawa",
    "delivery_day usual usual",
  ]);
});
