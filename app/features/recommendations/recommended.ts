import { z } from "zod";

/** A product as the shop's storefront shows it to this reader; only what can be bought is kept. */
export const recommendedSchema = z.object({
  productId: z.string(),
  title: z.string(),
  /** On the shop's own domain, whichever of them the reader is on; with Shopify's parameter that tells where they came from. */
  path: z.string(),
  imageUrl: z.string().nullable(),
  imageAlt: z.string(),
  /** Of the cheapest and the dearest variant, as decimals. */
  price: z.object({ from: z.string(), to: z.string(), currency: z.string() }),
});
export type Recommended = z.infer<typeof recommendedSchema>;

/** Where a list of products comes from, for whom. */
export type RecommendedSource = {
  kind: "related" | "complementary" | "collection" | "chosen";
  /** A product's id, a collection's, or the ids of chosen products with commas. */
  subject: string;
  /** The reader's language and country: titles and prices are theirs, as far as the shop has them. */
  language: string;
  country: string | null;
};

/** As a row is named: "related:7900…:en:US". */
export const keyOf = ({ kind, subject, language, country }: RecommendedSource): string =>
  `${kind}:${subject}:${language}:${country ?? "-"}`;

/** The source that a row is named after; null when it is none. */
export function sourceOf(key: string): RecommendedSource | null {
  const [, kind, subject = "", language = "", country = ""] =
    /^(related|complementary|collection|chosen):([\d,]+):([A-Za-z-]{2,10}):([A-Z]{2}|-)$/.exec(key) ?? [];
  if (!kind) return null;
  return {
    kind: kind as RecommendedSource["kind"], // one of the four that the expression lets through
    subject,
    language,
    country: country === "-" ? null : country,
  };
}
