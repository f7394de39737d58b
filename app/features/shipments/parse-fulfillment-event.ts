import { z } from "zod";
import {
  idFromGid,
  parseFulfillmentId,
  parseOrderId,
  type FulfillmentId,
  type OrderId,
} from "#app/lib/ids.ts";
import {
  malformed,
  mayDigits,
  mayInstant,
  mayNumber,
  mayText,
  parsed,
  type Parsed,
} from "#app/lib/loose-fields.ts";
import type { Scan } from "./shipment.ts";
import { toShopifyScan } from "./shopify-scan.ts";

/** One scan, and whose parcel it speaks of. The order is told by every version we know; null is for those we do not. */
export type FulfillmentEventTelling = { fulfillmentId: FulfillmentId; orderId: OrderId | null; scan: Scan };

const eventSchema = z.object({
  id: mayDigits,
  admin_graphql_api_id: mayText,
  fulfillment_id: mayDigits,
  order_id: mayDigits,
  status: mayText,
  message: mayText,
  happened_at: mayText,
  created_at: mayText,
  city: mayText,
  province: mayText,
  country: mayText,
  latitude: mayNumber,
  longitude: mayNumber,
  estimated_delivery_at: mayInstant,
});

/** The body of fulfillment_events/create and delete. https://shopify.dev/docs/api/admin-rest/latest/resources/fulfillmentevent */
export function parseFulfillmentEvent(body: unknown): Parsed<FulfillmentEventTelling> {
  const read = eventSchema.safeParse(body);
  if (!read.success) return malformed("the fulfillment event is not an object");
  const told = read.data;
  const eventId = idFromGid("FulfillmentEvent", told.admin_graphql_api_id) ?? told.id;
  if (!eventId) return malformed("admin_graphql_api_id and id: neither is a fulfillment event's id");
  const fulfillmentId = parseFulfillmentId(told.fulfillment_id);
  if (!fulfillmentId) return malformed("fulfillment_id: not a fulfillment's id");
  const { city, province, country, latitude, longitude } = told;
  const scan = toShopifyScan({
    eventId,
    status: told.status,
    message: told.message,
    happenedAt: told.happened_at ?? told.created_at ?? "",
    createdAt: mayInstant.parse(told.created_at),
    place: { city, province, country, latitude, longitude },
    estimatedDeliveryAt: told.estimated_delivery_at,
  });
  if (!scan) return malformed("happened_at and created_at: neither is a time");
  return parsed({ fulfillmentId, orderId: parseOrderId(told.order_id), scan });
}
