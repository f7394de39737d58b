import { describe, expect, test } from "vitest";
import { MAIL_LOCALES } from "../mail-texts.ts";
import { PLANNED_MOMENTS } from "../moments.ts";
import { SAMPLE_NAMES, sampleValues, samplesOf, type SampleMoment } from "./samples.ts";

const MOMENTS: SampleMoment[] = [...PLANNED_MOMENTS, "note", "test"];

const NEVER = /(?!)/;

/** Every text in a value, with the way to it. */
function textsIn(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

describe.each(MAIL_LOCALES)("the samples in %s", (locale) => {
  test.each(MOMENTS)("of %s say what they are about, and nothing that is not there", (moment) => {
    const faults = SAMPLE_NAMES.flatMap((name) => {
      const values = sampleValues(moment, locale, name);
      expect(values.lang).toBe(locale);
      expect(values.items.length).toBeGreaterThan(0);
      // Others' words may be any; ours are never a value that was forgotten.
      const forgotten = name === "hostile" ? NEVER : /undefined|null|NaN|Invalid|\[object|\{\w+\}/;
      return textsIn(values).filter(
        ([, text]) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) || forgotten.test(text) || text.length > 1_000,
      );
    });
    expect(faults).toEqual([]);
  });
});

test("samples go out when they are told to, so that their dates are never past", () => {
  const [first] = samplesOf("shipped", "en");
  expect(first?.facts.order.outlook?.promised).toMatchObject({ from: "2026-11-25", to: "2026-11-27" });
});

test("a mail with marketing in it has a way out, and no other has", () => {
  for (const moment of MOMENTS) {
    const isAsking = moment === "review_request" || moment === "survey";
    expect(sampleValues(moment, "en", "typical").unsubscribe !== null).toBe(isAsking);
  }
});
