import { z } from "zod";
import { displayTrackingNumber } from "#app/features/carriers/tracking-number.ts";
import { countryFromAlpha3 } from "#app/lib/country-alpha3.ts";
import { mayList, mayNumber, maySection, mayText } from "#app/lib/loose-fields.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { timeOf } from "../reading/event-time.ts";
import { findObjects } from "../reading/find-objects.ts";
import { isObject, readingOf, type Found, type JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { placeOf } from "../reading/told-place.ts";
import type { Reading, ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { AFTERSHIP_CARRIERS } from "./carriers.ts";
import { aftershipEstimate } from "./estimate.ts";
import { aftershipMeaning } from "./statuses.ts";

/** Fields by their names in all versions: country_iso3 became country_region, coordinates became coordinate. */
const checkpointSchema = z.object({
  slug: mayText,
  checkpoint_time: mayText,
  created_at: mayText,
  city: mayText,
  state: mayText,
  location: mayText,
  country_iso3: mayText,
  country_region: mayText,
  coordinate: maySection(z.object({ latitude: mayNumber, longitude: mayNumber })),
  message: mayText,
  tag: mayText,
  subtag: mayText,
  subtag_message: mayText,
});
type Checkpoint = z.infer<typeof checkpointSchema>;

const trackingSchema = z.object({
  id: mayText,
  tracking_number: mayText,
  slug: mayText,
  tag: mayText,
  subtag: mayText,
  active: z.unknown().optional(),
  checkpoints: mayList(checkpointSchema),
  checkpoint: maySection(checkpointSchema),
  last_mile: maySection(z.object({ tracking_number: mayText, slug: mayText })),
});
type Tracking = z.infer<typeof trackingSchema>;

/**
 * Reads AfterShip's webhooks and the answers of every version of its API: v4 wraps a tracking in data.tracking, later ones
 * put it in data, lists are in data.trackings, and the old last_checkpoint knows only the newest.
 * https://www.aftership.com/docs/tracking/model/tracking
 */
export const parseAftership = (body: string): Reading => readingOf(body, readTrackings);

function readTrackings(value: unknown, unknownCodes: UnknownCodes): Found {
  const trackings = findObjects(value, isTracking);
  if (trackings.length === 0) return { nothing: reasonOf(value) };
  return {
    updates: trackings.flatMap((tracking) => {
      const read = trackingSchema.safeParse(tracking);
      return (read.success && toUpdate(read.data, tracking, unknownCodes)) || [];
    }),
  };
}

/** Other things of AfterShip's (couriers to detect, first and last miles) have a number as well, but none of these. */
const isTracking = (value: JsonObject): boolean =>
  "tracking_number" in value &&
  ["tag", "subtag", "checkpoints", "checkpoint", "active"].some((key) => key in value);

function reasonOf(value: unknown): string {
  const { meta, event } = isObject(value) ? value : {};
  if (isObject(meta) && typeof meta["message"] === "string") return `an error: ${meta["message"]}`;
  return typeof event === "string" ? `the event ${event}` : "no tracking is in it";
}

function toUpdate(tracking: Tracking, told: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const { id, tracking_number: number, slug, tag, subtag, last_mile: lastMile } = tracking;
  if (number === null) return null;
  const checkpoints = [...tracking.checkpoints, ...(tracking.checkpoint ? [tracking.checkpoint] : [])];
  const events = checkpoints.filter(isEvent).map((one) => toEvent(one, slug, unknownCodes));
  const { status } = aftershipMeaning({ tag, subtag, text: null }, unknownCodes);
  return withReturnHome({
    trackingNumber: displayTrackingNumber(number),
    carrierId: AFTERSHIP_CARRIERS.idOf(slug),
    carrierCode: slug,
    providerRef: id,
    // An answer to "track it again" names the tracking, and tells nothing of where it is.
    status: tag === null && subtag === null ? null : status,
    events,
    isWhole: Array.isArray(told["checkpoints"]),
    estimate: aftershipEstimate(told),
    lastMile: lastMile?.tracking_number
      ? {
          carrierId: AFTERSHIP_CARRIERS.idOf(lastMile.slug),
          carrierCode: lastMile.slug,
          trackingNumber: displayTrackingNumber(lastMile.tracking_number),
        }
      : null,
    following: followingOf(tracking, events),
  });
}

function followingOf({ active, tag }: Tracking, events: ToldEvent[]): TrackingUpdate["following"] {
  if (active === false) return "ended";
  return tag === "Pending" && events.length === 0 ? "not_found" : "following";
}

/** The last checkpoint of a parcel without any is an object full of nothing. */
const isEvent = ({ tag, subtag, message, checkpoint_time }: Checkpoint): boolean =>
  [tag, subtag, message, checkpoint_time].some((part) => part !== null);

function toEvent(checkpoint: Checkpoint, carrierSlug: string | null, unknownCodes: UnknownCodes): ToldEvent {
  const { slug, tag, subtag, message, subtag_message, checkpoint_time, city, state, location } = checkpoint;
  const country = checkpoint.country_iso3 ?? checkpoint.country_region;
  const text = message ?? subtag_message;
  return {
    key: eventKeyOf(checkpoint_time, subtag ?? tag, text, location, city, state, country),
    // Without a time of the carrier's, when AfterShip heard of it is near enough.
    time: timeOf(checkpoint_time ?? checkpoint.created_at),
    ...aftershipMeaning({ tag, subtag, text }, unknownCodes),
    code: codeOf(checkpoint),
    text,
    place: placeOf({
      city: city ?? location,
      province: state,
      country: countryFromAlpha3(country),
      ...checkpoint.coordinate,
    }),
    carrierId: slug !== null && slug !== carrierSlug ? AFTERSHIP_CARRIERS.idOf(slug) : null,
  };
}

/** A sub-tag repeats its tag: "InTransit_003". */
const codeOf = ({ tag, subtag }: Checkpoint): string | null =>
  tag && subtag && !subtag.startsWith(`${tag}_`) ? `${tag}/${subtag}` : (subtag ?? tag);
