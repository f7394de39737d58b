import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { MINUTE_MS } from "#app/lib/time.ts";

/** The order's own webhook is usually on its way; asking at once would mostly be for nothing. */
const USUAL_WEBHOOK_DELAY_MS = MINUTE_MS;

/** Has an order fetched whole from Shopify in a while, once however often it is asked for. */
export async function askForOrder(
  tx: TxCtx,
  shopId: ShopId,
  orderId: OrderId,
  delayMs = USUAL_WEBHOOK_DELAY_MS,
): Promise<void> {
  await tx.queue.send(
    tx.db,
    "refresh-order",
    { shopId, orderId },
    { onlyOneFor: `${shopId}/${orderId}`, delayMs },
  );
}
