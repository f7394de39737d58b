import { DAY_MS, HOUR_MS, msBetween } from "#app/lib/time.ts";
import { isOn } from "../message-settings.ts";
import type { Planning } from "./planning.ts";
import { WHOLE_ORDER, type Wish } from "./wish.ts";

const alone = { group: null, mayFollow: false } as const;

/** "We have your order." */
export function wishOrderConfirmed({ order }: Planning): Wish[] {
  if (order.placedAt === null) return [];
  return [
    {
      ...alone,
      dedupeKey: `order_confirmed:${order.orderId}`,
      moment: "order_confirmed",
      about: WHOLE_ORDER,
      happenedAt: order.placedAt,
      against: order.cancelledAt ? ["order_cancelled"] : [],
      freshMs: DAY_MS,
    },
  ];
}

/** "Your order is cancelled." */
export function wishCancelled({ order }: Planning): Wish[] {
  if (order.cancelledAt === null) return [];
  return [
    {
      ...alone,
      dedupeKey: `cancelled:${order.orderId}`,
      moment: "cancelled",
      about: WHOLE_ORDER,
      happenedAt: order.cancelledAt,
      against: [],
      freshMs: 3 * DAY_MS,
    },
  ];
}

/** A refund so soon belongs to the cancellation, as in Shopify's own notice. */
const SAME_ACT_MS = HOUR_MS;

/** "Your money is on its way back", once for each refund. Shopify tells of refunds of nothing too, with a cancellation. */
export function wishRefunded({ order, shop }: Planning): Wish[] {
  const { cancelledAt } = order;
  const isToldOfCancelling = cancelledAt !== null && isOn(shop.messageSettings, "cancelled");
  return order.refunds.map(({ refundId, refundedAt }): Wish => {
    const isSameAct = isToldOfCancelling && Math.abs(msBetween(cancelledAt, refundedAt)) <= SAME_ACT_MS;
    return {
      ...alone,
      dedupeKey: `refunded:${refundId}`,
      moment: "refunded",
      about: { ...WHOLE_ORDER, refundId },
      happenedAt: refundedAt,
      against: isSameAct ? ["told_together"] : [],
      freshMs: 3 * DAY_MS,
    };
  });
}
