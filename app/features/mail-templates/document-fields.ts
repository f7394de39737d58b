import type { Block } from "./blocks.ts";
import type { MailDocument } from "./mail-document.ts";

/** What a merchant writes in Liquid: words on one line, simple Markdown, HTML, or an address. */
type FieldKind = "line" | "prose" | "markup" | "address";

export type DocumentField = {
  /** Null for what is not in a block. */
  blockId: string | null;
  /** Its name in the block, or its way there: "text", "entries.0.answer". */
  field: string;
  kind: FieldKind;
  source: string;
};

/** Every text with Liquid in a document, in its order. */
export const fieldsOf = ({ subject, preheader, blocks }: MailDocument): DocumentField[] => [
  { blockId: null, field: "subject", kind: "line", source: subject },
  { blockId: null, field: "preheader", kind: "line", source: preheader },
  ...blocks.flatMap(fieldsOfBlock),
];

type Named = [field: string, kind: FieldKind, source: string];

const fieldsOfBlock = (block: Block): DocumentField[] =>
  block.type === "columns"
    ? block.columns.flat().flatMap(fieldsOfBlock)
    : namedFields(block).map(([field, kind, source]) => ({ blockId: block.id, field, kind, source }));

function namedFields(block: Exclude<Block, { type: "columns" }>): Named[] {
  switch (block.type) {
    case "heading":
      return [["text", "line", block.text]];
    case "text":
    case "support":
      return [["text", "prose", block.text]];
    case "button":
      return [
        ["label", "line", block.label],
        ["url", "address", block.url],
      ];
    case "image":
      return [
        ["alt", "line", block.alt],
        ["link", "address", block.link],
      ];
    case "faq":
      return [
        ["heading", "line", block.heading],
        ...block.entries.flatMap(({ question, answer }, index): Named[] => [
          [`entries.${index}.question`, "line", question],
          [`entries.${index}.answer`, "prose", answer],
        ]),
      ];
    case "recommendations":
      return [
        ["heading", "line", block.heading],
        ...block.products.flatMap(({ title, url, price }, index): Named[] => [
          [`products.${index}.title`, "line", title],
          [`products.${index}.url`, "address", url],
          [`products.${index}.price`, "line", price],
        ]),
      ];
    case "discount":
      return [
        ["text", "prose", block.text],
        ["code", "line", block.code],
        ["url", "address", block.url],
      ];
    case "liquid":
      return [["source", "markup", block.source]];
    case "divider":
    case "spacer":
    case "items":
    case "progress":
    case "delivery_date":
    case "parcels":
    case "problem":
    case "address":
    case "social":
      return [];
  }
}
