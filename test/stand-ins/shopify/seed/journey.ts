import { addFulfillment, addScan } from "../orders/change-order.ts";
import { instant, later } from "../state/instants.ts";
import type { Fulfillment, Order, ScanStatus } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";
import { catalogueOf } from "./catalogue.ts";
import type { Dice } from "./dice.ts";
import { atLocal, localTime, openDaysAfter, weekday, type Day } from "./local-days.ts";
import { placesOf } from "./routes.ts";

/** Delivery days from the place that serves a destination to it, by the province's code. */
const DAYS_TO: Record<string, number> = {
  MA: 2,
  GA: 3,
  IL: 3,
  TX: 4,
  CO: 3,
  WA: 3,
  CA: 2,
  HI: 5,
  "JP-47": 1,
  "JP-40": 2,
  "JP-27": 3,
  "JP-26": 3,
  "JP-13": 1,
  "JP-01": 2,
};
const ZONES: Record<string, string> = {
  MA: "America/New_York",
  GA: "America/New_York",
  IL: "America/Chicago",
  TX: "America/Chicago",
  CO: "America/Denver",
  WA: "America/Los_Angeles",
  CA: "America/Los_Angeles",
  HI: "Pacific/Honolulu",
};
/** Per mille of parcels that come so many days later than the lane says; the rest comes on the day. */
const DELAYS: Record<string, readonly [days: number, permille: number][]> = {
  UPS: [
    [1, 120],
    [2, 40],
    [4, 15],
    [8, 8],
  ],
  FedEx: [
    [1, 160],
    [2, 60],
    [3, 30],
    [7, 12],
  ],
  USPS: [
    [1, 220],
    [2, 100],
    [3, 50],
    [5, 30],
    [10, 15],
  ],
  "Yamato (JA)": [
    [1, 90],
    [2, 25],
    [4, 10],
  ],
  "Sagawa (JA)": [
    [1, 150],
    [2, 45],
    [4, 20],
  ],
  "Japan Post (JA)": [
    [1, 220],
    [2, 80],
    [3, 30],
    [6, 15],
  ],
};
const CUTOFF_HOUR = 14;
/** Made to order: the workshop begins when it is ordered. */
const SLOW = /made-to-order|受注生産/;
/** In the busy weeks before the end of the year everything takes a little longer. */
const BUSY_DAYS = 21;

const isWorkDay = (day: Day): boolean => weekday(day) !== 0 && weekday(day) !== 6;

/** Lets a fresh order take its way up to `now`: into the workshop, to the carrier, over its lane, to the door. */
export function travel(shop: ShopProfile, order: Order, dice: Dice, now: Date): Order {
  const nowText = instant(now);
  const ordered = localTime(order.createdAt, shop.timeZone);
  const from = ordered.hour >= CUTOFF_HOUR ? ordered.day + 1 : ordered.day;
  const shippedOn = openDaysAfter(from, handlingDays(shop, order, dice), isWorkDay);
  const shippedAt = later(atLocal(shippedOn, 15 + dice.roll() * 2, shop.timeZone), order.createdAt);
  // An order that waits to be packed is one that "ship" may take.
  if (shippedAt > nowText) return { ...order, life: "unfulfilled" };
  order.life = "journey";
  const fulfillment = addFulfillment(shop, order, { at: shippedAt, estimatedDeliveryAt: null });
  const isBusy = now.getTime() - Date.parse(shippedAt) < BUSY_DAYS * 86_400_000;
  const lane = laneDays(shop, order);
  const late = delayOf(fulfillment, dice) + (isBusy && dice.roll() < 0.35 ? 1 : 0);
  const isOpen = deliveryDaysOf(shop, fulfillment);
  const zone = ZONES[order.shippingAddress.provinceCode ?? ""] ?? shop.timeZone;
  // What carriers say at first is the lane's usual time; the postal services are careful and say a day more.
  const hoped = /USPS|Post/.test(fulfillment.trackingCompany) ? lane + 1 : lane;
  fulfillment.estimatedDeliveryAt = atLocal(openDaysAfter(shippedOn + 1, hoped - 1, isOpen), 20, zone);
  const arrivesOn = openDaysAfter(shippedOn + 1, lane - 1 + late, isOpen);
  tellScans(shop, order, fulfillment, nowText, [
    [shippedAt, "label_printed"],
    [atLocal(shippedOn, 18, shop.timeZone), "carrier_picked_up"],
    [atLocal(shippedOn, 23, shop.timeZone), "in_transit"],
    ...(late >= 3 ? [[atLocal(arrivesOn - 2, 9, zone), "delayed"] as const] : []),
    [atLocal(arrivesOn, 5.5, zone), "in_transit"],
    [atLocal(arrivesOn, 8 + dice.roll(), zone), "out_for_delivery"],
    [atLocal(arrivesOn, 10 + dice.roll() * 9, zone), "delivered"],
  ]);
  return order;
}

function handlingDays(shop: ShopProfile, order: Order, dice: Dice): number {
  const ordered = new Set(order.lineItems.map(({ productId }) => productId));
  const isSlow = catalogueOf(shop).some(({ id, tags }) => ordered.has(id) && SLOW.test(tags.join()));
  const roll = dice.roll();
  if (isSlow) return roll < 0.3 ? 2 : roll < 0.9 ? 3 : 4;
  return roll < 0.35 ? 0 : roll < 0.8 ? 1 : roll < 0.95 ? 2 : 4;
}

function laneDays({ country }: ShopProfile, { shippingAddress, shippingLine }: Order): number {
  const usual = DAYS_TO[shippingAddress.provinceCode ?? ""] ?? (country === "JP" ? 2 : 4);
  return /express|oisogi/.test(shippingLine.code) ? Math.min(2, usual) : usual;
}

function delayOf({ trackingCompany }: Fulfillment, dice: Dice): number {
  let roll = dice.roll() * 1000;
  for (const [days, permille] of DELAYS[trackingCompany] ?? []) {
    if (roll < permille) return days;
    roll -= permille;
  }
  return 0;
}

/** In Japan every day; in the States the post comes on Saturdays too. */
const deliveryDaysOf =
  ({ country }: ShopProfile, { trackingCompany }: Fulfillment) =>
  (day: Day) =>
    country === "JP" || isWorkDay(day) || (trackingCompany === "USPS" && weekday(day) === 6);

function tellScans(
  shop: ShopProfile,
  order: Order,
  fulfillment: Fulfillment,
  now: string,
  scans: readonly (readonly [at: string, status: ScanStatus])[],
): void {
  const places = placesOf(shop, order.shippingAddress);
  let last = fulfillment.createdAt;
  for (const [at, status] of scans) {
    last = later(last, at);
    if (last > now) return;
    const place =
      status === "label_printed"
        ? null
        : status === "carrier_picked_up"
          ? places.origin
          : status === "out_for_delivery" || status === "delivered"
            ? places.end
            : fulfillment.events.length < 3
              ? places.first
              : places.last;
    addScan(shop, order, fulfillment, { status, at: last, place });
  }
}
