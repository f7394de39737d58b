import type { TxCtx } from "#app/context.server.ts";
import { findOrderIdOfFulfillment } from "#app/features/orders/orders.server.ts";
import type { FulfillmentEventTelling } from "#app/features/shipments/parse-fulfillment-event.ts";
import type { TrackingEvent } from "#app/features/shipments/shipment.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { askForOrder } from "./ask-for-order.server.ts";
import { describeOutcome, takeNews } from "./take-news.server.ts";

/**
 * A carrier scanned a parcel, or Shopify took a scan back. Either is kept though the fulfillment may not have been told
 * yet, or the scan that is taken back; then the order is asked for, and the shipment takes them in when it comes.
 */
export async function recordFulfillmentEvent(
  tx: TxCtx,
  { shopId, telling, takenBack }: { shopId: ShopId; telling: FulfillmentEventTelling; takenBack: boolean },
): Promise<string> {
  const { fulfillmentId, scan } = telling;
  const knownOrderId = await findOrderIdOfFulfillment(tx, shopId, fulfillmentId);
  const orderId = telling.orderId ?? knownOrderId;
  const { source, eventKey, happenedAt } = scan;
  const event: TrackingEvent = takenBack ? { kind: "retraction", source, eventKey, happenedAt } : scan;
  const recorded = await takeNews(tx, shopId, { events: [{ fulfillmentId, orderId, event }] });
  if (!knownOrderId && orderId && recorded.placeholders.length === 0) await askForOrder(tx, shopId, orderId);
  return describeOutcome(
    `${takenBack ? "retraction" : "scan"} ${eventKey} of fulfillment ${fulfillmentId}`,
    recorded,
  );
}
