import { z } from "zod";

/**
 * What a mail is made of. Texts are Liquid over MailValues; of the "text" kind also simple Markdown (bold, italic, links,
 * lists). An id names a block for as long as it lives: errors point at it, and languages share it.
 */
const block = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), type: z.literal(type), ...shape });

const line = (charactersMax: number) => z.string().max(charactersMax);
const align = z.enum(["start", "center"]).default("start");
/** An address, or Liquid that gives one ("{{ tracking.url }}"). Anything but http(s), mailto and tel is dropped when rendered. */
const address = line(2_000);
/** A picture's address: the shop's own files or Shopify's, always https. */
const picture = z.union([z.literal(""), z.url({ protocol: /^https$/ }).max(2_000)]);

const heading = block("heading", { text: line(200), level: z.enum(["1", "2"]).default("1"), align });
const text = block("text", {
  text: line(5_000),
  align,
  tone: z.enum(["normal", "quiet", "large"]).default("normal"),
});
const button = block("button", {
  label: line(100),
  url: address,
  style: z.enum(["solid", "outline"]).default("solid"),
});
const image = block("image", {
  src: picture,
  alt: line(200),
  link: address.default(""),
  width: z.number().int().min(24).max(600).default(600),
});
const divider = block("divider", {});
const spacer = block("spacer", { size: z.enum(["small", "medium", "large"]).default("medium") });

const simple = [heading, text, button, image, divider, spacer] as const;
const simpleBlock = z.discriminatedUnion("type", simple);

const columns = block("columns", { columns: z.array(z.array(simpleBlock).max(8)).min(2).max(3) });
/** What is in the parcels told of. */
const items = block("items", {
  showImages: z.boolean().default(true),
  showPrices: z.boolean().default(false),
});
/** The steps of the way. */
const progress = block("progress", {});
/** When it comes. Nothing is shown while nobody knows. */
const deliveryDate = block("delivery_date", { style: z.enum(["line", "card"]).default("card") });
/** Carrier and tracking number of each parcel. */
const parcels = block("parcels", {});
/** What went wrong, and what the reader can do. Nothing is shown when nothing did. */
const problem = block("problem", {});
/** Where it goes. */
const address_ = block("address", {});
/** The shop's accounts, as the brand lists them. */
const social = block("social", {});
const faq = block("faq", {
  heading: line(200).default(""),
  entries: z.array(z.object({ question: line(200), answer: line(1_500) })).max(10),
});
/** How to reach the shop. */
const support = block("support", { text: line(1_500).default("{{ help }}") });
/** Products that the merchant chose. Advertising: not in every country part of a shipping notice. */
const recommendations = block("recommendations", {
  heading: line(200),
  products: z.array(z.object({ title: line(200), url: address, image: picture, price: line(60) })).max(6),
});
const discount = block("discount", { text: line(500), code: line(60), url: address.default("") });
/** For experts: HTML with Liquid, sanitized. */
const liquid = block("liquid", { source: line(10_000) });

export const blockSchema = z.discriminatedUnion("type", [
  ...simple,
  columns,
  items,
  progress,
  deliveryDate,
  parcels,
  problem,
  address_,
  social,
  faq,
  support,
  recommendations,
  discount,
  liquid,
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockType = Block["type"];
export type SimpleBlock = z.infer<typeof simpleBlock>;
export const BLOCK_TYPES = blockSchema.options.map((option) => option.shape.type.value);
