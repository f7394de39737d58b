import { elementsAt, textAt, type XmlElement } from "#app/lib/xml.ts";
import type { ToldTime } from "#app/lib/told-time.ts";
import { says, type UnknownCodes } from "../reading/code-table.ts";
import type { Found } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import type { ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { bareDhlUpdate, dhlTime, toDhlEvent } from "./event.ts";
import { paketCode } from "./parcel-codes.ts";

/**
 * Answers of DHL Paket's "Sendungsverfolgung": elements all called "data", which a name tells apart. A parcel may come with
 * its events ("piece-event") or only with where it is. https://developer.dhl.com/api-reference/parcel-de-tracking-post-dhl-germany
 */
export function readPaketXml(list: XmlElement, unknownCodes: UnknownCodes): Found {
  const pieces = named(list, "piece-shipment");
  const updates = pieces.flatMap((piece) => toUpdate(piece, unknownCodes) ?? []);
  if (updates.length > 0) return { updates };
  return { nothing: textAt(list, "@error") ?? "no shipment is in it" };
}

/** The outermost element of such an answer; null when it is another one. */
export const paketListIn = (root: XmlElement): XmlElement | null =>
  elementsAt(root, "data").find((data) => textAt(data, "@name")?.startsWith("piece-shipment") === true) ??
  null;

const named = (parent: XmlElement, name: string): XmlElement[] =>
  elementsAt(parent, "data").filter((data) => textAt(data, "@name")?.toLowerCase() === name);

function toUpdate(piece: XmlElement, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const trackingNumber =
    textAt(piece, "@piece-code") ??
    textAt(piece, "@searched-piece-code") ??
    textAt(piece, "@piece-identifier");
  if (!trackingNumber) return null;
  const bare = { ...bareDhlUpdate(trackingNumber, "dhl-paket"), carrierCode: "parcel-de" };
  const problem = textAt(piece, "@piece-status") ?? textAt(piece, "@error-status") ?? "0";
  // 100: nothing is known of the number. Others are about the request.
  if (problem !== "0") return problem === "100" ? { ...bare, isWhole: false, following: "not_found" } : null;
  const told = named(piece, "piece-event-list").flatMap((list) => named(list, "piece-event"));
  const events = (told.length > 0 ? told : [piece]).flatMap((event) => toEvent(event, unknownCodes) ?? []);
  return withReturnHome({ ...bare, events, isWhole: told.length > 0 });
}

function toEvent(event: XmlElement, unknownCodes: UnknownCodes): ToldEvent | null {
  const code = textAt(event, "@standard-event-code");
  const meaning = paketCode(code);
  // What is on its way back is delivered to the sender.
  const isHome = meaning?.status === "delivered" && textAt(event, "@ruecksendung") === "true";
  return toDhlEvent(
    {
      time: timeOf(textAt(event, "@event-timestamp") ?? textAt(event, "@status-timestamp")),
      code,
      meaning: isHome ? says("returned") : meaning,
      text: textAt(event, "@event-status") ?? textAt(event, "@event-text") ?? textAt(event, "@status"),
      city: textAt(event, "@event-location"),
      country: textAt(event, "@event-country"),
    },
    unknownCodes,
  );
}

/** "18.03.2016 10:02", by German clocks. */
function timeOf(told: string | null): ToldTime | null {
  const match = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2})/.exec(told ?? "");
  return match
    ? dhlTime(`${match[3]}-${match[2]}-${match[1]}`, match[4] ?? null, null)
    : dhlTime(told, null, null);
}
