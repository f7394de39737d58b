import type { Ctx } from "#app/context.server.ts";
import { parseAdminProduct } from "#app/features/products/parse-product.ts";
import type { ProductFacts } from "#app/features/products/product.ts";
import { withRestOfPages } from "#app/gateways/shopify-admin/all-pages.ts";
import { foundNodes } from "#app/gateways/shopify-admin/found-nodes.ts";
import {
  CollectionsOfProductDocument,
  ProductsByIdsDocument,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import { toGid, type ShopId } from "#app/lib/ids.ts";

/** So many products fit into one query of at most a thousand points: https://shopify.dev/docs/api/usage/limits */
export const PRODUCTS_PER_QUERY = { plain: 100, withCollections: 15 } as const;

/** What Shopify now tells of these products; those that it does not know (any more) are not among them. */
export async function fetchProducts(
  ctx: Ctx,
  shopId: ShopId,
  productIds: string[],
  { withCollections }: { withCollections: boolean },
): Promise<ProductFacts[]> {
  const ids = productIds.map((id) => toGid("Product", id));
  const { data } = await ctx.shopify.run(shopId, ProductsByIdsDocument, { ids, withCollections });
  const products: ProductFacts[] = [];
  for (const node of foundNodes(data.nodes)) {
    const { collections } = node;
    const members = collections
      ? await withRestOfPages(collections, (after) => fetchCollections(ctx, shopId, node.id, after))
      : null;
    const product = parseAdminProduct(node, members && members.flatMap(gidOf));
    if (product) products.push(product);
  }
  return products;
}

async function fetchCollections(ctx: Ctx, shopId: ShopId, id: string, after: string | null) {
  const { data } = await ctx.shopify.run(shopId, CollectionsOfProductDocument, { id, after });
  return data.product?.collections ?? null;
}

const gidOf = (node: unknown): string[] =>
  typeof node === "object" && node !== null && "id" in node && typeof node.id === "string" ? [node.id] : [];
