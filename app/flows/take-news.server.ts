import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { askForOrder } from "./ask-for-order.server.ts";
import { estimateOrders } from "./estimate-orders.server.ts";
import { followParcels } from "./follow-parcels.server.ts";
import { askForProductsOf } from "./learn-products.server.ts";
import { lookForTrouble } from "./look-for-trouble.server.ts";
import { planMessagesOf } from "./plan-messages.server.ts";
import { recordOrders, type OrderNews, type Recorded } from "./record-orders.server.ts";
import { wantWriteBack } from "./want-write-back.server.ts";

const NOTHING: OrderNews = { orders: [], fulfillments: [], refunds: [], events: [] };

/**
 * What every delivery about an order comes to: the facts are written down, the shipments follow, the estimates, and what is
 * wrong with any of them; what shoppers should be told is planned again, and an order that is known by hearsay only is asked
 * for. All in the caller's transaction.
 */
export async function takeNews(tx: TxCtx, shopId: ShopId, news: Partial<OrderNews>): Promise<Recorded> {
  const recorded = await recordOrders(tx, shopId, { ...NOTHING, ...news });
  for (const orderId of recorded.placeholders) await askForOrder(tx, shopId, orderId);
  await askForProductsOf(tx, shopId, news.orders ?? []);
  await followParcels(tx, shopId, recorded.shipments);
  await estimateOrders(tx, shopId, recorded.changed);
  await lookForTrouble(tx, shopId, recorded.changed);
  await planMessagesOf(tx, shopId, recorded.changed);
  await wantWriteBack(tx, shopId, news.events ?? []);
  return recorded;
}

/** How the inbox says what became of a delivery: what it was about, and the parcels that it changed. */
export function describeOutcome(about: string, { changed, shipments }: Recorded): string {
  if (changed.size === 0) return `${about}: nothing new`;
  const now = shipments
    .filter(({ after }) => !after.retiredAt)
    .map(({ after }) => `${after.shipmentId} ${after.status}`);
  return now.length === 0 ? `${about}: saved` : `${about}: saved; ${now.join(", ")}`;
}
