import { z } from "zod";
import type { LineItemCount } from "#app/features/orders/order.ts";
import { idFromGid, parseOrderId, type OrderId } from "#app/lib/ids.ts";
import {
  malformed,
  mayCount,
  mayInstant,
  mayList,
  maySection,
  mayText,
  parsed,
  type Parsed,
} from "#app/lib/loose-fields.ts";
import type { Instant } from "#app/lib/time.ts";

/** The part of an order that starts at one place, and when Shopify told the shopper that it would come. */
export type DeliveryWindowFacts = {
  /** The number in gid://shopify/FulfillmentOrder/…. */
  fulfillmentOrderId: string;
  orderId: OrderId;
  locationId: string | null;
  /** As Shopify writes it: "SHIPPING", "LOCAL", "PICK_UP", "PICKUP_POINT"… */
  methodType: string | null;
  /** Null, both, when Shopify showed no window at checkout. */
  fromAt: Instant | null;
  toAt: Instant | null;
  lineItems: LineItemCount[];
  changedAt: Instant | null;
};

const withId = maySection(z.object({ id: mayText }));
const nodeSchema = z.object({
  id: mayText,
  orderId: mayText,
  status: mayText,
  updatedAt: mayInstant,
  assignedLocation: maySection(z.object({ location: withId })),
  deliveryMethod: maySection(
    z.object({ methodType: mayText, minDeliveryDateTime: mayInstant, maxDeliveryDateTime: mayInstant }),
  ),
});
const lineItemSchema = z.object({ totalQuantity: mayCount, lineItem: withId });

/**
 * A fulfillment order of an Admin API answer and its line item nodes; null when it is none, or holds nothing any more:
 * cancelled, or moved to another place as a whole.
 */
export function parseAdminFulfillmentOrder(
  node: unknown,
  lineItemNodes: readonly unknown[],
): DeliveryWindowFacts | null {
  const { data: told } = nodeSchema.safeParse(node);
  const fulfillmentOrderId = told && idFromGid("FulfillmentOrder", told.id);
  const orderId = told && parseOrderId(idFromGid("Order", told.orderId));
  if (!told || !fulfillmentOrderId || !orderId || told.status === "CANCELLED") return null;
  const lineItems = mayList(lineItemSchema)
    .parse(lineItemNodes)
    .flatMap(({ totalQuantity, lineItem }) => {
      const lineItemId = idFromGid("LineItem", lineItem?.id);
      return lineItemId && totalQuantity ? [{ lineItemId, quantity: totalQuantity }] : [];
    });
  if (lineItems.length === 0) return null;
  const { deliveryMethod: method } = told;
  return {
    fulfillmentOrderId,
    orderId,
    locationId: idFromGid("Location", told.assignedLocation?.location?.id),
    methodType: method?.methodType ?? null,
    ...windowOf(method?.minDeliveryDateTime ?? null, method?.maxDeliveryDateTime ?? null),
    lineItems,
    changedAt: told.updatedAt,
  };
}

/** Either end may be missing: then the other is both. Ends in the wrong order are no window. */
function windowOf(min: Instant | null, max: Instant | null): Pick<DeliveryWindowFacts, "fromAt" | "toAt"> {
  const [fromAt, toAt] = [min ?? max, max ?? min];
  return fromAt !== null && toAt !== null && fromAt > toAt ? { fromAt: null, toAt: null } : { fromAt, toAt };
}

const FULFILLMENT_ORDERS_MAX = 50;

/**
 * The fulfillment orders that a body of any fulfillment_orders topic names, at whatever place: the topics put them under
 * different keys, and none of them tells more than id and status. One moved or split names two.
 * https://shopify.dev/docs/api/webhooks/2026-10?reference=toml#list-of-topics-fulfillment_orders/moved
 */
export function parseFulfillmentOrderIds(body: unknown): Parsed<string[]> {
  const ids = new Set<string>();
  const waiting: unknown[] = [body];
  while (waiting.length > 0 && ids.size < FULFILLMENT_ORDERS_MAX) {
    const value = waiting.pop();
    if (typeof value === "string") {
      const id = idFromGid("FulfillmentOrder", value);
      if (id) ids.add(id);
    } else if (typeof value === "object" && value !== null) waiting.push(...Object.values(value));
  }
  return ids.size > 0 ? parsed([...ids].sort()) : malformed("fulfillment_order: no id in it");
}
