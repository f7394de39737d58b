import type { TxCtx } from "#app/context.server.ts";
import type { OrderTelling } from "#app/features/orders/parse-webhook.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { describeOutcome, takeNews } from "./take-news.server.ts";

/** An order was created, changed, paid, cancelled or fulfilled: its body tells all of it, its fulfillments and refunds too. */
export async function receiveOrder(
  tx: TxCtx,
  { shopId, telling }: { shopId: ShopId; telling: OrderTelling },
): Promise<string> {
  const { order, fulfillments, refunds } = telling;
  const recorded = await takeNews(tx, shopId, { orders: [order], fulfillments, refunds });
  return describeOutcome(`order ${order.orderId}`, recorded);
}
