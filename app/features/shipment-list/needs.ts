import type { Lateness } from "#app/features/estimates/kept-estimate.ts";
import type { ShipmentFlag, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { addMs, DAY_MS, type Instant } from "#app/lib/time.ts";

/** Why a parcel needs the merchant's attention, most urgent first. */
export const NEEDS = [
  "exception",
  "action_required",
  "late",
  "running_late",
  "attempted",
  "returning",
  "pickup",
  "silent",
] as const;
export type Need = (typeof NEEDS)[number];

/** A parcel shipped longer ago is history: nobody looks for it on the first page any more, and counts stay cheap. */
const RECENT_DAYS = 60;
/** So long without a scan is worth a look; weekends and slow borders take less. */
const SILENT_AFTER_DAYS = 5;

/** States in which a parcel should be moving, so that silence means something. */
export const MOVING_STATUSES = [
  "unknown",
  "pre_transit",
  "in_transit",
  "out_for_delivery",
] as const satisfies ShipmentStatus[];

export const recentSince = (now: Instant): Instant => addMs(now, -RECENT_DAYS * DAY_MS);
export const silentSince = (now: Instant): Instant => addMs(now, -SILENT_AFTER_DAYS * DAY_MS);

/** What decides whether a parcel needs attention. */
export type NeedFacts = {
  status: ShipmentStatus;
  flags: readonly ShipmentFlag[];
  open: boolean;
  trackingNumber: string | null;
  statusAt: Instant;
  shippedAt: Instant;
  lastEventAt: Instant | null;
  /** How it stands with what its shopper was promised. */
  lateness: Lateness | null;
};

/** The most urgent reason to look at a parcel, or null. Says the same as the list's filter does in SQL. */
export function needOf(parcel: NeedFacts, now: Instant): Need | null {
  if (!parcel.open || parcel.shippedAt < recentSince(now)) return null;
  return NEEDS.find((need) => has(parcel, need, now)) ?? null;
}

function has(parcel: NeedFacts, need: Need, now: Instant): boolean {
  switch (need) {
    case "exception":
    case "attempted":
    case "returning":
      return parcel.status === need;
    case "late":
    case "running_late":
      // One that waits to be fetched has come as far as the carrier brings it.
      return parcel.lateness === need && parcel.status !== "available_for_pickup";
    case "action_required":
      return parcel.flags.includes(need);
    case "pickup":
      return parcel.status === "available_for_pickup";
    case "silent":
      return (
        MOVING_STATUSES.some((status) => status === parcel.status) &&
        // Without a number nobody scans it, and silence is all there will ever be.
        parcel.trackingNumber !== null &&
        lastNewsOf(parcel) < silentSince(now)
      );
  }
}

/** Imported parcels have a state without the scans that led to it. */
const lastNewsOf = ({ lastEventAt, statusAt }: NeedFacts): Instant =>
  lastEventAt && lastEventAt > statusAt ? lastEventAt : statusAt;
