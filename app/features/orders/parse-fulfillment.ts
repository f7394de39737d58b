import { z } from "zod";
import { carrierNameOf } from "#app/features/carriers/carrier-name.ts";
import { matchTrackingUrls, parseTrackingUrl } from "#app/features/carriers/tracking-link.ts";
import { splitTrackingNumbers } from "#app/features/carriers/tracking-number.ts";
import { parseFulfillmentId, parseOrderId } from "#app/lib/ids.ts";
import {
  malformed,
  mayDigits,
  mayInstant,
  mayList,
  mayLongText,
  mayText,
  parsed,
  type Parsed,
} from "#app/lib/loose-fields.ts";
import { idOf, lineCountSchema, mayId } from "./body-parts.ts";
import { lowerStatus } from "./fulfillment-status.ts";
import type { FulfillmentFacts, TrackingNumber } from "./order.ts";

const fulfillmentSchema = z.object({
  ...mayId,
  order_id: mayDigits,
  name: mayText,
  status: mayText,
  shipment_status: mayText,
  location_id: mayDigits,
  tracking_company: mayText,
  tracking_number: mayLongText,
  tracking_numbers: mayList(mayLongText),
  tracking_url: mayLongText,
  tracking_urls: mayList(mayLongText),
  line_items: mayList(lineCountSchema),
  created_at: mayInstant,
  updated_at: mayInstant,
});
type FulfillmentBody = z.infer<typeof fulfillmentSchema>;

/** A fulfillment as fulfillments/* webhooks tell it, and orders in their list. https://shopify.dev/docs/api/admin-rest/latest/resources/fulfillment */
export function parseFulfillment(body: unknown): Parsed<FulfillmentFacts> {
  const read = fulfillmentSchema.safeParse(body);
  if (!read.success) return malformed("the fulfillment is not an object");
  const told = read.data;
  const fulfillmentId = parseFulfillmentId(idOf("Fulfillment", told));
  if (!fulfillmentId) return malformed("admin_graphql_api_id and id: neither is a fulfillment's id");
  const orderId = parseOrderId(told.order_id);
  if (!orderId) return malformed("order_id: not an order's id");
  const shippedAt = told.created_at ?? told.updated_at;
  const updatedAt = told.updated_at ?? told.created_at;
  if (!shippedAt || !updatedAt) return malformed("updated_at and created_at: neither is a time");
  return parsed({
    fulfillmentId,
    orderId,
    name: told.name,
    status: lowerStatus(told.status) ?? "success",
    shipmentStatus: lowerStatus(told.shipment_status),
    locationId: told.location_id,
    tracking: trackingOf(told),
    lineItems: told.line_items.flatMap((line) => {
      const lineItemId = idOf("LineItem", line);
      return lineItemId ? [{ lineItemId, quantity: line.quantity ?? 1 }] : [];
    }),
    shippedAt,
    // Bodies do not tell these; the Admin API does.
    inTransitAt: null,
    deliveredAt: null,
    estimatedDeliveryAt: null,
    updatedAt,
  });
}

function trackingOf(told: FulfillmentBody): TrackingNumber[] {
  const company = carrierNameOf(told.tracking_company);
  const numbers = splitTrackingNumbers([...told.tracking_numbers, told.tracking_number]);
  const given = told.tracking_urls.some((url) => url !== null) ? told.tracking_urls : [told.tracking_url];
  if (numbers.length === 0) {
    const url = given.map(parseTrackingUrl).find((link) => link !== null) ?? null;
    return url === null && company === null ? [] : [{ number: "", company, url }];
  }
  const urls = matchTrackingUrls(numbers, given);
  return numbers.map((number, index) => ({ number, company, url: urls[index] ?? null }));
}
