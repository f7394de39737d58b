import {
  addFulfillment,
  addScan,
  cancelOrderAt,
  openQuantities,
  refundOneItem,
} from "../orders/change-order.ts";
import { hoursAfter, hoursBefore } from "../state/instants.ts";
import type { Fulfillment, Life, Order, ScanStatus } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";
import { placesOf } from "./routes.ts";

type Stop = "origin" | "first" | "last" | "end" | null;
/** Hours are counted from now (negative: ago) for lives still under way, from the order for finished ones. */
type Step = [hours: number, status: ScanStatus, at: Stop];
type Script = { shipped: number; estimated: number | null; steps: Step[]; parcels?: number };

const UNDER_WAY: Partial<Record<Life, Script[]>> = {
  label: [
    {
      shipped: -6,
      estimated: 90,
      steps: [
        [-6, "label_purchased", null],
        [-5.5, "label_printed", null],
      ],
    },
  ],
  onTime: [
    {
      shipped: -44,
      estimated: 46,
      steps: [
        [-44, "label_printed", null],
        [-36, "carrier_picked_up", "origin"],
        [-30, "in_transit", "first"],
        [-9, "in_transit", "last"],
      ],
    },
  ],
  outForDelivery: [
    {
      shipped: -70,
      estimated: 6,
      steps: [
        [-62, "carrier_picked_up", "origin"],
        [-55, "in_transit", "first"],
        [-20, "in_transit", "last"],
        [-3, "out_for_delivery", "end"],
      ],
    },
  ],
  split: [
    {
      shipped: -120,
      estimated: -24,
      steps: [
        [-112, "carrier_picked_up", "origin"],
        [-100, "in_transit", "first"],
        [-52, "in_transit", "last"],
        [-34, "out_for_delivery", "end"],
        [-28, "delivered", "end"],
      ],
    },
    {
      shipped: -40,
      estimated: 50,
      steps: [
        [-31, "carrier_picked_up", "origin"],
        [-12, "in_transit", "first"],
      ],
    },
  ],
  twoParcels: [
    {
      shipped: -60,
      estimated: 24,
      parcels: 2,
      steps: [
        [-52, "carrier_picked_up", "origin"],
        [-40, "in_transit", "first"],
      ],
    },
  ],
  attempted: [
    {
      shipped: -96,
      estimated: 20,
      steps: [
        [-90, "carrier_picked_up", "origin"],
        [-80, "in_transit", "first"],
        [-46, "in_transit", "last"],
        [-28, "out_for_delivery", "end"],
        [-22, "attempted_delivery", "end"],
      ],
    },
  ],
  late: [
    {
      shipped: -168,
      estimated: -60,
      steps: [
        [-160, "carrier_picked_up", "origin"],
        [-150, "in_transit", "first"],
        [-120, "in_transit", "last"],
        [-70, "delayed", "last"],
      ],
    },
  ],
  exception: [
    {
      shipped: -190,
      estimated: -80,
      steps: [
        [-184, "carrier_picked_up", "origin"],
        [-170, "in_transit", "first"],
        [-120, "in_transit", "last"],
        [-90, "attempted_delivery", "end"],
        [-30, "failure", "end"],
      ],
    },
  ],
  notHandedOver: [{ shipped: -200, estimated: -90, steps: [[-199, "label_printed", null]] }],
  wrongNumber: [{ shipped: -150, estimated: -50, steps: [] }],
  pickup: [
    {
      shipped: -90,
      estimated: -16,
      steps: [
        [-84, "carrier_picked_up", "origin"],
        [-70, "in_transit", "first"],
        [-40, "in_transit", "last"],
        [-16, "ready_for_pickup", "end"],
      ],
    },
  ],
};

const DELIVERED: Script = {
  shipped: 20,
  estimated: 98,
  steps: [
    [26, "carrier_picked_up", "origin"],
    [34, "in_transit", "first"],
    [62, "in_transit", "last"],
    [84, "out_for_delivery", "end"],
    [89, "delivered", "end"],
  ],
};
const FINISHED: Partial<Record<Life, Script>> = {
  delivered: DELIVERED,
  refunded: DELIVERED,
  deliveredLate: {
    shipped: 40,
    estimated: 120,
    steps: [
      [50, "carrier_picked_up", "origin"],
      [60, "in_transit", "first"],
      [140, "delayed", "first"],
      [206, "in_transit", "last"],
      [226, "out_for_delivery", "end"],
      [231, "delivered", "end"],
    ],
  },
  silent: { shipped: 24, estimated: null, steps: [] },
};

/** Hours an order must be old for a life to be possible. */
export const AGE_NEEDED: Record<Life, number> = {
  unfulfilled: 0,
  journey: 0,
  label: 8,
  cancelled: 8,
  silent: 30,
  onTime: 48,
  twoParcels: 64,
  outForDelivery: 74,
  pickup: 94,
  delivered: 96,
  attempted: 100,
  waiting: 120,
  split: 124,
  refunded: 146,
  wrongNumber: 156,
  late: 172,
  exception: 194,
  notHandedOver: 206,
  deliveredLate: 236,
};

function tell(
  shop: ShopProfile,
  order: Order,
  script: Script,
  at: (hours: number) => string,
  part?: "first" | "rest",
): Fulfillment {
  const open = openQuantities(order);
  const fulfillment = addFulfillment(shop, order, {
    at: at(script.shipped),
    estimatedDeliveryAt: script.estimated === null ? null : at(script.estimated),
    ...(script.parcels ? { parcels: script.parcels } : {}),
    ...(part === "first" ? { items: open.slice(0, 1).map(({ item }) => ({ item, quantity: 1 })) } : {}),
  });
  const places = placesOf(shop, order.shippingAddress);
  for (const [hours, status, stop] of script.steps) {
    addScan(shop, order, fulfillment, { status, at: at(hours), place: stop && places[stop] });
  }
  return fulfillment;
}

/** Somebody who typed the number missed its last sign. */
function loseDigit({ fulfillments }: Order): void {
  for (const tracking of fulfillments.flatMap(({ trackings }) => trackings)) {
    const number = tracking.number.slice(0, -1);
    Object.assign(tracking, { number, url: tracking.url.replace(tracking.number, number) });
  }
}

/** Lets a fresh order live its life up to `now`. */
export function liveOut(shop: ShopProfile, order: Order, life: Life, now: Date): Order {
  order.life = life;
  const fromNow = (hours: number) => hoursBefore(now, -hours);
  const fromOrder = (hours: number) => hoursAfter(order.createdAt, hours);
  const scripts = UNDER_WAY[life];
  if (scripts) {
    const parts = openQuantities(order).reduce((sum, { quantity }) => sum + quantity, 0);
    const [only] = order.lineItems;
    // Two fulfillments need two pieces to share out.
    if (scripts.length > 1 && parts < 2 && only) Object.assign(only, { quantity: 2, currentQuantity: 2 });
    scripts.forEach((script, n) => {
      tell(shop, order, script, fromNow, scripts.length > 1 && n === 0 ? "first" : "rest");
    });
    if (life === "wrongNumber") loseDigit(order);
    return order;
  }
  const script = FINISHED[life];
  if (script) tell(shop, order, script, fromOrder);
  if (life === "refunded")
    refundOneItem(shop, order, fromOrder(140), shop.locale === "ja" ? "破損のため" : "Arrived damaged");
  if (life === "cancelled") cancelOrderAt(order, fromOrder(5));
  return order;
}
