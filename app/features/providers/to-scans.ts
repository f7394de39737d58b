import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { CarrierEstimate, Place, Scan } from "#app/features/shipments/shipment.ts";
import { LIFE_ORDER } from "#app/features/shipments/statuses.ts";
import { placeTime, type PlacedTime } from "#app/lib/placed-time.ts";
import { zoneOfPlace } from "#app/lib/place-zones.ts";
import { cutText } from "#app/lib/text.ts";
import { addMs, msOf, parseInstant, type Instant } from "#app/lib/time.ts";
import type { ProviderId } from "./provider.ts";
import type { ToldEvent, TrackingUpdate } from "./tracking-update.ts";

type Where = Pick<Place, "country" | "province">;
type PlacedEvent = { event: ToldEvent; time: PlacedTime };

const TEXT_MAX = 500;

/**
 * What a provider told of a number, as scans of that number, oldest first. A wall clock without zone is read at the
 * event's own place, else at `fallbackPlace` (where the parcel goes), else in UTC. Events of one and the same time keep the
 * provider's order, a millisecond apart. An event without any time is none.
 */
export function toScans(
  update: TrackingUpdate,
  { source, fallbackPlace }: { source: ProviderId; fallbackPlace: Where | null },
): Scan[] {
  const placed = onceEach(update.events).flatMap((event): PlacedEvent[] => {
    const time = placeTime(event.time, zoneOf(event.place) ?? zoneOf(fallbackPlace) ?? "UTC");
    return time ? [{ event, time }] : [];
  });
  const used = new Set<Instant>();
  return oldestFirst(placed).map(({ event, time }) => ({
    kind: "scan",
    source,
    eventKey: event.key,
    trackingNumber: update.trackingNumber,
    status: event.status,
    flags: event.flags,
    reason: event.reason,
    code: shortened(event.code),
    message: shortened(event.text),
    happenedAt: nextFree(time.at, used),
    utcOffsetMinutes: time.utcOffsetMinutes,
    timeKind: time.kind,
    carrierId: event.carrierId ?? update.carrierId,
    place: event.place && hasPlace(event.place) ? event.place : null,
    estimatedDeliveryAt: null,
  }));
}

/**
 * When the provider expects the parcel, as an event of its own, so that a new estimate counts though nothing was scanned.
 * `heardAt` is when the update came in: of several the last one holds. Null when it tells no day.
 */
export function toCarrierEstimate(
  { trackingNumber, estimate }: TrackingUpdate,
  { source, heardAt }: { source: ProviderId; heardAt: Instant },
): CarrierEstimate | null {
  // Midnight in UTC stands for the day as written, see arrival-day.ts.
  const estimatedDeliveryAt = parseInstant(`${estimate?.to}T00:00:00Z`);
  const eventKey = trackingNumberKey(trackingNumber);
  return estimatedDeliveryAt
    ? { kind: "estimate", source, eventKey, trackingNumber, happenedAt: heardAt, estimatedDeliveryAt }
    : null;
}

const zoneOf = (place: Where | null) => place && zoneOfPlace(place.country, place.province)?.zone;

const hasPlace = (place: Place): boolean => Object.values(place).some((part) => part !== null);

const shortened = (text: string | null): string | null => cutText(text?.trim() ?? "", TEXT_MAX) || null;

function onceEach(events: readonly ToldEvent[]): ToldEvent[] {
  const byKey = new Map<string, ToldEvent>();
  for (const event of events) if (!byKey.has(event.key)) byKey.set(event.key, event);
  return [...byKey.values()];
}

/** Some list the newest first, some the oldest: most of the neighbours tell which, by their times, else by a parcel's life. */
function oldestFirst(events: PlacedEvent[]): PlacedEvent[] {
  const direction =
    trendOf(events.map(({ time }) => msOf(time.at))) ||
    trendOf(events.map(({ event }) => LIFE_ORDER[event.status]));
  const listed = direction < 0 ? events.toReversed() : events;
  return listed.toSorted((a, b) => (a.time.at < b.time.at ? -1 : Number(a.time.at > b.time.at)));
}

/** Positive when more neighbours rise than fall. */
const trendOf = (values: number[]): number =>
  values.reduce((trend, value, index) => trend + Math.sign(value - (values[index - 1] ?? value)), 0);

function nextFree(at: Instant, used: Set<Instant>): Instant {
  let free = at;
  while (used.has(free)) free = addMs(free, 1);
  used.add(free);
  return free;
}
