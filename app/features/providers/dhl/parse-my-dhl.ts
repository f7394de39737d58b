import { z } from "zod";
import { mayList, mayText } from "#app/lib/loose-fields.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import type { JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { bareDhlUpdate, dhlTime, toDhlEvent } from "./event.ts";
import { expressCode } from "./express-codes.ts";

const eventSchema = z.object({
  date: mayText,
  time: mayText,
  GMTOffset: mayText,
  typeCode: mayText,
  description: mayText,
  serviceArea: mayList(z.object({ description: mayText })),
});
const shipmentSchema = z.object({
  shipmentTrackingNumber: mayText,
  estimatedDeliveryDate: mayText,
  events: mayList(eventSchema),
  pieces: mayList(z.object({ events: mayList(eventSchema) })),
});

export const isMyDhlShipment = (shipment: JsonObject): boolean =>
  shipment["shipmentTrackingNumber"] !== undefined;

/** A shipment of the MyDHL API. https://developer.dhl.com/api-reference/dhl-express-mydhl-api */
export function toMyDhlUpdate(shipment: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const told = shipmentSchema.parse(shipment);
  if (!told.shipmentTrackingNumber) return null;
  // Asked for pieces, the API tells the events of each; those of the first stand for the shipment.
  const events = (told.events.length > 0 ? told.events : (told.pieces[0]?.events ?? [])).flatMap(
    (event) =>
      toDhlEvent(
        {
          time: dhlTime(event.date, event.time, event.GMTOffset),
          code: event.typeCode,
          meaning: expressCode(event.typeCode),
          text: event.description,
          city: event.serviceArea[0]?.description ?? null,
          country: null,
        },
        unknownCodes,
      ) ?? [],
  );
  const hasArrived = events.some(({ status }) => status === "delivered");
  return withReturnHome({
    ...bareDhlUpdate(told.shipmentTrackingNumber, "dhl-express"),
    carrierCode: "express",
    events,
    estimate: hasArrived ? null : estimateBetween(told.estimatedDeliveryDate),
  });
}
