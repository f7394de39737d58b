import { OUR_QUESTIONS, type ReadyDesign } from "./ready-design.ts";

/** The answer large on a field of the shop's colour, with a thick bar across its edge. For streetwear, sport and food. */
export const bold: ReadyDesign = {
  style: {
    frame: "page",
    width: "wide",
    cards: "raised",
    hero: "filled",
    align: "start",
    progress: "bar",
    headings: "loud",
  },
  blocks: [
    { id: "header", type: "header" },
    { id: "hero", type: "hero" },
    { id: "progress", type: "progress" },
    { id: "items", type: "items" },
    { id: "delivery-date", type: "delivery_date" },
    { id: "parcels", type: "parcels" },
    { id: "review", type: "review" },
    { id: "follow", type: "follow" },
    { id: "support", type: "support" },
    { id: "returns", type: "returns" },
    { id: "map", type: "map" },
    { id: "faq", type: "faq", entries: OUR_QUESTIONS },
    { id: "recommendations", type: "recommendations" },
    { id: "social", type: "social" },
  ],
};
