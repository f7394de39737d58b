import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import type { WholeCatalog } from "./catalog.ts";
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

const valuesOf = (text: string, language: string) =>
  [...valuesIn(new IntlMessageFormat(text, language).getAst())].toSorted().join(" ");

// The keys are those of the catalog by its type.
const keys = Object.keys(CATALOGS.en) as (keyof WholeCatalog)[];

describe.each(LANGUAGES)("texts in %s", (language) => {
  const catalog = CATALOGS[language];

  test("have the keys of the English ones and no others, none empty", () => {
    expect(Object.keys(catalog).toSorted()).toEqual(keys.toSorted());
    expect(keys.filter((key) => catalog[key].trim() === "")).toEqual([]);
  });

  test("use the values that they are given", () => {
    const used = keys.map((key) => `${key}: ${valuesOf(catalog[key], language)}`);
    expect(used).toEqual(keys.map((key) => `${key}: ${valuesOf(CATALOGS.en[key], "en")}`));
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
] as const)("plural of %s %i", (language, count, text) => {
  expect(sayIn(language)("history.older", { count })).toBe(text);
});
