import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { instantOrNull, type Instant } from "#app/lib/time.ts";
import type { Product } from "#prisma";
import { mergeProduct } from "./merge-product.ts";
import type { ProductFacts, StoredProduct } from "./product.ts";

/** Products that must be asked for, those that waited longest first. */
export async function listWantedProducts(ctx: TxCtx, shopId: ShopId, limit: number): Promise<string[]> {
  const rows = await ctx.db.product.findMany({
    where: { shopId, wantedAt: { not: null } },
    select: { productId: true },
    orderBy: [{ wantedAt: "asc" }, { productId: "asc" }],
    take: limit,
  });
  return rows.map(({ productId }) => productId);
}

export type ProductsAnswer = {
  /** Which products were asked for: those that Shopify does not know any more are done with, too. */
  asked: string[];
  askedAt: Instant;
  products: ProductFacts[];
};

/** Keeps an answer of Shopify's. Returns the products of which an estimate may now come out otherwise. */
export async function saveProducts(tx: TxCtx, shopId: ShopId, answer: ProductsAnswer): Promise<string[]> {
  const { asked, askedAt, products } = answer;
  const told = new Map(products.map((facts) => [facts.productId, facts]));
  const known = await lockProducts(tx, shopId, asked);
  const merged = asked.map((productId) => {
    const stored = known.get(productId) ?? nothingKnownOf(productId);
    const facts = told.get(productId) ?? { ...stored, collectionIds: null, picture: null };
    return mergeProduct(stored, facts, { by: "answer", askedAt });
  });
  await writeProducts(
    tx,
    shopId,
    merged.map(({ product }) => product),
  );
  return merged.flatMap(({ product, traitsChanged }) => (traitsChanged ? [product.productId] : []));
}

/**
 * Keeps what a webhook tells of a product, if we have ever asked for it. "wanted": it must be asked for anew, for the rest
 * may have changed with it.
 */
export async function recordProductNews(
  tx: TxCtx,
  shopId: ShopId,
  facts: ProductFacts,
): Promise<"not known" | "nothing new" | "wanted"> {
  const known = (await lockProducts(tx, shopId, [facts.productId])).get(facts.productId);
  // One that waits to be fetched will be told as it is then.
  if (!known?.fetchedAt) return "not known";
  const { product, traitsChanged } = mergeProduct(known, facts, { by: "webhook", at: tx.now() });
  // Every sale changes a product's time: writing that down would be most of what we ever write here.
  const isNew = product.title !== known.title || product.imageUrl !== known.imageUrl;
  if (!traitsChanged && !isNew) return "nothing new";
  await writeProducts(tx, shopId, [product]);
  return product.wantedAt === null ? "nothing new" : "wanted";
}

async function lockProducts(
  tx: TxCtx,
  shopId: ShopId,
  productIds: string[],
): Promise<Map<string, StoredProduct>> {
  const rows = await tx.db.$queryRaw<Product[]>`
    select * from "Product" where "shopId" = ${shopId} and "productId" = any(${productIds})
    order by "productId" collate "C" for update`;
  return new Map(rows.map((row) => [row.productId, toProduct(row)]));
}

const toProduct = (row: Product): StoredProduct => ({
  productId: row.productId,
  title: row.title,
  vendor: row.vendor,
  productType: row.productType,
  tags: row.tags,
  collectionIds: row.collectionIds,
  imageUrl: row.imageUrl,
  changedAt: instantOrNull(row.changedAt),
  wantedAt: instantOrNull(row.wantedAt),
  fetchedAt: instantOrNull(row.fetchedAt),
});

const nothingKnownOf = (productId: string): StoredProduct => ({
  productId,
  title: null,
  vendor: null,
  productType: null,
  tags: [],
  collectionIds: [],
  imageUrl: null,
  changedAt: null,
  wantedAt: null,
  fetchedAt: null,
});

async function writeProducts(tx: TxCtx, shopId: ShopId, products: StoredProduct[]): Promise<void> {
  const rows = JSON.stringify(products.map((product) => ({ ...product, shopId })));
  await tx.db.$executeRaw`
    insert into "Product" select (jsonb_populate_recordset(null::"Product", ${rows}::jsonb)).*
    on conflict ("shopId", "productId") do update set
      "title" = excluded."title", "vendor" = excluded."vendor", "productType" = excluded."productType",
      "tags" = excluded."tags", "collectionIds" = excluded."collectionIds", "imageUrl" = excluded."imageUrl", "changedAt" = excluded."changedAt",
      "wantedAt" = excluded."wantedAt", "fetchedAt" = excluded."fetchedAt"`;
}
