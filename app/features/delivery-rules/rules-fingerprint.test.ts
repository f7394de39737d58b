import { describe, expect, test } from "vitest";
import { on, rulesOf, SAO_PAULO, TOKYO } from "#test/factories/delivery-rules.ts";
import { rulesFingerprint } from "./rules-fingerprint.ts";
import type { DeliveryRules } from "./rules.ts";

const match = { kind: "product", value: "1", label: "Sofa" } as const;
const noDays = { collectionDays: null, deliveryDays: null, deliversOnHolidays: null };
const rules = rulesOf(TOKYO, {
  handling: [{ id: "a", match, days: { min: 1, max: 2 }, readyOn: null }],
  methods: [{ id: "m", name: "Mail", matches: [], kind: "carrier", carrierDays: noDays }],
  origin: { closedDays: [{ from: on("2026-12-29"), to: on("2027-01-03"), name: "New Year" }] },
});
const fingerprint = rulesFingerprint(rules, TOKYO);
const changed = (changes: Partial<DeliveryRules>) => rulesFingerprint({ ...rules, ...changes }, TOKYO);

describe("the fingerprint stays", () => {
  test.each<[string, Partial<DeliveryRules>]>([
    ["when the wording changes", { shown: { ...rules.shown, certainty: 95, wording: "own" } }],
    ["when the threshold for late changes", { lateFrom: 0.9 }],
    [
      "when a product is renamed",
      { handling: rules.handling.map((rule) => ({ ...rule, match: { ...match, label: "Couch" } })) },
    ],
    [
      "when closed days are renamed",
      {
        origin: {
          ...rules.origin,
          closedDays: rules.origin.closedDays.map((days) => ({ ...days, name: "Break" })),
        },
      },
    ],
  ])("%s", (_when, changes) => {
    expect(changed(changes)).toBe(fingerprint);
  });

  test("through JSON and back, whatever the order of keys", () => {
    const reversed = Object.fromEntries(Object.entries(structuredClone(rules)).toReversed()) as DeliveryRules;
    expect(rulesFingerprint(reversed, TOKYO)).toBe(fingerprint);
  });
});

describe("the fingerprint changes", () => {
  test.each<[string, Partial<DeliveryRules>]>([
    ["with handling days", { origin: { ...rules.origin, handling: { min: 0, max: 1 } } }],
    ["with cut-offs", { origin: { ...rules.origin, cutoffs: rules.origin.cutoffs.map(() => "12:00") } }],
    ["with closed days", { origin: { ...rules.origin, closedDays: [] } }],
    [
      "with what a method is matched by",
      { methods: rules.methods.map((method) => ({ ...method, name: "Post" })) },
    ],
    [
      "with a cell of the transit table",
      { transit: [{ methodId: null, zoneId: null, days: { min: 1, max: 1 }, count: "calendar" }] },
    ],
    ["with the carrier's days", { carrierDays: { ...noDays, deliveryDays: [1] } }],
  ])("%s", (_with, changes) => {
    expect(changed(changes)).not.toBe(fingerprint);
  });

  test("when the shop moves", () => {
    expect(rulesFingerprint(rules, SAO_PAULO)).not.toBe(fingerprint);
  });
});
