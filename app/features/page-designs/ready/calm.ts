import { OUR_QUESTIONS, type ReadyDesign } from "./ready-design.ts";

/** Clean cards with air between them, in the shop's theme: the answer on top, the parcel beside what is in it. */
export const calm: ReadyDesign = {
  style: {
    frame: "theme",
    width: "wide",
    cards: "outlined",
    hero: "card",
    align: "start",
    progress: "dots",
    headings: "normal",
  },
  blocks: [
    { id: "header", type: "header" },
    { id: "hero", type: "hero" },
    { id: "progress", type: "progress" },
    { id: "delivery-date", type: "delivery_date" },
    { id: "items", type: "items" },
    { id: "parcels", type: "parcels" },
    { id: "follow", type: "follow" },
    { id: "support", type: "support" },
    { id: "returns", type: "returns" },
    { id: "review", type: "review" },
    { id: "map", type: "map" },
    { id: "faq", type: "faq", entries: OUR_QUESTIONS },
    { id: "recommendations", type: "recommendations" },
    { id: "social", type: "social" },
  ],
};
