import { gid } from "../../state/ids.ts";
import { inZone } from "../../state/instants.ts";
import type { Fulfillment, FulfillmentEvent, Order } from "../../state/records.ts";
import type { Shop } from "../../state/shop.ts";
import { integer } from "./json-text.ts";
import { lineItemBody } from "./line-item-body.ts";
import { addressBody, sightOf } from "./people-bodies.ts";

/** fulfillments/create and fulfillments/update. */
export function fulfillmentBody(shop: Shop, order: Order, fulfillment: Fulfillment) {
  const sees = sightOf(shop);
  const { timeZone } = shop.profile;
  const numbers = fulfillment.trackings.map((tracking) => tracking.number);
  const urls = fulfillment.trackings.map((tracking) => tracking.url);
  return {
    id: integer(fulfillment.id),
    order_id: integer(order.id),
    status: fulfillment.status,
    created_at: inZone(fulfillment.createdAt, timeZone),
    service: "manual",
    updated_at: inZone(fulfillment.updatedAt, timeZone),
    tracking_company: fulfillment.trackingCompany,
    shipment_status: fulfillment.events.at(-1)?.status ?? null,
    location_id: integer(fulfillment.locationId),
    origin_address: null,
    email: sees("email") ? order.email : null,
    destination: addressBody(order.shippingAddress, sees),
    line_items: fulfillment.items.flatMap(({ lineItemId, quantity }) => {
      const item = order.lineItems.find((candidate) => candidate.id === lineItemId);
      return item ? [lineItemBody(shop, order, item, quantity)] : [];
    }),
    tracking_number: numbers[0] ?? null,
    tracking_numbers: numbers,
    tracking_url: urls[0] ?? null,
    tracking_urls: urls,
    receipt: {},
    name: fulfillment.name,
    admin_graphql_api_id: gid("Fulfillment", fulfillment.id),
  };
}

/** fulfillment_events/create and fulfillment_events/delete. */
export function fulfillmentEventBody(shop: Shop, event: FulfillmentEvent) {
  const { timeZone } = shop.profile;
  const street = sightOf(shop)("address");
  return {
    id: integer(event.id),
    fulfillment_id: integer(event.fulfillmentId),
    status: event.status,
    message: event.message,
    happened_at: inZone(event.happenedAt, timeZone),
    city: street ? event.city : null,
    province: event.province,
    country: event.country,
    zip: street ? event.zip : null,
    address1: street ? event.address1 : null,
    latitude: street ? event.latitude : null,
    longitude: street ? event.longitude : null,
    shop_id: integer(shop.profile.id),
    created_at: inZone(event.createdAt, timeZone),
    updated_at: inZone(event.createdAt, timeZone),
    estimated_delivery_at: event.estimatedDeliveryAt && inZone(event.estimatedDeliveryAt, timeZone),
    order_id: integer(event.orderId),
    admin_graphql_api_id: gid("FulfillmentEvent", event.id),
  };
}
