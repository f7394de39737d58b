import { createHmac, timingSafeEqual } from "node:crypto";
import { readJson } from "#app/lib/json.ts";
import { isObject } from "../reading/reading.ts";

/** HMAC-SHA256 as text; the secret counts as UTF-8. */
export const hmacSha256 = (
  secret: string,
  message: string | Uint8Array,
  encoding: "hex" | "base64",
): string => createHmac("sha256", Buffer.from(secret, "utf8")).update(message).digest(encoding);

/** Compares without telling, by its time, where the first difference is. */
export function isSameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The id that a provider gave this delivery, from a field of the body; null when it has none. */
export function idInBody(rawBody: Uint8Array, field: string): string | null {
  const json = readJson(Buffer.from(rawBody).toString("utf8"));
  const id = json.kind === "read" && isObject(json.value) ? json.value[field] : null;
  return typeof id === "string" && id !== "" ? id.slice(0, 200) : null;
}
