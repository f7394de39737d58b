import { expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { presentPublished } from "./present-published.ts";

const AT = at("2026-11-21T12:00:00Z");
const ROW = { wantedAt: null, publishedAt: AT, problem: null, leftOut: null };
const NOTHING = { handlingRuleIds: [], places: 0 };

test("the page says live only when the shop has the dates of the latest rules", () => {
  expect(presentPublished(null)).toEqual({ state: "waiting" });
  expect(presentPublished({ ...ROW, publishedAt: null })).toEqual({ state: "waiting" });
  expect(presentPublished({ ...ROW, wantedAt: AT })).toEqual({ state: "waiting" });
  expect(presentPublished(ROW)).toEqual({ state: "published", at: AT, leftOut: NOTHING });
});

test("a failure is told even while the next attempt is waiting, and so is what there was no room for", () => {
  const failed = { ...ROW, wantedAt: AT, problem: "Grant access." };
  expect(presentPublished(failed)).toEqual({ state: "failed", problem: "Grant access." });
  const leftOut = { otherCountries: true, handlingRuleIds: ["h"], places: 3 };
  expect(presentPublished({ ...ROW, leftOut })).toMatchObject({
    leftOut: { handlingRuleIds: ["h"], places: 3 },
  });
});
