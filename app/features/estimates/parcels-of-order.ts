import type { ItemTraits, ParcelTraits, Place } from "#app/features/delivery-rules/plan.ts";
import type { LineItemCount } from "#app/features/orders/order.ts";
import { sendsNothing } from "#app/features/shipments/statuses.ts";
import { traitsOfItem } from "#app/features/products/product.ts";
import type { Ending } from "./kept-estimate.ts";
import {
  linesToShip,
  type OrderPart,
  type OrderToEstimate,
  type ShipmentToEstimate,
} from "./order-to-estimate.ts";

/** One parcel to estimate, or the order itself with `shipment` null. */
export type ParcelToEstimate = {
  shipmentId: string;
  shipment: ShipmentToEstimate | null;
  traits: ParcelTraits;
  /** Why nothing more is awaited; null as long as something is, or it was delivered. */
  endedAs: Exclude<Ending, "delivered"> | null;
};

/** What the shop is known to sell and where it ships from. */
export type Known = {
  items: ReadonlyMap<string, ItemTraits>;
  locations: ReadonlyMap<string, Place>;
};

/**
 * Everything of an order that has an estimate: the order itself first, then each parcel that holds goods. Nothing for an
 * order that needs no shipping and never had a parcel.
 */
export function parcelsOfOrder(order: OrderToEstimate, known: Known): ParcelToEstimate[] {
  const lines = linesToShip(order);
  const shipments = order.shipments.filter((shipment) => holdsGoods(order, shipment));
  if (lines.length === 0 && shipments.length === 0) return [];
  const traitsOf = traitsFor(order, known);
  return [
    {
      shipmentId: "",
      shipment: null,
      traits: traitsOf(startOf(order.parts, lines), lines),
      endedAs: endOfOrder(order, shipments),
    },
    ...shipments.map((shipment) => {
      const inside = countsIn(order, shipment);
      const its = order.lineItems.filter(({ lineItemId }) =>
        inside.some((count) => count.lineItemId === lineItemId),
      );
      const from = fulfillmentOf(order, shipment)?.locationId ?? startOf(order.parts, its);
      return {
        shipmentId: shipment.shipmentId,
        shipment,
        traits: traitsOf(from, its.length > 0 ? its : lines),
        endedAs: endOfShipment(order, shipment),
      };
    }),
  ];
}

const traitsFor =
  (order: OrderToEstimate, { items, locations }: Known) =>
  (
    locationId: string | null,
    lines: { productId: string | null; vendor: string | null }[],
  ): ParcelTraits => ({
    placedAt: order.placedAt,
    destination: order.destination,
    method: order.shippingLine,
    locationId,
    origin: locationId === null ? null : (locations.get(locationId) ?? null),
    items: lines.map((line) => traitsOfItem(line, items)),
  });

const fulfillmentOf = (order: OrderToEstimate, shipment: ShipmentToEstimate) =>
  order.fulfillments.find(({ fulfillmentId }) => fulfillmentId === shipment.fulfillmentId);

const countsIn = (order: OrderToEstimate, shipment: ShipmentToEstimate): LineItemCount[] =>
  fulfillmentOf(order, shipment)?.lineItems ?? [];

/** False for a gift card's fulfillment. One that names no lines we know gets the benefit of the doubt. */
function holdsGoods(order: OrderToEstimate, shipment: ShipmentToEstimate): boolean {
  const inside = new Set(countsIn(order, shipment).map(({ lineItemId }) => lineItemId));
  const lines = order.lineItems.filter(({ lineItemId }) => inside.has(lineItemId));
  return lines.length === 0 || lines.some(({ requiresShipping }) => requiresShipping);
}

/** Where the first of these lines starts, as Shopify has assigned it. */
const startOf = (parts: OrderPart[], lines: { lineItemId: string }[]): string | null =>
  parts.find((part) =>
    part.lineItems.some((count) => lines.some(({ lineItemId }) => lineItemId === count.lineItemId)),
  )?.locationId ?? null;

function endOfShipment(
  order: OrderToEstimate,
  { status, retiredAt, fulfillmentId }: ShipmentToEstimate,
): ParcelToEstimate["endedAs"] {
  if (retiredAt !== null) return "replaced";
  const fulfillment = order.fulfillments.find((one) => one.fulfillmentId === fulfillmentId);
  if (status === "cancelled" || (fulfillment && sendsNothing(fulfillment.status))) return "cancelled";
  if (status === "returning" || status === "returned") return "returned";
  return status === "expired" ? "given_up" : null;
}

function endOfOrder(order: OrderToEstimate, shipments: ShipmentToEstimate[]): ParcelToEstimate["endedAs"] {
  const sent = shipments.filter((shipment) => {
    const end = endOfShipment(order, shipment);
    return end !== "cancelled" && end !== "replaced" && shipment.step > 0;
  });
  if (sent.length > 0 && hasLeftWhole(order, sent)) return "parcels";
  if (order.cancelledAt !== null || remaining(order, []).length === 0) return "cancelled";
  if (order.closedAt !== null) return sent.length > 0 ? "parcels" : "given_up";
  return null;
}

/** True when nothing is left to send. A fulfillment that names no lines, as one of the bulk file, may hold everything. */
function hasLeftWhole(order: OrderToEstimate, sent: ShipmentToEstimate[]): boolean {
  const fulfillmentIds = new Set(sent.map(({ fulfillmentId }) => fulfillmentId));
  const left = order.fulfillments.filter(({ fulfillmentId }) => fulfillmentIds.has(fulfillmentId));
  if (left.some(({ lineItems }) => lineItems.length === 0)) return true;
  return (
    remaining(
      order,
      left.flatMap(({ lineItems }) => lineItems),
    ).length === 0
  );
}

/** Lines of which something is neither refunded nor in `left`. */
function remaining(order: OrderToEstimate, left: LineItemCount[]) {
  const gone = new Map<string, number>();
  for (const { lineItemId, quantity } of [...left, ...order.refunded])
    gone.set(lineItemId, (gone.get(lineItemId) ?? 0) + quantity);
  return linesToShip(order).filter(({ lineItemId, quantity }) => quantity > (gone.get(lineItemId) ?? 0));
}
