import type { TrackedOrder, TrackedShipment } from "./view.ts";

/**
 * What a parcel is called in forms of its page: "1042-1", the first parcel of a fulfillment. Not its own id, which is made of
 * its number: the merchant may hide that.
 */
export const parcelKeyOf = (
  { shipments }: TrackedOrder,
  { fulfillmentId, shipmentId }: TrackedShipment,
): string =>
  `${fulfillmentId}-${
    shipments
      .filter((one) => one.fulfillmentId === fulfillmentId)
      .findIndex((one) => one.shipmentId === shipmentId) + 1
  }`;

export const findParcel = (order: TrackedOrder, key: string): TrackedShipment | null =>
  order.shipments.find((shipment) => parcelKeyOf(order, shipment) === key) ?? null;
