import { expect, test } from "vitest";
import { on, parcel, rulesOf, TOKYO } from "#test/factories/delivery-rules.ts";
import { planDays } from "./plan-days.ts";
import { presentPlanDays, type PlanDay } from "./present-plan-days.ts";
import type { DeliveryRules } from "./rules.ts";

const asText = ({ on: date, happens, closed }: PlanDay) =>
  [
    date.slice(5),
    happens.join("+") || "-",
    ...closed.map(({ who, why }) => `${who}:${why.kind === "weekday" ? "weekday" : why.name}`),
  ].join(" ");
const transit: DeliveryRules["transit"] = [
  { methodId: null, zoneId: null, days: { min: 1, max: 2 }, count: "business" },
];

test("every day from the order to the end of the window says what happens, and who is closed and why", () => {
  const rules = rulesOf(TOKYO, {
    transit,
    origin: { closedDays: [{ from: on("2026-04-30"), to: on("2026-04-30"), name: "Stocktaking" }] },
  });
  const plan = planDays(
    rules,
    TOKYO,
    parcel({ placedAt: "2026-04-28T15:00:00+09:00", to: { countryCode: "DE" } }),
  );
  expect(presentPlanDays(plan, "en").map(asText)).toEqual([
    "04-28 ordered",
    "04-29 waiting work:Showa Day",
    "04-30 waiting work:Stocktaking",
    "05-01 handling",
    "05-02 - work:weekday",
    "05-03 - work:Constitution Day",
    "05-04 - work:Greenery Day",
    "05-05 - work:Children's Day",
    "05-06 - work:Constitution Day (substitute day)",
    "05-07 handling+handover",
    "05-08 handling+handover+arrival",
    "05-09 arrival transit:weekday",
    "05-10 transit transit:weekday delivery:weekday",
    "05-11 arrival",
    "05-12 arrival",
  ]);
});

test("names holidays as the country does, when no language is asked for", () => {
  const plan = planDays(
    rulesOf(TOKYO, { transit }),
    TOKYO,
    parcel({ placedAt: "2026-11-22T09:00:00+09:00" }),
  );
  expect(presentPlanDays(plan).map(asText)[1]).toBe("11-23 waiting work:勤労感謝の日");
});

test("for local pick-up it ends with the days on which it may be fetched", () => {
  const noDays = { collectionDays: null, deliveryDays: null, deliversOnHolidays: null };
  const methods = [{ id: "m", name: "Shop", matches: [], kind: "pickup" as const, carrierDays: noDays }];
  const rules = rulesOf(TOKYO, { methods });
  const plan = planDays(rules, TOKYO, parcel({ placedAt: "2026-11-26T09:00:00+09:00", method: "Shop" }));
  expect(presentPlanDays(plan).map(asText)).toEqual([
    "11-26 ordered+handling",
    "11-27 handling+pickup",
    "11-28 - work:weekday",
    "11-29 - work:weekday",
    "11-30 handling+pickup",
  ]);
});

test("a plan that reaches years ahead is cut short", () => {
  const readyOn = on("2036-01-01");
  const match = { kind: "tag", value: "vapour", label: "vapour" } as const;
  const rules = rulesOf(TOKYO, { handling: [{ id: "a", match, days: null, readyOn }] });
  const items = [{ productId: "1", vendor: null, productType: null, tags: ["vapour"], collectionIds: [] }];
  const plan = planDays(rules, TOKYO, parcel({ placedAt: "2026-11-26T09:00:00+09:00", items }));
  expect(presentPlanDays(plan)).toHaveLength(400);
});
