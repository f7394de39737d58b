import { readXml, type XmlElement } from "#app/lib/xml.ts";
import { gatherUnknownCodes, type UnknownCodes } from "./code-table.ts";
import type { Found } from "./reading.ts";
import type { Reading } from "../tracking-update.ts";

/** As readingOf, for carriers that once spoke XML. */
export function xmlReadingOf(
  body: string,
  read: (root: XmlElement, unknownCodes: UnknownCodes) => Found,
): Reading {
  const xml = readXml(body);
  if (xml.kind === "malformed") return xml;
  const unknownCodes = gatherUnknownCodes();
  const found = read(xml.root, unknownCodes);
  if ("nothing" in found) return { kind: "nothing", reason: found.nothing };
  return found.updates.length === 0
    ? { kind: "nothing", reason: "no parcel is in it" }
    : { kind: "read", updates: found.updates, unknownCodes: unknownCodes.list() };
}
