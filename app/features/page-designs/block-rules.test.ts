import { describe, expect, test } from "vitest";
import { applies, type BlockFacts } from "./applies.ts";
import { blockRules, type BlockRules } from "./block-rules.ts";
import { choosePage } from "./choose-page.ts";
import type { PageAudience } from "./page-design.ts";

const LATE_IN_JAPAN: BlockFacts = {
  situations: new Set(["on_the_way", "late"]),
  countryCode: "JP",
  language: "ja",
  tags: ["Gift ", "vip"],
  isFirst: true,
};
const NOBODY_KNOWS: BlockFacts = {
  situations: new Set(),
  countryCode: null,
  language: "en",
  tags: [],
  isFirst: null,
};

describe("a block", () => {
  test.each<[string, Partial<BlockRules>, boolean]>([
    ["without rules is shown", {}, true],
    ["for a situation that is true is shown", { situations: ["late"] }, true],
    ["for one of several situations is shown", { situations: ["customs", "late"] }, true],
    ["for another situation is not", { situations: ["delivered"] }, false],
    ["for the country is shown", { countries: ["US", "JP"] }, true],
    ["for another country is not", { countries: ["US"] }, false],
    ["for the language is shown", { languages: ["ja"] }, true],
    ["for another language is not", { languages: ["en", "de"] }, false],
    ["for a tag is shown, however it is written", { tags: ["gift"] }, true],
    ["for another tag is not", { tags: ["wholesale"] }, false],
    ["for first orders is shown", { firstOrder: true }, true],
    ["for later orders is not", { firstOrder: false }, false],
    ["is shown when all of its rules hold", { situations: ["late"], tags: ["VIP"] }, true],
    ["is not when one of them does not", { situations: ["late"], tags: ["VIP"], countries: ["US"] }, false],
  ])("%s", (_what, rules, isShown) => {
    expect(applies(blockRules.parse(rules), LATE_IN_JAPAN)).toBe(isShown);
  });

  test.each<[string, Partial<BlockRules>]>([
    ["a country", { countries: ["JP"] }],
    ["first orders", { firstOrder: true }],
    ["later orders", { firstOrder: false }],
  ])("for %s is not shown while nobody knows", (_what, rules) => {
    expect(applies(blockRules.parse(rules), NOBODY_KNOWS)).toBe(false);
  });
});

describe("the page that is shown", () => {
  const page = (name: string, audience: Partial<PageAudience>) => ({
    name,
    audience: { countries: [], languages: [], ...audience },
  });
  const japan = page("japan", { countries: ["JP"] });
  const german = page("german", { languages: ["de"], countries: ["DE", "AT"] });
  const all = page("all", {});

  test.each([
    [[japan, all], "JP", "en", japan],
    [[all, japan], "JP", "en", all],
    [[japan, german, all], "AT", "de", german],
    [[japan, german, all], "CH", "de", all],
    [[japan, german, all], "DE", "en", all],
    // It is not known where it goes.
    [[japan, german, all], null, "de", all],
    [[japan, german], "US", "en", null],
    [[japan], null, "ja", null],
    [[], "JP", "ja", null],
  ] as const)("is the first that is for the order: %#", (pages, countryCode, language, chosen) => {
    expect(choosePage(pages, { countryCode, language })).toBe(chosen);
  });
});
