import { elementsAt, textAt, type XmlElement } from "#app/lib/xml.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import type { Found } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { bareDhlUpdate, dhlTime, toDhlEvent } from "./event.ts";
import { expressCode } from "./express-codes.ts";
import { paketListIn, readPaketXml } from "./parse-paket-xml.ts";
import { polandResultsIn, readPolandXml, soapFaultIn } from "./parse-poland-xml.ts";

/** Answers in XML, of whichever of DHL's companies. */
export function readDhlXml(root: XmlElement, unknownCodes: UnknownCodes): Found {
  const paketList = paketListIn(root);
  if (paketList) return readPaketXml(paketList, unknownCodes);
  const polandResults = polandResultsIn(root);
  return polandResults.length > 0
    ? readPolandXml(polandResults, unknownCodes)
    : readExpressXml(root, unknownCodes);
}

/** Answers of DHL Express's "XML Services", the predecessor of MyDHL: one `AWBInfo` for each number asked. */
function readExpressXml(root: XmlElement, unknownCodes: UnknownCodes): Found {
  const infos = elementsAt(root, "TrackingResponse", "AWBInfo");
  if (infos.length === 0)
    return {
      nothing:
        textAt(
          elementsAt(root, "ShipmentTrackingErrorResponse")[0] ?? null,
          "Response",
          "Status",
          "Condition",
          "ConditionData",
        ) ??
        soapFaultIn(root) ??
        "no shipment is in it",
    };
  return { updates: infos.flatMap((info) => toUpdate(info, unknownCodes) ?? []) };
}

function toUpdate(info: XmlElement, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const trackingNumber = textAt(info, "AWBNumber") ?? textAt(info, "TrackedBy", "LPNumber");
  if (!trackingNumber) return null;
  const bare = { ...bareDhlUpdate(trackingNumber, "dhl-express"), carrierCode: "express" };
  const shipment = elementsAt(info, "ShipmentInfo")[0] ?? null;
  if (textAt(info, "Status", "ActionStatus")?.toLowerCase() !== "success" && !shipment)
    return { ...bare, isWhole: false, following: "not_found" };
  const events = elementsAt(shipment, "ShipmentEvent").flatMap(
    (event) =>
      toDhlEvent(
        {
          time: dhlTime(textAt(event, "Date"), textAt(event, "Time"), null),
          code: textAt(event, "ServiceEvent", "EventCode"),
          meaning: expressCode(textAt(event, "ServiceEvent", "EventCode")),
          text: textAt(event, "ServiceEvent", "Description")?.replace(/\s+/g, " ") ?? null,
          city: textAt(event, "ServiceArea", "Description"),
          country: null,
        },
        unknownCodes,
      ) ?? [],
  );
  const hasArrived = events.some(({ status }) => status === "delivered");
  return withReturnHome({
    ...bare,
    events,
    estimate: hasArrived ? null : estimateBetween(textAt(shipment, "EstDlvyDate")),
  });
}
