import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { canonicalJson } from "#app/lib/json.ts";
import { shortHash } from "#app/lib/hash.ts";
import type { CarrierEstimate, Retraction, Scan, TimeKind, TrackingEvent } from "./shipment.ts";
import { LIFE_ORDER } from "./statuses.ts";

/** Scans of one parcel, each once, oldest first; those that their sender took back stand apart. */
export type ScansOfParcel = { kept: Scan[]; retracted: Scan[] };

/** The scans that speak of this number, or of the whole fulfillment, whatever the order and number of tellings. */
export function scansOf(trackingNumber: string | null, events: readonly TrackingEvent[]): ScansOfParcel {
  const key = trackingNumberKey(trackingNumber);
  const scans = new Map<string, Scan>();
  const takenBack = new Set<string>();
  for (const event of events) {
    if (event.kind === "estimate") continue;
    const name = nameOf(event);
    if (event.kind === "retraction") takenBack.add(name);
    else if (event.trackingNumber === null || trackingNumberKey(event.trackingNumber) === key)
      scans.set(name, fuller(scans.get(name), event));
  }
  const sorted = [...scans.values()].sort(compareScans);
  return {
    kept: sorted.filter((scan) => !takenBack.has(nameOf(scan))),
    retracted: sorted.filter((scan) => takenBack.has(nameOf(scan))),
  };
}

/** What sources expect of this number, each its last word. */
export function estimatesOf(
  trackingNumber: string | null,
  events: readonly TrackingEvent[],
): CarrierEstimate[] {
  const key = trackingNumberKey(trackingNumber);
  const last = new Map<string, CarrierEstimate>();
  for (const event of events) {
    if (event.kind !== "estimate" || event.eventKey !== key) continue;
    const known = last.get(event.source);
    if (!known || eventVersion(event) > eventVersion(known)) last.set(event.source, event);
  }
  return [...last.values()];
}

/**
 * Which of two tellings of one event is kept: the one that tells more, else any fixed one. A webhook gives the local
 * time of a scan where the Admin API gives UTC.
 */
export function eventVersion(event: TrackingEvent): string {
  const told = event.kind === "scan" ? detailsOf(event) : 0;
  return `${String(told).padStart(2, "0")} ${event.happenedAt} ${shortHash(canonicalJson(event))}`;
}

const detailsOf = ({ utcOffsetMinutes, timeKind, message, code, place, estimatedDeliveryAt }: Scan): number =>
  [
    ...TIME_DETAILS[timeKind],
    // An offset beside a time that was not told as a moment is only our reading of the place.
    ...(timeKind === "instant" ? [utcOffsetMinutes, utcOffsetMinutes] : []),
    message,
    code,
    estimatedDeliveryAt,
    ...Object.values(place ?? {}),
  ].filter((detail) => detail !== null).length;

const TIME_DETAILS: Record<TimeKind, readonly TimeKind[]> = {
  instant: ["day", "local", "instant"],
  local: ["day", "local"],
  day: ["day"],
};

const fuller = (known: Scan | undefined, told: Scan): Scan =>
  known && eventVersion(known) >= eventVersion(told) ? known : told;

const nameOf = ({ source, eventKey }: Scan | Retraction): string => JSON.stringify([source, eventKey]);

/** The fullest telling first. Total for scans that differ. */
export const compareTellings = (a: Scan, b: Scan): number => compareText(eventVersion(b), eventVersion(a));

/** The order in which scans happened. Total: no two kept scans share source and key. */
export function compareScans(a: Scan, b: Scan): number {
  return (
    compareText(a.happenedAt, b.happenedAt) ||
    LIFE_ORDER[a.status] - LIFE_ORDER[b.status] ||
    compareText(a.source, b.source) ||
    // Senders count upwards: of two numbers the shorter is the smaller.
    a.eventKey.length - b.eventKey.length ||
    compareText(a.eventKey, b.eventKey)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
