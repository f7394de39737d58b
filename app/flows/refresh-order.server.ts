import { inTransaction, type Ctx } from "#app/context.server.ts";
import { parseOrderId, type ShopId } from "#app/lib/ids.ts";
import { fetchOrder } from "./fetch-order.server.ts";
import { isInstalled } from "./is-installed.server.ts";
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
  if (!orderId || !(await isInstalled(ctx, shopId))) return;
  const news = await fetchOrder(ctx, shopId, orderId);
  // Deleted, or older than the app may see.
  if (!news) return ctx.log.info({ shopId, orderId }, "Shopify does not know the order");
  await inTransaction(ctx, (tx) => takeNews(tx, shopId, news));
}
