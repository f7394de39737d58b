import { DEFAULT_BRAND } from "#app/features/brand/brand.ts";
import { NO_CARRIER_RULES } from "#app/features/carriers/carrier-rules.ts";
import type { ShopFace, TrackedOrder, TrackedScan, TrackedShipment } from "../view.ts";
import type { Place, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { shownAs } from "#app/features/estimates/samples/outlook.ts";
import { at } from "./sample-time.ts";

/** The clock of these examples: Saturday 21 November 2026, 21:00 in Tokyo. */
export const NOW = at("2026-11-21T12:00:00Z");

export function shopFace(overrides: Partial<ShopFace> = {}): ShopFace {
  return {
    name: "Kumo & Co.",
    url: "https://kumo.example",
    countryCode: "JP",
    zone: "Asia/Tokyo",
    primaryLocale: "ja",
    supportEmail: "help@kumo.example",
    shown: shownAs(),
    carrierRules: NO_CARRIER_RULES,
    brand: DEFAULT_BRAND,
    linkDays: 180,
    lookUpByNumber: true,
    ...overrides,
  };
}

export const TEAPOT = {
  lineItemId: "1",
  title: "Cast-iron teapot",
  variantTitle: "Indigo / 0.8 l",
  quantity: 1,
  requiresShipping: true,
};
export const CUPS = {
  lineItemId: "2",
  title: "Yunomi cup, hand-thrown",
  variantTitle: null,
  quantity: 4,
  requiresShipping: true,
};
export const TEA = {
  lineItemId: "3",
  title: "Sencha from Uji, first flush",
  variantTitle: "100 g",
  quantity: 2,
  requiresShipping: true,
};

/** An order to Osaka of three lines, nothing sent. */
export function trackedOrder(overrides: Partial<TrackedOrder> = {}): TrackedOrder {
  return {
    name: "#1001",
    customerLocale: null,
    pageLanguage: null,
    maskedEmail: "m•••@example.jp",
    newsSince: null,
    tags: [],
    isFirst: null,
    pictures: {},
    city: "大阪市",
    provinceCode: "JP-27",
    countryCode: "JP",
    placedAt: at("2026-11-18T09:12:00Z"),
    cancelledAt: null,
    lineItems: [TEAPOT, CUPS, TEA],
    refunded: [],
    fulfillments: [],
    shipments: [],
    outlooks: new Map(),
    scans: [],
    ...overrides,
  };
}

export const ALL = [
  { lineItemId: "1", quantity: 1 },
  { lineItemId: "2", quantity: 4 },
  { lineItemId: "3", quantity: 2 },
];

/** A parcel of Yamato's that the carrier has not told anything of. */
export function trackedShipment(overrides: Partial<TrackedShipment> = {}): TrackedShipment {
  const shippedAt = at("2026-11-19T06:30:00Z");
  return {
    shipmentId: "s1",
    fulfillmentId: "f1",
    trackingNumber: "4001-2345-6782",
    trackingKey: "400123456782",
    company: "Yamato (JA)",
    carrierName: "Yamato",
    carrierId: "yamato",
    trackingUrl: "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number=400123456782",
    legs: [],
    followedAt: null,
    status: "pre_transit",
    flags: [],
    reason: null,
    step: 1,
    statusAt: shippedAt,
    shippedAt,
    firstScanAt: null,
    lastEventAt: null,
    outForDeliveryAt: null,
    deliveredAt: null,
    carrierEstimateAt: null,
    milestones: [{ kind: "shipped", at: shippedAt }],
    missingSince: null,
    ...overrides,
  };
}

type ScanOverrides = Partial<TrackedScan> & Partial<Pick<Place, "city" | "province" | "country">>;
let scans = 0;

export function trackedScan(
  status: ShipmentStatus,
  time: string,
  { city = null, province = null, country = null, ...overrides }: ScanOverrides = {},
): TrackedScan {
  return {
    kind: "scan",
    fulfillmentId: "f1",
    source: "shopify",
    eventKey: String(++scans),
    trackingNumber: null,
    status,
    flags: [],
    reason: null,
    code: null,
    message: null,
    happenedAt: at(time),
    utcOffsetMinutes: null,
    timeKind: "instant",
    carrierId: null,
    place:
      (city ?? province ?? country) ? { city, province, country, latitude: null, longitude: null } : null,
    estimatedDeliveryAt: null,
    recordedAt: at(time),
    ...overrides,
  };
}
