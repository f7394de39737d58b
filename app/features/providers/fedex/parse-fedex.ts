import { z } from "zod";
import { mayList, maySection, mayText } from "#app/lib/loose-fields.ts";
import { looksLikeXml } from "#app/lib/xml.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { xmlReadingOf } from "../reading/reading-xml.ts";
import { isObject, objectsIn, readingOf, type Found, type JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { Reading, ToldEstimate, TrackingUpdate } from "../tracking-update.ts";
import { oneUpdateForEach } from "./one-parcel.ts";
import { fedexPackagesIn, toWebsiteUpdate } from "./parse-website.ts";
import { readFedexXml } from "./parse-xml.ts";
import { bareFedexUpdate, toFedexEvent, type FedexScan } from "./scan.ts";
import { fedexSummaryOf } from "./statuses.ts";

const addressSchema = z.object({ city: mayText, stateOrProvinceCode: mayText, countryCode: mayText });
const windowSchema = z.object({ begins: mayText, ends: mayText });
const scanSchema = z.object({
  date: mayText,
  eventType: mayText,
  eventDescription: mayText,
  exceptionCode: mayText,
  exceptionDescription: mayText,
  // The place itself or, by other editions of the documentation, the place within a location.
  scanLocation: maySection(
    addressSchema.extend({
      locationContactAndAddress: maySection(z.object({ address: maySection(addressSchema) })),
    }),
  ),
  delayDetail: maySection(z.object({ type: mayText, status: mayText })),
});
const resultSchema = z.object({
  trackingNumberInfo: maySection(z.object({ trackingNumber: mayText })),
  latestStatusDetail: maySection(
    z.object({
      code: mayText,
      derivedCode: mayText,
      ancillaryDetails: mayList(z.object({ reason: mayText })),
    }),
  ),
  scanEvents: mayList(scanSchema),
  dateAndTimes: mayList(z.object({ type: mayText, dateTime: mayText })),
  estimatedDeliveryTimeWindow: maySection(z.object({ window: maySection(windowSchema) })),
  standardTransitTimeWindow: maySection(z.object({ window: maySection(windowSchema) })),
  error: maySection(z.object({ code: mayText, message: mayText })),
});
type Result = z.infer<typeof resultSchema>;

/**
 * Answers of the Track API, and of the SOAP service and the website before it.
 * https://developer.fedex.com/api/en-us/catalog/track/docs.html
 */
export const parseFedex = (body: string): Reading =>
  looksLikeXml(body) ? xmlReadingOf(body, readFedexXml) : readingOf(body, readJsonBody);

function readJsonBody(value: unknown, unknownCodes: UnknownCodes): Found {
  const answer = isObject(value) ? value : {};
  const packages = fedexPackagesIn(answer);
  if (packages)
    return { updates: oneUpdateForEach(packages.flatMap((one) => toWebsiteUpdate(one, unknownCodes) ?? [])) };
  const output = isObject(answer["output"]) ? answer["output"] : answer;
  const updates = objectsIn(output["completeTrackResults"]).flatMap((complete) =>
    objectsIn(complete["trackResults"]).flatMap(
      (result) =>
        toUpdate(resultSchema.parse(result), mayText.parse(complete["trackingNumber"]), unknownCodes) ?? [],
    ),
  );
  const error = errorIn(answer);
  return updates.length === 0 && error ? { nothing: error } : { updates: oneUpdateForEach(updates) };
}

function toUpdate(
  result: Result,
  askedNumber: string | null,
  unknownCodes: UnknownCodes,
): TrackingUpdate | null {
  // A number asked for is what the parcel is known by, also where FedEx answers with that of the whole shipment.
  const trackingNumber = askedNumber ?? result.trackingNumberInfo?.trackingNumber;
  if (!trackingNumber) return null;
  if (result.error?.code && result.scanEvents.length === 0)
    return isNotFound(result.error.code)
      ? { ...bareFedexUpdate(trackingNumber), isWhole: false, following: "not_found" }
      : null;
  const { latestStatusDetail: latest } = result;
  return withReturnHome({
    ...bareFedexUpdate(trackingNumber),
    status: latest
      ? fedexSummaryOf([latest.code, latest.derivedCode], latest.ancillaryDetails[0]?.reason ?? null)
      : null,
    events: result.scanEvents.flatMap((scan) => toFedexEvent(toScan(scan), unknownCodes) ?? []),
    estimate: estimateOf(result),
  });
}

function toScan(scan: z.infer<typeof scanSchema>): FedexScan {
  const address = scan.scanLocation?.locationContactAndAddress?.address ?? scan.scanLocation;
  return {
    code: scan.eventType,
    reasonCode: scan.exceptionCode,
    delayType: scan.delayDetail?.type ?? null,
    isDelayed: scan.delayDetail?.status === "DELAYED",
    timestamp: scan.date,
    description: scan.eventDescription,
    reason: scan.exceptionDescription,
    city: address?.city ?? null,
    province: address?.stateOrProvinceCode ?? null,
    country: address?.countryCode ?? null,
  };
}

/** The window that FedEx now expects, else its estimate, else what the service usually takes. None once it has arrived. */
function estimateOf({
  dateAndTimes,
  estimatedDeliveryTimeWindow,
  standardTransitTimeWindow,
}: Result): ToldEstimate | null {
  const timeOf = (type: string) => dateAndTimes.find((told) => told.type === type)?.dateTime ?? null;
  if (timeOf("ACTUAL_DELIVERY")) return null;
  const expected = estimatedDeliveryTimeWindow?.window;
  const usual = standardTransitTimeWindow?.window;
  return (
    estimateBetween(expected?.begins, expected?.ends) ??
    estimateBetween(timeOf("ESTIMATED_DELIVERY")) ??
    estimateBetween(timeOf("COMMITMENT")) ??
    estimateBetween(usual?.begins, usual?.ends)
  );
}

const isNotFound = (code: string): boolean => /\.(NOTFOUND|INVALID)$/.test(code);

function errorIn(answer: JsonObject): string | null {
  const [error] = objectsIn(answer["errors"]);
  const told = [mayText.parse(error?.["code"]), mayText.parse(error?.["message"])].filter(Boolean).join(" ");
  return told || null;
}
