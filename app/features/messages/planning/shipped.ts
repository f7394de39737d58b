import { isWaiting, sendsNothing } from "#app/features/shipments/statuses.ts";
import { DAY_MS } from "#app/lib/time.ts";
import type { FulfillmentOfMessage, OrderOfMessage } from "../message-facts.ts";
import type { SkipReason } from "../message.ts";
import { holdsGoods, isAllRefunded, isEverythingIn, sentFulfillments } from "./goods.ts";
import { isDepartureOvertaken } from "./overtaking.ts";
import type { Planning } from "./planning.ts";
import type { Wish } from "./wish.ts";

/** News of a parcel that left longer ago than this when we first hear of it is no news. */
const FRESH_MS = 3 * DAY_MS;

/** "On its way", once for each fulfillment; of one that leaves something behind, "a part is on its way". */
export function wishShipped({ order }: Planning): Wish[] {
  const sent = sentFulfillments(order);
  const mayFollow = !isEverythingIn(order, sent);
  return order.fulfillments.map((fulfillment): Wish => {
    const { fulfillmentId, shippedAt, hasTrackingNumber } = fulfillment;
    const place = sent.indexOf(fulfillment);
    const upToThis = place < 0 ? [fulfillment] : sent.slice(0, place + 1);
    return {
      dedupeKey: `shipped:${fulfillmentId}`,
      moment: isEverythingIn(order, upToThis) ? "shipped" : "partly_shipped",
      about: { fulfillmentIds: [fulfillmentId], shipmentIds: [] },
      happenedAt: shippedAt,
      against: reasonsAgainst(order, fulfillment),
      freshMs: FRESH_MS,
      lacksNumber: !hasTrackingNumber,
      group: "shipped",
      mayFollow,
    };
  });
}

function reasonsAgainst(order: OrderOfMessage, fulfillment: FulfillmentOfMessage): SkipReason[] {
  const { status } = fulfillment;
  return [
    ...(order.cancelledAt ? ["order_cancelled" as const] : []),
    ...(sendsNothing(status) ? ["fulfillment_cancelled" as const] : []),
    ...(isWaiting(status) ? ["not_shipped_yet" as const] : []),
    ...(holdsGoods(order, fulfillment) ? [] : ["nothing_to_ship" as const]),
    ...(isAllRefunded(order, fulfillment) ? ["refunded" as const] : []),
    ...(isDepartureOvertaken(fulfillment) ? ["overtaken" as const] : []),
  ];
}
