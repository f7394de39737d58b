import { openQuantities } from "../../orders/change-order.ts";
import { findLocation } from "../../products/shop-products.ts";
import { locationFor } from "../../seed/locations.ts";
import { gid } from "../../state/ids.ts";
import type { Order } from "../../state/records.ts";
import { connectionOf } from "../connections.ts";
import type { Fields } from "../context.ts";

/** One fulfillment order for the whole order, kept by the order itself. */
export type FulfillmentOrder = { kind: "FulfillmentOrder"; id: string; order: Order };

export const toFulfillmentOrder = (order: Order): FulfillmentOrder => ({
  kind: "FulfillmentOrder",
  id: order.id,
  order,
});

function statusOf(order: Order): string {
  if (order.cancelledAt !== null) return "CANCELLED";
  if (openQuantities(order).length === 0) return "CLOSED";
  return order.fulfillments.length > 0 ? "IN_PROGRESS" : "OPEN";
}

export const fulfillmentOrderFields: Fields<FulfillmentOrder> = {
  id: ({ id }) => gid("FulfillmentOrder", id),
  order: ({ order }) => order,
  orderId: ({ order }) => gid("Order", order.id),
  orderName: ({ order }) => order.name,
  createdAt: ({ order }) => order.createdAt,
  updatedAt: ({ order }) => order.updatedAt,
  fulfillAt: ({ order }) => order.createdAt,
  fulfillBy: () => null,
  requestStatus: () => "UNSUBMITTED",
  status: ({ order }) => statusOf(order),
  fulfillments: ({ order }, args, context) => connectionOf(order.fulfillments, args, context, "fulfillments"),
  deliveryMethod: ({ order }) => ({
    id: gid("DeliveryMethod", order.id),
    methodType: "SHIPPING",
    presentedName: order.shippingLine.title,
    serviceCode: order.shippingLine.code,
    sourceReference: null,
    brandedPromise: null,
    additionalInformation: null,
    minDeliveryDateTime: order.promise?.from ?? null,
    maxDeliveryDateTime: order.promise?.to ?? null,
  }),
  assignedLocation: ({ order }, _args, { shop }) => {
    const usual = locationFor(shop.profile, order.shippingAddress);
    const location = findLocation(shop, order.locationId ?? usual.id) ?? usual;
    const { name, address1, city, province, zip, countryCode } = location;
    return { name, address1, address2: null, city, province, zip, countryCode, phone: null, location };
  },
  lineItems: ({ order }, args, context) => {
    const lines = order.lineItems.map((item) => ({
      id: gid("FulfillmentOrderLineItem", item.id),
      lineItem: item,
      totalQuantity: item.currentQuantity,
      remainingQuantity: openQuantities(order).find((open) => open.item.id === item.id)?.quantity ?? 0,
    }));
    return connectionOf(lines, args, context, "lineItems");
  },
};
