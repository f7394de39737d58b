import { z } from "zod";
import { findCarrier } from "#app/features/carriers/carrier-book.ts";
import { mayList, maySection, mayText } from "#app/lib/loose-fields.ts";
import { checkOutcomeOf, isSuccess, jsonOf } from "../calls/answers.ts";
import type {
  Access,
  Call,
  CallResult,
  CheckOutcome,
  HttpAnswer,
  HttpRequest,
  RefOutcome,
  TrackingRef,
} from "../provider.ts";
import { outcomesOfStatus, problemOf, sameForAll } from "../calls/read-answer.ts";
import { SHIP24_COURIERS } from "./carriers.ts";

const API = "https://api.ship24.com/public/v1";

/** https://docs.ship24.com/getting-started */
const request = (
  { credentials }: Access,
  method: HttpRequest["method"],
  path: string,
  body: object | null = null,
): HttpRequest => ({
  method,
  url: `${API}${path}`,
  headers: {
    authorization: `Bearer ${credentials["apiKey"] ?? ""}`,
    accept: "application/json",
    ...(body && { "content-type": "application/json; charset=utf-8" }),
  },
  body: body && JSON.stringify(body),
});

/** A code that Ship24 does not have would have the number refused, so only those of its documentation are sent; others go by name. */
const SURE_COURIERS = ["us-post", "ups", "fedex", "dhl", "ca-post", "4px"];

/** The same parameters again give the tracker that there is; others would make, and charge, a second one. */
export function registerCall(ref: TrackingRef, access: Access): Call {
  const courierCode = SHIP24_COURIERS.codeOf(ref.carrierId);
  const isSure = courierCode !== null && SURE_COURIERS.includes(courierCode);
  const courierName = isSure ? null : findCarrier(ref.carrierId)?.name;
  const body = {
    trackingNumber: ref.trackingNumber,
    ...(isSure && { courierCode: [courierCode] }),
    ...(courierName && { courierName }),
    ...(ref.originCountry && { originCountryCode: ref.originCountry }),
    ...(ref.destinationCountry && { destinationCountryCode: ref.destinationCountry }),
  };
  return { refs: [ref], request: request(access, "POST", "/trackers", body), read: readAnswer(ref, false) };
}

export function fetchCall(ref: TrackingRef, access: Access): Call {
  const path =
    ref.providerRef === null
      ? `/trackers/search/${encodeURIComponent(ref.trackingNumber)}/results`
      : `/trackers/${encodeURIComponent(ref.providerRef)}/results`;
  return { refs: [ref], request: request(access, "GET", path), read: readAnswer(ref, true) };
}

/** Unsubscribing; what is known can still be read. */
export const stopCall = (ref: TrackingRef, access: Access): Call => ({
  refs: [ref],
  request: request(access, "PATCH", `/trackers/${encodeURIComponent(ref.providerRef ?? "")}`, {
    isSubscribed: false,
  }),
  read: readAnswer(ref, false),
});

const trackerSchema = z.object({ trackerId: mayText });
const answerSchema = z.object({
  errors: mayList(z.object({ code: mayText, message: mayText })),
  data: maySection(
    z.object({
      tracker: maySection(trackerSchema),
      trackings: z.array(z.object({ tracker: maySection(trackerSchema) })).optional(),
    }),
  ),
});

const readAnswer =
  (ref: TrackingRef, isFetch: boolean) =>
  (answer: HttpAnswer): CallResult => {
    const parsed = answerSchema.safeParse(jsonOf(answer));
    const told = parsed.data?.errors[0]?.code ?? null;
    const failure = told === null ? null : failureOfCode(told, problemOf(answer) ?? told);
    if (failure) return sameForAll([ref], failure);
    if (!isSuccess(answer)) return { outcomes: outcomesOfStatus(answer, [ref]), telling: null };
    const data = parsed.data?.data;
    // A body that breaks off, or a page of a proxy's: nothing has been said.
    if (!data) return sameForAll([ref], { kind: "later", retryAfterMs: null });
    const trackerId = data.tracker?.trackerId ?? data.trackings?.[0]?.tracker?.trackerId;
    if (isFetch && (data.trackings ?? []).length === 0) return sameForAll([ref], { kind: "not_found" });
    const outcome: RefOutcome = { kind: "done", providerRef: trackerId ?? ref.providerRef };
    return { outcomes: [outcome], telling: isFetch ? answer.body : null };
  };

/** https://docs.ship24.com/errors; null for those that say no more than their HTTP status. */
function failureOfCode(code: string, problem: string): RefOutcome | null {
  switch (code) {
    case "quota_limit_reached":
      return { kind: "quota", retryAfterMs: null };
    case "no_active_subscription":
      return { kind: "no_access", problem };
    case "tracker_not_found":
    case "parcel_not_found":
      return { kind: "not_found" };
    case "request_conflict":
    case "processing_error":
      return { kind: "later", retryAfterMs: null };
    case "validation_error":
    case "shipping_date_outdated":
    case "tracker_conflict":
      return { kind: "refused", problem };
    default:
      return null;
  }
}

export const checkRequest = (access: Access): HttpRequest =>
  request(access, "GET", "/trackers?page=1&limit=1");

export const readCheck = (answer: HttpAnswer): CheckOutcome => checkOutcomeOf(answer, problemOf(answer));
