import type { TxCtx } from "#app/context.server.ts";
import type { RefundFacts } from "#app/features/orders/order.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { describeOutcome, takeNews } from "./take-news.server.ts";

/** Money was given back: whoever plans messages must know what is not coming any more. */
export async function receiveRefund(
  tx: TxCtx,
  { shopId, refund }: { shopId: ShopId; refund: RefundFacts },
): Promise<string> {
  return describeOutcome(`refund ${refund.refundId}`, await takeNews(tx, shopId, { refunds: [refund] }));
}
