import { HtmlValidate } from "html-validate";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import {
  fulfillmentOfMessage,
  lineItem,
  messageFacts,
  parcelOfMessage,
} from "#test/factories/message-facts.ts";
import { november, outlookOf } from "#test/factories/outlook.ts";
import { at } from "#test/support/context.ts";
import { composeMime, type MailHead } from "./compose-mime.server.ts";
import { parseLiquid } from "./liquid.server.ts";
import { DEFAULT_LOOK } from "./mail-look.ts";
import { MAIL_LOCALES } from "./mail-texts.ts";
import type { MessageFacts } from "./message-facts.ts";
import { presentShippedMail } from "./present-shipped.ts";
import { HTML_BYTES_MAX, rendererOf, type RenderedMail } from "./render-mail.server.ts";
import { shippedTemplate } from "./shipped-template.ts";

const NOW = at("2026-11-21T12:00:00Z");
const address = (text: string): MailAddress => {
  const parsed = parseMailAddress(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

async function render(facts: MessageFacts): Promise<RenderedMail> {
  const [fulfillment] = facts.order.fulfillments;
  if (!fulfillment) throw new Error("no fulfillment");
  const renderer = await rendererOf(shippedTemplate, DEFAULT_LOOK);
  return renderer(presentShippedMail(facts, fulfillment, { canReply: true, now: NOW }));
}

/** Twenty-five lines of the longest data, in two parcels. */
function largest(customerLocale: string): MessageFacts {
  const lineItems = Array.from({ length: 25 }, (_, index) =>
    lineItem({ lineItemId: String(index), title: "荷".repeat(255), variantTitle: "<b>&amp;</b>".repeat(20) }),
  );
  const parcels = Array.from({ length: 12 }, () =>
    parcelOfMessage({ carrierName: "運".repeat(80), trackingNumber: "9".repeat(80) }),
  );
  const lines = lineItems.slice(1).map(({ lineItemId }) => ({ lineItemId, quantity: 1 }));
  const fulfillments = [fulfillmentOfMessage({ lineItems: lines, parcels })];
  return messageFacts({ order: { customerLocale, lineItems, fulfillments } });
}

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Mail programs know the old attributes of tables better than style sheets.
    "no-deprecated-attr": "off",
    // They also know a div better than <main>.
    "prefer-native-element": "off",
  },
});

