import { z } from "zod";
import { idFromGid } from "#app/lib/ids.ts";
import type { Recommended } from "./recommended.ts";

const money = z.object({ amount: z.string(), currencyCode: z.string() });
const product = z.object({
  id: z.string(),
  title: z.string(),
  availableForSale: z.boolean(),
  /** Null: not published on the online store, so there is no page to lead to. */
  onlineStoreUrl: z.url().nullable(),
  trackingParameters: z.string().nullish(),
  featuredImage: z.object({ url: z.string(), altText: z.string().nullish() }).nullish(),
  priceRange: z.object({ minVariantPrice: money, maxVariantPrice: money }),
});
const answer = z.object({
  products: z.array(z.unknown()).nullish(),
  collection: z.object({ products: z.object({ nodes: z.array(z.unknown()) }) }).nullish(),
});

/** The products of an answer that can be bought now, in its order. What makes no sense is left out; never throws. */
export function parseAnswer(data: unknown): Recommended[] {
  const read = answer.safeParse(data).data;
  const found = read?.products ?? read?.collection?.products.nodes ?? [];
  return found.flatMap((one) => {
    const { data: told } = product.safeParse(one);
    const productId = told && idFromGid("Product", told.id);
    if (!productId || !told.availableForSale || told.onlineStoreUrl === null) return [];
    const { minVariantPrice: from, maxVariantPrice: to } = told.priceRange;
    return {
      productId,
      title: told.title,
      path: pathOf(told.onlineStoreUrl, told.trackingParameters ?? ""),
      imageUrl: told.featuredImage?.url ?? null,
      imageAlt: told.featuredImage?.altText ?? "",
      price: { from: from.amount, to: to.amount, currency: from.currencyCode },
    };
  });
}

/** The address without the domain, so that it stays on the one where the shopper is. */
function pathOf(url: string, parameters: string): string {
  const path = url.replace(/^https?:\/\/[^/?#]+|#.*$/gi, "");
  if (parameters === "") return path;
  return `${path}${path.includes("?") ? "&" : "?"}${parameters}`;
}
