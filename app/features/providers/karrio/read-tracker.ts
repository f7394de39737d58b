import { z } from "zod";
import { carrierIdOfName } from "#app/features/carriers/company-name.ts";
import { displayTrackingNumber, trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { isFinal, type Meaning } from "#app/features/shipments/statuses.ts";
import { mayList, mayNumber, maySection, mayText } from "#app/lib/loose-fields.ts";
import type { ToldTime } from "#app/lib/told-time.ts";
import { says, type UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { placeOfText } from "../reading/place-text.ts";
import type { JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import { placeOf } from "../reading/told-place.ts";
import type { ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { meaningOfCarrierCode } from "./carrier-meaning.ts";
import { KARRIO_CARRIERS } from "./carriers.ts";
import { whenIs } from "./event-time.ts";
import { incidentOf, meaningOfStatus, withIncident } from "./statuses.ts";

const eventSchema = z.object({
  date: mayText,
  time: mayText,
  timestamp: mayText,
  code: mayText,
  status: mayText,
  reason: mayText,
  description: mayText,
  location: mayText,
  latitude: mayNumber,
  longitude: mayNumber,
});
type Event = z.infer<typeof eventSchema>;
type Timed = { event: Event; time: ToldTime };

const trackerSchema = z.object({
  id: mayText,
  tracking_number: mayText,
  carrier_name: mayText,
  status: mayText,
  delivered: z.unknown().optional(),
  estimated_delivery: mayText,
  info: maySection(z.object({ expected_delivery: mayText })),
  meta: maySection(z.object({ last_mile_tracking_number: mayText, last_mile_carrier: mayText })),
  events: mayList(eventSchema),
});
type Tracker = z.infer<typeof trackerSchema>;

/** Null without a number. */
export function toUpdate(told: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const tracker = trackerSchema.parse(told);
  if (!tracker.tracking_number) return null;
  const summary = summaryOf(tracker, unknownCodes);
  const timed = tracker.events.map((event) => ({ event, time: whenIs(event) }));
  const newest = newestOf(timed);
  const events = timed.map((one) => toEvent(tracker, one, one === newest ? summary : null, unknownCodes));
  const isNotFound = events.length === 0 && (summary?.status ?? "unknown") === "unknown";
  return withReturnHome({
    trackingNumber: displayTrackingNumber(tracker.tracking_number),
    carrierId: KARRIO_CARRIERS.idOf(tracker.carrier_name),
    carrierCode: tracker.carrier_name,
    providerRef: tracker.id,
    status: summary?.status ?? null,
    events,
    isWhole: Array.isArray(told["events"]),
    estimate: estimateBetween(tracker.estimated_delivery ?? tracker.info?.expected_delivery),
    lastMile: lastMileOf(tracker),
    following: isNotFound ? "not_found" : "following",
  });
}

/** The carrier that some connectors say takes over, and its number; it has no code of Karrio's, only a name. */
function lastMileOf({ tracking_number, meta }: Tracker): TrackingUpdate["lastMile"] {
  const number = meta?.last_mile_tracking_number ?? null;
  const name = meta?.last_mile_carrier ?? null;
  return number && trackingNumberKey(number) !== trackingNumberKey(tracking_number)
    ? { carrierId: carrierIdOfName(name), carrierCode: name, trackingNumber: displayTrackingNumber(number) }
    : null;
}

/** `delivered` is older than the statuses and kept beside them; it only counts where the status says nothing. */
function summaryOf({ status, delivered }: Tracker, unknownCodes: UnknownCodes): Meaning | null {
  const meaning = meaningOfStatus(status);
  if (!meaning) unknownCodes.note(status, null);
  const saysNothing = !meaning || meaning.status === "unknown" || meaning.status === "pre_transit";
  return delivered === true && saysNothing ? says("delivered") : meaning;
}

/** The first of the latest, for connectors list the newest first; the last where one plainly lists the oldest first. */
function newestOf(timed: readonly Timed[]): Timed | null {
  const times = timed.map(({ time }) => time.local ?? time.at ?? "");
  const latest = times.reduce((max, time) => (time > max ? time : max), "");
  const isOldestFirst = (times[0] ?? "") < (times.at(-1) ?? "");
  return timed[isOldestFirst ? times.lastIndexOf(latest) : times.indexOf(latest)] ?? null;
}

/**
 * Servers before 2025.12 tell no status of events. Then the tracker's is that of the newest event, and what the carrier's own
 * codes say is read from our tables of that carrier, where we have one.
 */
function toEvent(
  tracker: Tracker,
  { event, time }: Timed,
  summary: Meaning | null,
  unknownCodes: UnknownCodes,
): ToldEvent {
  const { code, description: text, location, latitude, longitude } = event;
  const meaning = withIncident(meaningOf(tracker, event, summary, unknownCodes), incidentOf(event.reason));
  const { status, flags, reason } = meaning;
  const place = placeOfText(location);
  // The same event all the while, whatever the tracker's status made of it, but that it became the end.
  const own = event.status ?? (isFinal(status) ? status : null);
  return {
    key: eventKeyOf(tracker.tracking_number, time.raw, code, own, text, location),
    time,
    status,
    flags,
    reason,
    code: code ?? event.status,
    text,
    place: placeOf({ ...place, latitude, longitude }),
    carrierId: null,
  };
}

function meaningOf(
  tracker: Tracker,
  event: Event,
  summary: Meaning | null,
  unknownCodes: UnknownCodes,
): Meaning {
  const told = meaningOfStatus(event.status);
  if (told) return told;
  if (event.status) unknownCodes.note(event.status, event.description);
  const byCarrier = meaningOfCarrierCode(tracker.carrier_name, event.code);
  // Connectors call "in transit" whatever they have no word for.
  const knowsMore = byCarrier && summary?.status === "in_transit" && byCarrier.status !== "delivered";
  if (summary && !knowsMore) return summary;
  // Where the event has a status, that is the word to look up, not the carrier's.
  if (!byCarrier && event.code && !event.status)
    unknownCodes.note(`${tracker.carrier_name ?? "?"}/${event.code}`, event.description);
  return byCarrier ?? says("unknown");
}