describe.each(MAIL_LOCALES)("the mail in %s", (customerLocale) => {
  const plain = messageFacts({ order: { customerLocale } });
  const later = messageFacts({
    order: { customerLocale, outlook: outlookOf({ expected: november(25, 28) }) },
  });
  const numberless = messageFacts({
    order: {
      customerLocale,
      fulfillments: [fulfillmentOfMessage({ parcels: [parcelOfMessage({ trackingNumber: null })] })],
    },
  });

  test.each([
    ["one parcel", plain],
    ["later than we said", later],
    ["no number yet", numberless],
    ["the largest", largest(customerLocale)],
  ])("is valid, complete and small enough: %s", async (_name, facts) => {
    const { html, text, subject } = await render(facts);
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap((result) => result.messages.map((fault) => `${fault.ruleId}: ${fault.message}`)),
    ).toEqual([]);
    for (const part of [html, text, subject])
      expect(part).not.toMatch(/\{\{|\}\}|\{%|undefined|null|Invalid Date|\[object/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(`<html lang="${customerLocale}" dir="ltr"`);
    expect(html.match(/role="main"/g)).toHaveLength(1);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\/[^{}]+$/);
    expect(Buffer.byteLength(html)).toBeLessThan(HTML_BYTES_MAX);
    expect(subject.length).toBeLessThanOrEqual(60);
    expect(text).toContain(facts.order.trackingToken);
  });
});

test("the mail fetches nothing from anywhere: every address in it is the shop's own or a link to follow", async () => {
  const { html } = await render(messageFacts({}));
  expect(html.match(/@import|<link[^>]+stylesheet|url\(|<img/gi)).toBeNull();
});

describe("what a shop or a shopper typed", () => {
  const hostile = `<script>alert(1)</script>"onmouseover="x {{ shop.url }} {% for %}`;
  const facts = messageFacts({
    shop: { name: hostile, storefrontUrl: 'javascript:alert(1)//"' },
    order: { name: hostile, lineItems: [lineItem({ title: hostile, variantTitle: hostile })] },
  });

  test("stays text in the HTML part", async () => {
    const { html } = await render(facts);
    expect(html).not.toMatch(/<script|javascript:|"onmouseover/);
    expect(html).toContain("&lt;script&gt;");
  });

  test("as words for the date stays text too", async () => {
    const shown = { wording: "own", ownText: { en: "<b>{date}</b> {{ shop.url }}" } };
    const { html, text } = await render(messageFacts({ shop: { shown }, order: { outlook: outlookOf() } }));
    expect(html).toContain("&lt;b&gt;Thu, November 26&lt;/b&gt; {{ shop.url }}");
    expect(text).toContain("<b>Thu, November 26</b> {{ shop.url }}");
  });

  test("is not escaped in the text part and the subject", async () => {
    const { text, subject } = await render(
      messageFacts({ shop: { name: "Smith & Sons" }, order: { name: "#1&1" } }),
    );
    expect(text).toContain("Smith & Sons");
    expect(subject).toBe("Your order #1&1 is on its way");
  });
});

describe("templates", () => {
  test.each([
    ["raw output", "{{ x | raw }}", /undefined filter: raw/],
    ["files", "{% include 'secret' %}", /tag "include" not found/],
    ["files rendered apart", "{% render 'secret' %}", /tag "render" not found/],
    ["counters in our data", "{% increment x %}", /tag "increment" not found/],
    ["captured output", "{% capture x %}{% endcapture %}", /tag "capture" not found/],
    ["variables of its own", "{% assign x = 1 %}", /tag "assign" not found/],
    ["a filter named like an object's own", "{{ x | constructor }}", /undefined filter: constructor/],
    ["a tag named like an object's own", "{% constructor %}", /tag "constructor" not found/],
    ["dates of endless length", "{{ x | date: '%5000000d' }}", /undefined filter: date/],
    ["prototypes", "{{ x.constructor.name }}", /undefined variable: x.constructor/],
    ["what is not there", "{{ mispelt }}", /undefined variable: mispelt/],
  ])("may not use %s", (_what, source, complaint) => {
    for (const kind of ["html", "text"] as const)
      expect(() => parseLiquid(kind, source)({ x: {} })).toThrow(complaint);
  });

  test("end soon, however long they would take", () => {
    const endless = "{% for i in (1..100000000) %}{% for j in (1..1000) %}x{% endfor %}{% endfor %}";
    const started = performance.now();
    expect(() => parseLiquid("text", endless)({})).toThrow(/limit exceeded/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("the finished mail", () => {
  const head = (over: Partial<MailHead> = {}): MailHead => ({
    messageId: "0197c0de-0000-7000-8000-000000000001",
    from: { name: "うつわ “Café”", address: address("orders@doorstep.test") },
    to: address("docomo..user.@docomo.ne.jp"),
    replyTo: address("hello@northwind.example"),
    lang: "ja",
    at: NOW,
    ...over,
  });
  const mail = (over: Partial<RenderedMail> = {}): RenderedMail => ({
    subject: "ご注文 #1001 の商品を発送しました。とても長い件名でも、文字が化けずに届きます",
    text: ".お届け\n-- ",
    html: "<p>お届け</p>",
    ...over,
  });

  test("says what it was told, in any language", async () => {
    const parsed = await PostalMime.parse(await composeMime(head(), mail()));
    expect(parsed.subject).toBe(mail().subject);
    expect(parsed.from).toMatchObject({ name: "うつわ “Café”", address: "orders@doorstep.test" });
    expect(parsed.messageId).toBe("<0197c0de-0000-7000-8000-000000000001@doorstep.test>");
    expect(parsed.replyTo).toMatchObject([{ address: "hello@northwind.example" }]);
    expect(parsed.text?.trim()).toBe(".お届け\n--");
    expect(parsed.html?.trim()).toBe("<p>お届け</p>");
    expect(parsed.date).toBe("2026-11-21T12:00:00.000Z");
    const header = (name: string) => parsed.headers.find((each) => each.key === name)?.value;
    expect(header("content-type")).toMatch(/^multipart\/alternative/);
    expect(header("auto-submitted")).toBe("auto-generated");
    expect(header("list-unsubscribe")).toBeUndefined();
  });

  test("has lines that every server takes: CRLF, ASCII, short", async () => {
    const bytes = await composeMime(head(), mail({ html: `<p>${"長い ".repeat(2_000)}</p>` }));
    const source = bytes.toString("latin1");
    expect(source).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(source).not.toMatch(/\P{ASCII}/u);
    expect(Math.max(...source.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(source.endsWith("\r\n")).toBe(true);
  });

  test.each([
    ["the subject", head(), mail({ subject: "hi\r\nBcc: evil@example.com" })],
    ["the sender's name", head({ from: { ...head().from, name: "x\r\nBcc: evil@example.com" } }), mail()],
    [
      "the sender's name, quoted",
      head({ from: { ...head().from, name: '" <evil@example.com>, "' } }),
      mail(),
    ],
    ["the id", head({ messageId: "x>\r\nBcc: evil@example.com\r\nX: <y" }), mail()],
  ])("cannot be given another header or recipient through %s", async (_where, hostileHead, hostileMail) => {
    const parsed = await PostalMime.parse(await composeMime(hostileHead, hostileMail));
    expect(parsed.headers.map((each) => each.key)).not.toContain("bcc");
    expect(parsed.from?.address).toBe("orders@doorstep.test");
    expect(parsed.to?.map((each) => each.address)).toHaveLength(1);
  });
});
