import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { scansOf } from "./scans.ts";
import type { TrackedOrder, TrackedScan } from "./view.ts";

/**
 * An order as somebody may see it who knows nothing but the number of one of its parcels: that parcel and its journey, as its
 * carrier shows them to everybody. Not who, what, where to, nor that there is more. Null when no parcel has the number.
 */
export function limitOrder(order: TrackedOrder, trackingKey: string): TrackedOrder | null {
  const parcel = order.shipments.find(
    (one) =>
      one.trackingKey === trackingKey ||
      one.legs.some((leg) => trackingNumberKey(leg.trackingNumber) === trackingKey),
  );
  if (!parcel) return null;
  return {
    ...order,
    name: null,
    customerLocale: null,
    pageLanguage: null,
    maskedEmail: null,
    newsSince: null,
    tags: [],
    isFirst: null,
    pictures: {},
    city: null,
    provinceCode: null,
    // Days are then on the shop's calendar: close enough for who may not know where the parcel goes.
    countryCode: null,
    placedAt: null,
    cancelledAt: null,
    lineItems: [],
    refunded: [],
    fulfillments: [],
    // A shop's own address of the carrier's page may hold the postcode; ours is made of the number alone.
    shipments: [{ ...parcel, trackingUrl: null, missingSince: null }],
    outlooks: new Map([...order.outlooks].filter(([shipmentId]) => shipmentId === parcel.shipmentId)),
    scans: scansOf(order, parcel).map(limitScan),
  };
}

/** The last miles are near somebody's home. */
const NEAR_HOME: ReadonlySet<ShipmentStatus> = new Set([
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "delivered",
]);

/** A carrier's own words may name who signed, or which neighbor took it. */
const limitScan = (scan: TrackedScan): TrackedScan => ({
  ...scan,
  message: null,
  place: NEAR_HOME.has(scan.status) ? null : scan.place,
});
