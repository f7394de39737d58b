import type { LineItem } from "#app/features/orders/order.ts";
import type { Note } from "#app/features/troubles/note.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseInstant, type Instant } from "#app/lib/time.ts";
import { mailTranslator, type MailLocale } from "../mail-texts.ts";
import type { MailValues } from "../mail-values.ts";
import { classOf, type PlannedMoment } from "../moments.ts";
import { presentMail } from "../present/present-mail.ts";
import { sampleFacts, type SampleFacts, type SampleMake } from "./sample-facts.ts";
import type { SampleShop } from "#app/features/tracking-page/samples/sample-shop.ts";
import { SAMPLE_SHOPS } from "#app/features/tracking-page/samples/sample-shops.ts";

export const SAMPLE_NAMES = [
  "typical",
  "one_item",
  "forty_items",
  "long_words",
  "other_script",
  "hostile",
] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];
export type SampleMoment = PlannedMoment | "note" | "test";
export type Sample = SampleFacts & { name: SampleName };

/** All samples of a moment in a language: what a template must hold before shoppers see it. `now` is when they go out. */
export const samplesOf = (moment: SampleMoment, locale: MailLocale, now: Instant = sampleNow()): Sample[] =>
  SAMPLE_NAMES.map((name) => sampleOf(moment, locale, name, now));

/** One sample as a template sees it. */
export function sampleValues(
  moment: SampleMoment,
  locale: MailLocale,
  name: SampleName,
  now: Instant = sampleNow(),
): MailValues {
  const { facts, about } = sampleOf(moment, locale, name, now);
  const unsubscribe = classOf(moment) === "marketing" ? { url: "https://mail.example/u/sample" } : null;
  const note = moment === "note" ? { note: noteOf(name, locale) } : {};
  return presentMail(facts, { moment, about, ...note }, { now, canReply: true, unsubscribe });
}

function noteOf(name: SampleName, locale: MailLocale): Note {
  if (name === "hostile")
    return { subject: `${ATTACK}\r\n${LIQUID}`, text: `${ATTACK}\n${LIQUID}\n\n<b>**bold**</b>` };
  const t = mailTranslator(locale);
  return {
    subject: t("order", { order: "#1001" }),
    text: `${t("problem.exception")}\n${t("next.exception")}\n\n${SAMPLE_SHOPS[locale].name}`,
  };
}

function sampleOf(moment: SampleMoment, locale: MailLocale, name: SampleName, now: Instant): Sample {
  return { name, ...sampleFacts(moment, makeOf(SAMPLE_SHOPS[locale], locale, name), now) };
}

function makeOf(shop: SampleShop, locale: MailLocale, name: SampleName): SampleMake {
  const typical: SampleMake = { shop, lines: linesOf(shop, 3), parcelCount: 1, isBare: false };
  switch (name) {
    case "typical":
      return typical;
    case "one_item":
      return { ...typical, isBare: true, lines: linesOf(shop, 1).map((line) => ({ ...line, price: null })) };
    case "forty_items":
      return { ...typical, lines: linesOf(shop, 40), parcelCount: 3 };
    case "long_words":
      return remade(typical, LONG_WORDS);
    case "other_script":
      return remade(typical, { ...FOREIGN[locale === "ja" ? "ko" : "ja"] });
    case "hostile":
      return remade(typical, HOSTILE);
  }
}

/** The three goods of a shop over and over; two of the first, one of the others. */
const linesOf = ({ items, currency }: SampleShop, count: number): LineItem[] =>
  Array.from({ length: count }, (_, index) => {
    const [title, variantTitle, price] = items[index % items.length] ?? items[0];
    return {
      lineItemId: String(index + 1),
      productId: null,
      variantId: null,
      title: index < items.length ? title : `${title} ${index + 1}`,
      variantTitle,
      sku: null,
      vendor: null,
      quantity: index === 0 ? 2 : 1,
      requiresShipping: true,
      price: { amount: price, currency },
    };
  });

type Words = Pick<
  SampleShop,
  "name" | "customer" | "city" | "address1" | "address2" | "carrierName" | "items"
> &
  Partial<SampleShop>;

function remade(make: SampleMake, words: Words): SampleMake {
  const shop = { ...make.shop, ...words };
  return { ...make, shop, lines: linesOf(shop, 3) };
}

/** Without a space to break at, longer than a phone is wide. */
const LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung";
const LONG_WORDS: Words = {
  name: `${LONG}fachgeschäft`,
  customer: ["Friederike-Wilhelmine", "Hubertushausen-Wolfeschlegelsteinhausenbergerdorff"],
  city: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
  address1: "Oberbürgermeisterin-Charlotte-Schwarzenbergerin-Allee 1234",
  address2: null,
  carrierId: "",
  carrierName: "Überlandschnellpaketzustellgesellschaft",
  trackingNumber: "JVGL0473061958230471JVGL0473061958230471JVGL",
  items: [
    [LONG, "Rindfleischetikettierungsüberwachungsfarben / extraübergroß", "129.00"],
    [`${LONG}nbeschichtung`, null, "24.00"],
    ["https://example.com/a/very/long/address/that/somebody/typed/into/a/title", null, "1.00"],
  ],
};

const { ja, ko } = SAMPLE_SHOPS;
const wordsOf = ({ name, customer, city, address1, address2, carrierName, items }: SampleShop): Words => ({
  name,
  customer,
  city,
  address1,
  address2,
  carrierName,
  items,
});
const FOREIGN = { ja: wordsOf(ja), ko: wordsOf(ko) };

/** What somebody would type who wants more than a blanket. */
const ATTACK = `<script>alert(1)</script>"onmouseover="x`;
const LIQUID = "{{ shop.url }} {% for i in (1..9) %} {%- raw -%} }} %}";
const HOSTILE: Words = {
  name: `${ATTACK} ${LIQUID}`,
  host: 'x.example/"><img src=x onerror=alert(1)>',
  customer: [`</td></table>${ATTACK}`, "\r\nBcc: evil@example.com"],
  city: LIQUID,
  address1: "javascript:alert(1)//%0a<a href='javascript:alert(1)'>",
  address2: "--><!--[if mso]>\u202Egnp.exe",
  carrierId: "",
  carrierName: `${LIQUID}<b>`,
  trackingNumber: `"><svg/onload=alert(1)>{{ 7 | times: 7 }}`,
  items: [
    [`${ATTACK}${LIQUID}`, "&amp;lt;b&amp;gt;\u2028<!--", "1.00"],
    ["]]></style><style>*{display:none}", "%7B%7B shop.url %7D%7D", "1.00"],
    ["\u0000\u0007 Null & bell", null, "1.00"],
  ],
};

function sampleNow(): Instant {
  const now = parseInstant("2026-11-24T09:30:00Z");
  if (!now) throw new Bug("the samples' own time is wrong");
  return now;
}
