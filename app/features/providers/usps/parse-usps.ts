import { z } from "zod";
import { mayList, mayText } from "#app/lib/loose-fields.ts";
import { offsetMinutesOf } from "#app/lib/time.ts";
import { readToldTime, toldTimeOf, type ToldTime } from "#app/lib/told-time.ts";
import { looksLikeXml } from "#app/lib/xml.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { mergeUpdates } from "../reading/merge-updates.ts";
import { xmlReadingOf } from "../reading/reading-xml.ts";
import { isObject, objectsIn, readingOf, type Found, type JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { Reading, TrackingUpdate } from "../tracking-update.ts";
import { readUspsXml } from "./parse-xml.ts";
import { bareUspsUpdate, toUspsEvent } from "./scan.ts";
import { uspsMeaningOf } from "./statuses.ts";

const eventSchema = z.object({
  eventType: mayText,
  eventCode: mayText,
  eventTimestamp: mayText,
  GMTTimestamp: mayText,
  GMTOffset: mayText,
  eventCity: mayText,
  eventState: mayText,
  eventCountry: mayText,
});
const trackingSchema = z.object({
  trackingNumber: mayText,
  status: mayText,
  statusCategory: mayText,
  predictedDeliveryDate: mayText,
  predictedDeliveryTimeStamp: mayText,
  expectedDeliveryTimeStamp: mayText,
  guaranteedDeliveryTimeStamp: mayText,
  trackingEvents: mayList(eventSchema),
});

/**
 * Answers of the Tracking API 3, one parcel or a list, and of Web Tools before it.
 * https://developers.usps.com/trackingv3
 */
export const parseUsps = (body: string): Reading =>
  looksLikeXml(body) ? xmlReadingOf(body, readUspsXml) : readingOf(body, readJsonBody);

function readJsonBody(value: unknown, unknownCodes: UnknownCodes): Found {
  const tellings = (isObject(value) ? [value] : objectsIn(value)).filter(isTracking);
  const updates = tellings.flatMap((telling) => toUpdate(telling, unknownCodes) ?? []);
  const error = isObject(value) ? errorIn(value) : null;
  return updates.length === 0 && error ? { nothing: error } : { updates: mergeUpdates(updates) };
}

const isTracking = (telling: JsonObject): boolean =>
  Array.isArray(telling["trackingEvents"]) || telling["statusCategory"] !== undefined;

function toUpdate(telling: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const told = trackingSchema.parse(telling);
  if (!told.trackingNumber) return null;
  return withReturnHome({
    ...bareUspsUpdate(told.trackingNumber),
    status: uspsMeaningOf({ code: null, name: told.status })?.status ?? null,
    events: told.trackingEvents.flatMap(
      (event) =>
        toUspsEvent(
          {
            code: event.eventCode,
            name: event.eventType,
            time: timeOf(event),
            city: event.eventCity,
            province: event.eventState,
            country: event.eventCountry,
          },
          unknownCodes,
        ) ?? [],
    ),
    estimate:
      told.statusCategory?.startsWith("Delivered") === true
        ? null
        : (estimateBetween(told.predictedDeliveryDate ?? told.predictedDeliveryTimeStamp) ??
          estimateBetween(told.expectedDeliveryTimeStamp) ??
          estimateBetween(told.guaranteedDeliveryTimeStamp)),
  });
}

/**
 * The clock at the place, its offset, and the moment in GMT, which do not always agree; the clock and its offset are what
 * the scanner knew. https://github.com/magento/magento2/issues/40394
 */
function timeOf({ eventTimestamp, GMTTimestamp, GMTOffset }: z.infer<typeof eventSchema>): ToldTime | null {
  const local = readToldTime(eventTimestamp, { zulu: "local" });
  if (!local) return readToldTime(GMTTimestamp);
  if (local.local === null || local.precision === "day" || local.at !== null) return local;
  // "-7:00" is an offset, too.
  const utcOffsetMinutes = offsetMinutesOf((GMTOffset ?? "").replace(/^([+-])(\d):/, "$10$2:"));
  const utc = GMTTimestamp?.replace(/Z$/i, "") ?? null;
  const zone = utcOffsetMinutes !== null ? { utcOffsetMinutes } : utc ? { utc } : null;
  return toldTimeOf(local.raw, local.local, zone) ?? local;
}

const errorSchema = z.object({ error: z.object({ code: mayText, message: mayText }) });

function errorIn(value: JsonObject): string | null {
  const read = errorSchema.safeParse(value);
  const parts = read.success
    ? [read.data.error.code, read.data.error.message]
    : [mayText.parse(value["error"]), mayText.parse(value["error_description"])];
  return parts.filter(Boolean).join(" ") || null;
}
