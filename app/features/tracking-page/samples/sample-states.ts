import type { TrackedOrder, TrackedScan, TrackedShipment } from "../view.ts";
import type { ShipmentStatus } from "#app/features/shipments/shipment.ts";
import type { Outlook } from "#app/features/estimates/outlook.ts";
import { november, outlookOf } from "#app/features/estimates/samples/outlook.ts";
import { ALL, CUPS, TEA, TEAPOT, trackedOrder, trackedScan, trackedShipment } from "./tracked-order.ts";
import { at } from "./sample-time.ts";
import { handedOver } from "./handed-over.ts";

const KYOTO = { city: "京都市", province: "Kyoto", country: "JP" };
const OSAKA = { city: "大阪市", province: "Osaka", country: "JP" };
const TRAVEL: TrackedScan[] = [
  trackedScan("in_transit", "2026-11-20T20:10:00Z", { ...OSAKA, message: "作業店通過" }),
  trackedScan("in_transit", "2026-11-20T10:45:00Z", { ...KYOTO, message: "発送済み" }),
  trackedScan("in_transit", "2026-11-19T08:05:00Z", { ...KYOTO, message: "荷物受付" }),
  trackedScan("pre_transit", "2026-11-19T06:31:00Z"),
];
const MOVING = {
  firstScanAt: at("2026-11-19T08:05:00Z"),
  lastEventAt: at("2026-11-20T20:10:00Z"),
  milestones: [
    { kind: "shipped" as const, at: at("2026-11-19T06:30:00Z") },
    { kind: "in_transit" as const, at: at("2026-11-19T08:05:00Z") },
  ],
};

/** A parcel that moved and then came to `status` at half past nine this morning in Osaka. */
function moved(
  status: ShipmentStatus,
  step: TrackedShipment["step"],
  more: Partial<TrackedShipment> = {},
  message: string | null = null,
): TrackedOrder {
  const statusAt = at("2026-11-21T00:30:00Z");
  const hasScan = status !== "in_transit";
  const isMilestone = status !== "unknown" && status !== "pre_transit" && status !== "expired" && hasScan;
  const shipment = trackedShipment({
    ...MOVING,
    status,
    step,
    statusAt,
    ...(hasScan ? { lastEventAt: statusAt } : {}),
    ...(isMilestone ? { milestones: [...MOVING.milestones, { kind: status, at: statusAt }] } : {}),
    ...more,
  });
  const scan = trackedScan(status, "2026-11-21T00:30:00Z", { ...OSAKA, message, flags: shipment.flags });
  return sent(shipment, hasScan ? [scan, ...TRAVEL] : TRAVEL);
}

const sent = (shipment: TrackedShipment, scans: TrackedScan[] = []): TrackedOrder =>
  trackedOrder({
    shipments: [shipment],
    scans,
    fulfillments: [{ fulfillmentId: "f1", status: "success", lineItems: ALL }],
  });

/** The same order with something known about when it comes; a parcel's own estimate is that of "s1". */
const withOutlook = (order: TrackedOrder, outlook: Partial<Outlook>): TrackedOrder => ({
  ...order,
  outlooks: new Map([[order.shipments.length > 0 ? "s1" : "", outlookOf(outlook)]]),
});

const outForDelivery = { outForDeliveryAt: at("2026-11-20T23:40:00Z") };
const label = { lastEventAt: at("2026-11-19T06:31:00Z") };

/** Three parcels in three states, and one thing still to be sent. */
function severalParcels(): TrackedOrder {
  const delivered = moved(
    "delivered",
    4,
    { ...outForDelivery, deliveredAt: at("2026-11-21T00:30:00Z") },
    "配達完了（宅配ボックス）",
  );
  const [first] = delivered.shipments;
  return trackedOrder({
    outlooks: new Map([
      ["", outlookOf({ promised: null, expected: november(26, 30) })],
      ["s2", outlookOf({ promised: null, expected: november(22, 23) })],
    ]),
    lineItems: [
      TEAPOT,
      CUPS,
      TEA,
      { lineItemId: "4", title: "Bamboo whisk", variantTitle: null, quantity: 1, requiresShipping: true },
    ],
    fulfillments: [
      { fulfillmentId: "f1", status: "success", lineItems: [{ lineItemId: "1", quantity: 1 }] },
      { fulfillmentId: "f2", status: "success", lineItems: [{ lineItemId: "2", quantity: 4 }] },
      { fulfillmentId: "f3", status: "success", lineItems: [{ lineItemId: "3", quantity: 2 }] },
    ],
    shipments: [
      ...(first ? [first] : []),
      trackedShipment({
        ...MOVING,
        shipmentId: "s2",
        fulfillmentId: "f2",
        trackingNumber: "5012-8876-1140",
        trackingKey: "501288761140",
        carrierId: "sagawa",
        carrierName: "Sagawa",
        trackingUrl: null,
        status: "in_transit",
        step: 2,
        carrierEstimateAt: at("2026-11-23T03:00:00Z"),
      }),
      trackedShipment({
        ...MOVING,
        shipmentId: "s3",
        fulfillmentId: "f3",
        trackingNumber: "EJ123456785JP",
        trackingKey: "EJ123456785JP",
        carrierId: "japan-post",
        carrierName: "Japan Post",
        status: "attempted",
        step: 3,
        reason: "closed",
        statusAt: at("2026-11-20T05:00:00Z"),
        lastEventAt: at("2026-11-20T05:00:00Z"),
      }),
    ],
    scans: [
      ...delivered.scans,
      trackedScan("in_transit", "2026-11-20T09:00:00Z", { fulfillmentId: "f2", ...KYOTO, message: "輸送中" }),
      trackedScan("attempted", "2026-11-20T05:00:00Z", {
        fulfillmentId: "f3",
        ...OSAKA,
        message: "ご不在のため持ち戻り",
      }),
    ],
  });
}

