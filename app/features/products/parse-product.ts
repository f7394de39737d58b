import { z } from "zod";
import { idFromGid } from "#app/lib/ids.ts";
import {
  malformed,
  mayDigits,
  mayInstant,
  mayList,
  mayLongText,
  mayText,
  parsed,
  type Parsed,
} from "#app/lib/loose-fields.ts";
import type { ProductFacts } from "./product.ts";

const bodySchema = z.object({
  id: mayDigits,
  admin_graphql_api_id: mayText,
  title: mayText,
  vendor: mayText,
  product_type: mayText,
  tags: mayLongText,
  updated_at: mayInstant,
  image: z.object({ src: mayLongText }).nullish().catch(undefined),
});

/**
 * The body of products/update, of which shopify.app.toml asks for a few fields. Its tags are one text, and it tells no
 * collections. https://shopify.dev/docs/api/webhooks/2026-10?reference=toml#list-of-topics-products/update
 */
export function parseProduct(body: unknown): Parsed<ProductFacts> {
  const { data: told } = bodySchema.safeParse(body);
  const productId = told && (idFromGid("Product", told.admin_graphql_api_id) ?? told.id);
  if (!told || !productId) return malformed("id: not a product's id");
  return parsed({
    productId,
    title: told.title,
    vendor: told.vendor,
    productType: told.product_type,
    tags: tidyTags((told.tags ?? "").split(",")),
    collectionIds: null,
    picture: told.image === undefined ? null : { url: told.image?.src ?? null },
    changedAt: told.updated_at,
  });
}

const nodeSchema = z.object({
  id: mayText,
  title: mayText,
  vendor: mayText,
  productType: mayText,
  tags: mayList(z.string()),
  updatedAt: mayInstant,
  featuredMedia: z
    .object({ preview: z.object({ image: z.object({ url: mayLongText }).nullish() }).nullish() })
    .nullish()
    .catch(null),
});

/** A product of an Admin API answer, with its collections' global ids when they were asked for; null when it is none. */
export function parseAdminProduct(node: unknown, collectionGids: string[] | null): ProductFacts | null {
  const { data: told } = nodeSchema.safeParse(node);
  const productId = told && idFromGid("Product", told.id);
  if (!told || !productId) return null;
  return {
    productId,
    title: told.title,
    vendor: told.vendor,
    productType: told.productType,
    tags: tidyTags(told.tags),
    collectionIds:
      collectionGids &&
      [...new Set(collectionGids.flatMap((gid) => idFromGid("Collection", gid) ?? []))].sort(),
    picture: { url: told.featuredMedia?.preview?.image?.url ?? null },
    changedAt: told.updatedAt,
  };
}

const tidyTags = (tags: string[]): string[] =>
  [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))].sort();

const collectionSchema = z.object({ id: mayDigits, admin_graphql_api_id: mayText });

/** The collection that collections/update and collections/delete speak of. */
export function parseCollectionId(body: unknown): Parsed<string> {
  const { data: told } = collectionSchema.safeParse(body);
  const collectionId = told && (idFromGid("Collection", told.admin_graphql_api_id) ?? told.id);
  return collectionId ? parsed(collectionId) : malformed("id: not a collection's id");
}
