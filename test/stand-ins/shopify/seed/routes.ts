import { locationFor } from "./locations.ts";
import type { Address, ScanStatus } from "../state/records.ts";
import type { ShopProfile } from "../state/shop-profiles.ts";

export type Place = {
  city: string;
  province: string;
  zip: string;
  latitude: number | null;
  longitude: number | null;
};

const US_HUB: Place = {
  city: "Secaucus",
  province: "New Jersey",
  zip: "07094",
  latitude: 40.7895,
  longitude: -74.0565,
};
const US_WEST_HUB: Place = {
  city: "Hodgkins",
  province: "Illinois",
  zip: "60525",
  latitude: 41.7689,
  longitude: -87.8578,
};
const JP_HUB: Place = {
  city: "豊見城市",
  province: "Okinawa",
  zip: "901-0225",
  latitude: 26.1771,
  longitude: 127.681,
};
const JP_MAIN_HUB: Place = {
  city: "江東区",
  province: "Tōkyō",
  zip: "135-0064",
  latitude: 35.6205,
  longitude: 139.7786,
};

/** Where a parcel is scanned on its way: the town it ships from, one hub at each end, the buyer's town. */
export function placesOf(
  shop: ShopProfile,
  to: Address,
): { origin: Place; first: Place; last: Place; end: Place } {
  const unmapped = { latitude: null, longitude: null };
  const { city, province, zip } = locationFor(shop, to);
  const origin = { city, province, zip, ...unmapped };
  const end = { city: to.city, province: to.province, zip: to.zip, ...unmapped };
  return shop.country === "JP"
    ? { origin, first: JP_HUB, last: JP_MAIN_HUB, end }
    : { origin, first: US_HUB, last: US_WEST_HUB, end };
}

const ENGLISH: Record<ScanStatus, string> = {
  label_purchased: "Shipping label purchased",
  label_printed: "Shipping label printed",
  ready_for_pickup: "Available for pickup",
  confirmed: "Shipment information received",
  carrier_picked_up: "Picked up by carrier",
  in_transit: "In transit",
  out_for_delivery: "Out for delivery",
  attempted_delivery: "Delivery attempted: nobody was in",
  delayed: "Delayed by weather",
  delivered: "Delivered, left at front door",
  failure: "Returned to sender: address not found",
};
const JAPANESE: Record<ScanStatus, string> = {
  label_purchased: "送り状を購入しました",
  label_printed: "送り状を発行しました",
  ready_for_pickup: "営業所で受け取れます",
  confirmed: "荷物情報を受け付けました",
  carrier_picked_up: "集荷しました",
  in_transit: "輸送中",
  out_for_delivery: "配達中",
  attempted_delivery: "ご不在のため持ち戻りました",
  delayed: "天候のため遅れています",
  delivered: "配達が完了しました",
  failure: "住所不明のため返送します",
};

export const messageFor = (shop: ShopProfile, status: ScanStatus): string =>
  (shop.country === "JP" ? JAPANESE : ENGLISH)[status];
