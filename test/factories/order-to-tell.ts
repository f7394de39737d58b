import type {
  FulfillmentOfMessage,
  MessageFacts,
  OrderOfMessage,
  ParcelOfMessage,
  ShopOfMessage,
} from "#app/features/messages/message-facts.ts";
import { parseMessageSettings, type MessageSettings } from "#app/features/messages/message-settings.ts";
import type { ExistingMessage } from "#app/features/messages/message.ts";
import { addMs, MINUTE_MS } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";
import { fulfillmentOfMessage, lineItem, messageFacts, parcelOfMessage } from "./message-facts.ts";

/** The moment that planning happens at in these tests. */
export const NOW = at("2026-11-21T12:00:00Z");
export const SHIPPED = addMs(NOW, -5 * MINUTE_MS);

export const parcel = (over: Partial<ParcelOfMessage> = {}): ParcelOfMessage =>
  parcelOfMessage({ shipmentId: "9:A", trackingNumber: "A", ...over });

/** All of the order, in one parcel. */
export const fulfillment = (over: Partial<FulfillmentOfMessage> = {}): FulfillmentOfMessage =>
  fulfillmentOfMessage({
    shippedAt: SHIPPED,
    lineItems: [{ lineItemId: "1", quantity: 2 }],
    parcels: [parcel()],
    ...over,
  });

/** Two of a thing that travels and one that does not, in a shop that has chosen nothing. */
export const facts = ({
  order,
  shop,
  settings = {},
  ...rest
}: {
  order?: Partial<OrderOfMessage>;
  shop?: Partial<ShopOfMessage>;
  settings?: Partial<MessageSettings>;
} & Partial<Pick<MessageFacts, "existing" | "troubles" | "otherSentAt">> = {}): MessageFacts => ({
  ...messageFacts({
    shop: { messageSettings: { ...parseMessageSettings({}), ...settings }, ...shop },
    order: {
      lineItems: [lineItem({ quantity: 2 }), lineItem({ lineItemId: "2", requiresShipping: false })],
      fulfillments: [fulfillment()],
      ...order,
    },
  }),
  ...rest,
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
