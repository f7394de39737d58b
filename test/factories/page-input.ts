import { DEFAULT_BRAND } from "#app/features/brand/brand.ts";
import { pageDesignSchema } from "#app/features/page-designs/page-design.ts";
import type { PageInput } from "#app/features/tracking-page/blocks/block-input.ts";
import { readerOf } from "#app/features/tracking-page/reader.ts";
import { NOW, shopFace } from "#app/features/tracking-page/samples/tracked-order.ts";
import type { TrackedOrder } from "#app/features/tracking-page/view.ts";

/** One block of each type, with something written into each. */
const EVERY_BLOCK = [
  { id: "header", type: "header", menu: [{ label: { en: "Shop" }, url: "/collections/all" }] },
  { id: "hero", type: "hero" },
  { id: "progress", type: "progress" },
  { id: "map", type: "map", mode: "on_click" },
  { id: "date", type: "delivery_date" },
  { id: "parcels", type: "parcels" },
  { id: "items", type: "items" },
  { id: "follow", type: "follow" },
  {
    id: "faq",
    type: "faq",
    entries: [
      { when: ["late"], ours: "late" },
      { when: ["customs"], ours: "customs" },
      { when: ["delivered"], ours: "missing" },
      { when: ["preparing"], ours: "address", question: { en: "Own question" } },
      { question: { en: "No answer" } },
    ],
  },
  {
    id: "support",
    type: "support",
    contacts: [
      {
        when: ["customs"],
        text: { en: "Our customs desk" },
        email: "customs@kumo.example",
        phone: "+81 3-1234 (5678)",
      },
    ],
  },
  { id: "news", type: "announcement", text: { en: "Closed on Monday" }, url: "https://kumo.example/news" },
  { id: "text", type: "rich_text", text: { en: "**Hi**" } },
  { id: "image", type: "image", src: "https://cdn.shopify.com/a.png", alt: { en: "Tea" } },
  { id: "more", type: "recommendations" },
  { id: "discount", type: "discount", text: { en: "Ten off" }, code: "TEN" },
  { id: "review", type: "review", url: "https://kumo.example/review" },
  { id: "survey", type: "survey", url: "https://kumo.example/survey" },
  { id: "returns", type: "returns", url: "/pages/returns" },
  { id: "loyalty", type: "loyalty", text: { en: "You have points" } },
  { id: "social", type: "social" },
  { id: "custom", type: "custom", source: { en: "x" } },
];

/** What a page of an order is made of: a block of each type, unless others are given. Links are marked with their block. */
export function pageInput(
  order: TrackedOrder,
  {
    lang = "en-GB",
    blocks = EVERY_BLOCK,
    ...over
  }: { lang?: string; blocks?: readonly object[] } & Partial<PageInput> = {},
): PageInput {
  const shop = shopFace({
    brand: { ...DEFAULT_BRAND, social: [{ kind: "line", url: "https://line.me/kumo" }] },
  });
  return {
    order,
    shop,
    design: {
      design: pageDesignSchema.parse({ blocks }),
      html: { text: { en: "<p><strong>Hi</strong></p>" } },
      liquid: {},
      css: "",
    },
    reader: readerOf(shop, order, { lang, accepted: [] }, NOW),
    proxyPath: "/apps/track",
    token: "token",
    limited: false,
    done: null,
    linkVia: (blockId, target) => `/go/${blockId}?${target}`,
    renderCustom: (_id, _language, values) => JSON.stringify(values),
    recommended: new Map([
      [
        "more",
        [
          {
            productId: "9",
            title: "Tea towel",
            path: "/products/towel",
            imageUrl: null,
            imageAlt: "",
            price: { from: "12.00", to: "12.00", currency: "EUR" },
          },
        ],
      ],
    ]),
    ...over,
  };
}
