import { elementsAt, textAt, type XmlElement } from "#app/lib/xml.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import type { Found } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { oneUpdateForEach } from "./one-parcel.ts";
import { bareFedexUpdate, toFedexEvent, type FedexScan } from "./scan.ts";
import { fedexSummaryOf } from "./statuses.ts";

/** "This tracking number cannot be found", of an otherwise successful reply. */
const NOT_FOUND_CODE = "9040";

/**
 * Replies of the SOAP service, which FedEx retired in 2024, in its versions 3 to 19: details stand in the reply itself, or
 * from version 7 on in one element for each number asked. Errors come with HTTP 200.
 */
export function readFedexXml(root: XmlElement, unknownCodes: UnknownCodes): Found {
  const replies = [...elementsAt(root, "TrackReply"), ...elementsAt(root, "Envelope", "Body", "TrackReply")];
  const details = replies.flatMap((reply) => [
    ...elementsAt(reply, "TrackDetails"),
    ...elementsAt(reply, "CompletedTrackDetails", "TrackDetails"),
  ]);
  const updates = details.flatMap((detail) => toUpdate(detail, unknownCodes) ?? []);
  if (updates.length > 0) return { updates: oneUpdateForEach(updates) };
  return { nothing: problemIn([...details, ...replies]) ?? "no tracking is in it" };
}

function toUpdate(detail: XmlElement, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const trackingNumber = textAt(detail, "TrackingNumber");
  if (!trackingNumber) return null;
  const severity = textAt(detail, "Notification", "Severity");
  if (severity === "ERROR" || severity === "FAILURE")
    return textAt(detail, "Notification", "Code") === NOT_FOUND_CODE
      ? { ...bareFedexUpdate(trackingNumber), isWhole: false, following: "not_found" }
      : null;
  const codes = [textAt(detail, "StatusDetail", "Code"), textAt(detail, "StatusCode")];
  return withReturnHome({
    ...bareFedexUpdate(trackingNumber),
    status: fedexSummaryOf(codes, textAt(detail, "StatusDetail", "AncillaryDetails", "Reason")),
    events: elementsAt(detail, "Events").flatMap((scan) => toFedexEvent(toScan(scan), unknownCodes) ?? []),
    estimate: textAt(detail, "ActualDeliveryTimestamp")
      ? null
      : estimateBetween(textAt(detail, "EstimatedDeliveryTimestamp")),
  });
}

const toScan = (scan: XmlElement): FedexScan => ({
  code: textAt(scan, "EventType"),
  reasonCode: textAt(scan, "StatusExceptionCode"),
  delayType: null,
  isDelayed: false,
  timestamp: textAt(scan, "Timestamp"),
  description: textAt(scan, "EventDescription"),
  reason: textAt(scan, "StatusExceptionDescription"),
  city: textAt(scan, "Address", "City"),
  province: textAt(scan, "Address", "StateOrProvinceCode"),
  country: textAt(scan, "Address", "CountryCode"),
});

/** What FedEx says went wrong, for the number or for the whole request. */
function problemIn(elements: readonly XmlElement[]): string | null {
  const notices = elements.flatMap((element) => [
    ...elementsAt(element, "Notification"),
    ...elementsAt(element, "CompletedTrackDetails", "Notifications"),
    ...elementsAt(element, "Notifications"),
  ]);
  const problem = notices.find((notice) => ["ERROR", "FAILURE"].includes(textAt(notice, "Severity") ?? ""));
  if (!problem) return null;
  return [textAt(problem, "Code"), textAt(problem, "Message")].filter(Boolean).join(" ");
}
