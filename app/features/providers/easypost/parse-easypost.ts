import { z } from "zod";
import { displayTrackingNumber, trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { mayFlag, mayList, maySection, mayText } from "#app/lib/loose-fields.ts";
import { addDays } from "#app/lib/time.ts";
import type { ToldTime } from "#app/lib/told-time.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { timeOf } from "../reading/event-time.ts";
import { findObjects } from "../reading/find-objects.ts";
import { isObject, readingOf, type Found, type JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween, writtenDay } from "../reading/told-estimate.ts";
import { placeOf } from "../reading/told-place.ts";
import type { Reading, ToldEstimate, ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { EASYPOST_CARRIERS } from "./carriers.ts";
import { easypostMeaning } from "./statuses.ts";

const detailSchema = z.object({
  message: mayText,
  description: mayText,
  status: mayText,
  status_detail: mayText,
  datetime: mayText,
  datetime_local: mayText,
  geocode_confidence: mayText,
  carrier_code: mayText,
  tracking_location: maySection(z.object({ city: mayText, state: mayText, country: mayText, zip: mayText })),
});

const trackerSchema = z.object({
  id: mayText,
  tracking_code: mayText,
  carrier: mayText,
  status: mayText,
  status_detail: mayText,
  est_delivery_date: mayText,
  finalized: mayFlag,
  tracking_details: mayList(detailSchema),
  carrier_detail: maySection(z.object({ est_delivery_date_local: mayText, alternate_identifier: mayText })),
});
type Tracker = z.infer<typeof trackerSchema>;
type Detail = z.infer<typeof detailSchema>;

/**
 * Reads whatever of EasyPost's holds trackers: a tracker, a list or batch of them, an event (webhook) about one, a bought
 * shipment. Always whole trackers with all their details. https://docs.easypost.com/docs/trackers
 */
export const parseEasypost = (body: string): Reading => readingOf(body, readTrackers);

function readTrackers(value: unknown, unknownCodes: UnknownCodes): Found {
  // What a tracker was before is no news.
  const trackers = findObjects(value, isTracker, ["previous_attributes"]);
  if (trackers.length === 0) return { nothing: reasonOf(value) };
  return {
    updates: trackers.flatMap((tracker) => {
      const read = trackerSchema.safeParse(tracker);
      return (read.success && toUpdate(read.data, tracker, unknownCodes)) || [];
    }),
  };
}

/** Shipments, pickups and claims name a `tracking_code` too; only a tracker tells of it. */
const isTracker = (value: JsonObject): boolean =>
  "tracking_code" in value && (value["object"] === "Tracker" || Array.isArray(value["tracking_details"]));

function reasonOf(value: unknown): string {
  if (!isObject(value)) return "no tracker is in it";
  const { error, description, object } = value;
  if (isObject(error)) return `an error: ${JSON.stringify(error["message"] ?? error["code"] ?? error)}`;
  if (object === "Event" && typeof description === "string") return `the event ${description}`;
  return "no tracker is in it";
}

function toUpdate(tracker: Tracker, told: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const { id, tracking_code: number, carrier, status, tracking_details: details } = tracker;
  if (number === null) return null;
  const meaning = easypostMeaning({ status, detail: tracker.status_detail, text: null }, unknownCodes);
  return withReturnHome({
    trackingNumber: displayTrackingNumber(number),
    carrierId: EASYPOST_CARRIERS.idOf(carrier),
    carrierCode: carrier,
    providerRef: id,
    status: meaning.status,
    events: details.map((detail) => toEvent(detail, unknownCodes)),
    isWhole: Array.isArray(told["tracking_details"]),
    estimate: estimateOf(tracker),
    lastMile: lastMileOf(tracker),
    following: tracker.finalized
      ? "ended"
      : meaning.status === "unknown" && details.length === 0
        ? "not_found"
        : "following",
  });
}

function toEvent(detail: Detail, unknownCodes: UnknownCodes): ToldEvent {
  const { status, status_detail, datetime, message, description, tracking_location: location } = detail;
  const text = message ?? description;
  return {
    key: eventKeyOf(datetime, status, status_detail, text, location?.city, location?.state, location?.zip),
    time: placedTime(detail),
    ...easypostMeaning({ status, detail: status_detail, text }, unknownCodes),
    code: [status, status_detail].filter((part) => part !== null).join("/") || null,
    text,
    place: location && placeOf({ ...location, province: location.state }),
    carrierId: null,
  };
}

/**
 * The moment, with the clock of the place where EasyPost is sure of it: without an idea of the place it calls UTC local.
 * Old answers have the moment only.
 */
function placedTime({ datetime, datetime_local, geocode_confidence }: Detail): ToldTime {
  const time = timeOf(datetime);
  const local = timeOf(datetime_local);
  const isSure = geocode_confidence !== null && geocode_confidence.toUpperCase() !== "LOW";
  return isSure && time.at !== null && local.at === time.at ? local : time;
}

/**
 * The day at the destination, where the carrier tells it, else the day that stands before the "T": its hour is midnight or
 * nonsense. Local days of another century have been seen (2875-10-22): too far from the other date they count for nothing.
 */
function estimateOf({ est_delivery_date, carrier_detail }: Tracker): ToldEstimate | null {
  const day = writtenDay(est_delivery_date);
  const localDay = writtenDay(carrier_detail?.est_delivery_date_local);
  const isNear = localDay && (!day || (localDay >= addDays(day, -2) && localDay <= addDays(day, 2)));
  return estimateBetween(isNear ? carrier_detail?.est_delivery_date_local : est_delivery_date);
}

/** The number at the carrier that took over, once it has. EasyPost does not say which one that is. */
function lastMileOf({
  tracking_code,
  tracking_details,
  carrier_detail,
}: Tracker): TrackingUpdate["lastMile"] {
  const number = carrier_detail?.alternate_identifier ?? null;
  const isHandedOver = tracking_details.some(
    ({ status_detail }) => status_detail === "transferred_to_destination_carrier",
  );
  return number && isHandedOver && trackingNumberKey(number) !== trackingNumberKey(tracking_code)
    ? { carrierId: null, carrierCode: null, trackingNumber: displayTrackingNumber(number) }
    : null;
}
