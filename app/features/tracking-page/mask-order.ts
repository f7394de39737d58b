import type { CarrierRules } from "#app/features/carriers/carrier.ts";
import { maskCarrier, maskFor, type AppliedMask } from "#app/features/carriers/mask.ts";
import { maskPlace } from "#app/features/carriers/mask-place.ts";
import { maskText } from "#app/features/carriers/mask-text.ts";
import { boundedCache } from "#app/lib/bounded-cache.ts";
import { canonicalJson } from "#app/lib/json.ts";
import { scansOf } from "./scans.ts";
import type { TrackedLeg, TrackedOrder, TrackedScan, TrackedShipment } from "./view.ts";

/**
 * An order as its shopper may see it: parcels whose carrier the merchant hides lose its name, number, link and phone, their
 * scans the hidden places and words. Everything that the page says is made from the result.
 */
export function maskOrder(order: TrackedOrder, rules: CarrierRules): TrackedOrder {
  if (rules.masks.length === 0) return order;
  return { ...order, shipments: order.shipments.map((shipment) => maskShipment(shipment, order, rules)) };
}

function maskShipment(shipment: TrackedShipment, order: TrackedOrder, rules: CarrierRules): TrackedShipment {
  const scans = scansOf(order, shipment);
  const others = [...shipment.legs, ...scans].flatMap(({ carrierId }) => carrierId ?? []);
  const found = maskFor(rules, shipment.carrierId, others);
  if (!found) return shipment;
  // A name that the book does not have stands in no list of names to hide.
  const told = [shipment.carrierName, shipment.company].filter(
    (name) => name !== null && name !== found.showAs,
  );
  const mask = theSame({ ...found, hiddenWords: [...found.hiddenWords, ...told] as string[] });
  const numbers = [shipment, ...shipment.legs].flatMap(({ trackingNumber }) => trackingNumber ?? []);
  return {
    ...maskCarrier(shipment, mask),
    company: null,
    legs: shipment.legs.map((leg) => maskLeg(leg, mask)),
    maskedScans: scans.map((scan) => maskScan(scan, mask, numbers)),
  };
}

const masks = boundedCache<string, { mask: AppliedMask | null }>(200, () => ({ mask: null }));

/** One object for equal masks: what it takes to look for all its words is worked out once for each. */
function theSame(mask: AppliedMask): AppliedMask {
  const known = masks(canonicalJson(mask));
  return (known.mask ??= mask);
}

const maskLeg = (leg: TrackedLeg, mask: AppliedMask): TrackedLeg => {
  const { carrierId, trackingNumber } = maskCarrier({ ...leg, carrierName: null, trackingUrl: null }, mask);
  return { carrierId, trackingNumber };
};

const maskScan = (scan: TrackedScan, mask: AppliedMask, numbers: string[]): TrackedScan => ({
  ...scan,
  carrierId: null,
  message: scan.message && (maskText(scan.message, mask, numbers) || null),
  place: maskPlace(scan.place, mask),
});
