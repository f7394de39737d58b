import { findCarrier } from "./carrier-book.ts";
import { trackingNumberKey } from "./tracking-number.ts";

/** The carrier's own page of a parcel, where it has one that takes a number. `language` is a BCP 47 tag: "ja", "pt-BR". */
export function lookUpUrlOf(carrierId: string, number: string, language: string): string | null {
  const key = trackingNumberKey(number);
  const template = findCarrier(carrierId)?.lookUp;
  if (!template || key === "") return null;
  return template
    .replace("{number}", encodeURIComponent(key.toWellFormed()))
    .replace("{language}", encodeURIComponent(language.split("-")[0] ?? "en"));
}
