import { placesOf, type Place } from "../seed/routes.ts";
import type { Fulfillment, Order, ScanStatus } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";

/** How the next scan is chosen: the usual next step, or something going wrong. */
export type ScanKind = "next" | "late" | "exception" | "attempted" | "pickup" | "delivered";
export const SCAN_KINDS: readonly ScanKind[] = [
  "next",
  "late",
  "exception",
  "attempted",
  "pickup",
  "delivered",
];

type Step = { status: ScanStatus; place: Place | null; etaHours?: number };

const FINAL: readonly ScanStatus[] = ["delivered", "failure"];

/** True when a carrier would scan this parcel no more. */
export const isOver = (fulfillment: Fulfillment): boolean =>
  fulfillment.status === "cancelled" || FINAL.includes(fulfillment.events.at(-1)?.status ?? "confirmed");

/** What a carrier tells next about a parcel. */
export function nextStop(shop: ShopProfile, order: Order, fulfillment: Fulfillment, kind: ScanKind): Step {
  const places = placesOf(shop, order.shippingAddress);
  switch (kind) {
    case "late":
      return { status: "delayed", place: places.last, etaHours: 72 };
    case "exception":
      return { status: "failure", place: places.end };
    case "attempted":
      return { status: "attempted_delivery", place: places.end, etaHours: 24 };
    case "pickup":
      return { status: "ready_for_pickup", place: places.end };
    case "delivered":
      return { status: "delivered", place: places.end };
    case "next":
      return usualNext(fulfillment, places);
  }
}

function usualNext(fulfillment: Fulfillment, places: ReturnType<typeof placesOf>): Step {
  const transits = fulfillment.events.filter((event) => event.status === "in_transit").length;
  switch (fulfillment.events.at(-1)?.status) {
    case undefined:
      return { status: "label_printed", place: null };
    case "label_purchased":
    case "label_printed":
    case "confirmed":
      return { status: "carrier_picked_up", place: places.origin };
    case "carrier_picked_up":
      return { status: "in_transit", place: places.first };
    case "in_transit":
      return transits < 2
        ? { status: "in_transit", place: places.last }
        : { status: "out_for_delivery", place: places.end };
    case "delayed":
      return { status: "in_transit", place: places.last };
    case "attempted_delivery":
      return { status: "out_for_delivery", place: places.end };
    case "out_for_delivery":
    case "ready_for_pickup":
    case "delivered":
    case "failure":
      return { status: "delivered", place: places.end };
  }
}
