import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { brandSchema } from "#app/features/brand/brand.ts";
import { sampleValues, SAMPLE_NAMES } from "#app/features/messages/samples/samples.ts";
import type { MailValues } from "#app/features/messages/mail-values.ts";
import { everyBlock } from "#test/factories/every-block.ts";
import { compileDocument } from "./compile-document.server.ts";
import { rendererOf } from "./mail-renderer.server.ts";

const brand = brandSchema.parse({
  logo: { url: "https://cdn.shopify.com/logo.png", width: 160, alt: "" },
  accent: "#0a7d4f",
  footer: "Smith & Sons {{ x }} {% y %}\n1 High Street",
  social: [{ kind: "instagram", url: "https://instagram.com/smith" }],
});
const compiled = await compileDocument(everyBlock, brand, { lang: "en", dir: "ltr", moment: "exception" });
const render = rendererOf(compiled);

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  // Mail programs know the old attributes of tables, and a div, better than what came later.
  rules: { "no-deprecated-attr": "off", "prefer-native-element": "off" },
});

test.each(SAMPLE_NAMES)("every kind of block is valid HTML, with one main heading: %s", async (name) => {
  const { html, text, subject } = render(sampleValues("exception", "en", name));
  const report = await validator.validateString(html);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map((fault) => `${fault.ruleId}: ${fault.message}`),
  );
  expect(faults).toEqual([]);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(subject).not.toMatch(/[\r\n]/);
  for (const part of [html, text]) expect(part).not.toMatch(/undefined|\[object|[\uE000\uE001]/);
});

test("plain functions print what liquidjs prints", () => {
  const byLiquidjs = rendererOf(compiled, { strict: true });
  for (const name of SAMPLE_NAMES) {
    const values = sampleValues("exception", "en", name);
    expect(render(values)).toEqual(byLiquidjs(values));
  }
});

/** The same values with a text in place of every text. */
function filled(values: MailValues, hostile: string): MailValues {
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") return hostile;
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part)]));
  };
  // Of the same shape: only texts were exchanged.
  return { ...(fill(values) as MailValues), json_ld: { name: hostile } };
}
const tagsOf = (html: string): string[] =>
  (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replaceAll(/="[^"]*"/g, ""));

test("no value can add a tag or an attribute to a mail, lead to a script, or start a line of the subject", () => {
  const values = sampleValues("exception", "en", "typical");
  const plain = tagsOf(render(filled(values, "x")).html);
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "</script><script>alert(1)</script>",
      '"onmouseover="x',
      "javascript:alert(1)",
      "{{ order.name }}{% if %}",
      "<!--json-ld-->",
      "**a** [b](javascript:c)",
      "a\r\nBcc: x@example.com",
    ),
  );
  fc.assert(
    fc.property(
      hostile.filter((text) => !/^\s*(?:https?:|mailto:|tel:)/i.test(text)),
      (text) => {
        const { html, subject } = render(filled(values, text));
        expect(tagsOf(html)).toEqual(plain);
        expect(html).not.toMatch(/(?:href|src)="\s*javascript:/i);
        expect(subject).not.toMatch(/[\r\n]/);
      },
    ),
    { numRuns: 60 },
  );
});
