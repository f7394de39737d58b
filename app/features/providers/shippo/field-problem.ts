import { isObject } from "../reading/reading.ts";

/** Shippo writes what is wrong under the field: `{"carrier": ["Invalid value …"]}`. Null when nothing is. */
export function fieldProblemIn(body: unknown): string | null {
  for (const told of isObject(body) ? Object.values(body) : [])
    if (Array.isArray(told) && typeof told[0] === "string") return told[0];
  return null;
}
