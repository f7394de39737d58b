import { directionOf } from "./locales.ts";

/**
 * "Memphis, TN, United States": the parts of a place, from the smallest on. Between words of the other direction each part
 * keeps to itself, and the whole goes the reader's way: "Atlanta" stays before the country that is written from the right.
 */
export function joinPlace(parts: readonly string[], locale: string): string {
  if (directionOf(locale) === "ltr") return parts.join(", ");
  return `\u2067${parts.map((part) => `\u2068${part}\u2069`).join("، ")}\u2069`;
}
