import { expect, test } from "vitest";
import { translateWith } from "#app/lib/translate.ts";
import type { AdminLocale } from "#app/ui/admin-locale.ts";
import { en } from "#app/ui/locales/en.ts";
import { ja } from "#app/ui/locales/ja.ts";
import { blockRules } from "../block-rules.ts";
import { pageAudienceSchema } from "../page-design.ts";
import { audienceSentence, rulesSentence, type RuleNames } from "./rule-words.ts";

const namesIn = (locale: AdminLocale): RuleNames => {
  const nameOf = (type: "region" | "language") => (code: string) =>
    new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  return {
    locale,
    t: locale === "en" ? translateWith<typeof en>("en", en) : translateWith<typeof en>("ja", ja),
    countryOf: nameOf("region"),
    languageOf: nameOf("language"),
  };
};

test.each([
  [{}, "Always shown", "常に表示"],
  [{ situations: ["late"] }, "Only when it runs late", "遅れているときだけ表示"],
  [
    { situations: ["late"], countries: ["DE", "AT"] },
    "Only when it runs late, to Germany or Austria",
    "遅れているとき、かつお届け先がドイツまたはオーストリアのときだけ表示",
  ],
  [
    { languages: ["de"], tags: ["vip", "gift"], firstOrder: true },
    "Only for readers of German, with the tag “vip” or “gift”, on a first order",
    "表示言語がドイツ語のとき、かつタグ「vip」または「gift」付きの注文のとき、かつ初めての注文のときだけ表示",
  ],
  [{ firstOrder: false }, "Only from the second order on", "2回目以降の注文のときだけ表示"],
  [
    { situations: ["customs", "problem", "delivered"] },
    "Only when it is with customs, there is a problem, or it has been delivered",
    "税関で手続き中のとき、問題が起きているとき、または配達済みのときだけ表示",
  ],
])("rules %o read as a sentence", (rules, english, japanese) => {
  const parsed = blockRules.parse(rules);
  expect(rulesSentence(parsed, namesIn("en"))).toBe(english);
  expect(rulesSentence(parsed, namesIn("ja"))).toBe(japanese);
});

test.each([
  [{}, "Every shopper", "すべてのお客様"],
  [{ countries: ["DE"] }, "Orders to Germany", "ドイツへの注文"],
  [{ languages: ["fr", "ja"] }, "Readers of French or Japanese", "フランス語または日本語で読むお客様"],
  [
    { countries: ["DE", "AT", "CH", "FR", "IT", "ES"], languages: ["de"] },
    "Orders to Germany, Austria, Switzerland, France, or 2 others, read in German",
    "ドイツ、オーストリア、スイス、フランス、またはほか2件への注文で、ドイツ語で読むお客様",
  ],
])("the audience %o reads as a sentence", (audience, english, japanese) => {
  const parsed = pageAudienceSchema.parse(audience);
  expect(audienceSentence(parsed, namesIn("en"))).toBe(english);
  expect(audienceSentence(parsed, namesIn("ja"))).toBe(japanese);
});
