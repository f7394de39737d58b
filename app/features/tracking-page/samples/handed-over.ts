import type { TrackedOrder } from "../view.ts";
import { ALL, trackedOrder, trackedScan, trackedShipment } from "./tracked-order.ts";
import { at } from "./sample-time.ts";

/** A parcel from abroad that the post took over, told by two sources; the merchant may hide where it came from. */
export function handedOver(): TrackedOrder {
  const shipment = trackedShipment({
    firstScanAt: at("2026-11-19T08:05:00Z"),
    lastEventAt: at("2026-11-21T01:10:00Z"),
    milestones: [
      { kind: "shipped", at: at("2026-11-19T06:30:00Z") },
      { kind: "in_transit", at: at("2026-11-19T08:05:00Z") },
    ],
    trackingNumber: "YT2126712345678901",
    trackingKey: "YT2126712345678901",
    company: "YunExpress",
    carrierId: "yunexpress",
    carrierName: "YunExpress",
    trackingUrl: "https://www.yuntrack.com/Track/Detail/YT2126712345678901",
    legs: [{ trackingNumber: "RB123456785JP", carrierId: "japan-post" }],
    followedAt: at("2026-11-21T10:00:00Z"),
    status: "in_transit",
    step: 2,
  });
  const cn = { city: "Shenzhen", province: null, country: "CN" };
  const second = {
    source: "17track",
    carrierId: "japan-post",
    timeKind: "local",
    utcOffsetMinutes: 540,
  } as const;
  const scans = [
    trackedScan("in_transit", "2026-11-21T01:10:00Z", {
      city: "大阪市",
      country: "JP",
      ...second,
      message: "到着",
    }),
    trackedScan("in_transit", "2026-11-20T03:00:00Z", {
      timeKind: "day",
      utcOffsetMinutes: 540,
      source: "17track",
      country: "JP",
      message: "Handed over to Japan Post",
    }),
    trackedScan("in_transit", "2026-11-19T08:05:30Z", { ...cn, source: "17track", utcOffsetMinutes: 480 }),
    trackedScan("in_transit", "2026-11-19T08:05:00Z", { ...cn, message: "YunExpress: left Shenzhen, China" }),
  ];
  return trackedOrder({
    shipments: [shipment],
    scans,
    fulfillments: [{ fulfillmentId: "f1", status: "success", lineItems: ALL }],
  });
}
