import { isObject, readingOf, objectsIn, type Found, type JsonObject } from "../reading/reading.ts";
import type { Reading } from "../tracking-update.ts";
import { toUpdate } from "./read-tracking.ts";

/**
 * Reads webhooks ({trackings: […]}, each with only the event that is new) and answers ({data: {trackings: […]}}, each with
 * all events). https://docs.ship24.com/tracking-api-reference
 */
export const parseShip24 = (body: string): Reading =>
  readingOf(body, (value, unknownCodes): Found => {
    const { trackings, isAnswer } = trackingsIn(value);
    const updates = trackings.flatMap((tracking) => {
      const isWhole = isAnswer && !("metadata" in tracking);
      return toUpdate(tracking, isWhole, unknownCodes) ?? [];
    });
    return updates.length > 0 ? { updates } : { nothing: nothingIn(value, trackings) };
  });

function trackingsIn(value: unknown): { trackings: JsonObject[]; isAnswer: boolean } {
  if (Array.isArray(value)) return { trackings: objectsIn(value), isAnswer: true };
  if (!isObject(value)) return { trackings: [], isAnswer: false };
  if ("trackings" in value) return { trackings: objectsIn(value["trackings"]), isAnswer: false };
  const { data } = value;
  if (isObject(data) && "trackings" in data)
    return { trackings: objectsIn(data["trackings"]), isAnswer: true };
  // One tracking by itself, as people save them.
  if ("events" in value || "shipment" in value) return { trackings: [value], isAnswer: true };
  return { trackings: [], isAnswer: true };
}

function nothingIn(value: unknown, trackings: JsonObject[]): string {
  if (trackings.some(({ metadata }) => isObject(metadata) && metadata["topic"] === "tracking/pod"))
    return "it is a proof of delivery";
  if (!isObject(value)) return "no tracking is in it";
  const error = objectsIn(value["errors"])[0];
  if (error) return typeof error["message"] === "string" ? error["message"] : String(error["code"]);
  if (isObject(value["data"]) && ("tracker" in value["data"] || "trackers" in value["data"]))
    return "it only confirms";
  return "no tracking is in it";
}
