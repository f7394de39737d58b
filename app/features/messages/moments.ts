/**
 * The kinds of news that a shop tells its shoppers. All but the last two are planned, by a rule each; a "note" is written by a
 * person, once, about something that went wrong; a "test" goes to the merchant.
 */
export const MOMENTS = [
  "order_confirmed",
  "shipped",
  "partly_shipped",
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "delivered",
  "running_late",
  "delayed",
  "stalled",
  "exception",
  "returned",
  "refunded",
  "cancelled",
  "review_request",
  "survey",
  "note",
  "test",
] as const;
export type Moment = (typeof MOMENTS)[number];

/** Moments that a rule plans, and that a merchant designs a template for. */
export const PLANNED_MOMENTS = MOMENTS.filter(
  (moment): moment is PlannedMoment => moment !== "note" && moment !== "test",
);
export type PlannedMoment = Exclude<Moment, "note" | "test">;

/**
 * Transactional mail is part of the order and needs nobody's consent. Marketing is what the shopper may refuse: it comes from
 * an address of its own, with one-click unsubscribe. A request for a review is marketing: facts are in Germany's BGH VI ZR
 * 225/17 and in Google's sender guidelines, https://support.google.com/a/answer/14229414.
 */
const MESSAGE_CLASSES = ["transactional", "marketing"] as const;
export type MessageClass = (typeof MESSAGE_CLASSES)[number];

/**
 * Notices that Shopify sends by itself. No API switches them off: the merchant does, and tells us.
 * https://help.shopify.com/en/manual/fulfillment/setup/notifications/customer-notifications
 */
export const SHOPIFY_NOTICES = [
  "order_confirmation",
  "shipping_confirmation",
  "out_for_delivery",
  "delivered",
  "ready_for_pickup",
  "order_canceled",
  "order_refund",
] as const;
export type ShopifyNotice = (typeof SHOPIFY_NOTICES)[number];

export type MomentTraits = {
  /** What one message of it is about: at most one for each of these. */
  about: "order" | "fulfillment" | "parcel" | "refund";
  messageClass: MessageClass;
  /** Whether it is sent before the merchant has decided, as long as nobody knows what Shopify sends. */
  defaultOn: boolean;
  /** Shopify's own notice of the same news: with it switched on, shoppers would read it twice. */
  shopifyNotice: ShopifyNotice | null;
};

const parcelNews = (shopifyNotice: ShopifyNotice | null): MomentTraits => ({
  about: "parcel",
  messageClass: "transactional",
  defaultOn: shopifyNotice === null,
  shopifyNotice,
});
const orderNews = (shopifyNotice: ShopifyNotice): MomentTraits => ({
  ...parcelNews(shopifyNotice),
  about: "order",
});
const asking: MomentTraits = {
  about: "order",
  messageClass: "marketing",
  defaultOn: false,
  shopifyNotice: null,
};
/** On from the first day, because it is what the app is installed for; the checklist says what to switch off. */
const shipping: MomentTraits = {
  about: "fulfillment",
  messageClass: "transactional",
  defaultOn: true,
  shopifyNotice: "shipping_confirmation",
};

export const MOMENT_TRAITS: Record<PlannedMoment, MomentTraits> = {
  order_confirmed: orderNews("order_confirmation"),
  shipped: shipping,
  partly_shipped: shipping,
  // One more mail on most orders: only for shops that want it.
  in_transit: { ...parcelNews(null), defaultOn: false },
  out_for_delivery: parcelNews("out_for_delivery"),
  available_for_pickup: parcelNews(null),
  attempted: parcelNews(null),
  delivered: parcelNews("delivered"),
  running_late: parcelNews(null),
  delayed: parcelNews(null),
  stalled: { ...parcelNews(null), defaultOn: false },
  exception: parcelNews(null),
  returned: parcelNews(null),
  refunded: { ...orderNews("order_refund"), about: "refund" },
  cancelled: orderNews("order_canceled"),
  review_request: asking,
  survey: asking,
};

/** Who goes first when much is due: news of parcels before questions. */
export const priorityOf = (moment: Moment): number => (classOf(moment) === "marketing" ? 10 : 0);

/** The class of any message; notes and tests are about an order, or for the merchant. */
export const classOf = (moment: Moment): MessageClass =>
  moment === "note" || moment === "test" ? "transactional" : MOMENT_TRAITS[moment].messageClass;
