import type { ExceptionReason, ShipmentFlag, ShipmentStatus } from "./shipment.ts";

/** What a status word of a sender says about the parcel. */
export type Meaning = { status: ShipmentStatus; flags: ShipmentFlag[]; reason: ExceptionReason | null };

const says = (status: ShipmentStatus, ...flags: ShipmentFlag[]): Meaning => ({ status, flags, reason: null });

/**
 * Shopify's words for parcels, in lower case: the union of
 * https://shopify.dev/docs/api/admin-graphql/2026-10/enums/FulfillmentEventStatus,
 * https://shopify.dev/docs/api/admin-graphql/2026-10/enums/FulfillmentDisplayStatus
 * and those that only newer or customer-facing versions have.
 */
const SHOPIFY_WORDS = new Map<string, Meaning>([
  ["confirmed", says("pre_transit")],
  ["label_purchased", says("pre_transit")],
  ["label_printed", says("pre_transit")],
  ["submitted", says("pre_transit")],
  ["carrier_picked_up", says("in_transit")],
  ["in_transit", says("in_transit")],
  ["delayed", says("in_transit", "delayed")],
  ["out_for_delivery", says("out_for_delivery")],
  ["ready_for_pickup", says("available_for_pickup")],
  ["ready_for_recipient_pickup", says("available_for_pickup")],
  ["attempted_delivery", says("attempted")],
  ["delivered", says("delivered")],
  ["picked_up", says("delivered", "picked_up_by_customer")],
  ["failure", says("exception")],
  ["not_delivered", says("exception")],
  ["buyer_action_required", says("exception", "action_required")],
  ["returning_to_sender", says("returning")],
  ["cancelled", says("cancelled")],
  ["canceled", says("cancelled")],
  ["label_voided", says("cancelled")],
]);

/** A word we do not know says nothing; it is kept beside the scan, for people. Enums grow with API versions. */
export const meaningOf = (word: string | null): Meaning =>
  SHOPIFY_WORDS.get(word?.trim().toLowerCase() ?? "") ?? says("unknown");

/**
 * Fulfillments of which no parcel comes. Shopify's "error" and "failure" mean that the request to ship was not carried
 * out. https://shopify.dev/docs/api/admin-graphql/2026-10/enums/FulfillmentStatus
 */
export const isCancelled = (fulfillmentStatus: string): boolean =>
  fulfillmentStatus === "cancelled" || fulfillmentStatus === "canceled";
export const hasFailed = (fulfillmentStatus: string): boolean =>
  ["error", "failure"].includes(fulfillmentStatus);
export const sendsNothing = (fulfillmentStatus: string): boolean =>
  isCancelled(fulfillmentStatus) || hasFailed(fulfillmentStatus);
export const isWaiting = (fulfillmentStatus: string): boolean =>
  ["pending", "open"].includes(fulfillmentStatus);

/** Whoever says one of these has seen the parcel, or it has reached its end; labels and notices are only paper. */
export const isPaper = (status: ShipmentStatus): boolean => status === "pre_transit" || status === "unknown";

/** The end of the way there, or the way back: from here on no other scan changes where the parcel is. */
export const isFinal = (status: ShipmentStatus): boolean =>
  status === "delivered" || status === "returning" || status === "returned";

/** Nothing more is expected. */
export const isClosed = (status: ShipmentStatus): boolean =>
  status === "delivered" || status === "returned" || status === "cancelled" || status === "expired";

/** Which of two scans of the same second came later in a parcel's life: carriers often give only the day. */
export const LIFE_ORDER: Record<ShipmentStatus, number> = {
  unknown: 0,
  pre_transit: 1,
  in_transit: 2,
  out_for_delivery: 3,
  exception: 4,
  attempted: 5,
  available_for_pickup: 6,
  cancelled: 7,
  expired: 8,
  delivered: 9,
  returning: 10,
  returned: 11,
};

/** How far along the bar a scan proves the parcel to be (see ShipmentState.step); trouble proves nothing. */
export const STEP: Record<ShipmentStatus, 0 | 1 | 2 | 3 | 4> = {
  unknown: 0,
  pre_transit: 0,
  in_transit: 2,
  out_for_delivery: 3,
  available_for_pickup: 3,
  attempted: 3,
  delivered: 4,
  exception: 0,
  returning: 2,
  returned: 2,
  cancelled: 0,
  expired: 0,
};
