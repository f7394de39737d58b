import { z } from "zod";
import type { FulfillmentId, OrderId } from "#app/lib/ids.ts";
import { mayText } from "#app/lib/loose-fields.ts";
import { parseFulfillmentEvent, type FulfillmentEventTelling } from "./parse-fulfillment-event.ts";

const ANY = z.unknown().optional();

const eventSchema = z.object({
  id: mayText,
  status: mayText,
  message: mayText,
  happenedAt: mayText,
  createdAt: mayText,
  estimatedDeliveryAt: mayText,
  city: mayText,
  province: mayText,
  country: mayText,
  latitude: ANY,
  longitude: ANY,
});

/**
 * A scan as the Admin API tells it, read by the same code as that of a webhook; null when it is none. The Admin API tells
 * times in UTC, so the local time at the place of the scan is known from webhooks only.
 */
export function parseAdminEvent(
  node: unknown,
  { fulfillmentId, orderId }: { fulfillmentId: FulfillmentId; orderId: OrderId },
): FulfillmentEventTelling | null {
  const { data: told } = eventSchema.safeParse(node);
  if (!told) return null;
  const reading = parseFulfillmentEvent({
    ...told,
    id: null,
    admin_graphql_api_id: told.id,
    fulfillment_id: fulfillmentId,
    order_id: orderId,
    happened_at: told.happenedAt,
    created_at: told.createdAt,
    estimated_delivery_at: told.estimatedDeliveryAt,
  });
  return reading.kind === "parsed" ? reading.value : null;
}
