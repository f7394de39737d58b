import type { Block } from "../blocks.ts";

const CHARACTERS_MAX = 60;

/** A block's own words, by which one tells it from others of its kind; "" when it has none. */
export function blockSummary(block: Block): string {
  // What decides between words is none.
  const words = wordsOf(block)
    .replaceAll(/\{%.*?%\}/gs, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return words.length > CHARACTERS_MAX ? `${words.slice(0, CHARACTERS_MAX).toWellFormed()}…` : words;
}

function wordsOf(block: Block): string {
  switch (block.type) {
    case "heading":
    case "text":
    case "support":
    case "discount":
      return block.text;
    case "button":
      return block.label;
    case "image":
      return block.alt;
    case "faq":
      return block.heading || (block.entries[0]?.question ?? "");
    case "recommendations":
      return block.heading;
    case "columns":
      return block.columns
        .flatMap((column) => column.map(blockSummary).find((text) => text !== "") ?? [])
        .join(" | ");
    case "liquid":
      return block.source;
    case "divider":
    case "spacer":
    case "items":
    case "progress":
    case "delivery_date":
    case "parcels":
    case "problem":
    case "address":
    case "social":
      return "";
  }
}
