import { carrierIdOfName } from "#app/features/carriers/company-name.ts";
import { parseFulfillment } from "#app/features/orders/parse-fulfillment.ts";
import { timeOf } from "#app/features/providers/reading/event-time.ts";
import { findObjects } from "#app/features/providers/reading/find-objects.ts";
import { readingOf, type Found, type JsonObject } from "#app/features/providers/reading/reading.ts";
import type { UnknownCodes } from "#app/features/providers/reading/code-table.ts";
import type { Reading, TrackingUpdate } from "#app/features/providers/tracking-update.ts";
import { parseFulfillmentEvent } from "#app/features/shipments/parse-fulfillment-event.ts";
import { isCancelled, meaningOf } from "#app/features/shipments/statuses.ts";

/** Shopify's own webhooks in the words of the other sources: fulfillment events, fulfillments, and orders with theirs. */
export const parseShopify = (body: string): Reading => readingOf(body, readFulfillments);

function readFulfillments(value: unknown, unknownCodes: UnknownCodes): Found {
  const told = findObjects(value, (one) => isEvent(one) || isFulfillment(one));
  return {
    updates: told.flatMap((one) =>
      isEvent(one) ? eventUpdate(one, unknownCodes) : fulfillmentUpdates(one, unknownCodes),
    ),
  };
}

const isEvent = (value: JsonObject): boolean => "fulfillment_id" in value && "happened_at" in value;
const isFulfillment = (value: JsonObject): boolean => "tracking_company" in value && "order_id" in value;

const NOTHING: Omit<TrackingUpdate, "trackingNumber" | "status" | "events"> = {
  carrierId: null,
  carrierCode: null,
  providerRef: null,
  isWhole: false,
  estimate: null,
  lastMile: null,
  following: "following",
};

function eventUpdate(body: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate[] {
  const read = parseFulfillmentEvent(body);
  if (read.kind === "malformed") return [];
  const { eventKey, status, flags, reason, code, message, place } = read.value.scan;
  if (status === "unknown") unknownCodes.note(code, message);
  const time = timeOf(body["happened_at"] ?? body["created_at"]);
  const event = { key: eventKey, time, status, flags, reason, code, text: message, place, carrierId: null };
  // Events of Shopify's speak of the whole fulfillment: they carry no number.
  return [{ ...NOTHING, trackingNumber: "", status: null, events: [event] }];
}

function fulfillmentUpdates(body: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate[] {
  const read = parseFulfillment(body);
  if (read.kind === "malformed") return [];
  const { status, shipmentStatus, tracking } = read.value;
  const meaning = meaningOf(isCancelled(status) ? "cancelled" : shipmentStatus);
  if (meaning.status === "unknown") unknownCodes.note(shipmentStatus, null);
  const parcels = tracking.length > 0 ? tracking : [{ number: null, company: null }];
  return parcels.map(({ number, company }) => ({
    ...NOTHING,
    trackingNumber: number ?? "",
    carrierId: company === null ? null : carrierIdOfName(company),
    carrierCode: company,
    status: meaning.status,
    events: [],
  }));
}
