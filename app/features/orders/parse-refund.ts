import { z } from "zod";
import { idFromGid, parseOrderId } from "#app/lib/ids.ts";
import {
  malformed,
  mayCount,
  mayDigits,
  mayInstant,
  mayList,
  maySection,
  parsed,
  type Parsed,
} from "#app/lib/loose-fields.ts";
import { idOf, mayId } from "./body-parts.ts";
import type { LineItemCount, RefundFacts } from "./order.ts";

const refundLineSchema = z.object({
  line_item_id: mayDigits,
  line_item: maySection(z.object(mayId)),
  quantity: mayCount,
});
const refundSchema = z.object({
  ...mayId,
  order_id: mayDigits,
  processed_at: mayInstant,
  created_at: mayInstant,
  refund_line_items: mayList(refundLineSchema),
});

/** A refund as refunds/create tells it, and orders in their list. https://shopify.dev/docs/api/admin-rest/latest/resources/refund */
export function parseRefund(body: unknown): Parsed<RefundFacts> {
  const read = refundSchema.safeParse(body);
  if (!read.success) return malformed("the refund is not an object");
  const refundId = idOf("Refund", read.data);
  if (!refundId) return malformed("admin_graphql_api_id and id: neither is a refund's id");
  const orderId = parseOrderId(read.data.order_id);
  if (!orderId) return malformed("order_id: not an order's id");
  const refundedAt = read.data.processed_at ?? read.data.created_at;
  if (!refundedAt) return malformed("processed_at and created_at: neither is a time");
  return parsed({
    refundId,
    orderId,
    refundedAt,
    lineItems: read.data.refund_line_items.flatMap(toLineCount),
  });
}

function toLineCount(line: z.infer<typeof refundLineSchema>): LineItemCount[] {
  // Where the line item is told whole, its global id is the exact one.
  const gid = line.line_item?.admin_graphql_api_id;
  const lineItemId = idFromGid("LineItem", gid) ?? line.line_item_id ?? line.line_item?.id;
  return lineItemId ? [{ lineItemId, quantity: line.quantity ?? 1 }] : [];
}
