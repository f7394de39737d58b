import type { MailValues } from "../mail-values.ts";
import { oneLine } from "#app/lib/text.ts";
import type { OrderOfMessage } from "../message-facts.ts";
import type { Moment } from "../moments.ts";
import type { MailReader } from "./mail-reader.ts";
import { outlookToTell } from "./present-delivery.ts";
import { nameOf, numberOf } from "./present-parcels.ts";
import type { Told } from "./told.ts";

const PARCELS_MAX = 10;
const ITEMS_MAX = 20;

const OF_PARCELS: ReadonlySet<Moment> = new Set([
  "shipped",
  "partly_shipped",
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "running_late",
  "delayed",
  "stalled",
  "exception",
]);
const OF_ORDERS: Partial<Record<Moment, string>> = {
  order_confirmed: "http://schema.org/OrderProcessing",
  cancelled: "http://schema.org/OrderCancelled",
};

type Written = Pick<MailValues, "shop" | "items" | "tracking" | "order">;

/**
 * What mail programs read by themselves. No street and no name: a country and a region are enough to show a parcel.
 * https://developers.google.com/workspace/gmail/markup/reference/parcel-delivery and …/order
 */
export function jsonLdOf(
  moment: Moment,
  told: Told,
  { order, written, reader }: { order: OrderOfMessage; written: Written; reader: MailReader },
): object | null {
  const status = OF_ORDERS[moment];
  if (status) return { "@context": "http://schema.org", ...orderOf(written, order), orderStatus: status };
  if (!OF_PARCELS.has(moment) || told.shown.length === 0) return null;
  const expected = outlookToTell(order, told)?.expected ?? null;
  const deliveries = told.shown.slice(0, PARCELS_MAX).map((parcel) => ({
    "@context": "http://schema.org",
    "@type": "ParcelDelivery",
    ...(parcel.carrierName ? { carrier: { "@type": "Organization", name: nameOf(parcel, reader) } } : {}),
    ...(parcel.trackingNumber ? { trackingNumber: numberOf(parcel) } : {}),
    trackingUrl: written.tracking.url,
    ...(expected ? { expectedArrivalFrom: expected.from, expectedArrivalUntil: expected.to } : {}),
    itemShipped: written.items.slice(0, ITEMS_MAX).map(({ title }) => ({ "@type": "Product", name: title })),
    ...(order.countryCode ? { deliveryAddress: addressOf(order) } : {}),
    partOfOrder: orderOf(written, order),
  }));
  return deliveries.length === 1 ? (deliveries[0] ?? null) : deliveries;
}

const orderOf = ({ shop, order, tracking }: Written, { totalAmount, currency }: OrderOfMessage) => ({
  "@type": "Order",
  orderNumber: order.name,
  url: tracking.url,
  merchant: { "@type": "Organization", name: shop.name },
  ...(totalAmount && currency
    ? { price: oneLine(totalAmount, 40), priceCurrency: oneLine(currency, 3) }
    : {}),
});

const addressOf = ({ countryCode, provinceCode }: OrderOfMessage) => ({
  "@type": "PostalAddress",
  addressCountry: oneLine(countryCode ?? "", 2),
  ...(provinceCode ? { addressRegion: oneLine(provinceCode, 40) } : {}),
});
