import type { ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { isWaiting, sendsNothing } from "#app/features/shipments/statuses.ts";
import { addMs, DAY_MS, MINUTE_MS, msBetween, type Instant } from "#app/lib/time.ts";
import type { FulfillmentOfMessage, MessageFacts, OrderOfMessage } from "./message-facts.ts";
import { isOn } from "./message-settings.ts";
import type { DesiredMessage, ExistingMessage, SkipReason } from "./message.ts";

/** Many shops fulfill first and paste the tracking number a little later: worth waiting for, though not for long. */
export const TRACKING_NUMBER_GRACE_MS = 15 * MINUTE_MS;
/** Shopify tells times in whole seconds: what was shipped in the second of the install may seem a little older. */
const SHOPIFY_ROUNDS_MS = 1_000;
/** News of a parcel that left longer ago than this when we first hear of it is no news. */
const OLDEST_NEWS_MS = 3 * DAY_MS;

/** The shopper knows more than "on its way" by then, or it is not on its way any more. */
const OVERTAKING: ReadonlySet<ShipmentStatus> = new Set<ShipmentStatus>([
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "delivered",
  "returning",
  "returned",
  "cancelled",
  "expired",
]);

/** The same in Shopify's words: https://shopify.dev/docs/api/admin-graphql/latest/enums/FulfillmentDisplayStatus */
const OVERTAKING_SHOPIFY: ReadonlySet<string> = new Set([
  "out_for_delivery",
  "attempted_delivery",
  "ready_for_pickup",
  "delivered",
  "picked_up",
]);

/**
 * All messages that an order should have at `now`, sent ones included: at most one per moment and fulfillment.
 * Pure and steady: planning again with the same facts, however much later, asks for no change.
 */
export function planMessages({ order, shop, existing }: MessageFacts, now: Instant): DesiredMessage[] {
  const existingOf = new Map(existing.map((message) => [message.dedupeKey, message]));
  return order.fulfillments.map((fulfillment) => {
    const dedupeKey = `shipped:${fulfillment.fulfillmentId}`;
    const before = existingOf.get(dedupeKey);
    const shared = {
      dedupeKey,
      moment: "shipped" as const,
      fulfillmentId: fulfillment.fulfillmentId,
      about: { fulfillmentIds: [fulfillment.fulfillmentId], shipmentIds: [] },
      waits: null,
    };
    const reason = whyNotShipped(order, fulfillment, shop, before, now);
    if (reason) return { ...shared, state: "skipped", reason, sendAt: before?.sendAt ?? now };
    return { ...shared, state: "planned", reason: null, sendAt: sendAtOf(fulfillment, before, now) };
  });
}

/** What must be written so that the rows say what is desired. Rows that a worker or the merchant has touched stay. */
export function changesTo(
  existing: ExistingMessage[],
  desired: DesiredMessage[],
): { add: DesiredMessage[]; change: DesiredMessage[] } {
  const existingOf = new Map(existing.map((message) => [message.dedupeKey, message]));
  const differs = (wanted: DesiredMessage, before: ExistingMessage) =>
    wanted.state !== before.state || wanted.reason !== before.reason || wanted.sendAt !== before.sendAt;
  return {
    add: desired.filter((wanted) => !existingOf.has(wanted.dedupeKey)),
    change: desired.filter((wanted) => {
      const before = existingOf.get(wanted.dedupeKey);
      return before && isOpenToPlanning(before) && differs(wanted, before);
    }),
  };
}

const isOpenToPlanning = ({ state }: ExistingMessage): boolean => state === "planned" || state === "skipped";

/** The first reason not to tell, from the most lasting to the most passing; null when the shopper should be told. */
function whyNotShipped(
  order: OrderOfMessage,
  fulfillment: FulfillmentOfMessage,
  shop: MessageFacts["shop"],
  before: ExistingMessage | undefined,
  now: Instant,
): SkipReason | null {
  if (!shop.installedAt || shop.uninstalledAt) return "not_installed";
  if (addMs(fulfillment.shippedAt, SHOPIFY_ROUNDS_MS) <= shop.installedAt) return "history";
  if (!isOn(shop.messageSettings, "shipped")) return "switched_off";
  if (!order.known) return "waiting_for_order";
  if (order.cancelledAt) return "order_cancelled";
  const notShipped = whyNotOnItsWay(fulfillment.status);
  if (notShipped) return notShipped;
  if (order.address === "none") return "no_address";
  if (order.address === "malformed") return "malformed_address";
  if (!holdsGoods(order, fulfillment)) return "nothing_to_ship";
  if (everythingRefunded(order, fulfillment)) return "refunded";
  if (isOvertaken(fulfillment)) return "overtaken";
  const wasPlannedInTime = before !== undefined && before.state !== "skipped";
  if (!wasPlannedInTime && msBetween(fulfillment.shippedAt, now) > OLDEST_NEWS_MS) return "too_old";
  return null;
}

function whyNotOnItsWay(fulfillmentStatus: string): SkipReason | null {
  if (sendsNothing(fulfillmentStatus)) return "fulfillment_cancelled";
  return isWaiting(fulfillmentStatus) ? "not_shipped_yet" : null;
}

/** False for gift cards and downloads. A fulfillment that names no lines we know gets the benefit of the doubt. */
function holdsGoods(order: OrderOfMessage, fulfillment: FulfillmentOfMessage): boolean {
  const ids = new Set(fulfillment.lineItems.map((line) => line.lineItemId));
  const lines = order.lineItems.filter((line) => ids.has(line.lineItemId));
  return lines.length === 0 || lines.some((line) => line.requiresShipping);
}

/**
 * True when every line in the fulfillment has been refunded in full. A refund names lines, not parcels: of a line
 * refunded in part nobody can say which parcel held the unit, so its parcels are told.
 */
function everythingRefunded(order: OrderOfMessage, fulfillment: FulfillmentOfMessage): boolean {
  const ordered = new Map(order.lineItems.map((line) => [line.lineItemId, line.quantity]));
  const refundedOf = (id: string) =>
    order.refunded.reduce((sum, line) => sum + (line.lineItemId === id ? line.quantity : 0), 0);
  return (
    fulfillment.lineItems.length > 0 &&
    fulfillment.lineItems.every(({ lineItemId, quantity }) => {
      const all = ordered.get(lineItemId) ?? quantity;
      return all > 0 && refundedOf(lineItemId) >= all;
    })
  );
}

function isOvertaken({ parcels, shipmentStatus, deliveredAt }: FulfillmentOfMessage): boolean {
  if (parcels.length > 0) return parcels.every((parcel) => OVERTAKING.has(parcel.status));
  return deliveredAt !== null || OVERTAKING_SHOPIFY.has(shipmentStatus ?? "");
}

/** Now, or after the grace for a missing number; never later than planned before, and a back-off is left alone. */
function sendAtOf(
  fulfillment: FulfillmentOfMessage,
  before: ExistingMessage | undefined,
  now: Instant,
): Instant {
  const due = fulfillment.hasTrackingNumber ? now : addMs(now, TRACKING_NUMBER_GRACE_MS);
  if (!before || before.state === "skipped") return due;
  return before.attempts > 0 || before.sendAt < due ? before.sendAt : due;
}
