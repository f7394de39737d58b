import type { Block, SimpleBlock } from "../blocks.ts";
import type { MailDocument } from "../mail-document.ts";

/** A list of blocks: the mail's own, or one column of a block of columns. */
export type ListPath = { columnsId: string; column: number } | null;

export type BlockPlace = { list: ListPath; index: number; block: Block };

const isSimple = (block: Block): block is SimpleBlock => SIMPLE_TYPES.has(block.type);
const SIMPLE_TYPES: ReadonlySet<string> = new Set([
  "heading",
  "text",
  "button",
  "image",
  "divider",
  "spacer",
] satisfies SimpleBlock["type"][]);

/** The kinds of blocks that may stand in a column. */
export const fitsIntoColumn = (type: Block["type"]): boolean => SIMPLE_TYPES.has(type);

/** The blocks of a list; none when there is no such list. */
export function blocksAt({ blocks }: MailDocument, list: ListPath): readonly Block[] {
  if (list === null) return blocks;
  const parent = blocks.find(({ id }) => id === list.columnsId);
  return parent?.type === "columns" ? (parent.columns[list.column] ?? []) : [];
}

/** Every block, those in columns too, in the order of reading. */
export const allBlocks = ({ blocks }: MailDocument): Block[] =>
  blocks.flatMap((block): Block[] => (block.type === "columns" ? [block, ...block.columns.flat()] : [block]));

/** Where a block stands; null when there is none of that id. */
export function findPlace(document: MailDocument, id: string): BlockPlace | null {
  for (const [index, block] of document.blocks.entries()) {
    if (block.id === id) return { list: null, index, block };
    if (block.type !== "columns") continue;
    for (const [column, inside] of block.columns.entries()) {
      const found = inside.findIndex((one) => one.id === id);
      const nested = inside[found];
      if (nested) return { list: { columnsId: block.id, column }, index: found, block: nested };
    }
  }
  return null;
}

/** The document with other blocks in one of its lists. What may not stand in a column is left out of one. */
export function withBlocks(document: MailDocument, list: ListPath, blocks: Block[]): MailDocument {
  if (list === null) return { ...document, blocks };
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.id === list.columnsId && block.type === "columns"
        ? { ...block, columns: block.columns.with(list.column, blocks.filter(isSimple)) }
        : block,
    ),
  };
}

/** A copy under ids of its own, made from `seed`, which must be new to the document. */
export function copyBlock(block: Block, seed: string): Block {
  if (block.type !== "columns") return { ...block, id: seed };
  let count = 0;
  const columns = block.columns.map((column) =>
    column.map((inside) => ({ ...inside, id: `${seed}-${(count += 1)}` })),
  );
  return { ...block, id: seed, columns };
}
