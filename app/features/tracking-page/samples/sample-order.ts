import { DEFAULT_BRAND, type Brand } from "#app/features/brand/brand.ts";
import type { PageLanguage } from "#app/features/page-designs/page-languages.ts";
import { instantAt, parseInstant, clockIn, calendarDateIn, type Instant } from "#app/lib/time.ts";
import type { ShopFace, TrackedOrder, TrackedShipment } from "../view.ts";
import type { SampleShop } from "./sample-shop.ts";
import { SAMPLE_SHOPS } from "./sample-shops.ts";
import { SAMPLE_STATES } from "./sample-states.ts";
import { CUPS, NOW, shopFace, TEA, TEAPOT } from "./tracked-order.ts";

export type SampleStateName = keyof typeof SAMPLE_STATES;
/** All of them, from the order to what comes after. */
export const SAMPLE_STATE_NAMES = Object.keys(SAMPLE_STATES) as [SampleStateName, ...SampleStateName[]];

/** Where and when the samples happen, before they are told in another language. */
const TOLD_IN = "Asia/Tokyo";

/** When a sample is looked at: Saturday, 21 November 2026, at nine in the evening where its reader lives. */
export const sampleNow = (language: PageLanguage): Instant => movedTo(NOW, SAMPLE_SHOPS[language].zone);

/** An order in a state, as it would be in a country of the language: its goods, places, carrier and clocks. */
export function sampleOrder(name: SampleStateName, language: PageLanguage): TrackedOrder {
  const shop = SAMPLE_SHOPS[language];
  const order: TrackedOrder = SAMPLE_STATES[name];
  const moved = moveAll({ ...order, outlooks: null }, shop.zone);
  return {
    ...moved,
    outlooks: order.outlooks,
    city: order.city && shop.city,
    countryCode: order.countryCode && shop.countryCode,
    provinceCode: order.countryCode && shop.provinceCode,
    lineItems: moved.lineItems.map((line) => ({ ...line, ...wordsOf(line.lineItemId, shop) })),
    shipments: moved.shipments.map((shipment, index) => toShipment(shipment, index, shop)),
    scans: moved.scans.map((scan) => ({
      ...scan,
      // The carrier's own words are its own; they stay as they came where they would be in the same language.
      message: language === "ja" ? scan.message : null,
      place: scan.place && {
        ...scan.place,
        city: scan.place.city === "京都市" ? shop.origin : shop.city,
        province: null,
        country: shop.countryCode,
      },
    })),
  };
}

/** A shop of the language's country, in the brand that is given. */
export function sampleShop(language: PageLanguage, brand: Brand = DEFAULT_BRAND): ShopFace {
  const { name, host, zone, countryCode } = SAMPLE_SHOPS[language];
  const supportEmail = `hello@${host}`;
  return shopFace({
    name,
    url: `https://${host}`,
    countryCode,
    zone,
    primaryLocale: language,
    supportEmail,
    brand,
  });
}

/** The three goods of a shop; what else an order holds is the third one again. */
function wordsOf(lineItemId: string, { items }: SampleShop): { title: string; variantTitle: string | null } {
  const place = [TEAPOT, CUPS, TEA].findIndex((line) => line.lineItemId === lineItemId);
  const [title, variantTitle] = items[place] ?? items[2];
  return { title, variantTitle };
}

/** Each parcel with the carrier of the country; those handed over keep who took them. */
function toShipment(shipment: TrackedShipment, index: number, shop: SampleShop): TrackedShipment {
  if (shipment.legs.length > 0) return shipment;
  const digit = String((Number(shop.trackingNumber.match(/\d(?=\D*$)/)?.[0] ?? "0") + index) % 10);
  const trackingNumber = shop.trackingNumber.replace(/\d(?=\D*$)/, digit);
  return {
    ...shipment,
    carrierId: shop.carrierId,
    carrierName: shop.carrierName,
    company: shop.carrierName,
    trackingNumber,
    trackingUrl: null,
  };
}

/** Everything with its instants moved so that the clocks of `zone` show what they showed where it was told first. */
function moveAll<Value>(value: Value, zone: string): Value {
  if (typeof value === "string") {
    const at = /^\d{4}-\d\d-\d\dT/.test(value) ? parseInstant(value) : null;
    // An instant takes the place of an instant.
    return (at ? movedTo(at, zone) : value) as Value;
  }
  if (typeof value !== "object" || value === null) return value;
  // A list stays a list, and an object keeps its keys.
  if (Array.isArray(value)) return value.map((one: unknown) => moveAll(one, zone)) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moveAll(one, zone)])) as Value;
}

const movedTo = (at: Instant, zone: string): Instant =>
  instantAt(calendarDateIn(at, TOLD_IN), clockIn(at, TOLD_IN), zone);
