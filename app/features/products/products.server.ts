import type { TxCtx } from "#app/context.server.ts";
import type { ItemTraits } from "#app/features/delivery-rules/plan.ts";
import type { ShopId } from "#app/lib/ids.ts";

export { listLocations, saveLocations } from "./locations.server.ts";
export { listWantedProducts, recordProductNews, saveProducts } from "./save-products.server.ts";
export { wantEveryProduct, wantProducts, wantProductsOfOrders } from "./want-products.server.ts";
export {
  findDeliveryWindows,
  listWantedWindows,
  saveDeliveryWindows,
  wantDeliveryWindows,
} from "./delivery-windows.server.ts";

/**
 * Traits of these products, by their number. One that Shopify has not told us of yet, or that rules do not ask about, is
 * not in it: `traitsOfItem` makes do with what the line item says.
 */
export async function findItemTraits(
  ctx: TxCtx,
  shopId: ShopId,
  productIds: Iterable<string>,
): Promise<Map<string, ItemTraits>> {
  const ids = [...new Set(productIds)];
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.product.findMany({
    where: { shopId, productId: { in: ids }, fetchedAt: { not: null } },
    select: { productId: true, vendor: true, productType: true, tags: true, collectionIds: true },
  });
  return new Map(rows.map((row) => [row.productId, row]));
}
