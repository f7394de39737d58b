import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import type { Catalog } from "./catalog.ts";
import { CATALOGS, LANGUAGES, sayIn } from "./languages.ts";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Names of the values that a message uses, those in the branches of a plural or select too. */
function valuesIn(elements: Element[], names = new Set<string>()): Set<string> {
  for (const element of elements) {
    const isText = element.type === 0 || element.type === 7;
    if (!isText && "value" in element) names.add(element.value);
    if ("options" in element)
      for (const option of Object.values(element.options)) valuesIn(option.value, names);
  }
  return names;
}

/** The branches of each plural in a message, "few one other". */
function branchesIn(elements: Element[]): string[] {
  return elements.flatMap((element) => {
    if (!("options" in element)) return [];
    const inside = Object.values(element.options).flatMap((option) => branchesIn(option.value));
    const isPlural = element.type === 6;
    return isPlural ? [Object.keys(element.options).toSorted().join(" "), ...inside] : inside;
  });
}

const valuesOf = (text: string, language: string) =>
  [...valuesIn(new IntlMessageFormat(text, language).getAst())].toSorted().join(" ");

// The keys are those of the catalog by its type.
const keys = Object.keys(CATALOGS.en) as (keyof Catalog)[];

describe.each(LANGUAGES)("texts in %s", (language) => {
  const catalog = CATALOGS[language];

  test("have the keys of the English ones and no others, none empty", () => {
    expect(Object.keys(catalog)).toEqual(keys);
    expect(keys.filter((key) => catalog[key].trim() === "")).toEqual([]);
  });

  test("use the values that they are given", () => {
    const used = keys.map((key) => `${key}: ${valuesOf(catalog[key], language)}`);
    expect(used).toEqual(keys.map((key) => `${key}: ${valuesOf(CATALOGS.en[key], "en")}`));
  });

  test("have a branch for every kind of number that the language tells apart, and no other", () => {
    const rules = new Intl.PluralRules(language);
    const kinds = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
    const wanted = [...kinds.add("other")].toSorted().join(" ");
    const wrong = keys.flatMap((key) =>
      branchesIn(new IntlMessageFormat(catalog[key], language).getAst())
        .filter((branches) => branches !== wanted)
        .map((branches) => `${key}: ${branches}`),
    );
    expect(wrong).toEqual([]);
  });

  test("have no straight apostrophe, which is ICU's quote", () => {
    expect(keys.filter((key) => catalog[key].includes("'"))).toEqual([]);
  });
});

test.each([
  ["pl", 1, "1 wcześniejszy wpis"],
  ["pl", 3, "3 wcześniejsze wpisy"],
  ["pl", 5, "5 wcześniejszych wpisów"],
  ["pl", 22, "22 wcześniejsze wpisy"],
  ["de", 1, "1 früherer Eintrag"],
  ["ja", 4, "以前の履歴（4件）"],
  ["fr", 1, "1 étape précédente"],
  ["ar", 1, "تحديث واحد أقدم"],
  ["ar", 2, "تحديثان أقدم"],
  ["ar", 7, "7 تحديثات أقدم"],
  ["ar", 25, "25 تحديثًا أقدم"],
  ["ar", 100, "100 تحديث أقدم"],
  ["zh-TW", 3, "先前的紀錄（3筆）"],
  ["sv", 1, "1 tidigare händelse"],
] as const)("plural of %s %i", (language, count, text) => {
  expect(sayIn(language)("history.older", { count })).toBe(text);
});
