import { displayTrackingNumber } from "#app/features/carriers/tracking-number.ts";
import { storableText } from "#app/lib/text.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { isObject, readingOf, type Found, type JsonObject } from "../reading/reading.ts";
import type { Reading, TrackingUpdate } from "../tracking-update.ts";
import { toUpdate, type Item } from "./read-item.ts";
import { toListedUpdate, toOldUpdate } from "./read-old-item.ts";

/**
 * Reads webhooks and answers of 17TRACK, of all versions of its API and of what its website answers:
 * {event, data: item}, {code, data: {accepted: [item]}}, {dat: [item]}, {shipments: [item]}, or the items themselves.
 */
export const parseSeventeentrack = (body: string): Reading =>
  readingOf(body, (value, unknownCodes): Found => {
    const isStopped = isObject(value) && value["event"] === "TRACKING_STOPPED";
    const updates = itemsIn(value, 0).flatMap((item) => updateOf(item, isStopped, unknownCodes) ?? []);
    return updates.length > 0 ? { updates } : { nothing: nothingIn(value) };
  });

/** Lists of items hide at most this deep: body, "data", "accepted". */
const DEPTH_MAX = 4;
const LISTS = ["data", "accepted", "dat", "shipments", "Json"];

function itemsIn(value: unknown, depth: number): JsonObject[] {
  if (depth > DEPTH_MAX) return [];
  if (Array.isArray(value)) return value.flatMap((member) => itemsIn(member, depth + 1));
  if (!isObject(value)) return [];
  if (numberOf(value) !== null) return [value];
  return LISTS.flatMap((key) => itemsIn(value[key], depth + 1));
}

function numberOf({ number, no, FTrackNo }: JsonObject): string | null {
  const told = number ?? no ?? FTrackNo;
  if (typeof told !== "string" && typeof told !== "number") return null;
  return displayTrackingNumber(storableText(String(told))) || null;
}

/** Null for an item that only says that a number was taken. */
function updateOf(told: JsonObject, isStopped: boolean, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const item: Item = {
    trackingNumber: numberOf(told) ?? "",
    carrierKey: keyOf(told["carrier"]),
    isStopped: isStopped || told["tracking_status"] === "Stopped",
    fields: told,
  };
  const info = told["track_info"] ?? told["shipment"];
  if (isObject(info)) return toUpdate(item, info, unknownCodes);
  if (isObject(told["track"])) return toOldUpdate(item, told["track"], unknownCodes);
  if ("FLastEvent" in told) return toListedUpdate(item, unknownCodes);
  if ("e" in told) return toOldUpdate(item, told, unknownCodes);
  return item.isStopped || "package_status" in told ? toUpdate(item, {}, unknownCodes) : null;
}

/** 0 stands for "none". */
const keyOf = (told: unknown): string | null =>
  (typeof told === "number" || typeof told === "string") && Number(told) > 0 ? String(told) : null;

function nothingIn(value: unknown): string {
  if (!isObject(value)) return "no tracked number is in it";
  const data = isObject(value["data"]) ? value["data"] : {};
  const problem = [data["errors"], data["rejected"]].flatMap(sentencesIn)[0];
  if (problem) return problem;
  if ("quota_total" in data) return "it tells of the quota";
  return "accepted" in data ? "it only confirms" : "no tracked number is in it";
}

const sentencesIn = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).flatMap((member: unknown) => {
    const error = isObject(member) ? (member["error"] ?? member) : null;
    const message = isObject(error) ? error["message"] : null;
    return typeof message === "string" && message !== "" ? [message] : [];
  });
