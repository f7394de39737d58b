import type { ExistingMessage } from "#app/features/messages/message.ts";
import type { FulfillmentToTell, OrderToTell, ShopToTellFor } from "#app/features/messages/plan.ts";
import { addMs, MINUTE_MS } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";

/** The moment that planning happens at in these tests. */
export const NOW = at("2026-11-21T12:00:00Z");
export const SHIPPED = addMs(NOW, -5 * MINUTE_MS);

export const fulfillment = (over: Partial<FulfillmentToTell> = {}): FulfillmentToTell => ({
  fulfillmentId: "9",
  status: "success",
  shipmentStatus: null,
  shippedAt: SHIPPED,
  deliveredAt: null,
  hasTrackingNumber: true,
  lineItems: [{ lineItemId: "1", quantity: 2 }],
  parcels: [{ status: "pre_transit" }],
  ...over,
});

export const order = (over: Partial<OrderToTell> = {}): OrderToTell => ({
  known: true,
  address: "usable",
  cancelledAt: null,
  lineItems: [
    { lineItemId: "1", quantity: 2, requiresShipping: true },
    { lineItemId: "2", quantity: 1, requiresShipping: false },
  ],
  fulfillments: [fulfillment()],
  refunded: [],
  ...over,
});

export const shop = (over: Partial<ShopToTellFor> = {}): ShopToTellFor => ({
  installedAt: at("2026-11-01T00:00:00Z"),
  uninstalledAt: null,
  settings: { shippedMailOn: true },
  ...over,
});

export const existing = (over: Partial<ExistingMessage> = {}): ExistingMessage => ({
  dedupeKey: "shipped:9",
  moment: "shipped",
  about: { fulfillmentIds: ["9"], shipmentIds: [] },
  state: "planned",
  reason: null,
  sendAt: NOW,
  sentAt: null,
  attempts: 0,
  hurriedAt: null,
  ...over,
});
