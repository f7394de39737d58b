import { toGid } from "#app/lib/ids.ts";
import type { RecommendedSource } from "./recommended.ts";

const SHOWN = `
fragment Shown on Product {
  id
  title
  availableForSale
  onlineStoreUrl
  trackingParameters
  featuredImage { url(transform: { maxWidth: 480, maxHeight: 480 }) altText }
  priceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount currencyCode } }
}`;
const CONTEXT = "$language: LanguageCode!, $country: CountryCode";
const IN_CONTEXT = "@inContext(language: $language, country: $country)";

const RECOMMENDED = `query Recommended($id: ID!, $intent: ProductRecommendationIntent!, ${CONTEXT}) ${IN_CONTEXT} {
  products: productRecommendations(productId: $id, intent: $intent) { ...Shown }
}${SHOWN}`;
const OF_COLLECTION = `query OfCollection($id: ID!, $first: Int!, ${CONTEXT}) ${IN_CONTEXT} {
  collection(id: $id) { products(first: $first, sortKey: BEST_SELLING) { nodes { ...Shown } } }
}${SHOWN}`;
const CHOSEN = `query Chosen($ids: [ID!]!, ${CONTEXT}) ${IN_CONTEXT} {
  products: nodes(ids: $ids) { ...Shown }
}${SHOWN}`;

/** More than a page shows: some are sold out, and some the shopper has just bought. */
const COLLECTION_FIRST = 20;

/** The question that a source is. https://shopify.dev/docs/api/storefront/latest/queries/productRecommendations */
export function questionOf({ kind, subject, language, country }: RecommendedSource): {
  query: string;
  variables: Record<string, unknown>;
} {
  const reader = { language: language.toUpperCase().replace("-", "_"), country };
  switch (kind) {
    case "related":
    case "complementary":
      return {
        query: RECOMMENDED,
        variables: { id: toGid("Product", subject), intent: kind.toUpperCase(), ...reader },
      };
    case "collection":
      return {
        query: OF_COLLECTION,
        variables: { id: toGid("Collection", subject), first: COLLECTION_FIRST, ...reader },
      };
    case "chosen":
      return {
        query: CHOSEN,
        variables: { ids: subject.split(",").map((id) => toGid("Product", id)), ...reader },
      };
  }
}
