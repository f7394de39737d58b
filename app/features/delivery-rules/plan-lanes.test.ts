import { describe, expect, test } from "vitest";
import { NEW_YORK, on, parcel, rulesOf, TOKYO } from "#test/factories/delivery-rules.ts";
import { inJapan, method, noDays, plannedDates, simpleRules } from "#test/factories/planned-days.ts";
import { planDays } from "./plan-days.ts";
import type { DeliveryRules } from "./rules.ts";

describe("the carrier", () => {
  const friday = "2026-11-27T09:00:00+09:00";

  test("takes the parcel on its next collection day that is none of the shop's holidays", () => {
    const rules = simpleRules(TOKYO, {
      origin: { handling: { min: 0, max: 0 } },
      carrierDays: { ...noDays, collectionDays: [1, 4] },
    });
    const handover = (placedAt: string) =>
      plannedDates(rules, TOKYO, parcel({ placedAt, to: inJapan })).handover;
    expect(handover("2026-11-24T09:00:00+09:00")).toBe("2026-11-26..2026-11-26");
    // Monday the 23rd is a holiday.
    expect(handover("2026-11-20T09:00:00+09:00")).toBe("2026-11-26..2026-11-26");
  });

  test("counts business days without weekends and holidays of the destination", () => {
    const rules = simpleRules(NEW_YORK, {
      origin: { handling: { min: 0, max: 0 } },
      transit: [{ methodId: null, zoneId: null, days: { min: 2, max: 3 }, count: "business" }],
    });
    const window = (countryCode: string) =>
      plannedDates(rules, NEW_YORK, parcel({ placedAt: "2026-11-25T09:00:00-05:00", to: { countryCode } }))
        .window;
    // Thursday the 26th is Thanksgiving.
    expect(window("US")).toBe("2026-11-30..2026-12-01");
    expect(window("DE")).toBe("2026-11-27..2026-11-30");
  });

  test.each([
    ["in Japan every day", "JP", "2026-11-29"],
    ["in Germany on Saturdays, not on Sundays", "DE", "2026-11-30"],
    ["in Brazil from Monday to Friday", "BR", "2026-11-30"],
  ])("delivers as is usual at the destination: %s", (_where, countryCode, from) => {
    const rules = simpleRules(TOKYO, { origin: { handling: { min: 0, max: 0 } } });
    expect(plannedDates(rules, TOKYO, parcel({ placedAt: friday, to: { countryCode } })).window).toBe(
      `${from}..${from}`,
    );
  });

  test("delivers on the method's own days before the shop's", () => {
    const rules = simpleRules(TOKYO, {
      origin: { handling: { min: 0, max: 0 } },
      carrierDays: { ...noDays, deliveryDays: [3] },
      methods: [method("mail", { matches: ["ゆうパケット"], carrierDays: { ...noDays, deliveryDays: [5] } })],
    });
    const from = (title: string) =>
      plannedDates(rules, TOKYO, parcel({ placedAt: friday, to: inJapan, method: title })).window.slice(
        0,
        10,
      );
    expect(from("ゆうパケット")).toBe("2026-12-04");
    expect(from("other")).toBe("2026-12-02");
  });

  test("delivers nothing on holidays of the destination's province, unless it is said to", () => {
    const rules = (deliversOnHolidays: boolean | null) =>
      simpleRules(NEW_YORK, {
        carrierDays: { ...noDays, deliversOnHolidays },
        origin: { handling: { min: 0, max: 0 } },
      });
    const from = (deliversOnHolidays: boolean | null, provinceCode: string) =>
      plannedDates(
        rules(deliversOnHolidays),
        NEW_YORK,
        parcel({ placedAt: "2026-06-22T09:00:00-04:00", to: { countryCode: "CA", provinceCode } }),
      ).window.slice(0, 10);
    expect(from(null, "QC")).toBe("2026-06-25");
    expect(from(null, "ON")).toBe("2026-06-24");
    expect(from(true, "QC")).toBe("2026-06-24");
  });

  test("delivers nothing on a zone's closed days", () => {
    const closedDays = [{ from: on("2026-11-28"), to: on("2026-12-02"), name: "Typhoon" }];
    const zones = [
      {
        id: "z",
        name: "Okinawa",
        closedDays,
        places: [{ countryCode: "JP", provinceCodes: ["47"], postcodes: [] }],
      },
    ];
    const rules = simpleRules(TOKYO, { zones, origin: { handling: { min: 0, max: 0 } } });
    const window = (provinceCode: string) =>
      plannedDates(rules, TOKYO, parcel({ placedAt: friday, to: { countryCode: "JP", provinceCode } }))
        .window;
    expect(window("47")).toBe("2026-12-03..2026-12-03");
    expect(window("13")).toBe("2026-11-29..2026-11-29");
  });
});

describe("the transit table", () => {
  const zone = (id: string, provinceCodes: string[], postcodes: string[] = []) => ({
    id,
    name: id,
    closedDays: [],
    places: [{ countryCode: "JP", provinceCodes, postcodes }],
  });
  const cell = (methodId: string | null, zoneId: string | null, min: number) => ({
    methodId,
    zoneId,
    days: { min, max: min },
    count: "calendar" as const,
  });
  const rules = (...transit: DeliveryRules["transit"]) =>
    rulesOf(TOKYO, {
      methods: [method("yamato", { matches: ["Ｙａｍａｔｏ"] }), method("mail")],
      zones: [zone("japan", []), zone("okinawa", ["47"]), zone("miyako", ["47"], ["906"])],
      transit,
    });
  const miyako = { countryCode: "JP", provinceCode: "47", postcode: "906-0012" };
  const cellFor = (given: DeliveryRules, to = miyako, title: string | null = "yamato") =>
    planDays(given, TOKYO, parcel({ placedAt: "2026-11-24T09:00:00+09:00", to, method: title })).cells
      .transit;
  const all = [
    cell("yamato", "miyako", 8),
    cell("yamato", "okinawa", 7),
    cell("yamato", "japan", 6),
    cell("yamato", null, 5),
    cell(null, "miyako", 4),
    cell(null, "okinawa", 3),
    cell(null, "japan", 2),
    cell(null, null, 1),
  ];

  test.each([
    ["the method's, for the most exact place", 0, "cell:yamato|miyako"],
    ["the method's, for the next less exact one", 1, "cell:yamato|okinawa"],
    ["the method's, for the country", 2, "cell:yamato|japan"],
    ["the method's, for anywhere", 3, "cell:yamato|*"],
    ["any method's, for the most exact place", 4, "cell:*|miyako"],
    ["any method's, for the next less exact one", 5, "cell:*|okinawa"],
    ["any method's, for the country", 6, "cell:*|japan"],
    ["the one for everything", 7, "cell:*|*"],
    ["what is usual, when there is none", 8, "usual:JP>JP:jp-remote-islands"],
  ])("gives the most exact cell there is: %s", (_which, skipped, found) => {
    expect(cellFor(rules(...all.slice(skipped)))).toBe(found);
    expect(cellFor(rules(...all.slice(skipped).toReversed())), "in any order").toBe(found);
  });

  test("a method is known by its texts in any case and width, and by its own name", () => {
    const given = rules(cell("yamato", null, 5), cell("mail", null, 6));
    expect(cellFor(given, miyako, "YAMATO")).toBe("cell:yamato|*");
    expect(cellFor(given, miyako, " Mail ")).toBe("cell:mail|*");
  });
});
