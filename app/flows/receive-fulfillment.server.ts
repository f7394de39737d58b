import type { TxCtx } from "#app/context.server.ts";
import type { FulfillmentFacts } from "#app/features/orders/order.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { describeOutcome, takeNews } from "./take-news.server.ts";

/** Goods left the shop, or their tracking numbers or status changed. */
export async function receiveFulfillment(
  tx: TxCtx,
  { shopId, fulfillment }: { shopId: ShopId; fulfillment: FulfillmentFacts },
): Promise<string> {
  const recorded = await takeNews(tx, shopId, { fulfillments: [fulfillment] });
  return describeOutcome(`fulfillment ${fulfillment.fulfillmentId}`, recorded);
}
