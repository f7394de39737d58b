import { pageDesignSchema, type PageDesign } from "../page-design.ts";
import type { PageLanguage } from "../page-languages.ts";

export const READY_NAMES = ["calm", "editorial", "bold"] as const;
export type ReadyName = (typeof READY_NAMES)[number];

/** A design to begin with, in our own words throughout. */
export const readyDesign = (name: ReadyName, mainLanguage: PageLanguage): PageDesign =>
  pageDesignSchema.parse({ mainLanguage, style: STYLES[name], blocks: BLOCKS });

const STYLES: Record<ReadyName, Partial<PageDesign["style"]>> = {
  calm: {},
  editorial: { frame: "page", hero: "open", cards: "plain", headings: "elegant", width: "narrow" },
  bold: { frame: "page", hero: "filled", cards: "raised", headings: "loud", progress: "icons" },
};

const BLOCKS = [
  { id: "header", type: "header" },
  { id: "hero", type: "hero" },
  { id: "progress", type: "progress" },
  { id: "delivery-date", type: "delivery_date" },
  { id: "parcels", type: "parcels" },
  { id: "items", type: "items" },
  { id: "follow", type: "follow" },
  {
    id: "faq",
    type: "faq",
    entries: [
      { ours: "late", when: ["late"] },
      { ours: "customs", when: ["customs"] },
      { ours: "missing", when: ["delivered"] },
    ],
  },
  { id: "support", type: "support" },
];
