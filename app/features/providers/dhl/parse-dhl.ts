import { z } from "zod";
import { mayList, maySection, mayText } from "#app/lib/loose-fields.ts";
import { readToldTime } from "#app/lib/told-time.ts";
import { looksLikeXml } from "#app/lib/xml.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { xmlReadingOf } from "../reading/reading-xml.ts";
import { isObject, objectsIn, readingOf, type Found, type JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { Reading, ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { bareDhlUpdate, toDhlEvent } from "./event.ts";
import { isMyDhlShipment, toMyDhlUpdate } from "./parse-my-dhl.ts";
import { toWebsiteUpdate } from "./parse-website.ts";
import { readDhlXml } from "./parse-xml.ts";
import { dhlService } from "./services.ts";
import { dhlMeaningOf, type DhlCodes } from "./statuses.ts";

const statusSchema = z.object({
  timestamp: mayText,
  statusCode: mayText,
  status: mayText,
  statusDetailed: mayText,
  description: mayText,
  remark: mayText,
  location: maySection(
    z.object({ address: maySection(z.object({ addressLocality: mayText, countryCode: mayText })) }),
  ),
});
type Status = z.infer<typeof statusSchema>;
const referenceSchema = z.object({ number: mayText, type: mayText });
const shipmentSchema = z.object({
  id: mayText,
  service: mayText,
  status: maySection(statusSchema),
  events: mayList(statusSchema),
  estimatedTimeOfDelivery: mayText,
  estimatedDeliveryTimeFrame: maySection(z.object({ estimatedFrom: mayText, estimatedThrough: mayText })),
  details: maySection(
    z.object({
      references: z.union([mayList(referenceSchema), referenceSchema.transform((one) => [one])]).optional(),
    }),
  ),
});

/**
 * Answers of "Shipment Tracking – Unified", of MyDHL (Express), and of the XML service before that.
 * https://developer.dhl.com/api-reference/shipment-tracking, https://developer.dhl.com/api-reference/dhl-express-mydhl-api
 */
export const parseDhl = (body: string): Reading =>
  looksLikeXml(body) ? xmlReadingOf(body, readDhlXml) : readingOf(body, readJsonBody);

function readJsonBody(value: unknown, unknownCodes: UnknownCodes): Found {
  const answer = isObject(value) ? value : {};
  const updates = objectsIn(answer["shipments"]).flatMap(
    (shipment) =>
      (isMyDhlShipment(shipment)
        ? toMyDhlUpdate(shipment, unknownCodes)
        : toUpdate(shipmentSchema.parse(shipment), unknownCodes)) ?? [],
  );
  const results = objectsIn(answer["results"]).flatMap(
    (result) => toWebsiteUpdate(result, unknownCodes) ?? [],
  );
  const error = errorIn(answer);
  if (updates.length + results.length === 0 && error) return { nothing: error };
  return { updates: [...partsOfSeveral(updates), ...results] };
}

/** One number may be known to several of DHL's companies: none of them then knows the whole way. */
function partsOfSeveral(updates: readonly TrackingUpdate[]): TrackingUpdate[] {
  const byNumber = Map.groupBy(updates, ({ trackingNumber }) => trackingNumber);
  return updates.map((update) =>
    (byNumber.get(update.trackingNumber)?.length ?? 0) > 1 ? { ...update, isWhole: false } : update,
  );
}

function toUpdate(
  shipment: z.infer<typeof shipmentSchema>,
  unknownCodes: UnknownCodes,
): TrackingUpdate | null {
  const { id, service, status } = shipment;
  if (!id) return null;
  const told = shipment.events.length > 0 || !status ? shipment.events : [status];
  const events = told.flatMap((event) => toEvent(event, service, unknownCodes) ?? []);
  const summary = status && dhlMeaningOf(codesOf(status, service));
  const frame = shipment.estimatedDeliveryTimeFrame;
  return withReturnHome({
    ...bareDhlUpdate(id, dhlService(service).carrierId),
    carrierCode: service,
    status: summary?.status ?? null,
    events,
    estimate:
      summary?.status === "delivered"
        ? null
        : (estimateBetween(frame?.estimatedFrom, frame?.estimatedThrough) ??
          estimateBetween(shipment.estimatedTimeOfDelivery)),
    lastMile: lastMileOf(shipment),
  });
}

function toEvent(event: Status, service: string | null, unknownCodes: UnknownCodes): ToldEvent | null {
  const codes = codesOf(event, service);
  const address = event.location?.address;
  const told = [event.description ?? event.status, event.remark].filter((part) => part !== null);
  return toDhlEvent(
    {
      time: readToldTime(event.timestamp),
      code:
        [event.statusCode, isCode(codes.status) ? codes.status : null]
          .filter((part) => part !== null)
          .join("/") || null,
      meaning: dhlMeaningOf(codes),
      text: told.join(" – ") || null,
      city: address?.addressLocality ?? null,
      country: address?.countryCode ?? null,
    },
    unknownCodes,
  );
}

const codesOf = (
  { statusCode, status, statusDetailed, description }: Status,
  service: string | null,
): DhlCodes => ({ service, statusCode, status: statusDetailed ?? status, description });

/** A service's own code, not a sentence. */
const isCode = (status: string | null): boolean => status !== null && /^[\w/-]{1,60}$/.test(status);

/** The number under which a partner brings the parcel. */
function lastMileOf({ id, details }: z.infer<typeof shipmentSchema>): TrackingUpdate["lastMile"] {
  const local = details?.references?.find(({ type }) => type === "local-tracking-number")?.number;
  return local && local !== id ? { carrierId: null, carrierCode: null, trackingNumber: local } : null;
}

function errorIn(answer: JsonObject): string | null {
  const [title, detail] = [mayText.parse(answer["title"]), mayText.parse(answer["detail"])];
  return [title, detail].filter(Boolean).join(": ") || null;
}
