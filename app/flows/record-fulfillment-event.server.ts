import type { TxCtx } from "#app/context.server.ts";
import { findOrderIdOfFulfillment } from "#app/features/orders/orders.server.ts";
import { countUnknownCodes } from "#app/features/providers/providers.server.ts";
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
  const knownOrderId = () => findOrderIdOfFulfillment(tx, shopId, fulfillmentId);
  const orderId = telling.orderId ?? (await knownOrderId());
  const { source, eventKey, happenedAt } = scan;
  const event: TrackingEvent = takenBack ? { kind: "retraction", source, eventKey, happenedAt } : scan;
  const recorded = await takeNews(tx, shopId, { events: [{ fulfillmentId, orderId, event }] });
  if (!takenBack && scan.status === "unknown" && scan.code !== null && recorded.changed.size > 0)
    await countUnknownCodes(tx, { shopId, source: scan.source }, [{ code: scan.code, text: scan.message }]);
  const changesParcel = recorded.shipments.some(({ after }) => after.fulfillmentId === fulfillmentId);
  const isNews = recorded.changed.size > 0 && recorded.placeholders.length === 0;
  if (orderId && isNews && !changesParcel && !(await knownOrderId())) await askForOrder(tx, shopId, orderId);
  return describeOutcome(
    `${takenBack ? "retraction" : "scan"} ${eventKey} of fulfillment ${fulfillmentId}`,
    recorded,
  );
}
