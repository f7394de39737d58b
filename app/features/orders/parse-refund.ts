import { z } from "zod";
import { idFromGid, parseOrderId } from "#app/lib/ids.ts";
import {
  malformed,
  mayCount,
  mayDigits,
  mayInstant,
  mayList,
  mayNumber,
  maySection,
  mayText,
  parsed,
  type Parsed,
} from "#app/lib/loose-fields.ts";
import { idOf, mayId } from "./body-parts.ts";
import type { LineItemCount, Money, RefundFacts } from "./order.ts";
import { plainAmount } from "./plain-amount.ts";

const refundLineSchema = z.object({
  line_item_id: mayDigits,
  line_item: maySection(z.object(mayId)),
  quantity: mayCount,
});
const transactionSchema = z.object({ kind: mayText, status: mayText, amount: mayNumber, currency: mayText });
const refundSchema = z.object({
  ...mayId,
  order_id: mayDigits,
  processed_at: mayInstant,
  created_at: mayInstant,
  refund_line_items: mayList(refundLineSchema),
  transactions: mayList(transactionSchema),
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
    amount: amountOf(read.data.transactions),
  });
}

/** Gift cards and cards are paid back apart from each other: what succeeded is added up. */
function amountOf(transactions: z.infer<typeof transactionSchema>[]): Money | null {
  const paid = transactions.filter(({ kind, status }) => kind === "refund" && status === "success");
  const [currency, ...others] = new Set(paid.map((each) => each.currency));
  if (!currency || others.length > 0) return null;
  const sum = paid.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const amount = plainAmount(sum.toFixed(DECIMALS_MAX), currency);
  return amount && sum > 0 ? { amount, currency } : null;
}

/** More than any currency has: what is added up here loses nothing and gains no 0.30000000000000004. */
const DECIMALS_MAX = 4;

function toLineCount(line: z.infer<typeof refundLineSchema>): LineItemCount[] {
  // Where the line item is told whole, its global id is the exact one.
  const gid = line.line_item?.admin_graphql_api_id;
  const lineItemId = idFromGid("LineItem", gid) ?? line.line_item_id ?? line.line_item?.id;
  return lineItemId ? [{ lineItemId, quantity: line.quantity ?? 1 }] : [];
}
