import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import {
  listWantedWindows,
  saveDeliveryWindows,
  wantDeliveryWindows,
} from "#app/features/products/products.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import { NeedsMerchant } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { askForOrder } from "./ask-for-order.server.ts";
import { estimateOrders } from "./estimate-orders.server.ts";
import { fetchWindows, WINDOWS_PER_QUERY } from "./fetch-windows.server.ts";
import { findGrants } from "./find-grants.server.ts";

/** Orders that come in together are asked about together. */
const GATHERING_MS = 2_000;

/** A fulfillment order was made, moved, split or cancelled. The webhook names it and says no more, so it is fetched. */
export async function receiveFulfillmentOrderNews(
  tx: TxCtx,
  { shopId, fulfillmentOrderIds }: { shopId: ShopId; fulfillmentOrderIds: string[] },
): Promise<string> {
  await wantDeliveryWindows(tx, shopId, fulfillmentOrderIds);
  await tx.queue.send(tx.db, "learn-windows", { shopId }, { onlyOneFor: shopId, delayMs: GATHERING_MS });
  return `fulfillment order ${fulfillmentOrderIds.join(", ")}: to be fetched`;
}

/** The job behind it: fetches what is wanted, a query's worth at a time, until nothing is. */
export async function learnWindows(ctx: Ctx, shopId: ShopId): Promise<void> {
  const grants = await findGrants(ctx, shopId);
  if (!grants?.fulfillmentOrders) return;
  try {
    for (;;) {
      const asked = await listWantedWindows(ctx, shopId, WINDOWS_PER_QUERY);
      if (asked.length === 0) return;
      const askedAt = ctx.now();
      const windows = await fetchWindows(ctx, shopId, asked, grants);
      await inTransaction(ctx, async (tx) => {
        const answer = { askedAt, windows, asked: { fulfillmentOrderIds: asked } };
        const orderIds = await saveDeliveryWindows(tx, shopId, answer);
        for (const orderId of await lockOrders(tx, shopId, orderIds)) await askForOrder(tx, shopId, orderId);
        await estimateOrders(tx, shopId, orderIds);
      });
    }
  } catch (error) {
    if (!(error instanceof NeedsMerchant)) throw error;
    ctx.log.info({ shopId, reason: error.message }, "delivery windows wait for the merchant");
  }
}
