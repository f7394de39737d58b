import { findObjects } from "../reading/find-objects.ts";
import { isObject, objectsIn, readingOf, type Found, type JsonObject } from "../reading/reading.ts";
import type { Reading } from "../tracking-update.ts";
import { toUpdate } from "./read-tracker.ts";

/** What stands beside trackers in bodies, and may have a tracking number too. */
const NO_TRACKERS = [
  "messages",
  "errors",
  "parcels",
  "selected_rate",
  "rates",
  "options",
  "meta",
  "metadata",
  "info",
];

/**
 * Reads webhooks ({event: "tracker_updated", data}), answers (a tracker, {results: […]}) and what a carrier's connector
 * itself gives ([[details], [messages]]).
 */
export const parseKarrio = (body: string): Reading =>
  readingOf(body, (value, unknownCodes): Found => {
    const event = eventIn(value);
    if (event !== null && !event.startsWith("tracker")) return { nothing: `it is a ${event} event` };
    const trackers = findObjects(value, isTracker, NO_TRACKERS);
    const updates = trackers.flatMap((tracker) => toUpdate(tracker, unknownCodes) ?? []);
    return updates.length > 0 ? { updates } : { nothing: sentenceIn(value) ?? "no tracker is in it" };
  });

/** "tracker.updated" and "tracker_updated" are the same. */
const eventIn = (value: unknown): string | null =>
  isObject(value) && typeof value["event"] === "string"
    ? value["event"].trim().toLowerCase().replaceAll(".", "_")
    : null;

const isTracker = (object: JsonObject): boolean =>
  "tracking_number" in object &&
  ("events" in object || "delivered" in object || object["object_type"] === "tracker");

/** Messages come as a list under a name, or as the second of two lists. */
function sentenceIn(value: unknown): string | null {
  const lists = Array.isArray(value) ? value : isObject(value) ? [value["messages"], value["errors"]] : [];
  const message = lists.flatMap((list: unknown) => objectsIn(list))[0]?.["message"];
  return typeof message === "string" && message !== "" ? message : null;
}
