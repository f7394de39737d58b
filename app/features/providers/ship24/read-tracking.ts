import { z } from "zod";
import { displayTrackingNumber, trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { mayList, mayNumber, maySection, mayText } from "#app/lib/loose-fields.ts";
import { offsetMinutesOf } from "#app/lib/time.ts";
import type { ToldTime } from "#app/lib/told-time.ts";
import { says, type UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { timeOf } from "../reading/event-time.ts";
import type { JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import { placeOfText } from "../reading/place-text.ts";
import type { ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { SHIP24_COURIERS } from "./carriers.ts";
import { isKnownCode, meaningOf } from "./statuses.ts";

const eventSchema = z.object({
  eventId: mayText,
  trackingNumber: mayText,
  eventTrackingNumber: mayText,
  status: mayText,
  occurrenceDatetime: mayText,
  datetime: mayText,
  utcOffset: mayText,
  hasNoTime: z.unknown().optional(),
  order: mayNumber,
  location: mayText,
  courierCode: mayText,
  statusCode: mayText,
  statusMilestone: mayText,
});
type Event = z.infer<typeof eventSchema>;

const trackingSchema = z.object({
  metadata: maySection(z.object({ topic: mayText })),
  tracker: maySection(
    z.object({
      trackerId: mayText,
      trackingNumber: mayText,
      courierCode: z.unknown().optional(),
      isSubscribed: z.unknown().optional(),
      isTracked: z.unknown().optional(),
    }),
  ),
  shipment: maySection(
    z.object({
      statusCode: mayText,
      statusMilestone: mayText,
      delivery: maySection(
        z.object({
          estimatedDeliveryDate: mayText,
          courierEstimatedDeliveryDate: maySection(z.object({ from: mayText, to: mayText })),
          aiPredictiveDeliveryDate: maySection(z.object({ from: mayText, to: mayText })),
        }),
      ),
      trackingNumbers: mayList(z.object({ tn: mayText })),
    }),
  ),
  events: mayList(eventSchema),
});
type Tracking = z.infer<typeof trackingSchema>;

/** Null without a number, and for what is no tracking (a proof of delivery). */
export function toUpdate(
  told: JsonObject,
  isWhole: boolean,
  unknownCodes: UnknownCodes,
): TrackingUpdate | null {
  const tracking = trackingSchema.parse(told);
  const { tracker, shipment } = tracking;
  const number = tracker?.trackingNumber ?? tracking.events[0]?.trackingNumber ?? firstNumberOf(tracking);
  if (!number || tracking.metadata?.topic === "tracking/pod") return null;
  const carrierCode = carrierCodeOf(tracking);
  const carrierId = SHIP24_COURIERS.idOf(carrierCode);
  const events = newestFirst(tracking.events).map((event) => toEvent(event, carrierId, unknownCodes));
  const summary = meaningOf(shipment?.statusCode ?? null, shipment?.statusMilestone ?? null);
  if (!summary) unknownCodes.note(shipment?.statusMilestone, null);
  const isOver = tracker?.isTracked === false || tracker?.isSubscribed === false;
  const isNotFound = events.length === 0 && (summary?.status ?? "unknown") === "unknown";
  return withReturnHome({
    trackingNumber: displayTrackingNumber(number),
    carrierId,
    carrierCode,
    providerRef: tracker?.trackerId ?? null,
    status: summary?.status ?? null,
    events,
    isWhole: isWhole && Array.isArray(told["events"]),
    estimate: estimateOf(tracking),
    lastMile: lastMileOf(tracking, number),
    following: isOver ? "ended" : isNotFound ? "not_found" : "following",
  });
}

const firstNumberOf = ({ shipment }: Tracking): string | null =>
  shipment?.trackingNumbers.find(({ tn }) => tn !== null)?.tn ?? null;

/** The courier that the tracker was made for, else that of the oldest event: later ones may be another's. */
function carrierCodeOf({ tracker, events }: Tracking): string | null {
  const asked: unknown = Array.isArray(tracker?.courierCode) ? tracker.courierCode[0] : tracker?.courierCode;
  return (
    mayText.parse(asked) ??
    newestFirst(events).findLast(({ courierCode }) => courierCode)?.courierCode ??
    null
  );
}

/** `order` tells events of the same time apart: lower is older. Ship24 lists the newest first. */
const newestFirst = (events: Event[]): Event[] =>
  events.every(({ order }) => order !== null)
    ? events.toSorted((a, b) => (b.order ?? 0) - (a.order ?? 0))
    : events;

function toEvent(event: Event, mainCarrierId: string | null, unknownCodes: UnknownCodes): ToldEvent {
  const { statusCode, statusMilestone, status: text, location, courierCode } = event;
  if (statusCode && !isKnownCode(statusCode)) unknownCodes.note(statusCode, text);
  const meaning = meaningOf(statusCode, statusMilestone);
  if (!meaning && !statusCode) unknownCodes.note(statusMilestone, text);
  const { status, flags, reason } = meaning ?? says("unknown");
  const time = whenIs(event);
  const carrierId = SHIP24_COURIERS.idOf(courierCode);
  return {
    key: event.eventId
      ? eventKeyOf(event.eventId, status)
      : eventKeyOf(event.trackingNumber, time.raw, status, text, location),
    time,
    status,
    flags,
    reason,
    code: statusCode ?? statusMilestone,
    text,
    place: placeOfText(location),
    carrierId: carrierId === mainCarrierId ? null : carrierId,
  };
}

/** `datetime` is of older webhooks: the clock of the place, whatever its "Z" says, unless the offset is told beside it. */
function whenIs({ occurrenceDatetime, datetime, utcOffset, hasNoTime }: Event): ToldTime {
  const isOffset = utcOffset !== null && offsetMinutesOf(utcOffset) !== null;
  const old = isOffset ? datetime?.replace(/Z$/i, utcOffset) : datetime;
  const time = timeOf(occurrenceDatetime ?? old, { zulu: occurrenceDatetime ? "utc" : "local" });
  return hasNoTime === true ? { ...time, precision: "day" } : time;
}

function estimateOf({ shipment }: Tracking) {
  const told = shipment?.delivery;
  const window = told?.courierEstimatedDeliveryDate;
  const predicted = told?.aiPredictiveDeliveryDate;
  return (
    estimateBetween(window?.from, window?.to) ??
    estimateBetween(told?.estimatedDeliveryDate) ??
    estimateBetween(predicted?.from, predicted?.to)
  );
}

/** One shipment may have several numbers; that of the newest event which is not ours is the last carrier's. */
function lastMileOf({ shipment, events }: Tracking, number: string): TrackingUpdate["lastMile"] {
  const isOther = (one: string | null): one is string =>
    one !== null && trackingNumberKey(one) !== trackingNumberKey(number);
  const others = (shipment?.trackingNumbers ?? []).map(({ tn }) => tn).filter(isOther);
  const newest = newestFirst(events).find(({ eventTrackingNumber }) => isOther(eventTrackingNumber));
  const other = newest?.eventTrackingNumber ?? others.at(-1);
  if (!other) return null;
  const carrierCode = newest?.courierCode ?? null;
  return { carrierId: SHIP24_COURIERS.idOf(carrierCode), carrierCode, trackingNumber: other };
}
