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
