import { z } from "zod";
import { localLine, webLink } from "./local-text.ts";
import { blockRules } from "./block-rules.ts";
import { SITUATIONS } from "./situations.ts";

/**
 * What a tracking page is made of, from top to bottom. What people read is a text by language; where a text is empty in
 * theirs, the page's main language stands in, and where ours would do, ours. An id names a block for as long as it lives.
 */
const block = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    type: z.literal(type),
    show: blockRules.default({ ...NO_RULES }),
    ...shape,
  });
const NO_RULES = blockRules.parse({});

/** The shop's own files or Shopify's, always https; empty: none yet. */
const picture = z.union([z.literal(""), z.url({ protocol: /^https$/ }).max(2_000)]);
const situations = z.array(z.enum(SITUATIONS)).max(SITUATIONS.length).default([]);

/** Logo (the brand's) and menu, for a page of its own; inside a theme the theme has one already. */
const header = block("header", {
  menu: z
    .array(z.object({ label: localLine(60), url: webLink }))
    .max(6)
    .default([]),
});
/** The sentence: status, date and what to do. Each page has exactly one. */
const hero = block("hero", { image: picture.default(""), alt: localLine(200) });
const progress = block("progress", {});
/** Where it was last. Never loads anything by itself; "on_click" offers a real map, fetched when the shopper asks for it. */
const map = block("map", { mode: z.enum(["drawing", "on_click"]).default("drawing") });
/** When it comes, how sure that is and why, and the calendar. */
const deliveryDate = block("delivery_date", { calendar: z.boolean().default(true) });
/** Carrier, number and history of each parcel; of several also their sentence, progress and items. */
const parcels = block("parcels", { history: z.enum(["open", "short", "closed"]).default("short") });
/** What is in the parcel, or not sent yet. */
const items = block("items", { images: z.boolean().default(true) });
/** "E-mail me when it moves", and the page's address to pass on. */
const follow = block("follow", { news: z.boolean().default(true), share: z.boolean().default(true) });
/** Questions; each shown in its situations, or always. `ours` names one of our own texts, used where the merchant wrote none. */
const faq = block("faq", {
  heading: localLine(120),
  entries: z
    .array(
      z.object({
        when: situations,
        ours: z.enum(["late", "customs", "missing", "address", "when"]).nullable().default(null),
        question: localLine(200),
        answer: localLine(1_500),
      }),
    )
    .max(20)
    .default([]),
});
/** How to reach the shop: the first contact that fits the situation. With none: the shop's support address. */
const support = block("support", {
  heading: localLine(120),
  contacts: z
    .array(
      z.object({
        when: situations,
        text: localLine(500),
        email: z.union([z.literal(""), z.email().max(254)]).default(""),
        phone: z.string().max(40).default(""),
        url: webLink.default(""),
      }),
    )
    .max(10)
    .default([]),
});
const announcement = block("announcement", {
  text: localLine(500),
  url: webLink.default(""),
  tone: z.enum(["calm", "good", "alert"]).default("calm"),
});
/** Simple Markdown: bold, italic, links, lists. */
const richText = block("rich_text", { text: localLine(5_000) });
const image = block("image", { src: picture.default(""), alt: localLine(200), url: webLink.default("") });
/** Products of the shop: what goes with the items bought, a collection, or the merchant's choice. Sold-out ones are never shown. */
const recommendations = block("recommendations", {
  heading: localLine(120),
  source: z.enum(["related", "complementary", "collection", "chosen"]).default("related"),
  collectionId: z.string().max(40).default(""),
  productIds: z.array(z.string().max(40)).max(8).default([]),
  count: z.number().int().min(2).max(8).default(4),
});
const discount = block("discount", {
  text: localLine(500),
  code: z.string().max(60).default(""),
  url: webLink.default(""),
});
/** Shown by itself only once everything was delivered. */
const review = block("review", { text: localLine(500), label: localLine(60), url: webLink.default("") });
const survey = block("survey", { text: localLine(500), label: localLine(60), url: webLink.default("") });
/** Shown by itself only once something was delivered. */
const returns = block("returns", { text: localLine(500), label: localLine(60), url: webLink.default("") });
/** Loyalty points or "bring a friend". */
const loyalty = block("loyalty", {
  heading: localLine(120),
  text: localLine(500),
  label: localLine(60),
  url: webLink.default(""),
});
/** The shop's accounts, as the brand lists them. */
const social = block("social", {});
/** For experts: HTML with Liquid, sanitized. */
const custom = block("custom", { source: localLine(10_000) });

export const pageBlockSchema = z.discriminatedUnion("type", [
  header,
  hero,
  progress,
  map,
  deliveryDate,
  parcels,
  items,
  follow,
  faq,
  support,
  announcement,
  richText,
  image,
  recommendations,
  discount,
  review,
  survey,
  returns,
  loyalty,
  social,
  custom,
]);
export type PageBlock = z.infer<typeof pageBlockSchema>;
export type PageBlockType = PageBlock["type"];
export type BlockOf<Type extends PageBlockType> = Extract<PageBlock, { type: Type }>;
export const PAGE_BLOCK_TYPES = pageBlockSchema.options.map((option) => option.shape.type.value);
