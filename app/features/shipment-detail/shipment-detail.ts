import type { ExceptionReason, ShipmentFlag, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import type { MessageState, Moment } from "#app/features/messages/message.ts";
import type { CalendarDate, Instant } from "#app/lib/time.ts";
import type { EstimateView } from "#app/features/estimates/estimate-view.ts";

/** Everything the page of one shipment shows. */
export type ShipmentDetail = {
  parcel: ParcelView;
  /** When it comes: what was told, and what we believe. Null as long as nothing is estimated. */
  estimate: EstimateView | null;
  /** By the calendar of the shop, for writing dates without their year. */
  today: CalendarDate;
  /** Newest first; what was taken back is left out. */
  timeline: TimelineEntry[];
  /** All parcels of the order, this one too, in the order they were shipped. */
  parcels: SiblingParcel[];
  items: ParcelItem[];
  /** Null as long as only the fulfillment is known. */
  order: OrderView | null;
  messages: MessageLine[];
  /** What Shopify sent about the order, newest first. */
  deliveries: DeliveryLine[];
};

export type ParcelView = {
  shipmentId: string;
  orderId: string;
  orderName: string | null;
  trackingNumber: string | null;
  carrierName: string | null;
  trackingUrl: string | null;
  destination: string | null;
  status: ShipmentStatus;
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
  shippedAt: Instant;
  lastEventAt: Instant | null;
  deliveredAt: Instant | null;
  carrierEstimateAt: Instant | null;
  /** Set when another tracking number took this one's place. */
  retiredAt: Instant | null;
};

export type TimelineEntry = {
  key: string;
  status: ShipmentStatus;
  reason: ExceptionReason | null;
  message: string | null;
  place: string | null;
  happenedAt: Instant;
  /** Minutes east of UTC where it happened; null when the sender did not say. */
  utcOffsetMinutes: number | null;
};

export type SiblingParcel = {
  shipmentId: string;
  trackingNumber: string | null;
  carrierName: string | null;
  status: ShipmentStatus;
  isThis: boolean;
  isRetired: boolean;
};

export type ParcelItem = {
  lineItemId: string;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  quantity: number;
};

export type OrderView = {
  placedAt: Instant | null;
  cancelledAt: Instant | null;
  isTest: boolean;
  trackingPageUrl: string;
  customerName: string | null;
  customerEmail: string | null;
  /** The customer asked to be forgotten, or the retention time is over. */
  isForgotten: boolean;
};

export type MessageLine = {
  messageId: string;
  moment: Moment;
  state: MessageState;
  reason: string | null;
  recipient: string | null;
  sendAt: Instant;
  sentAt: Instant | null;
  /** What the mail server said. */
  response: string | null;
};

export type DeliveryLine = {
  id: string;
  topic: string;
  state: string;
  outcome: string | null;
  attempts: number;
  receivedAt: Instant;
  processedAt: Instant | null;
  hasBody: boolean;
};
