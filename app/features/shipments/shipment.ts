import type { FulfillmentId, OrderId, ShipmentId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";

/** Where a parcel is. Twelve states, the common ground of Shopify and the tracking providers. */
export const SHIPMENT_STATUSES = [
  "unknown",
  "pre_transit",
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "delivered",
  "exception",
  "returning",
  "returned",
  "cancelled",
  "expired",
] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

/** True beside a status, not instead of it. */
export const SHIPMENT_FLAGS = ["delayed", "customs", "action_required", "picked_up_by_customer"] as const;
export type ShipmentFlag = (typeof SHIPMENT_FLAGS)[number];

/** Why an attempt or an exception happened, where the sender says so. */
export const EXCEPTION_REASONS = [
  "address",
  "refused",
  "damaged",
  "lost",
  "customs_fee",
  "weather",
  "closed",
  "no_access",
  "not_home",
  "unclaimed",
  "payment",
  "id_check",
  "other",
] as const;
export type ExceptionReason = (typeof EXCEPTION_REASONS)[number];

/** A fact somebody told about a fulfillment's parcel. Facts are only ever added; one may take another back. */
export type TrackingEvent = Scan | CarrierEstimate | Retraction;

/**
 * How a scan's time was told. "instant": a moment, whatever the zone. "local": only what the clocks showed; the moment is
 * our reading of the place. "day": only the day; the hour says nothing and is never shown.
 */
export const TIME_KINDS = ["instant", "local", "day"] as const;
export type TimeKind = (typeof TIME_KINDS)[number];

export type Scan = {
  kind: "scan";
  source: string;
  /** The sender's own id of the event, so that telling it twice counts once. */
  eventKey: string;
  /** Null when the event speaks of the whole fulfillment, as Shopify's do. */
  trackingNumber: string | null;
  status: ShipmentStatus;
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
  /** The sender's own status code, kept for support. */
  code: string | null;
  message: string | null;
  happenedAt: Instant;
  /** Minutes east of UTC at the place of the scan, when the sender says so. With it a local time shows as it was told. */
  utcOffsetMinutes: number | null;
  timeKind: TimeKind;
  /** Whose scan it is, where the sender says so: another carrier's than the parcel's when that one took over. */
  carrierId: string | null;
  place: Place | null;
  estimatedDeliveryAt: Instant | null;
};

/** One thing that happened to a parcel, whoever told it and however often. Each detail is the fullest that anybody told. */
export type HistoryEntry = Omit<Scan, "kind" | "source" | "eventKey"> & {
  key: string;
  /** Who told it, by name. */
  sources: string[];
  tellings: Tellings;
};

/** What was told of one event, the fullest telling first. */
export type Tellings = [Scan, ...Scan[]];

/** When a source expects the parcel, told apart from any scan. A source has one, the last that was heard. */
export type CarrierEstimate = {
  kind: "estimate";
  source: string;
  /** The key of the tracking number. */
  eventKey: string;
  trackingNumber: string;
  /** When it was heard. */
  happenedAt: Instant;
  estimatedDeliveryAt: Instant;
};

export type Retraction = { kind: "retraction"; source: string; eventKey: string; happenedAt: Instant };

export type Place = {
  city: string | null;
  province: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
};

/** Moments in a parcel's life worth telling, each at most once. */
export const MILESTONES = [
  "shipped",
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "delivered",
  "exception",
  "returning",
  "returned",
  "cancelled",
] as const;
export type MilestoneKind = (typeof MILESTONES)[number];
export type Milestone = { kind: MilestoneKind; at: Instant };

/** What is known of the parcel apart from its events: the fulfillment that it belongs to. */
export type ShipmentFacts = {
  trackingNumber: string | null;
  fulfillmentStatus: string;
  shipmentStatus: string | null;
  shippedAt: Instant;
  inTransitAt: Instant | null;
  deliveredAt: Instant | null;
  estimatedDeliveryAt: Instant | null;
  updatedAt: Instant;
};

/** The state of a parcel: a pure function of its facts and the set of its events. */
export type ShipmentState = {
  status: ShipmentStatus;
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
  /** Progress 0–4 (ordered, handed over, on the way, nearly there, arrived): the furthest point reached, never back. */
  step: 0 | 1 | 2 | 3 | 4;
  statusAt: Instant;
  shippedAt: Instant;
  firstScanAt: Instant | null;
  lastEventAt: Instant | null;
  outForDeliveryAt: Instant | null;
  deliveredAt: Instant | null;
  carrierEstimateAt: Instant | null;
  milestones: Milestone[];
  /** False when nothing more is expected: delivered, returned, cancelled, expired. */
  open: boolean;
};

/** A parcel as the rest of the product sees it. */
type Shipment = ShipmentState & {
  shipmentId: ShipmentId;
  orderId: OrderId;
  fulfillmentId: FulfillmentId;
  orderName: string | null;
  trackingNumber: string | null;
  /** The number as it is compared, see tracking-number.ts; empty without a number. */
  trackingKey: string;
  /** The carrier as the fulfillment names it. */
  company: string | null;
  /** By the book of carriers; null when nobody can tell. */
  carrierId: string | null;
  /** The book's name for it, or the told one when the book has no such carrier. */
  carrierName: string | null;
  /** As the fulfillment gives it. */
  trackingUrl: string | null;
  destination: string | null;
};

/** A parcel with what only its keeper needs: which facts named its number last, and when the merchant replaced it. */
export type KeptShipment = Shipment & { namedVersion: string; retiredAt: Instant | null };

/** What a new fact made of a parcel; `before` is null for a new one. */
export type ShipmentChange = { before: KeptShipment | null; after: KeptShipment; newMilestones: Milestone[] };
