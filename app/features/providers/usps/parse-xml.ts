import { offsetMinutesOf } from "#app/lib/time.ts";
import type { Meaning } from "#app/features/shipments/statuses.ts";
import { elementsAt, textAt, type XmlElement } from "#app/lib/xml.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { mergeUpdates } from "../reading/merge-updates.ts";
import type { Found } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { bareUspsUpdate, toUspsEvent, uspsDay, uspsTime } from "./scan.ts";
import { saysNoRecord, scanOfLine, scanOfSentence } from "./sentences.ts";
import { uspsMeaningOf } from "./statuses.ts";

/** Answers of Web Tools' "TrackV2", which USPS retired in 2026: with fields, or with sentences only. */
export function readUspsXml(root: XmlElement, unknownCodes: UnknownCodes): Found {
  const infos = elementsAt(root, "TrackResponse", "TrackInfo");
  if (infos.length === 0)
    return {
      nothing:
        textAt(root, "Error", "Description") ??
        textAt(root, "TrackResponse", "Error", "Description") ??
        "no parcel is in it",
    };
  return { updates: mergeUpdates(infos.flatMap((info) => toUpdate(info, unknownCodes) ?? [])) };
}

function toUpdate(info: XmlElement, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const trackingNumber = textAt(info, "@ID");
  if (!trackingNumber) return null;
  const summary = elementsAt(info, "TrackSummary")[0] ?? null;
  const isUnheardOf = elementsAt(info, "Error").length > 0 || saysNoRecord(textOf(summary) ?? "");
  if (isUnheardOf) return { ...bareUspsUpdate(trackingNumber), isWhole: false, following: "not_found" };
  const events = [summary, ...elementsAt(info, "TrackDetail")].flatMap((scan) =>
    scan === null ? [] : (toEvent(scan, scan === summary, unknownCodes) ?? []),
  );
  const category = textAt(info, "StatusCategory");
  return withReturnHome({
    ...bareUspsUpdate(trackingNumber),
    status:
      (uspsMeaningOf({ code: null, name: textAt(info, "Status") }) ?? meaningOfSentence(summary))?.status ??
      null,
    events,
    estimate:
      category?.startsWith("Delivered") === true
        ? null
        : estimateBetween(
            uspsDay(textAt(info, "PredictedDeliveryDate")) ??
              uspsDay(textAt(info, "ExpectedDeliveryDate")) ??
              uspsDay(textAt(info, "GuaranteedDeliveryDate")),
          ),
  });
}

function toEvent(scan: XmlElement, isSummary: boolean, unknownCodes: UnknownCodes): ToldEvent | null {
  const line = textOf(scan);
  if (line === null) return withFields(scan, unknownCodes);
  const told = scanOfLine(line);
  if (told) return toUspsEvent(told, unknownCodes);
  const sentence = isSummary ? scanOfSentence(line) : null;
  if (!sentence) return null;
  if (!sentence.meaning) return toUspsEvent(sentence, unknownCodes);
  // Its meaning is known from the script: there is no name to look up.
  const event = toUspsEvent({ ...sentence, name: null }, unknownCodes);
  return event && { ...event, ...sentence.meaning, text: sentence.name };
}

const withFields = (scan: XmlElement, unknownCodes: UnknownCodes): ToldEvent | null =>
  toUspsEvent(
    {
      code: textAt(scan, "EventCode"),
      name: textAt(scan, "Event"),
      time: uspsTime(
        textAt(scan, "EventDate"),
        textAt(scan, "EventTime"),
        offsetMinutesOf(textAt(scan, "GMTOffset") ?? ""),
      ),
      city: textAt(scan, "EventCity"),
      province: textAt(scan, "EventState"),
      country: textAt(scan, "EventCountry"),
    },
    unknownCodes,
  );

const meaningOfSentence = (summary: XmlElement | null): Meaning | null =>
  scanOfSentence(textOf(summary) ?? "")?.meaning ?? null;

/** The text of an element that holds nothing else. */
const textOf = (element: XmlElement | null): string | null =>
  typeof element === "string" ? element.trim() || null : null;
