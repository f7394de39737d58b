import { base64OfAscii } from "#app/lib/base64.ts";
import { failureOf, isSuccess, jsonOf } from "../calls/answers.ts";
import type { Access, Call, CallResult, HttpAnswer, HttpRequest, TrackingRef } from "../provider.ts";
import { problemOf, sameForAll } from "../calls/read-answer.ts";
import { isObject } from "../reading/reading.ts";
import { EASYPOST_CARRIERS } from "./carriers.ts";

const API = "https://api.easypost.com/v2";

/** The key is the user's name, without a password. https://docs.easypost.com/docs/authentication */
const request = (
  { credentials }: Access,
  method: HttpRequest["method"],
  path: string,
  body: object | null,
): HttpRequest => ({
  method,
  url: `${API}${path}`,
  headers: {
    authorization: `Basic ${base64OfAscii(`${credentials["apiKey"] ?? ""}:`)}`,
    accept: "application/json",
    ...(body && { "content-type": "application/json" }),
  },
  body: body && JSON.stringify(body),
});

/** Creating the tracker of a number and carrier again gives the one that exists. https://docs.easypost.com/docs/trackers#create-a-tracker */
export function registerCall(ref: TrackingRef, access: Access): Call {
  const carrier = EASYPOST_CARRIERS.codeOf(ref.carrierId);
  const tracker = { tracking_code: ref.trackingNumber, ...(carrier && { carrier }) };
  return {
    refs: [ref],
    request: request(access, "POST", "/trackers", { tracker }),
    read: (answer) => readTrackerAnswer(ref, answer),
  };
}

/** Without the tracker's id the number is registered once more, which answers with the same tracker. */
export const fetchCall = (ref: TrackingRef, access: Access): Call =>
  ref.providerRef === null
    ? registerCall(ref, access)
    : {
        refs: [ref],
        request: request(access, "GET", `/trackers/${encodeURIComponent(ref.providerRef)}`, null),
        read: (answer) => readTrackerAnswer(ref, answer),
      };

function readTrackerAnswer(ref: TrackingRef, answer: HttpAnswer): CallResult {
  const tracker = jsonOf(answer);
  if (!isSuccess(answer)) return sameForAll([ref], failureOf(answer, problemOf(answer)));
  // A body that breaks off, or a page of a proxy's: nothing has been said.
  if (!isObject(tracker) || typeof tracker["id"] !== "string")
    return sameForAll([ref], { kind: "later", retryAfterMs: null });
  return { outcomes: [{ kind: "done", providerRef: tracker["id"] }], telling: answer.body };
}

export const checkRequest = (access: Access): HttpRequest =>
  request(access, "GET", "/trackers?page_size=1", null);
