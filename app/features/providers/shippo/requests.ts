import { failureOf, isSuccess, jsonOf } from "../calls/answers.ts";
import type { Access, Call, CallResult, HttpAnswer, HttpRequest, TrackingRef } from "../provider.ts";
import { problemOf, sameForAll } from "../calls/read-answer.ts";
import { isObject } from "../reading/reading.ts";
import { SHIPPO_CARRIERS } from "./carriers.ts";
import { fieldProblemIn } from "./field-problem.ts";

const API = "https://api.goshippo.com";

const request = (
  { credentials }: Access,
  method: HttpRequest["method"],
  path: string,
  body: object | null,
): HttpRequest => ({
  method,
  url: `${API}${path}`,
  headers: {
    authorization: `ShippoToken ${credentials["apiKey"] ?? ""}`,
    "shippo-api-version": "2018-02-08",
    accept: "application/json",
    ...(body && { "content-type": "application/json" }),
  },
  body: body && JSON.stringify(body),
});

/** Registering again changes nothing, and answers the same. https://docs.goshippo.com/shippoapi/public-api/tracking-status/createtrack */
export const registerCall = (ref: TrackingRef, access: Access): Call => ({
  refs: [ref],
  request: request(access, "POST", "/tracks/", {
    carrier: tokenOf(ref),
    tracking_number: ref.trackingNumber,
  }),
  read: (answer) => readTrack(ref, answer),
});

export const fetchCall = (ref: TrackingRef, access: Access): Call => ({
  refs: [ref],
  request: request(
    access,
    "GET",
    `/tracks/${encodeURIComponent(tokenOf(ref))}/${encodeURIComponent(ref.trackingNumber)}`,
    null,
  ),
  read: (answer) => readTrack(ref, answer),
});

/** Nobody is asked about a parcel whose carrier Shippo has no token for, see `follows`. */
const tokenOf = ({ carrierId }: TrackingRef): string => SHIPPO_CARRIERS.codeOf(carrierId) ?? "";

function readTrack(ref: TrackingRef, answer: HttpAnswer): CallResult {
  const track = jsonOf(answer);
  if (!isSuccess(answer))
    return sameForAll([ref], failureOf(answer, fieldProblemIn(track) ?? problemOf(answer)));
  if (!isObject(track) || !("tracking_number" in track))
    return sameForAll([ref], { kind: "later", retryAfterMs: null });
  return { outcomes: [{ kind: "done", providerRef: ref.providerRef }], telling: answer.body };
}

export const checkRequest = (access: Access): HttpRequest =>
  request(access, "GET", "/carrier_accounts/?results=1", null);
