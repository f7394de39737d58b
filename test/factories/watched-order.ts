import type { Watching } from "#app/features/troubles/found-trouble.ts";
import type { LearnedThreshold } from "#app/features/troubles/thresholds.ts";
import { USUAL_RULES } from "#app/features/troubles/trouble-rules.ts";
import type { WatchedOrder, WatchedParcel, WatchedPromise } from "#app/features/troubles/watched-order.ts";
import type { OrderId } from "#app/lib/ids.ts";
import { at } from "#test/support/context.ts";

/** A parcel that Yamato has had in hand since the morning of Monday 16 November 2026, in Japan. */
export const watchedParcel = (over: Partial<WatchedParcel> = {}): WatchedParcel => ({
  shipmentId: "10010-1",
  status: "in_transit",
  flags: [],
  reason: null,
  open: true,
  trackingNumber: "123456789012",
  carrierId: "yamato",
  carrierName: "Yamato",
  originCountry: null,
  statusAt: at("2026-11-16T00:00:00Z"),
  shippedAt: at("2026-11-15T12:00:00Z"),
  firstScanAt: at("2026-11-16T00:00:00Z"),
  lastEventAt: at("2026-11-16T00:00:00Z"),
  promise: null,
  missingSince: null,
  followings: [],
  ...over,
});

/** The order of that parcel: paid, placed on Sunday, to Japan, all of it sent. */
export const watchedOrder = (over: Partial<WatchedOrder> = {}): WatchedOrder => ({
  // Made of digits: that is what the brand asks for.
  orderId: "1001" as OrderId,
  orderName: "#1001",
  placedAt: at("2026-11-15T03:00:00Z"),
  cancelledAt: null,
  financialStatus: "paid",
  test: false,
  erased: false,
  destinationCountry: "JP",
  rest: null,
  parcels: [watchedParcel()],
  ...over,
});

export const watchedPromise = (over: Partial<WatchedPromise> = {}): WatchedPromise => ({
  lateness: null,
  runningLateAt: null,
  promisedTo: null,
  zone: "Asia/Tokyo",
  ...over,
});

/** A shop in Tokyo that has learned what is given, by "<kind> <lane>", and has never changed a rule. */
export const watching = (
  learned: Record<string, LearnedThreshold> = {},
  over: Partial<Watching> = {},
): Watching => ({
  rules: USUAL_RULES,
  thresholds: { find: (kind, lane) => learned[`${kind} ${lane}`] ?? null, unheard: new Set() },
  shop: { zone: "Asia/Tokyo", countryCode: "JP", handlingDays: 1 },
  isPossibleNumber: () => "unknown",
  ...over,
});
