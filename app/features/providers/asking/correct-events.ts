import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { Retraction, Scan, TrackingEvent } from "#app/features/shipments/shipment.ts";
import { isFinal } from "#app/features/shipments/statuses.ts";
import type { TrackingUpdate } from "../tracking-update.ts";

/** `isInDoubt`: an end was taken back or told again, if this is the newest that there is. Asking will tell. */
export type CorrectedEvents = { events: TrackingEvent[]; isInDoubt: boolean };

/**
 * The events of an update as they are to be kept beside those that the same source told of the same parcel before. Where the
 * update is all that the source knows, an end that is missing in it was taken back ("delivered" to the wrong door), and
 * what had been taken back and is told again holds again, under a name of its own: a retraction is for ever. But only what
 * was asked for just now (`isFresh`) shows that; a webhook may be an old one that comes late.
 */
export function correctEvents(
  { isWhole, isFresh, status }: Pick<TrackingUpdate, "isWhole" | "status"> & { isFresh: boolean },
  scans: readonly Scan[],
  known: readonly TrackingEvent[],
): CorrectedEvents {
  // An empty list tells of an outage more often than of a correction.
  if (!isWhole || scans.length === 0) return { events: [...scans], isInDoubt: false };
  const takenBack = new Set(known.flatMap((event) => (event.kind === "retraction" ? event.eventKey : [])));
  const renamed = scans.map((scan) => ({ ...scan, eventKey: nameOf(scan.eventKey, takenBack) }));
  const told = new Set([...scans, ...renamed].map(({ eventKey }) => eventKey));
  const number = trackingNumberKey(scans[0]?.trackingNumber ?? null);
  const missing = known.filter(
    (event): event is Scan =>
      event.kind === "scan" &&
      trackingNumberKey(event.trackingNumber) === number &&
      isFinal(event.status) &&
      event.status !== status &&
      !told.has(event.eventKey) &&
      !takenBack.has(event.eventKey),
  );
  const isToldAgain = renamed.some(
    ({ eventKey }, index) =>
      eventKey !== scans[index]?.eventKey && !known.some((event) => event.eventKey === eventKey),
  );
  if (isFresh) return { events: [...renamed, ...missing.map(retractionOf)], isInDoubt: false };
  return { events: [...scans], isInDoubt: missing.length > 0 || isToldAgain };
}

const retractionOf = ({ source, eventKey, happenedAt }: Scan): Retraction => ({
  kind: "retraction",
  source,
  eventKey,
  happenedAt,
});

function nameOf(eventKey: string, takenBack: ReadonlySet<string>): string {
  let name = eventKey;
  for (let time = 1; takenBack.has(name); time += 1) name = `${eventKey}~${time}`;
  return name;
}
