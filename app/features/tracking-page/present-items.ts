import type { Item } from "./page-model.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

type Line = TrackedOrder["lineItems"][number];
type Count = { lineItemId: string; quantity: number };

/** What travels in a shipment's fulfillment; of an order that has not been told yet, nothing is known. */
export function presentParcelItems(order: TrackedOrder, { fulfillmentId }: TrackedShipment): Item[] {
  const fulfillment = order.fulfillments.find((one) => one.fulfillmentId === fulfillmentId);
  const lineOf = new Map(order.lineItems.map((line) => [line.lineItemId, line]));
  return (fulfillment?.lineItems ?? []).flatMap(({ lineItemId, quantity }) => {
    const line = lineOf.get(lineItemId);
    return line && quantity > 0 ? [toItem(line, quantity)] : [];
  });
}

/**
 * Goods that are neither sent nor refunded. A cancelled fulfillment has sent nothing. None can be named while a
 * fulfillment's contents are unknown, as they are right after the first import: something is in every parcel.
 */
export function presentUnshipped({ lineItems, fulfillments, refunded }: TrackedOrder): Item[] {
  const sent = fulfillments.filter(({ status }) => !NOTHING_SENT.has(status));
  if (sent.some((fulfillment) => fulfillment.lineItems.length === 0)) return [];
  const gone = sum([...sent.flatMap((fulfillment) => fulfillment.lineItems), ...refunded]);
  return lineItems.flatMap((line) => {
    const left = line.quantity - (gone.get(line.lineItemId) ?? 0);
    return line.requiresShipping && left > 0 ? [toItem(line, left)] : [];
  });
}

const NOTHING_SENT = new Set(["cancelled", "canceled", "error", "failure"]);

function sum(counts: Count[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const { lineItemId, quantity } of counts)
    total.set(lineItemId, (total.get(lineItemId) ?? 0) + quantity);
  return total;
}

const toItem = ({ title, variantTitle }: Line, quantity: number): Item => ({
  title,
  // Shopify's name for the only variant of a product without options.
  variant: variantTitle && variantTitle !== "Default Title" ? variantTitle : null,
  quantity,
});
