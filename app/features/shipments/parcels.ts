import { parseTrackingUrl } from "#app/features/carriers/tracking-link.ts";
import { displayTrackingNumber, trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { FulfillmentFacts } from "#app/features/orders/order.ts";
import { shortHash } from "#app/lib/hash.ts";
import type { FulfillmentId, ShipmentId } from "#app/lib/ids.ts";

/** A parcel as a fulfillment names it: one for each tracking number, one without number when there is none. */
export type Parcel = {
  shipmentId: ShipmentId;
  trackingNumber: string | null;
  /** The carrier as it was told. */
  company: string | null;
  trackingUrl: string | null;
  /** Version of the facts that name it. */
  namedVersion: string;
};

/** The same number of the same fulfillment is the same shipment, however it is spelled. */
const shipmentIdOf = (fulfillmentId: FulfillmentId, trackingNumber: string | null): ShipmentId =>
  // This is the one maker of the brand.
  `${fulfillmentId}-${shortHash(trackingNumberKey(trackingNumber))}` as ShipmentId;

/** The parcels that these facts name. */
export function parcelsOf(facts: FulfillmentFacts, namedVersion: string): Parcel[] {
  const parcels = new Map<string, Parcel>();
  for (const { number, company, url } of facts.tracking) {
    const shipmentId = shipmentIdOf(facts.fulfillmentId, number);
    if (trackingNumberKey(number) === "" || parcels.has(shipmentId)) continue;
    const trackingNumber = displayTrackingNumber(number);
    const trackingUrl = parseTrackingUrl(url);
    parcels.set(shipmentId, { shipmentId, trackingNumber, company, trackingUrl, namedVersion });
  }
  if (parcels.size > 0) return [...parcels.values()];
  const [told] = facts.tracking;
  return [
    {
      shipmentId: shipmentIdOf(facts.fulfillmentId, null),
      trackingNumber: null,
      company: told?.company ?? null,
      trackingUrl: parseTrackingUrl(told?.url ?? null),
      namedVersion,
    },
  ];
}

/** Every parcel ever named, each as the newest facts name it. */
export function newestParcels(parcels: Parcel[]): Parcel[] {
  const newest = new Map<string, Parcel>();
  for (const parcel of parcels) {
    const known = newest.get(parcel.shipmentId);
    if (!known || parcel.namedVersion > known.namedVersion) newest.set(parcel.shipmentId, parcel);
  }
  return [...newest.values()];
}
