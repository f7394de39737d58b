import { OUR_QUESTIONS, type ReadyDesign } from "./ready-design.ts";

/** One centred column like a page of a magazine: serif headings, hairlines, nothing in boxes. For fashion and beauty. */
export const editorial: ReadyDesign = {
  style: {
    frame: "page",
    width: "narrow",
    cards: "plain",
    hero: "open",
    align: "center",
    progress: "bar",
    headings: "elegant",
  },
  blocks: [
    { id: "header", type: "header" },
    { id: "hero", type: "hero" },
    { id: "progress", type: "progress" },
    { id: "delivery-date", type: "delivery_date" },
    { id: "items", type: "items" },
    { id: "parcels", type: "parcels", history: "short" },
    { id: "map", type: "map" },
    { id: "review", type: "review" },
    { id: "recommendations", type: "recommendations", source: "complementary" },
    { id: "faq", type: "faq", entries: OUR_QUESTIONS },
    { id: "returns", type: "returns" },
    { id: "follow", type: "follow" },
    { id: "support", type: "support" },
    { id: "social", type: "social" },
  ],
};
