import type { LocalText } from "#app/features/page-designs/local-text.ts";
import { pageDesignSchema, type PageDesign, type PageStyle } from "#app/features/page-designs/page-design.ts";

/** A design with every block there is, all of them filled with `words`. */
export function EVERY_BLOCK(design: PageDesign, words = "Words of a merchant’s own"): PageDesign {
  const text: LocalText = { en: words };
  const url = "/pages/somewhere";
  const asking = { text, label: text, url };
  return pageDesignSchema.parse({
    ...design,
    blocks: [
      { id: "announcement", type: "announcement", text, url, tone: "good" },
      { id: "header", type: "header", menu: [{ label: text, url }] },
      { id: "hero", type: "hero", image: "https://cdn.shopify.com/hero.jpg", alt: text },
      { id: "progress", type: "progress" },
      { id: "map", type: "map", mode: "on_click" },
      { id: "delivery-date", type: "delivery_date" },
      { id: "parcels", type: "parcels", history: "open" },
      { id: "items", type: "items" },
      { id: "follow", type: "follow" },
      { id: "faq", type: "faq", heading: text, entries: [{ question: text, answer: text }] },
      {
        id: "support",
        type: "support",
        contacts: [{ text, email: "help@kumo.example", phone: "+81 3 1234 5678", url }],
      },
      { id: "rich-text", type: "rich_text", text },
      { id: "image", type: "image", src: "https://cdn.shopify.com/image.jpg", alt: text, url },
      { id: "discount", type: "discount", text, code: "COMEBACK10", url },
      { id: "review", type: "review", ...asking },
      { id: "survey", type: "survey", ...asking },
      { id: "returns", type: "returns", ...asking },
      { id: "loyalty", type: "loyalty", heading: text, ...asking },
      { id: "custom", type: "custom", source: text },
      { id: "recommendations", type: "recommendations", heading: text },
      { id: "social", type: "social" },
    ],
  });
}

/** Each option of a page's style with two of its values: an option, a value, another. */
export const EVERY_STYLE: [keyof PageStyle, unknown, unknown][] = [
  ["width", "narrow", "medium"],
  ["width", "wide", "medium"],
  ["cards", "raised", "outlined"],
  ["cards", "plain", "outlined"],
  ["hero", "open", "card"],
  ["hero", "filled", "card"],
  ["align", "center", "start"],
  ["progress", "bar", "dots"],
  ["progress", "icons", "dots"],
  ["headings", "elegant", "normal"],
  ["headings", "loud", "normal"],
  ["dark", false, true],
];
