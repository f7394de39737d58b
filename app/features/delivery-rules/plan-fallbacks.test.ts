import { describe, expect, test } from "vitest";
import { parcel, rulesOf, SAO_PAULO, TOKYO } from "#test/factories/delivery-rules.ts";
import { datesOf, inJapan, method } from "#test/factories/planned-days.ts";
import type { ParcelTraits } from "./plan.ts";
import { planDays } from "./plan-days.ts";
import { USUAL_RULES } from "./usual-rules.ts";

describe("an order of which little is known", () => {
  const placedAt = "2026-11-24T09:00:00-03:00";

  test("without a country it goes where the shop is, and says so", () => {
    const planned = planDays(USUAL_RULES, SAO_PAULO, parcel({ placedAt }));
    expect(planned.fallbacks).toEqual(["no_country", "no_province"]);
    expect(planned.cells.transit).toBe("usual:BR>BR:somewhere");
  });

  test("in a shop of which nothing is known it still gets a window", () => {
    const nowhere = { zone: "no such zone", countryCode: null, provinceCode: null };
    const planned = planDays(USUAL_RULES, nowhere, parcel({ placedAt, items: [] }));
    expect(planned.zone).toBe("UTC");
    expect(planned.window.to).toBeGreaterThan(planned.window.from);
    expect(planned.fallbacks).toEqual(["no_items", "no_country"]);
  });

  test("names a method, zone or part of the address that the rules ask for in vain", () => {
    const rules = rulesOf(TOKYO, {
      methods: [method("yamato")],
      zones: [
        {
          id: "z",
          name: "Z",
          closedDays: [],
          places: [{ countryCode: "JP", provinceCodes: ["47"], postcodes: ["906"] }],
        },
      ],
    });
    const fallbacks = (to: ParcelTraits["destination"], title: string | null) =>
      planDays(rules, TOKYO, parcel({ placedAt, to, method: title })).fallbacks;
    expect(fallbacks(inJapan, "pigeon")).toEqual(["unknown_method", "unknown_zone"]);
    expect(fallbacks({ ...inJapan, provinceCode: null, postcode: null }, "yamato")).toEqual([
      "no_province",
      "no_postcode",
      "unknown_zone",
    ]);
  });

  test("a shop that says nothing makes no fallback of it", () => {
    expect(
      planDays(USUAL_RULES, TOKYO, parcel({ placedAt, to: inJapan, method: "anything" })).fallbacks,
    ).toEqual([]);
  });
});

test("rules that leave nobody an open day take every day for open, and say so", () => {
  const rules = rulesOf(TOKYO, {
    origin: { cutoffs: [null, null, null, null, null, null, null], handling: { min: 0, max: 0 } },
    carrierDays: { collectionDays: [], deliveryDays: [], deliversOnHolidays: null },
    transit: [{ methodId: null, zoneId: null, days: { min: 1, max: 1 }, count: "calendar" }],
  });
  const planned = planDays(rules, TOKYO, parcel({ placedAt: "2026-11-28T23:00:00+09:00", to: inJapan }));
  expect(datesOf(planned).window).toBe("2026-11-29..2026-11-29");
  expect(planned.fallbacks).toContain("no_open_day");
});
