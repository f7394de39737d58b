import type { Outlook } from "#app/features/estimates/outlook.ts";
import type { LineItem } from "#app/features/orders/order.ts";
import { parseShopSettings } from "#app/features/settings/shop-settings.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseOrderId, parseShopId } from "#app/lib/ids.ts";
import { parseMailAddress } from "#app/lib/mail-address.ts";
import { addDays, addMs, calendarDateIn, DAY_MS, type Instant } from "#app/lib/time.ts";
import type { FulfillmentOfMessage, MessageFacts, ParcelOfMessage } from "../message-facts.ts";
import { parseMessageSettings } from "../message-settings.ts";
import type { MessageAbout } from "../message.ts";
import type { Moment } from "../moments.ts";
import type { SampleShop } from "#app/features/tracking-page/samples/sample-shop.ts";
import { isBeforeShipping, storyOf } from "./sample-story.ts";

export type SampleFacts = { facts: MessageFacts; about: MessageAbout };

/** What a sample is made of: the shop and shopper, what was bought, in how many parcels. */
export type SampleMake = {
  shop: SampleShop;
  lines: LineItem[];
  parcelCount: number;
  /** Nothing that may be missing is there: name, address, number, dates, prices. */
  isBare: boolean;
};

const SAMPLE_ID = "1001";
const REFUND_ID = "1";

/** The facts of an order at the moment when a message about it goes out. */
export function sampleFacts(moment: Moment, make: SampleMake, now: Instant): SampleFacts {
  const { shop, lines, isBare } = make;
  const outlook = isBare ? null : outlookFor(moment, shop, now);
  const fulfillments = isBeforeShipping(moment) ? [] : [fulfillmentFor(moment, make, outlook, now)];
  const refunded =
    moment === "refunded" ? lines.slice(0, 1).map(({ lineItemId }) => ({ lineItemId, quantity: 1 })) : [];
  const total = lines.reduce((sum, { price, quantity }) => sum + Number(price?.amount ?? 0) * quantity, 0);
  return {
    about: {
      fulfillmentIds: fulfillments.map(({ fulfillmentId }) => fulfillmentId),
      shipmentIds: fulfillments.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId)),
      refundId: moment === "refunded" ? REFUND_ID : undefined,
      reason: storyOf(moment, now).reason,
    },
    facts: {
      shop: shopFor(shop, now),
      order: {
        orderId: orBug(parseOrderId(SAMPLE_ID)),
        known: true,
        name: `#${SAMPLE_ID}`,
        email: parseMailAddress("shopper@example.com"),
        address: "usable",
        suppressed: [],
        placedAt: addMs(now, -3 * DAY_MS),
        cancelledAt: moment === "cancelled" ? now : null,
        customerName: isBare ? null : shop.customer.join(" "),
        postalAddress: isBare
          ? null
          : {
              name: shop.customer.join(" "),
              firstName: shop.customer[0],
              lastName: shop.customer[1],
              company: null,
              address1: shop.address1,
              address2: shop.address2,
              zip: shop.zip,
            },
        city: shop.city,
        currency: shop.currency,
        totalAmount: isBare ? null : String(total),
        financialStatus: "paid",
        refunds:
          moment === "refunded"
            ? [{ refundId: REFUND_ID, refundedAt: now, lineItems: refunded, amount: lines[0]?.price ?? null }]
            : [],
        refunded,
        customerLocale: shop.customerLocale,
        countryCode: shop.countryCode,
        provinceCode: shop.provinceCode,
        trackingToken: "Sample-Kw82mQzT",
        newsSince: null,
        outlook,
        lineItems: lines,
        pictures: {},
        fulfillments,
      },
      existing: [],
      troubles: [],
      otherSentAt: [],
    },
  };
}

function shopFor({ name, host, zone, customerLocale }: SampleShop, now: Instant): MessageFacts["shop"] {
  return {
    shopId: orBug(parseShopId("sample.myshopify.com")),
    installedAt: addMs(now, -100 * DAY_MS),
    uninstalledAt: null,
    name,
    storefrontUrl: `https://${host}`,
    primaryLocale: customerLocale,
    ianaTimezone: zone,
    contact: parseMailAddress(`hello@${host}`),
    settings: parseShopSettings({}),
    messageSettings: parseMessageSettings({
      reviewUrl: "https://reviews.example/northwind",
      surveyUrl: "https://survey.example/northwind",
    }),
    shown: null,
    carrierRules: null,
  };
}

function fulfillmentFor(
  moment: Moment,
  { shop, lines, parcelCount, isBare }: SampleMake,
  outlook: Outlook | null,
  now: Instant,
): FulfillmentOfMessage {
  const sent = moment === "partly_shipped" ? lines.slice(0, Math.max(1, lines.length - 1)) : lines;
  const story = storyOf(moment, now);
  const parcels = Array.from({ length: parcelCount }, (_, index): ParcelOfMessage => ({
    shipmentId: `${SAMPLE_ID}:${index}`,
    ...story,
    trackingNumber: isBare
      ? null
      : index === 0
        ? shop.trackingNumber
        : `${shop.trackingNumber.slice(0, -1)}${index}`,
    carrierId: shop.carrierId,
    carrierName: shop.carrierName,
    pickupPlace:
      story.status === "available_for_pickup" && !isBare
        ? { city: shop.city, province: shop.provinceCode, country: shop.countryCode }
        : null,
    outlook,
  }));
  return {
    fulfillmentId: SAMPLE_ID,
    status: "success",
    shipmentStatus: null,
    shippedAt: addMs(now, -2 * DAY_MS),
    deliveredAt: story.status === "delivered" ? now : null,
    hasTrackingNumber: !isBare,
    lineItems: sent.map(({ lineItemId, quantity }) => ({ lineItemId, quantity })),
    parcels,
  };
}

/** Promised for the next days; of what is late, for days that it no longer keeps. */
function outlookFor(moment: Moment, { zone }: SampleShop, now: Instant): Outlook {
  const today = calendarDateIn(now, zone);
  const promised = { from: addDays(today, 1), to: addDays(today, 3) };
  const isLate = moment === "running_late" || moment === "delayed";
  return {
    promised,
    expected: isLate ? { from: addDays(today, 3), to: addDays(today, 5) } : promised,
    basis: "rules",
    isRunningLate: moment === "running_late",
    isSeen: true,
    handoverBy: null,
    kind: "carrier",
  };
}

function orBug<Value>(value: Value | null): Value {
  if (value === null) throw new Bug("a sample's own value is wrong");
  return value;
}
