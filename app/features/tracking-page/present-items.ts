import { sendsNothing } from "#app/features/shipments/statuses.ts";
import { pictureAddress } from "#app/lib/picture-address.ts";
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
    return line && quantity > 0 ? [toItem(order, line, quantity)] : [];
  });
}

/** What is not in any parcel: `left` to be sent, or, while some parcel's contents are unknown, merely `ordered`. */
export type Rest = { kind: "left" | "ordered"; items: Item[] };

/**
 * Goods that are neither sent nor refunded. A cancelled fulfillment has sent nothing. Right after the first import a
 * fulfillment's contents may be unknown, though something is in every parcel: then nobody can say what is left.
 */
export function presentRest(order: TrackedOrder): Rest {
  const { lineItems, fulfillments, refunded } = order;
  const sent = fulfillments.filter(({ status }) => !sendsNothing(status));
  const isKnown = sent.every((fulfillment) => fulfillment.lineItems.length > 0);
  const gone = sum([...(isKnown ? sent.flatMap((fulfillment) => fulfillment.lineItems) : []), ...refunded]);
  const items = lineItems.flatMap((line) => {
    const left = line.quantity - (gone.get(line.lineItemId) ?? 0);
    return line.requiresShipping && left > 0 ? [toItem(order, line, left)] : [];
  });
  return { kind: isKnown ? "left" : "ordered", items };
}

function sum(counts: Count[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const { lineItemId, quantity } of counts)
    total.set(lineItemId, (total.get(lineItemId) ?? 0) + quantity);
  return total;
}

const toItem = (
  { pictures }: TrackedOrder,
  { title, variantTitle, productId }: Line,
  quantity: number,
): Item => {
  const src = productId ? pictureAddress(pictures[productId]) : null;
  return {
    title,
    // Shopify's name for the only variant of a product without options.
    variant: variantTitle && variantTitle !== "Default Title" ? variantTitle : null,
    quantity,
    picture: src ? { src, alt: "" } : null,
  };
};
