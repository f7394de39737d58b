import type { CarrierRules } from "#app/features/carriers/carrier.ts";
import { maskCarrier, maskFor, type AppliedMask } from "#app/features/carriers/mask.ts";
import { maskPlace } from "#app/features/carriers/mask-place.ts";
import { maskText } from "#app/features/carriers/mask-text.ts";
import type { ParcelMask, TrackedLeg, TrackedOrder, TrackedScan, TrackedShipment } from "./view.ts";

/**
 * An order as its shopper may see it: parcels whose carrier the merchant hides lose its name, number, link and phone, their
 * scans the hidden places and words. Everything that the page says is made from the result.
 */
export function maskOrder(order: TrackedOrder, rules: CarrierRules): TrackedOrder {
  if (rules.masks.length === 0) return order;
  return { ...order, shipments: order.shipments.map((shipment) => maskShipment(shipment, order, rules)) };
}

function maskShipment(shipment: TrackedShipment, order: TrackedOrder, rules: CarrierRules): TrackedShipment {
  const scans = order.scans.filter(({ fulfillmentId }) => fulfillmentId === shipment.fulfillmentId);
  const others = [...shipment.legs, ...scans].flatMap(({ carrierId }) => carrierId ?? []);
  const found = maskFor(rules, shipment.carrierId, others);
  if (!found) return shipment;
  // A name that the book does not have stands in no list of names to hide.
  const told = [shipment.carrierName, shipment.company].filter(
    (name) => name !== null && name !== found.showAs,
  );
  const mask = { ...found, hiddenWords: [...found.hiddenWords, ...told] as string[] };
  return {
    ...maskCarrier(shipment, mask),
    company: null,
    legs: shipment.legs.map((leg) => maskLeg(leg, mask)),
    mask: {
      ...mask,
      numbers: [shipment, ...shipment.legs].flatMap(({ trackingNumber }) => trackingNumber ?? []),
    },
  };
}

const maskLeg = (leg: TrackedLeg, mask: AppliedMask): TrackedLeg => {
  const { carrierId, trackingNumber } = maskCarrier({ ...leg, carrierName: null, trackingUrl: null }, mask);
  return { carrierId, trackingNumber };
};

export const maskScan = (scan: TrackedScan, mask: ParcelMask | null): TrackedScan =>
  mask
    ? {
        ...scan,
        carrierId: null,
        message: scan.message && (maskText(scan.message, mask, mask.numbers) || null),
        place: maskPlace(scan.place, mask),
      }
    : scan;
