import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { Scan, TrackingEvent } from "#app/features/shipments/shipment.ts";
import { isFinal } from "#app/features/shipments/statuses.ts";
import type { TrackingUpdate } from "./tracking-update.ts";

/**
 * The events of an update as they are to be kept beside those that the same source told of the same parcel before. Where the
 * update is all that the source knows, an end that is missing in it was taken back ("delivered" to the wrong door), and
 * what had been taken back and is told again holds again, under a name of its own: a retraction is for ever.
 */
export function correctEvents(
  { isWhole, status }: Pick<TrackingUpdate, "isWhole" | "status">,
  scans: readonly Scan[],
  known: readonly TrackingEvent[],
): TrackingEvent[] {
  if (!isWhole) return [...scans];
  const takenBack = new Set(known.flatMap((event) => (event.kind === "retraction" ? event.eventKey : [])));
  const named = scans.map((scan) => ({ ...scan, eventKey: nameOf(scan.eventKey, takenBack) }));
  // An empty list tells of an outage more often than of a correction.
  if (named.length === 0) return named;
  const told = new Set(named.map(({ eventKey }) => eventKey));
  const number = trackingNumberKey(named[0]?.trackingNumber ?? null);
  const retractions = known.flatMap((event): TrackingEvent[] => {
    if (event.kind !== "scan" || trackingNumberKey(event.trackingNumber) !== number) return [];
    const { source, eventKey, happenedAt } = event;
    const isMissing = isFinal(event.status) && !told.has(eventKey) && !takenBack.has(eventKey);
    return isMissing && status !== event.status ? [{ kind: "retraction", source, eventKey, happenedAt }] : [];
  });
  return [...named, ...retractions];
}

function nameOf(eventKey: string, takenBack: ReadonlySet<string>): string {
  let name = eventKey;
  for (let time = 1; takenBack.has(name); time += 1) name = `${eventKey}~${time}`;
  return name;
}
