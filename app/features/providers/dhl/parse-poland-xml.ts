import { elementsAt, textAt, type XmlElement } from "#app/lib/xml.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import type { Found } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { bareDhlUpdate, dhlTime, toDhlEvent } from "./event.ts";
import { parcelPolandCode } from "./parcel-codes.ts";

/** Answers of DHL Parcel Poland's "DHL24" to getTrackAndTraceInfo. https://dhl24.com.pl/webapi2/doc.html */
export const readPolandXml = (results: readonly XmlElement[], unknownCodes: UnknownCodes): Found => ({
  updates: results.flatMap((result) => toUpdate(result, unknownCodes) ?? []),
});

/** The results in an answer, in its envelope or without. */
export const polandResultsIn = (root: XmlElement): XmlElement[] =>
  [root, ...elementsAt(root, "Envelope", "Body")].flatMap((body) =>
    elementsAt(body, "getTrackAndTraceInfoResponse", "getTrackAndTraceInfoResult"),
  );

/** Why it failed, of any answer in an envelope. */
export const soapFaultIn = (root: XmlElement): string | null =>
  textAt(root, "Envelope", "Body", "Fault", "faultstring");

function toUpdate(result: XmlElement, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const trackingNumber = textAt(result, "shipmentId");
  if (!trackingNumber) return null;
  return withReturnHome({
    ...bareDhlUpdate(trackingNumber, "dhl-parcel-pl"),
    carrierCode: "parcel-pl",
    events: elementsAt(result, "events", "item").flatMap(
      (event) =>
        toDhlEvent(
          {
            time: dhlTime(textAt(event, "timestamp"), null, null),
            code: textAt(event, "status"),
            meaning: parcelPolandCode(textAt(event, "status")),
            text: textAt(event, "description"),
            city: textAt(event, "terminal"),
            country: null,
          },
          unknownCodes,
        ) ?? [],
    ),
  });
}
