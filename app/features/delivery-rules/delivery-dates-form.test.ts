import { expect, test } from "vitest";
import { parsePreviewQuestion, parseSaveForm } from "./delivery-dates-form.ts";
import type { PreviewOrder } from "./preview-order.ts";
import { toDraft } from "./rules-draft.ts";
import { USUAL_RULES } from "./usual-rules.ts";

const DRAFT = toDraft(USUAL_RULES);
const ORDER: PreviewOrder = {
  on: "2026-11-21",
  at: "14:10",
  countryCode: "JP",
  provinceCode: "01",
  postcode: "",
  method: { title: "宅急便" },
  locationId: null,
  handlingRuleId: null,
  hasOrdinaryItem: false,
};
const form = (fields: Record<string, string>) => new Map(Object.entries(fields));

test("what the save bar sends is read as rules on a version", () => {
  expect(parseSaveForm(form({ draft: JSON.stringify(DRAFT), version: "3" }))).toEqual({
    given: USUAL_RULES,
    version: 3,
  });
});

test.each([
  ["no draft", {}],
  ["no JSON", { draft: "{", version: "1" }],
  ["a draft of another shape", { draft: '{"shown":1}', version: "1" }],
  ["a list", { draft: "[]", version: "1" }],
  ["no version", { draft: JSON.stringify(DRAFT), version: "x" }],
  ["a novel", { draft: `"${"x".repeat(600_000)}"`, version: "1" }],
])("%s is refused, not guessed at", (_, fields) => {
  expect(parseSaveForm(form(fields))).toBeNull();
});

test("a question of the preview holds a draft, an order and a language", () => {
  const ask = (question: unknown) => parsePreviewQuestion(form({ question: JSON.stringify(question) }));
  expect(ask({ draft: DRAFT, order: ORDER, language: "ja" })).toEqual({
    given: USUAL_RULES,
    order: ORDER,
    language: "ja",
  });
  expect(ask({ draft: DRAFT, order: { ...ORDER, on: 5 }, language: "ja" })).toBeNull();
  expect(ask({ draft: DRAFT, order: ORDER, language: "xx" })).toBeNull();
  expect(ask(null)).toBeNull();
});
