import type { TextKey } from "../texts/catalog.ts";

/** Parts of the page, as a merchant looks for a text; in the order in which a shopper meets them. */
export const TEXT_PARTS = [
  "headline",
  "advice",
  "progress",
  "date",
  "map",
  "parcels",
  "items",
  "history",
  "order",
  "follow",
  "missing",
  "questions",
  "support",
  "offers",
  "form",
  "frame",
] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

const PART_OF: Readonly<Record<string, TextPart>> = {
  headline: "headline",
  advice: "advice",
  reason: "advice",
  progress: "progress",
  step: "progress",
  deliveryDate: "date",
  map: "map",
  group: "parcels",
  parcel: "parcels",
  items: "items",
  history: "history",
  event: "history",
  order: "order",
  copy: "follow",
  follow: "follow",
  news: "follow",
  share: "follow",
  missing: "missing",
  done: "missing",
  proof: "missing",
  faq: "questions",
  support: "support",
  review: "offers",
  survey: "offers",
  returns: "offers",
  recommendations: "offers",
  block: "offers",
  form: "form",
  miss: "form",
  again: "form",
  expired: "form",
  limit: "form",
  footer: "frame",
};

/** The part that a text belongs to, by the first word of its key. */
export const partOf = (key: TextKey): TextPart => PART_OF[key.split(".", 1)[0] ?? ""] ?? "frame";
export const isPlaced = (key: TextKey): boolean => Object.hasOwn(PART_OF, key.split(".", 1)[0] ?? "");
