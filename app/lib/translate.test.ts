import { describe, expect, expectTypeOf, test } from "vitest";
import { translateWith, type CatalogOf, type TextValue } from "./translate.ts";

const en = {
  hello: "Hello",
  parcels: "{count, plural, one {# parcel} other {# parcels}} for {name}",
  due: "Late, {when, select, today {today} other {since {date}}} ({name})",
} as const;
const pl: CatalogOf<typeof en> = {
  hello: "Dzień dobry",
  parcels: "{count, plural, one {# paczka} few {# paczki} many {# paczek} other {# paczki}} dla {name}",
  due: "{when, select, today {dziś} other {od {date}}}: {name}",
};

describe("translateWith", () => {
  test("fills in values and follows the language's own plurals", () => {
    const say = translateWith<typeof en>("pl", pl);
    expect([1, 2, 5, 22].map((count) => say("parcels", { count, name: "Ani" }))).toEqual([
      "1 paczka dla Ani",
      "2 paczki dla Ani",
      "5 paczek dla Ani",
      "22 paczki dla Ani",
    ]);
    expect(say("hello")).toBe("Dzień dobry");
  });

  test("a value is data: braces and tags in it are not read as a message", () => {
    const say = translateWith<typeof en>("en", en);
    expect(say("parcels", { count: 1, name: "{count} <b>" })).toBe("1 parcel for {count} <b>");
  });

  test("in a language from right to left values stand isolated, and the choice of a branch is not disturbed", () => {
    const ar: CatalogOf<typeof en> = {
      hello: "مرحبًا",
      parcels:
        "{count, plural, one {طرد واحد} two {طردان} few {# طرود} many {# طردًا} other {# طرد}} لـ {name}",
      due: "{when, select, today {اليوم} other {منذ {date}}}: {name}",
    };
    const say = translateWith<typeof en>("ar", ar);
    expect(say("parcels", { count: 3, name: "#1001" })).toBe("3 طرود لـ \u2068#1001\u2069");
    expect(say("due", { when: "other", date: "24", name: "a@b.c" })).toBe(
      "منذ \u206824\u2069: \u2068a@b.c\u2069",
    );
    expect(say("due", { when: "today", date: "", name: "x" })).toBe("اليوم: \u2068x\u2069");
  });

  test("the compiler knows which values a text needs", () => {
    const say = translateWith<typeof en>("en", en);
    expectTypeOf(say<"parcels">).parameters.toEqualTypeOf<
      ["parcels", { readonly count: TextValue; readonly name: TextValue }]
    >();
    expectTypeOf(say<"due">).parameters.toEqualTypeOf<
      ["due", { readonly when: TextValue; readonly date: TextValue; readonly name: TextValue }]
    >();
    expectTypeOf(say<"hello">).parameters.toEqualTypeOf<["hello"]>();
  });
});
