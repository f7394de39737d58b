import fc from "fast-check";
import { expect, test } from "vitest";
import { pageDesignSchema } from "../../page-design.ts";
import { pageBlockSchema, type PageBlockType } from "../../page-blocks.ts";
import { isEmail } from "./address-faults.ts";
import { LIMITS } from "./field-limits.ts";

const long = (count: number) => "x".repeat(count);
const local = (count: number) => ({ en: long(count) });
const many = <Entry>(count: number, entry: Entry): Entry[] => Array.from({ length: count }, () => entry);
const fits = (type: PageBlockType, part: object) =>
  pageBlockSchema.safeParse({ id: "a", type, ...part }).success;

const question = { question: {}, answer: {} };
const link = { label: {}, url: "" };

test.each<[keyof typeof LIMITS, (count: number) => boolean]>([
  ["menu", (count) => fits("header", { menu: many(count, link) })],
  ["label", (count) => fits("review", { label: local(count) })],
  ["address", (count) => fits("review", { url: `/${long(count - 1)}` })],
  ["alt", (count) => fits("image", { alt: local(count) })],
  ["heading", (count) => fits("faq", { heading: local(count) })],
  ["entries", (count) => fits("faq", { entries: many(count, question) })],
  ["question", (count) => fits("faq", { entries: [{ ...question, question: local(count) }] })],
  ["answer", (count) => fits("faq", { entries: [{ ...question, answer: local(count) }] })],
  ["contacts", (count) => fits("support", { contacts: many(count, { text: {} }) })],
  ["contactText", (count) => fits("support", { contacts: [{ text: local(count) }] })],
  ["phone", (count) => fits("support", { contacts: [{ text: {}, phone: long(count) }] })],
  ["text", (count) => fits("announcement", { text: local(count) })],
  ["richText", (count) => fits("rich_text", { text: local(count) })],
  ["products", (count) => fits("recommendations", { productIds: many(count, "1") })],
  ["code", (count) => fits("discount", { code: long(count) })],
  ["source", (count) => fits("custom", { source: local(count) })],
  ["tags", (count) => fits("progress", { show: { tags: many(count, "vip") } })],
  ["tag", (count) => fits("progress", { show: { tags: [long(count)] } })],
  ["css", (count) => pageDesignSchema.safeParse({ blocks: [], css: long(count) }).success],
])("a field takes as much of %s as can be stored, and no more", (name, isStored) => {
  expect(isStored(LIMITS[name])).toBe(true);
  expect(isStored(LIMITS[name] + 1)).toBe(false);
});

test("an e-mail address that the form keeps can be stored", () => {
  expect(isEmail("help@example.com")).toBe(true);
  expect(isEmail("help@example")).toBe(false);
  fc.assert(
    fc.property(
      fc.oneof(fc.emailAddress(), fc.string()).filter((email) => email.length <= LIMITS.email),
      (email) => !isEmail(email) || fits("support", { contacts: [{ text: {}, email }] }),
    ),
  );
});
