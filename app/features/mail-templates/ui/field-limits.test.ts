import { expect, test } from "vitest";
import { blockSchema, type Block, type BlockType } from "../blocks.ts";
import { BLOCKS_MAX, mailDocumentSchema } from "../mail-document.ts";
import { LIMITS } from "./field-limits.ts";
import { newBlock } from "./new-block.ts";

const long = (count: number) => "x".repeat(count);
const fits = (type: BlockType, part: object) =>
  blockSchema.safeParse({ ...newBlock(type, "a"), ...part }).success;
const many = (count: number, id = "b"): Block[] =>
  Array.from({ length: count }, (_, index) => newBlock("divider", `${id}-${index}`));
const document = { subject: "", preheader: "", blocks: [] };
const product = { title: "", url: "", image: "", price: "" };
const entry = { question: "", answer: "" };

test.each<[keyof typeof LIMITS, (count: number) => boolean]>([
  ["blocks", (count) => mailDocumentSchema.safeParse({ ...document, blocks: many(count) }).success],
  ["blocksInColumn", (count) => fits("columns", { columns: [many(count), []] })],
  ["subject", (count) => mailDocumentSchema.safeParse({ ...document, subject: long(count) }).success],
  ["preheader", (count) => mailDocumentSchema.safeParse({ ...document, preheader: long(count) }).success],
  ["heading", (count) => fits("heading", { text: long(count) })],
  ["text", (count) => fits("text", { text: long(count) })],
  ["label", (count) => fits("button", { label: long(count) })],
  ["address", (count) => fits("button", { url: long(count) })],
  ["alt", (count) => fits("image", { alt: long(count) })],
  ["question", (count) => fits("faq", { entries: [{ ...entry, question: long(count) }] })],
  ["answer", (count) => fits("faq", { entries: [{ ...entry, answer: long(count) }] })],
  ["entries", (count) => fits("faq", { entries: Array.from({ length: count }, () => entry) })],
  ["support", (count) => fits("support", { text: long(count) })],
  [
    "products",
    (count) => fits("recommendations", { products: Array.from({ length: count }, () => product) }),
  ],
  ["productTitle", (count) => fits("recommendations", { products: [{ ...product, title: long(count) }] })],
  ["price", (count) => fits("recommendations", { products: [{ ...product, price: long(count) }] })],
  ["discountText", (count) => fits("discount", { text: long(count) })],
  ["code", (count) => fits("discount", { code: long(count) })],
  ["source", (count) => fits("liquid", { source: long(count) })],
])("a field takes as much of %s as can be stored, and no more", (name, isStored) => {
  expect(isStored(LIMITS[name])).toBe(true);
  expect(isStored(LIMITS[name] + 1)).toBe(false);
});

test("the page stops adding where the document ends", () => {
  expect(LIMITS.blocks).toBe(BLOCKS_MAX);
});
