import { carrierOf } from "#app/features/carriers/carrier-of.ts";
import type { CarrierRules } from "#app/features/carriers/carrier.ts";
import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { updatedAtOf } from "#app/features/orders/facts-version.ts";
import type { FulfillmentFacts, OrderLabel } from "#app/features/orders/order.ts";
import { canonicalJson } from "#app/lib/json.ts";
import { foldShipment } from "./fold.ts";
import { newestParcels, parcelsOf, type Parcel } from "./parcels.ts";
import type { KeptShipment, ShipmentChange, TrackingEvent } from "./shipment.ts";

/** What tells a shop's carriers beside what each fulfillment says. */
export type CarrierKnowledge = {
  rules: CarrierRules;
  /** By shipment: what the merchant said of this very parcel. */
  pins: ReadonlyMap<string, string>;
  shopCountry: string | null;
};

export type FulfillmentToKeep = {
  facts: FulfillmentFacts;
  factsVersion: string;
  order: OrderLabel | null;
  events: TrackingEvent[];
  /** Its shipments as they are stored. */
  kept: KeptShipment[];
  /** Parcels that older tellings name: they show which numbers the merchant has replaced. */
  alsoNamed: Parcel[];
  carriers: CarrierKnowledge;
};

/**
 * All shipments of a fulfillment: one for each number ever told, computed anew. A number that the newest facts do not
 * name any more is retired, as of the last time it was named; it comes back when they name it again.
 */
export function keepShipments(fulfillment: FulfillmentToKeep): KeptShipment[] {
  const { facts, factsVersion, order, events, kept, alsoNamed, carriers } = fulfillment;
  const current = parcelsOf(facts, factsVersion);
  const isCurrent = new Set(current.map((parcel) => parcel.shipmentId));
  return newestParcels([...current, ...alsoNamed, ...kept]).map((parcel) => {
    const { shipmentId, trackingNumber, company, trackingUrl, namedVersion } = parcel;
    return {
      shipmentId,
      orderId: facts.orderId,
      fulfillmentId: facts.fulfillmentId,
      orderName: order?.name ?? null,
      trackingNumber,
      trackingKey: trackingNumberKey(trackingNumber),
      company,
      ...carrierOf(cluesOf(parcel, order, carriers), carriers.rules),
      trackingUrl,
      destination: order && destinationOf(order),
      ...foldShipment({ ...facts, fulfillmentStatus: facts.status, trackingNumber }, events),
      namedVersion,
      retiredAt: isCurrent.has(shipmentId) ? null : updatedAtOf(namedVersion),
    };
  });
}

/** Those that differ from what is stored. */
export function changesOf(before: KeptShipment[], after: KeptShipment[]): ShipmentChange[] {
  const beforeOf = new Map(before.map((shipment) => [shipment.shipmentId, shipment]));
  return after.flatMap((shipment) => {
    const known = beforeOf.get(shipment.shipmentId) ?? null;
    if (known && canonicalJson(known) === canonicalJson(shipment)) return [];
    const told = new Set(known?.milestones.map((milestone) => milestone.kind));
    const newMilestones = shipment.milestones.filter((milestone) => !told.has(milestone.kind));
    return [{ before: known, after: shipment, newMilestones }];
  });
}

/** All that may tell who carries a parcel. */
export const cluesOf = (
  { shipmentId, trackingNumber, company, trackingUrl }: Parcel,
  order: Pick<OrderLabel, "countryCode"> | null,
  { pins, shopCountry }: CarrierKnowledge,
) => ({
  trackingNumber,
  company,
  trackingUrl,
  shopCountry,
  destinationCountry: order?.countryCode ?? null,
  pinnedId: pins.get(shipmentId) ?? null,
});

/** "Osaka, JP": enough to tell parcels apart, and nothing that points at a person. */
const destinationOf = ({ city, countryCode }: OrderLabel): string | null =>
  [city, countryCode].filter((part) => part !== null).join(", ") || null;
