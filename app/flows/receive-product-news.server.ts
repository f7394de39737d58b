import type { TxCtx } from "#app/context.server.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import type { ProductFacts } from "#app/features/products/product.ts";
import { recordProductNews, wantEveryProduct } from "#app/features/products/products.server.ts";
import { askedOfProducts } from "#app/features/products/rules-ask.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { askForChangedProducts } from "./learn-products.server.ts";

/**
 * A product changed, or was only sold: Shopify says products/update for both. Estimates made so far stay; the next order
 * is looked at with what the product is now.
 */
export async function receiveProduct(
  tx: TxCtx,
  { shopId, facts }: { shopId: ShopId; facts: ProductFacts },
): Promise<string> {
  const news = await recordProductNews(tx, shopId, facts);
  if (news === "wanted") await askForChangedProducts(tx, shopId);
  return `product ${facts.productId}: ${news === "wanted" ? "saved, the rest to be fetched" : news}`;
}

/** A collection got other members, or is gone: which products that concerns is not said, so all known ones are asked. */
export async function receiveCollectionChange(
  tx: TxCtx,
  { shopId, collectionId }: { shopId: ShopId; collectionId: string },
): Promise<string> {
  const { rules } = await getDeliveryRules(tx, shopId);
  if (!askedOfProducts(rules).collectionIds.has(collectionId))
    return `collection ${collectionId}: no rule speaks of it`;
  if ((await wantEveryProduct(tx, shopId)) > 0) await askForChangedProducts(tx, shopId);
  return `collection ${collectionId}: its products are to be fetched`;
}
