import { z } from "zod";
import { mayList, maySection, mayText } from "#app/lib/loose-fields.ts";
import { looksLikeXml } from "#app/lib/xml.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { mergeUpdates } from "../reading/merge-updates.ts";
import { isObject, readingOf, type Found, type JsonObject } from "../reading/reading.ts";
import { xmlReadingOf } from "../reading/reading-xml.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { Reading, ToldEstimate, TrackingUpdate } from "../tracking-update.ts";
import { toUpsEvent, upsDay, type UpsActivity } from "./activity.ts";
import { bareUpsUpdate } from "./bare-update.ts";
import { readUpsPush } from "./parse-push.ts";
import { readUpsXml } from "./parse-xml.ts";
import { upsMeaningOf } from "./statuses.ts";

/** Copies that came by way of XML leave out the brackets of a list of one. */
const oneOrMore = <Item>(item: z.ZodType<Item>) =>
  z
    .unknown()
    .optional()
    .transform((value) => mayList(item).parse(isObject(value) ? [value] : value));

const statusSchema = z.object({ type: mayText, code: mayText, statusCode: mayText, description: mayText });
const placeSchema = z.object({
  city: mayText,
  stateProvince: mayText,
  countryCode: mayText,
  country: mayText,
});
const activitySchema = z.object({
  date: mayText,
  time: mayText,
  gmtDate: mayText,
  gmtTime: mayText,
  gmtOffset: mayText,
  status: maySection(statusSchema),
  location: maySection(z.object({ address: maySection(placeSchema) })),
});
const packageSchema = z.object({
  trackingNumber: mayText,
  activity: oneOrMore(activitySchema),
  currentStatus: maySection(statusSchema),
  deliveryDate: oneOrMore(z.object({ type: mayText, date: mayText })),
  alternateTrackingNumber: oneOrMore(z.object({ number: mayText, type: mayText })),
});
const shipmentSchema = z.object({
  inquiryNumber: mayText,
  package: oneOrMore(packageSchema),
  warnings: oneOrMore(z.object({ code: mayText, message: mayText })),
});

/**
 * Answers of the Tracking API and its retired XML sister, and messages of Track Alert.
 * https://developer.ups.com/api/reference/tracking, https://developer.ups.com/api/reference/trackalert
 */
export function parseUps(body: string): Reading {
  return looksLikeXml(body) ? xmlReadingOf(body, readUpsXml) : readingOf(body, readJsonBody);
}

function readJsonBody(value: unknown, unknownCodes: UnknownCodes): Found {
  const answer = isObject(value) && isObject(value["trackResponse"]) ? value["trackResponse"] : null;
  if (!answer) return readUpsPush(value, unknownCodes);
  const shipments = shipmentsIn(answer);
  const updates = shipments.flatMap((shipment) => toUpdates(shipment, unknownCodes));
  const warning = shipments.flatMap(({ warnings }) => warnings)[0];
  if (updates.length === 0 && warning)
    return { nothing: [warning.code, warning.message].filter(Boolean).join(" ") };
  return { updates: mergeUpdates(updates) };
}

const shipmentsIn = ({ shipment }: JsonObject): z.infer<typeof shipmentSchema>[] =>
  oneOrMore(shipmentSchema).parse(shipment);

function toUpdates(shipment: z.infer<typeof shipmentSchema>, unknownCodes: UnknownCodes): TrackingUpdate[] {
  if (shipment.package.length > 0)
    return shipment.package.flatMap((one) => toUpdate(one, shipment.inquiryNumber, unknownCodes) ?? []);
  // A number that UPS does not know comes back as a shipment of warnings.
  const { inquiryNumber, warnings } = shipment;
  return inquiryNumber && warnings.length > 0
    ? [{ ...bareUpsUpdate(inquiryNumber), following: "not_found" }]
    : [];
}

function toUpdate(
  told: z.infer<typeof packageSchema>,
  inquiryNumber: string | null,
  unknownCodes: UnknownCodes,
): TrackingUpdate | null {
  const trackingNumber = told.trackingNumber ?? inquiryNumber;
  if (!trackingNumber) return null;
  const events = told.activity.flatMap((activity) => toUpsEvent(toActivity(activity), unknownCodes) ?? []);
  return withReturnHome({
    ...bareUpsUpdate(trackingNumber),
    status: told.currentStatus ? (upsMeaningOf(told.currentStatus)?.status ?? null) : null,
    events,
    isWhole: true,
    estimate: estimateOf(told.deliveryDate),
    lastMile: lastMileOf(told.alternateTrackingNumber, trackingNumber),
  });
}

function toActivity({ status, location, ...clock }: z.infer<typeof activitySchema>): UpsActivity {
  const address = location?.address;
  return {
    ...clock,
    type: status?.type ?? null,
    code: status?.code ?? null,
    statusCode: status?.statusCode ?? null,
    description: status?.description ?? null,
    city: address?.city ?? null,
    province: address?.stateProvince ?? null,
    country: address?.countryCode ?? address?.country ?? null,
  };
}

/** RDD is the rescheduled day, SDD the one first planned; DEL, the day of the delivery itself, is no estimate. */
function estimateOf(dates: readonly { type: string | null; date: string | null }[]): ToldEstimate | null {
  const dayOf = (type: string) => dates.find((told) => told.type === type)?.date ?? null;
  return estimateBetween(upsDay(dayOf("RDD") ?? dayOf("SDD")));
}

/** Of an economy parcel that the post office brings: "USPS_PIC". */
function lastMileOf(
  alternates: readonly { number: string | null; type: string | null }[],
  own: string,
): TrackingUpdate["lastMile"] {
  const postal = alternates.find(({ number, type }) => number && number !== own && type?.startsWith("USPS"));
  return postal?.number
    ? { carrierId: "usps", carrierCode: postal.type, trackingNumber: postal.number }
    : null;
}
