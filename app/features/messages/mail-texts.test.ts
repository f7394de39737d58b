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
    for (const [key, source] of Object.entries(en))
      expect(shapeOf(catalog[key as keyof typeof en], locale).names, key).toEqual(
        shapeOf(source, "en").names,
      );
  });

  test("have every plural form of the language and no other", () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const message of Object.values(catalog))
      for (const plural of shapeOf(message, locale).plurals) expect(plural, message).toEqual(forms);
  });

  test("are all there, and none is left in English", () => {
    for (const [key, source] of Object.entries(en)) {
      const text = catalog[key as keyof typeof en];
      expect(text.trim(), key).not.toBe("");
      if (locale !== "en") expect(text, key).not.toBe(source);
    }
  });
});

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
