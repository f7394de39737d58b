import { z } from "zod";
import { parseOrderId, type OrderId } from "#app/lib/ids.ts";
import { malformed, mayDigits, mayList, parsed, type Parsed } from "#app/lib/loose-fields.ts";
import type { FulfillmentFacts, OrderFacts, RefundFacts } from "./order.ts";
import { parseFulfillment } from "./parse-fulfillment.ts";
import { parseOrder } from "./parse-order.ts";
import { parseRefund } from "./parse-refund.ts";

/** All that one orders/* body tells: the order, and the fulfillments and refunds it had by then. */
export type OrderTelling = { order: OrderFacts; fulfillments: FulfillmentFacts[]; refunds: RefundFacts[] };

const listsSchema = z.object({ fulfillments: mayList(z.unknown()), refunds: mayList(z.unknown()) });

/**
 * The body of orders/create, updated, cancelled, fulfilled, …. Fulfillments and refunds in it that cannot be understood
 * are passed over: webhooks of their own tell them too.
 */
export function parseOrderWebhook(body: unknown): Parsed<OrderTelling> {
  const order = parseOrder(body);
  if (order.kind === "malformed") return order;
  const { orderId } = order.value;
  const lists = listsSchema.parse(body);
  return parsed({
    order: order.value,
    fulfillments: lists.fulfillments.flatMap((told) =>
      understood(parseFulfillment(withOrder(told, orderId))),
    ),
    refunds: lists.refunds.flatMap((told) => understood(parseRefund(withOrder(told, orderId)))),
  });
}

const understood = <Value>(reading: Parsed<Value>): Value[] =>
  reading.kind === "parsed" ? [reading.value] : [];

/** What stands in an order belongs to it; the order's own id is the exact one. */
const withOrder = (told: unknown, orderId: OrderId): unknown =>
  typeof told === "object" && told !== null ? { ...told, order_id: orderId } : told;

const editSchema = z.object({ order_edit: z.object({ order_id: mayDigits }) });

/** The body of orders/edited tells what was added and removed, not what the order is now: only whose edit it was is read. */
export function parseOrderEdit(body: unknown): Parsed<OrderId> {
  const read = editSchema.safeParse(body);
  const orderId = read.success ? parseOrderId(read.data.order_edit.order_id) : null;
  return orderId ? parsed(orderId) : malformed("order_edit.order_id: not an order's id");
}
