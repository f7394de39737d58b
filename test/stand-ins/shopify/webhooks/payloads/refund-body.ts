import { gid } from "../../state/ids.ts";
import { inZone } from "../../state/instants.ts";
import type { Order, Refund } from "../../state/records.ts";
import type { Shop } from "../../state/shop.ts";
import { integer } from "./json-text.ts";
import { lineItemBody } from "./line-item-body.ts";
import { priceSet, restAmount } from "./money.ts";

/** refunds/create, and each refund inside an order. */
export function refundBody(shop: Shop, order: Order, refund: Refund) {
  const { timeZone, currency } = shop.profile;
  return {
    id: integer(refund.id),
    order_id: integer(order.id),
    created_at: inZone(refund.createdAt, timeZone),
    note: refund.note,
    user_id: null,
    processed_at: inZone(refund.createdAt, timeZone),
    restock: false,
    duties: [],
    total_duties_set: priceSet(0, currency),
    return: null,
    refund_shipping_lines: [],
    admin_graphql_api_id: gid("Refund", refund.id),
    order_adjustments: [],
    refund_line_items: refund.items.flatMap((refunded) => {
      const item = order.lineItems.find((candidate) => candidate.id === refunded.lineItemId);
      if (!item) return [];
      return [
        {
          id: integer(refunded.id),
          quantity: refunded.quantity,
          line_item_id: integer(item.id),
          location_id: null,
          restock_type: "no_restock",
          subtotal: currency === "JPY" ? refunded.subtotal : refunded.subtotal / 100,
          total_tax: 0,
          subtotal_set: priceSet(refunded.subtotal, currency),
          total_tax_set: priceSet(0, currency),
          line_item: lineItemBody(shop, order, item),
        },
      ];
    }),
    transactions: [
      {
        id: integer(refund.id),
        admin_graphql_api_id: gid("OrderTransaction", refund.id),
        order_id: integer(order.id),
        kind: "refund",
        gateway: "bogus",
        status: "success",
        currency,
        amount: restAmount(
          refund.items.reduce((sum, { subtotal }) => sum + subtotal, 0),
          currency,
        ),
        created_at: inZone(refund.createdAt, timeZone),
        processed_at: inZone(refund.createdAt, timeZone),
      },
    ],
  };
}
