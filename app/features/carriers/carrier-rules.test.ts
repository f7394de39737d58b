import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_CARRIER_RULES, parseCarrierRules } from "./carrier-rules.ts";
import { checkCarrierRules } from "./check-carrier-rules.ts";

const mask = {
  carrierId: "yanwen",
  showAs: "Our delivery",
  hidesNumber: true,
  hiddenCountries: ["CN"],
  hiddenWords: ["Shenzhen"],
};
const rules = {
  names: [{ company: "倉庫A", carrierId: "sagawa" }],
  pinned: [{ country: "*", carrierId: "japan-post" }],
  masks: [mask],
};

describe("rules as they are given", () => {
  test("are taken when nothing is wrong, trimmed, countries in capitals", () => {
    const given = {
      ...rules,
      names: [{ company: " 倉庫A ", carrierId: "sagawa" }],
      masks: [{ ...mask, hiddenCountries: ["cn"] }],
    };
    expect(checkCarrierRules(given)).toEqual({ kind: "rules", rules });
    expect(checkCarrierRules({})).toEqual({ kind: "rules", rules: NO_CARRIER_RULES });
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ company: `N${index}`, carrierId: "ups" }));
  test.each<[string, unknown, string, string]>([
    ["nothing", null, "", "malformed"],
    ["a list", [], "", "malformed"],
    ["no list", { names: "x" }, "names", "malformed"],
    ["no member", { names: [7] }, "names.0", "malformed"],
    ["an empty name", { names: [{ company: " ", carrierId: "ups" }] }, "names.0.company", "empty"],
    [
      "a long name",
      { names: [{ company: "x".repeat(201), carrierId: "ups" }] },
      "names.0.company",
      "too_long",
    ],
    [
      "a carrier of nobody's",
      { names: [{ company: "x", carrierId: "nobody" }] },
      "names.0.carrierId",
      "unknown_carrier",
    ],
    [
      "a name of everybody",
      { names: [{ company: "x", carrierId: "*" }] },
      "names.0.carrierId",
      "unknown_carrier",
    ],
    ["too many names", { names: many(201) }, "names", "too_many"],
    [
      "one name twice",
      { names: [...many(2), { company: " n 1", carrierId: "dhl-paket" }] },
      "names.2.company",
      "duplicate",
    ],
    [
      "a country of nowhere",
      { pinned: [{ country: "QQ", carrierId: "ups" }] },
      "pinned.0.country",
      "unknown_country",
    ],
    ["a second mask", { masks: [mask, mask] }, "masks.1.carrierId", "duplicate"],
    [
      "a hidden word shown",
      { masks: [{ ...mask, showAs: "SHENZHEN Post" }] },
      "masks.0.showAs",
      "shows_hidden_word",
    ],
    ["an empty hidden word", { masks: [{ ...mask, hiddenWords: [""] }] }, "masks.0.hiddenWords.0", "empty"],
    ["a yes that is none", { masks: [{ ...mask, hidesNumber: "yes" }] }, "masks.0.hidesNumber", "malformed"],
  ])("%s is told", (_case, given, path, code) => {
    const checked = checkCarrierRules(given);
    expect(
      checked.kind === "invalid" && checked.problems.map((problem) => [problem.path, problem.code]),
    ).toContainEqual([path, code]);
  });

  test("anything at all is answered, and what is taken reads back the same", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (names, masks) => {
        const checked = checkCarrierRules({ names, masks });
        const taken = checked.kind === "rules" ? checked.rules : NO_CARRIER_RULES;
        expect(parseCarrierRules(taken)).toEqual(taken);
      }),
    );
  });
});

describe("rules as they were stored", () => {
  test("are read as they were", () => {
    expect(parseCarrierRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
  });

  test("hold where they are whole", () => {
    const damaged = {
      names: [...rules.names, { company: "x" }, 7],
      pinned: null,
      masks: [{ ...mask, hiddenWords: [1, "ok"] }],
    };
    expect(parseCarrierRules(damaged)).toEqual({
      names: rules.names,
      pinned: [],
      masks: [{ ...mask, hiddenWords: ["ok"] }],
    });
  });

  test("anything at all is read without failing", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(parseCarrierRules(stored))).toEqual(["names", "pinned", "masks"]);
      }),
    );
  });
});
