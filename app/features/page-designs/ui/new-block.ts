import type { BlockRules } from "../block-rules.ts";
import type { PageBlock, PageBlockType } from "../page-blocks.ts";

const ALWAYS: BlockRules = { situations: [], countries: [], languages: [], tags: [], firstOrder: null };

/** A block as it stands there when it has just been added: in our words, and always shown. */
export function newBlock(type: PageBlockType, id: string): PageBlock {
  const same = { id, show: ALWAYS };
  switch (type) {
    case "header":
      return { ...same, type, menu: [] };
    case "hero":
      return { ...same, type, image: "", alt: {} };
    case "map":
      return { ...same, type, mode: "drawing" };
    case "delivery_date":
      return { ...same, type, calendar: true };
    case "parcels":
      return { ...same, type, history: "short" };
    case "items":
      return { ...same, type, images: true };
    case "follow":
      return { ...same, type, news: true, share: true };
    case "faq":
      return {
        ...same,
        type,
        heading: {},
        entries: [
          { when: ["late"], ours: "late", question: {}, answer: {} },
          { when: ["customs"], ours: "customs", question: {}, answer: {} },
          { when: ["delivered"], ours: "missing", question: {}, answer: {} },
        ],
      };
    case "support":
      return { ...same, type, heading: {}, contacts: [] };
    case "announcement":
      return { ...same, type, text: {}, url: "", tone: "calm" };
    case "rich_text":
      return { ...same, type, text: {} };
    case "image":
      return { ...same, type, src: "", alt: {}, url: "" };
    case "recommendations":
      return { ...same, type, heading: {}, source: "related", collectionId: "", productIds: [], count: 4 };
    case "discount":
      return { ...same, type, text: {}, code: "", url: "" };
    case "review":
    case "survey":
    case "returns":
      return { ...same, type, text: {}, label: {}, url: "" };
    case "loyalty":
      return { ...same, type, heading: {}, text: {}, label: {}, url: "" };
    case "custom":
      return { ...same, type, source: {} };
    case "progress":
    case "social":
      return { ...same, type };
  }
}

/** Blocks as they are offered, by what one looks for. */
export const BLOCK_GROUPS = [
  { group: "order", types: ["hero", "progress", "delivery_date", "parcels", "items", "map", "follow"] },
  { group: "help", types: ["faq", "support", "returns"] },
  { group: "words", types: ["announcement", "rich_text", "image", "header", "social"] },
  { group: "marketing", types: ["recommendations", "discount", "review", "survey", "loyalty"] },
  { group: "expert", types: ["custom"] },
] as const satisfies readonly { group: string; types: readonly PageBlockType[] }[];

/** Of these a page says everything with one. */
const SINGLE: ReadonlySet<PageBlockType> = new Set([
  "header",
  "hero",
  "progress",
  "map",
  "delivery_date",
  "parcels",
  "items",
  "follow",
  "social",
]);

/** Whether a page may have another block of a kind. */
export const mayAdd = (blocks: readonly PageBlock[], type: PageBlockType): boolean =>
  !SINGLE.has(type) || !blocks.some((one) => one.type === type);

/** How many blocks there may be, as page-design.ts has it: written once more, so that no page loads a whole schema library for it. */
export const BLOCKS_ROOM = 40;
