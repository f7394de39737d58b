import type {
  ExceptionReason,
  ShipmentFlag,
  ShipmentStatus,
  TimeKind,
} from "#app/features/shipments/shipment.ts";
import type { MessageState, WaitReason } from "#app/features/messages/message.ts";
import type { Moment } from "#app/features/messages/moments.ts";
import type { CarrierTitle } from "#app/features/carriers/carrier-title.ts";
import type { CalendarDate, Instant } from "#app/lib/time.ts";
import type { AttentionRow } from "#app/features/troubles/attention-row.ts";
import type { EstimateView } from "#app/features/estimates/estimate-view.ts";

/** Everything the page of one shipment shows. */
export type ShipmentDetail = {
  parcel: ParcelView;
  /** When it comes: what was told, and what we believe. Null as long as nothing is estimated. */
  estimate: EstimateView | null;
  /** When each source last told of the parcel or was asked about it, the latest first; and the moment to count from. */
  heard: HeardFrom[];
  now: Instant;
  carrier: CarrierChoice;
  /** What is wrong with it, put off or not. */
  trouble: AttentionRow | null;
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
  carrierId: string | null;
  carrier: CarrierTitle | null;
  /** The fulfillment's own, else the carrier's. */
  trackingUrl: string | null;
  /** Since another carrier took over. */
  legs: LegView[];
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

export type LegView = { carrier: CarrierTitle | null; trackingNumber: string; trackingUrl: string | null };

export type HeardFrom = { source: string; at: Instant };

/** Who it may be; the merchant may say who it is. */
export type CarrierChoice = {
  /** As the fulfillment names it. */
  told: string | null;
  pinnedId: string | null;
  /** Likeliest first. */
  candidates: { carrierId: string; title: CarrierTitle }[];
};

export type TimelineEntry = {
  key: string;
  status: ShipmentStatus;
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
  message: string | null;
  /** What others said of the same. */
  otherWords: string[];
  /** The sender's own code, where we do not know what it means. */
  unknownCode: string | null;
  /** Who told it, by name. */
  sources: string[];
  /** The carrier, where it is another than the parcel's first. */
  carrier: CarrierTitle | null;
  place: string | null;
  happenedAt: Instant;
  /** Minutes east of UTC where it happened; null when the sender did not say. */
  utcOffsetMinutes: number | null;
  timeKind: TimeKind;
};

export type SiblingParcel = {
  shipmentId: string;
  trackingNumber: string | null;
  carrier: CarrierTitle | null;
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
  waits: WaitReason | null;
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
