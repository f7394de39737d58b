import { inTransaction, type Ctx } from "#app/context.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import { saveDeliveryWindows } from "#app/features/products/products.server.ts";
import { NeedsMerchant } from "#app/lib/errors.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { estimateOrders } from "./estimate-orders.server.ts";
import { fetchOrder } from "./fetch-order.server.ts";
import { fetchWindowsOfOrder } from "./fetch-windows.server.ts";
import { findGrants, NO_GRANTS, type Grants } from "./find-grants.server.ts";
import { lookForTrouble } from "./look-for-trouble.server.ts";
import { planMessagesOf } from "./plan-messages.server.ts";
import { takeNews } from "./take-news.server.ts";

/**
 * The job behind `askForOrder`: fetches one order whole and takes in what is new, exactly as if webhooks had told it. Facts
 * a webhook told later than the answer stay.
 */
export async function refreshOrder(
  ctx: Ctx,
  { shopId, orderId: given }: { shopId: ShopId; orderId: string },
): Promise<void> {
  const orderId = parseOrderId(given);
  const grants = await findGrants(ctx, shopId);
  if (!orderId || !grants) return;
  const fetched = await fetchWithParts(ctx, shopId, orderId, grants).catch((error: unknown) => {
    // A scope may have been taken back, and the word of it be under way: the order itself can still be had.
    if (error instanceof NeedsMerchant) return fetchWithParts(ctx, shopId, orderId, NO_GRANTS);
    throw error;
  });
  // Deleted, or older than the app may see.
  if (!fetched) return ctx.log.info({ shopId, orderId }, "Shopify does not know the order");
  const { news, askedAt, windows } = fetched;
  await inTransaction(ctx, async (tx) => {
    // First, so that the order's news are looked at with where its parts start.
    const moved = windows
      ? await saveDeliveryWindows(tx, shopId, { askedAt, windows, asked: { orderId } })
      : [];
    const { changed } = await takeNews(tx, shopId, news);
    const others = moved.filter((id) => !changed.has(id));
    await lockOrders(tx, shopId, others);
    await estimateOrders(tx, shopId, others);
    await lookForTrouble(tx, shopId, others);
    await planMessagesOf(tx, shopId, others);
  });
}

async function fetchWithParts(ctx: Ctx, shopId: ShopId, orderId: OrderId, grants: Grants) {
  const news = await fetchOrder(ctx, shopId, orderId, grants);
  if (!news) return null;
  const askedAt = ctx.now();
  const windows = grants.fulfillmentOrders ? await fetchWindowsOfOrder(ctx, shopId, orderId, grants) : null;
  return { news, askedAt, windows };
}
