import type { Block, BlockType } from "../blocks.ts";

/** A block as it stands there when it has just been added: with what every mail of its moment can fill in. */
export function newBlock(type: BlockType, id: string): Block {
  switch (type) {
    case "heading":
      return { id, type, text: "", level: "2", align: "start" };
    case "text":
      return { id, type, text: "", align: "start", tone: "normal" };
    case "button":
      return { id, type, label: "{{ tracking.label }}", url: "{{ tracking.url }}", style: "solid" };
    case "image":
      return { id, type, src: "", alt: "", link: "", width: 600 };
    case "spacer":
      return { id, type, size: "medium" };
    case "columns":
      return { id, type, columns: [[], []] };
    case "items":
      return { id, type, showImages: true, showPrices: false };
    case "delivery_date":
      return { id, type, style: "card" };
    case "faq":
      return { id, type, heading: "", entries: [{ question: "", answer: "" }] };
    case "support":
      return { id, type, text: "{{ help }}" };
    case "recommendations":
      return { id, type, heading: "", products: [] };
    case "discount":
      return { id, type, text: "", code: "", url: "{{ shop.url }}" };
    case "liquid":
      return { id, type, source: "" };
    case "divider":
    case "progress":
    case "parcels":
    case "problem":
    case "address":
    case "social":
      return { id, type };
  }
}

/** Blocks as they are offered, by what one looks for. */
export const BLOCK_GROUPS = [
  { group: "text", types: ["heading", "text", "button", "image", "divider", "spacer", "columns"] },
  { group: "order", types: ["delivery_date", "progress", "parcels", "items", "address", "problem"] },
  { group: "shop", types: ["support", "faq", "social"] },
  { group: "marketing", types: ["recommendations", "discount"] },
  { group: "expert", types: ["liquid"] },
] as const satisfies readonly { group: string; types: readonly BlockType[] }[];
