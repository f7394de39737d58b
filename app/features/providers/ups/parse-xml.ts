import { elementsAt, textAt, type XmlElement } from "#app/lib/xml.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { mergeUpdates } from "../reading/merge-updates.ts";
import type { Found } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { toUpsEvent, upsDay, type UpsActivity } from "./activity.ts";
import { bareUpsUpdate } from "./bare-update.ts";

/** Answers of the XML Tracking API, which UPS retired in 2024; recordings of it are still about. */
export function readUpsXml(root: XmlElement, unknownCodes: UnknownCodes): Found {
  const shipments = elementsAt(root, "TrackResponse", "Shipment");
  if (shipments.length === 0) return { nothing: errorIn(root) ?? "no shipment is in it" };
  return {
    updates: mergeUpdates(
      shipments.flatMap((shipment) =>
        elementsAt(shipment, "Package").flatMap((one) => toUpdate(one, shipment, unknownCodes) ?? []),
      ),
    ),
  };
}

function toUpdate(one: XmlElement, shipment: XmlElement, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const trackingNumber = textAt(one, "TrackingNumber") ?? textAt(shipment, "ShipmentIdentificationNumber");
  if (!trackingNumber) return null;
  const events = elementsAt(one, "Activity").flatMap(
    (activity) => toUpsEvent(toActivity(activity), unknownCodes) ?? [],
  );
  return withReturnHome({
    ...bareUpsUpdate(trackingNumber),
    events,
    isWhole: true,
    estimate: estimateBetween(
      upsDay(
        textAt(one, "RescheduledDeliveryDate") ??
          textAt(one, "ScheduledDeliveryDate") ??
          textAt(shipment, "ScheduledDeliveryDate"),
      ),
    ),
  });
}

function toActivity(activity: XmlElement): UpsActivity {
  const address = elementsAt(activity, "ActivityLocation", "Address")[0] ?? null;
  const description = textAt(activity, "Status", "StatusType", "Description");
  return {
    type: textAt(activity, "Status", "StatusType", "Code"),
    // The type I covers "In Transit" and "Out for Delivery"; of old the code beside it was that of the scan.
    code: description === "OUT FOR DELIVERY" ? "OF" : textAt(activity, "Status", "StatusCode", "Code"),
    statusCode: null,
    description,
    date: textAt(activity, "Date"),
    time: textAt(activity, "Time"),
    gmtDate: textAt(activity, "GMTDate"),
    gmtTime: textAt(activity, "GMTTime"),
    gmtOffset: textAt(activity, "GMTOffset"),
    city: textAt(address, "City"),
    province: textAt(address, "StateProvinceCode"),
    country: textAt(address, "CountryCode"),
  };
}

function errorIn(root: XmlElement): string | null {
  const error = elementsAt(root, "TrackResponse", "Response", "Error")[0] ?? null;
  const told = [textAt(error, "ErrorCode"), textAt(error, "ErrorDescription")].filter(Boolean).join(" ");
  return told || null;
}
