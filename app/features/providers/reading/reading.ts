import { readJson } from "#app/lib/json.ts";
import { cutText, storableText } from "#app/lib/text.ts";
import { gatherUnknownCodes, type UnknownCodes } from "./code-table.ts";
import type { Reading, TrackingUpdate } from "../tracking-update.ts";

/** Reasons may quote the body. */
const REASON_LENGTH_MAX = 300;

/** What a provider's own reader makes of a well-formed body: its parcels, or why there are none. */
export type Found = { updates: TrackingUpdate[] } | { nothing: string };

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const objectsIn = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/**
 * Reads a provider's JSON: ids too large for a double stay text, and codes that no table has are gathered. Without a
 * single parcel it is no reading, whatever `read` found.
 */
export function readingOf(
  body: string,
  read: (value: unknown, unknownCodes: UnknownCodes) => Found,
): Reading {
  if (body.trim() === "") return { kind: "nothing", reason: "the body is empty" };
  const json = readJson(body);
  if (json.kind === "malformed") return json;
  const unknownCodes = gatherUnknownCodes();
  const found = read(json.value, unknownCodes);
  if ("nothing" in found)
    return { kind: "nothing", reason: cutText(storableText(found.nothing), REASON_LENGTH_MAX) };
  return found.updates.length === 0
    ? { kind: "nothing", reason: "no parcel is in it" }
    : { kind: "read", updates: found.updates, unknownCodes: unknownCodes.list() };
}
