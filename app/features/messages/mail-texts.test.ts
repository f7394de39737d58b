import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { MAIL_CATALOGS, MAIL_LOCALES, mailLocaleFor, mailTranslator } from "./mail-texts.ts";

const { en } = MAIL_CATALOGS;

/** The names of the values and, for plurals, their branches. */
function shapeOf(message: string, locale: string) {
  const plurals: string[][] = [];
  const names = new Set<string>();
  const walk = (elements: object[]): void => {
    for (const element of elements) {
      if ("type" in element && "value" in element && element.type !== 0) names.add(String(element.value));
      if (!("options" in element)) continue;
      // ICU's own tree: an option holds elements again.
      const options = element.options as Record<string, { value: object[] }>;
      plurals.push(Object.keys(options).toSorted());
      for (const option of Object.values(options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, locale).getAst());
  return { names: [...names].toSorted(), plurals };
}

describe.each(MAIL_LOCALES)("the texts in %s", (locale) => {
  const catalog = MAIL_CATALOGS[locale];

  test("ask for the same values as the English ones", () => {
    const namesOf = (texts: Record<string, string>, language: string) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, shapeOf(text, language).names]));
    expect(namesOf(catalog, locale)).toEqual(namesOf(en, "en"));
  });

  test("have every plural form of the language and no other", () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    const plurals = Object.values(catalog).flatMap((text) => shapeOf(text, locale).plurals);
    expect(plurals).toEqual(plurals.map(() => forms));
  });
});

test.each(MAIL_LOCALES.filter((locale) => locale !== "en"))(
  "none of the texts in %s is left in English",
  (locale) => {
    const source: Record<string, string> = en;
    const untranslated = Object.entries(MAIL_CATALOGS[locale]).filter(
      ([key, text]) => text.trim() === "" || text === source[key],
    );
    expect(untranslated).toEqual([]);
  },
);

test("Polish counts as Poles do", () => {
  const t = mailTranslator("pl");
  expect([1, 2, 5, 22].map((count) => t("items.more", { count }))).toEqual([
    "i jeszcze 1 produkt",
    "i jeszcze 2 produkty",
    "i jeszcze 5 produktów",
    "i jeszcze 22 produkty",
  ]);
});

test.each([
  ["ja", "en", "ja"],
  ["ja-JP", null, "ja"],
  ["zh-TW", "ja", "ja"],
  ["pt-PT", "en", "pt-BR"],
  [null, "fr-CA", "fr"],
  ["th", "xx", "en"],
  [null, null, "en"],
])("an order in %s of a shop in %s is written to in %s", (order, shop, written) =>
  expect(mailLocaleFor(order, shop)).toBe(written),
);
