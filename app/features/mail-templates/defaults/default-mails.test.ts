import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { DEFAULT_BRAND } from "#app/features/brand/brand.ts";
import { MAIL_LOCALES, type MailLocale } from "#app/features/messages/mail-texts.ts";
import { MOMENTS } from "#app/features/messages/moments.ts";
import { defaultMails, type DefaultMail } from "#test/support/default-mails.ts";
import { newlyUnsupported } from "#test/support/caniemail.ts";
import { checkDocument } from "../check-document.server.ts";
import { defaultDocument } from "./default-document.ts";

/** Data for mail programs, which nobody reads. */
const JSON_LD = /<script type="application\/ld\+json">.*?<\/script>/;

/** Mail programs cut longer mails, Gmail at 102 KB. */
const HTML_BYTES_MAX = 80 * 1024;

const rendered = new Map<MailLocale, Promise<DefaultMail[]>>();

/** Every moment of every sample in a language; rendered once for all tests. */
function everyMail(locale: MailLocale): Promise<DefaultMail[]> {
  const mails =
    rendered.get(locale) ??
    Promise.all(MOMENTS.map((moment) => defaultMails(moment, locale))).then((each) => each.flat());
  rendered.set(locale, mails);
  return mails;
}

test("every language has the same blocks", () => {
  for (const moment of MOMENTS) {
    const shapes = MAIL_LOCALES.map((locale) =>
      defaultDocument(moment, locale).blocks.map(({ id, type }) => `${id} ${type}`),
    );
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    expect(new Set(shapes[0]).size).toBe(shapes[0]?.length);
  }
});

test.each(MAIL_LOCALES)(
  "every mail in %s is complete and small enough, whatever is in the order",
  async (locale) => {
    const faults = (await everyMail(locale)).flatMap((each) =>
      faultsIn(each).map((fault) => `${each.moment} of ${each.sample}: ${fault}`),
    );
    expect(faults).toEqual([]);
  },
);

function faultsIn({ locale, sample, moment, mail: { subject, html, text } }: DefaultMail): string[] {
  const faults: string[] = [];
  const expectThat = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = ""]) => found);

  expectThat(html.includes(`<html lang="${locale}" dir="ltr"`), "language");
  expectThat(all(/<(h1)[ >]/g).length === 1, "one main heading");
  expectThat(all(/role="(main)"/g).length === 1, "one main part");
  expectThat(
    all(/<img ([^>]*)>/g).every((image) => / alt="/.test(` ${image}`)),
    "pictures have texts",
  );
  expectThat(/<div style="display:none[^>]*>[^<&\s]/.test(html), "preheader");
  for (const href of all(/href="([^"]*)"/g))
    expectThat(/^(https:\/\/|mailto:)[^\s{}]+$/.test(href), `leads to ${href}`);
  expectThat(all(/(@import|<link|url\()/gi).length === 0, "fetches something");
  expectThat(Buffer.byteLength(html) < HTML_BYTES_MAX, `${Buffer.byteLength(html)} bytes`);
  expectThat(subject !== "" && !/[\r\n]/.test(subject), "subject");
  expectThat(text.length > 80, "text part");
  const asks = moment === "review_request" || moment === "survey";
  expectThat(moment === "test" || asks || text.includes("/apps/track/"), "leads to the parcel");
  expectThat(!asks || html.includes("https://mail.example/u/sample"), "has a way out");

  if (sample === "hostile") {
    expectThat(
      !/<script(?! type="application\/ld\+json")|<svg|onerror=(?!alert)|<b>/.test(html),
      "markup from data",
    );
    expectThat(!/=["']?\s*javascript:/i.test(html), "script in an address");
    return faults;
  }
  const read = html.replace(JSON_LD, "");
  for (const part of [subject, read, text])
    expectThat(
      !/\{\{|\}\}|\{%|%\}|undefined|\bnull\b|\bNaN\b|Invalid Date|\[object/.test(part),
      "what nobody should read",
    );
  expectThat(!/<\/?[a-z]+[ >]|&[a-z]+;|\*\*/.test(text), "markup in the text part");
  expectThat(
    moment === "note" || moment === "test" || subject.length <= 60,
    `subject of ${subject.length} characters`,
  );
  return faults;
}

test("every mail could be published as it is, without a remark", { timeout: 120_000 }, async () => {
  const remarks: string[] = [];
  for (const locale of MAIL_LOCALES)
    for (const moment of MOMENTS) {
      const document = defaultDocument(moment, locale);
      const { problems } = await checkDocument({ document, brand: DEFAULT_BRAND, moment, locale });
      remarks.push(...problems.map(({ code, detail }) => `${moment} in ${locale}: ${code} ${detail}`));
    }
  expect(remarks).toEqual([]);
});

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Mail programs know the old attributes of tables better than style sheets.
    "no-deprecated-attr": "off",
    // They also know a div better than <main>.
    "prefer-native-element": "off",
  },
});

/** A mail with its words and addresses taken out: most languages and samples have the same, which is checked once. */
const structureOf = (html: string): string =>
  html
    .replace(JSON_LD, "")
    .replaceAll(/>[^<]+/g, (words) => (/&(?!#?\w+;)/.test(words) ? words : ">x"))
    .replaceAll(/(<br>x)+/g, "<br>x")
    .replaceAll(/\s(href|src|alt|lang|aria-label)="[^"]+"/g, ' $1="https://x.example"');

test("every mail is valid and accessible HTML", { timeout: 120_000 }, async () => {
  const mails = (await Promise.all(MAIL_LOCALES.map(everyMail))).flat();
  const structures = new Map(mails.map((each) => [structureOf(each.mail.html), each]));
  const faults: string[] = [];
  for (const { moment, locale, sample, mail } of structures.values()) {
    const { results } = await validator.validateString(mail.html);
    for (const { ruleId, message } of results.flatMap(({ messages }) => messages))
      faults.push(`${moment} in ${locale} of ${sample}: ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});

test("no mail uses what a large mail program cannot show and we have not looked at", async () => {
  const mails = await Promise.all(
    MOMENTS.map((moment) => defaultMails(moment, "en", { samples: ["typical"] })),
  );
  expect(mails.flat().flatMap(({ mail }) => newlyUnsupported(mail.html))).toEqual([]);
});
