import { expect, test } from "vitest";
import { parseNote } from "../note.ts";
import { EXCEPTION_REASONS } from "#app/features/shipments/shipment.ts";
import { TROUBLE_KINDS } from "../trouble.ts";
import { draftNote, NOTE_LANGUAGES } from "./draft-note.ts";

const about = { order: "#1001", shop: "Northwind" };

test.each(NOTE_LANGUAGES)(
  "a note in %s names the order and the shop, and may be sent as it is, whatever went wrong",
  (locale) => {
    const cases = TROUBLE_KINDS.flatMap((kind) => [
      { kind, facts: {} },
      { kind, facts: { isBack: true } },
      ...EXCEPTION_REASONS.map((reason) => ({ kind, facts: { reason } })),
    ]);
    for (const trouble of cases) {
      const note = draftNote({ ...trouble, hasLeft: true }, { ...about, locale });
      expect(note.subject).toContain("#1001");
      expect(note.text).toContain("Northwind");
      expect(note.text).not.toContain("{");
      expect(parseNote(note)).toEqual(note);
    }
  },
);

test("what the carrier gave as its reason is what the shopper hears", () => {
  const textOf = (facts: Parameters<typeof draftNote>[0]["facts"]) =>
    draftNote({ kind: "exception", facts, hasLeft: true }, { ...about, locale: "en" }).text;
  expect(textOf({ reason: "address" })).toContain("full address");
  expect(textOf({ reason: "lost" })).toContain("replacement or your money back");
  expect(textOf({})).toContain("reported a problem");
});

test("in every language each trouble has words of its own", () => {
  for (const locale of NOTE_LANGUAGES) {
    const texts = TROUBLE_KINDS.map(
      (kind) => draftNote({ kind, facts: {}, hasLeft: true }, { ...about, locale }).text,
    );
    expect(new Set(texts).size).toBe(TROUBLE_KINDS.length);
  }
});

test("of what has not left the shop, no note says that a carrier has it", () => {
  for (const locale of NOTE_LANGUAGES) {
    const textOf = (kind: "late" | "unfulfilled") =>
      draftNote({ kind, facts: {}, hasLeft: false }, { ...about, locale }).text;
    expect(textOf("late")).toBe(textOf("unfulfilled"));
  }
});