/** One order for every state that the page can be in. */
export const SAMPLE_STATES = {
  handedOver: handedOver(),
  received: trackedOrder({ placedAt: at("2026-11-21T06:12:00Z") }),
  preparing: trackedOrder(),
  preparingHandover: withOutlook(trackedOrder(), { handoverBy: november(23, 23).to }),
  handoverLate: withOutlook(trackedOrder(), { handoverBy: november(20, 20).to }),
  handoverVeryLate: withOutlook(trackedOrder(), {
    promised: november(18, 20),
    expected: null,
    handoverBy: november(16, 16).to,
  }),
  preparingPromised: withOutlook(trackedOrder(), {}),
  preparingPickup: withOutlook(trackedOrder(), { kind: "pickup", expected: november(22, 22) }),
  promised: withOutlook(moved("in_transit", 2), { basis: "learned" }),
  promisedLater: withOutlook(moved("in_transit", 2), { expected: november(25, 28), basis: "carrier" }),
  runningLate: withOutlook(moved("in_transit", 2), {
    promised: november(20, 22),
    expected: november(23, 24),
    basis: "learned",
    isRunningLate: true,
  }),
  pastPromise: withOutlook(moved("in_transit", 2), {
    promised: november(18, 20),
    expected: november(22, 24),
    basis: "learned",
  }),
  pastPromiseNoDay: withOutlook(moved("in_transit", 2), { promised: november(18, 20), expected: null }),
  deliveredLate: withOutlook(
    moved("delivered", 4, { ...outForDelivery, deliveredAt: at("2026-11-21T00:30:00Z") }),
    { promised: november(17, 19), expected: null },
  ),
  placeholder: trackedOrder({
    name: null,
    city: null,
    countryCode: null,
    provinceCode: null,
    placedAt: null,
    lineItems: [],
  }),
  nothingToShip: trackedOrder({ lineItems: [{ ...TEA, title: "Gift card", requiresShipping: false }] }),
  cancelled: trackedOrder({ cancelledAt: at("2026-11-19T01:00:00Z") }),
  shippedNoNews: sent(trackedShipment()),
  label: sent(trackedShipment(label), TRAVEL.slice(3)),
  labelLong: sent(trackedShipment({ ...label, shippedAt: at("2026-11-14T06:30:00Z") }), TRAVEL.slice(3)),
  inTransit: moved("in_transit", 2),
  quiet: moved("in_transit", 2, { lastEventAt: at("2026-11-16T08:00:00Z") }),
  quietLong: moved("in_transit", 2, { lastEventAt: at("2026-11-09T08:00:00Z") }),
  expected: moved("in_transit", 2, { carrierEstimateAt: at("2026-11-24T03:00:00Z") }),
  expectedTomorrow: moved("in_transit", 2, { carrierEstimateAt: at("2026-11-22T03:00:00Z") }),
  late: moved("in_transit", 2, { carrierEstimateAt: at("2026-11-19T03:00:00Z") }),
  delayed: moved("in_transit", 2, { flags: ["delayed"], reason: "weather" }),
  customs: moved("in_transit", 2, { flags: ["customs"] }),
  outForDelivery: moved("out_for_delivery", 3, outForDelivery, "配達中"),
  pickup: moved("available_for_pickup", 3, {}, "保管中"),
  attempted: moved("attempted", 3, { ...outForDelivery, reason: "closed" }, "ご不在のため持ち戻り"),
  delivered: moved(
    "delivered",
    4,
    { ...outForDelivery, deliveredAt: at("2026-11-21T00:30:00Z") },
    "配達完了",
  ),
  reportedMissing: moved(
    "delivered",
    4,
    {
      ...outForDelivery,
      deliveredAt: at("2026-11-21T00:30:00Z"),
      missingSince: at("2026-11-21T09:00:00Z"),
    },
    "配達完了（玄関前）",
  ),
  pickedUp: moved("delivered", 4, {
    flags: ["picked_up_by_customer"],
    deliveredAt: at("2026-11-20T00:30:00Z"),
  }),
  exception: moved("exception", 2, { reason: "damaged" }, "調査中"),
  actionRequired: moved("exception", 2, { flags: ["action_required"], reason: "customs_fee" }),
  returning: moved("returning", 2, { reason: "address" }),
  returned: moved("returned", 2),
  parcelCancelled: moved("cancelled", 1),
  expired: moved("expired", 2),
  unknown: moved("unknown", 2, {}, "X-77"),
  severalParcels: severalParcels(),
} satisfies Record<string, TrackedOrder>;
