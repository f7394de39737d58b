import type { CarrierMask, CarrierRules } from "./carrier.ts";

/** A mask as it lies over one parcel. */
export type AppliedMask = CarrierMask & {
  /** The carriers behind it: the parcel's own, and others that bring it part of the way. */
  maskedIds: readonly string[];
};

/**
 * The mask over a carrier: the first that fits. A parcel whose carrier is not known has that for every carrier. `alsoIds` are other
 * carriers of the same parcel; they are hidden with it.
 */
export function maskFor(
  rules: CarrierRules,
  carrierId: string | null,
  alsoIds: readonly string[] = [],
): AppliedMask | null {
  const mask = rules.masks.find((mask) => mask.carrierId === "*" || mask.carrierId === carrierId);
  return mask ? { ...mask, maskedIds: [...new Set([...(carrierId ? [carrierId] : []), ...alsoIds])] } : null;
}

/** What shoppers may see of who carries a parcel. */
export type ShownCarrier = {
  carrierId: string | null;
  carrierName: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
};

/** The same as shoppers see it. The number goes with the name, because a look-up page would tell both; so do link and id. */
export function maskCarrier<Shown extends ShownCarrier>(shown: Shown, mask: AppliedMask | null): Shown {
  if (!mask) return shown;
  const hidesNumber = mask.hidesNumber || mask.showAs === null;
  return {
    ...shown,
    carrierId: null,
    carrierName: mask.showAs,
    trackingNumber: hidesNumber ? null : shown.trackingNumber,
    trackingUrl: null,
  };
}
