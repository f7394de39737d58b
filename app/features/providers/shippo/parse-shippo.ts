import { z } from "zod";
import { displayTrackingNumber } from "#app/features/carriers/tracking-number.ts";
import { mayFlag, mayList, maySection, mayText } from "#app/lib/loose-fields.ts";
import type { Meaning } from "#app/features/shipments/statuses.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { timeOf } from "../reading/event-time.ts";
import { findObjects } from "../reading/find-objects.ts";
import { isObject, readingOf, type Found, type JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import { placeOf } from "../reading/told-place.ts";
import type { Reading, ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { SHIPPO_CARRIERS } from "./carriers.ts";
import { fieldProblemIn } from "./field-problem.ts";
import { shippoMeaning } from "./statuses.ts";

const statusSchema = z.object({
  status: mayText,
  status_details: mayText,
  status_date: mayText,
  substatus: maySection(z.object({ code: mayText, text: mayText, action_required: mayFlag })),
  location: maySection(z.object({ city: mayText, state: mayText, country: mayText })),
});
type Status = z.infer<typeof statusSchema>;

const trackSchema = z.object({
  carrier: mayText,
  tracking_number: mayText,
  eta: mayText,
  tracking_status: z.unknown().optional(),
  tracking_history: mayList(statusSchema),
});

/**
 * Reads tracks: as webhooks (`track_updated`), as answers, in lists, and bought labels ("transactions"), which know only the
 * word of the status. https://docs.goshippo.com/docs/tracking/tracking
 */
export const parseShippo = (body: string): Reading => readingOf(body, readTracks);

function readTracks(value: unknown, unknownCodes: UnknownCodes): Found {
  const tracks = findObjects(value, isTrack);
  if (tracks.length === 0) return { nothing: reasonOf(value) };
  return {
    updates: tracks.flatMap((track) => toUpdate(track, unknownCodes) ?? []),
  };
}

const isTrack = (value: JsonObject): boolean =>
  "tracking_number" in value && ("tracking_status" in value || "tracking_history" in value);

function reasonOf(value: unknown): string {
  const { detail, event } = isObject(value) ? value : {};
  const problem = typeof detail === "string" ? detail : fieldProblemIn(value);
  if (problem) return `an error: ${problem}`;
  return typeof event === "string" ? `the event ${event}` : "no track is in it";
}

function toUpdate(track: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const { data } = trackSchema.safeParse(track);
  if (!data || data.tracking_number === null) return null;
  const newest = maySection(statusSchema).parse(data.tracking_status);
  const summary = typeof data.tracking_status === "string" ? data.tracking_status : (newest?.status ?? null);
  const events = data.tracking_history.map((status) => toEvent(status, unknownCodes));
  const last = newest && toEvent(newest, unknownCodes);
  // The history may be a step behind the status.
  const isMissing = last && last.time.raw !== "" && events.every(({ key }) => key !== last.key);
  const meaning = last ?? meaningOf({ status: summary }, unknownCodes);
  return withReturnHome({
    trackingNumber: displayTrackingNumber(data.tracking_number),
    carrierId: SHIPPO_CARRIERS.idOf(data.carrier),
    carrierCode: data.carrier,
    providerRef: null,
    status: summary === null ? null : meaning.status,
    events: isMissing ? [...events, last] : events,
    isWhole: Array.isArray(track["tracking_history"]),
    estimate: estimateBetween(data.eta),
    lastMile: null,
    following: meaning.status === "unknown" && events.length === 0 ? "not_found" : "following",
  });
}

/** The ids of events change from one answer to the next, so they are no names. */
function toEvent(told: Status, unknownCodes: UnknownCodes): ToldEvent {
  const { status, substatus, status_details, status_date, location } = told;
  const time = timeOf(inUtc(status_date));
  return {
    key: eventKeyOf(
      time.at ?? time.raw,
      status,
      substatus?.code,
      status_details,
      location?.city,
      location?.state,
    ),
    time: { ...time, raw: status_date ?? "" },
    ...meaningOf(told, unknownCodes),
    code: [status, substatus?.code ?? null].filter((part) => part !== null).join("/") || null,
    text: status_details ?? substatus?.text ?? null,
    place: location && placeOf({ ...location, province: location.state }),
    carrierId: null,
  };
}

const meaningOf = (
  { status, substatus, status_details: text = null }: Partial<Status>,
  unknownCodes: UnknownCodes,
): Meaning =>
  shippoMeaning(
    {
      status: status ?? null,
      substatus: substatus?.code ?? null,
      isActionRequired: substatus?.action_required ?? false,
      text,
    },
    unknownCodes,
  );

/** Times of events are in UTC, also where an answer leaves the "Z" out. */
const inUtc = (date: string | null): string | null => (date && /T[\d:.]+$/.test(date) ? `${date}Z` : date);
