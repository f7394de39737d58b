import { checkOutcomeOf, isSuccess, jsonOf } from "../calls/answers.ts";
import type {
  Access,
  Call,
  CallResult,
  CheckOutcome,
  HttpAnswer,
  HttpRequest,
  TrackingRef,
} from "../provider.ts";
import { outcomesOfStatus, problemOf, sameForAll } from "../calls/read-answer.ts";
import { isObject } from "../reading/reading.ts";
import { KARRIO_CARRIERS } from "./carriers.ts";

/** The merchant's own server: "https://api.karrio.example", with or without a slash or the version at its end. */
const baseOf = ({ credentials }: Access): string =>
  (credentials["baseUrl"] ?? "").trim().replace(/\/+$/, "").replace(/\/v1$/i, "");

const request = (
  access: Access,
  method: HttpRequest["method"],
  path: string,
  body: object | null = null,
): HttpRequest => ({
  method,
  url: `${baseOf(access)}/v1${path}`,
  headers: {
    authorization: `Token ${access.credentials["apiKey"] ?? ""}`,
    accept: "application/json",
    ...(body && { "content-type": "application/json" }),
  },
  body: body && JSON.stringify(body),
});

/** A tracker of the same number and carrier again is the one that there is. https://docs.karrio.io/reference/api/trackers */
export const registerCall = (ref: TrackingRef, access: Access): Call => ({
  refs: [ref],
  request: request(access, "POST", "/trackers", {
    tracking_number: ref.trackingNumber,
    carrier_name: KARRIO_CARRIERS.codeOf(ref.carrierId),
  }),
  read: (answer) => readTracker(ref, answer),
});

export const fetchCall = (ref: TrackingRef, access: Access): Call => ({
  refs: [ref],
  request: request(access, "GET", `/trackers/${encodeURIComponent(ref.providerRef ?? ref.trackingNumber)}`),
  read: (answer) => readTracker(ref, answer),
});

/** Gone is as good as stopped. */
export const stopCall = (ref: TrackingRef, access: Access): Call => ({
  refs: [ref],
  request: request(
    access,
    "DELETE",
    `/trackers/${encodeURIComponent(ref.providerRef ?? ref.trackingNumber)}`,
  ),
  read: (answer) => {
    const isGone = isSuccess(answer) || answer.status === 404;
    const outcomes = outcomesOfStatus(isGone ? { ...answer, status: 200 } : answer, [ref]);
    return { outcomes, telling: null };
  },
});

function readTracker(ref: TrackingRef, answer: HttpAnswer): CallResult {
  // 424: the carrier did not answer Karrio, or knows nothing of the number yet.
  if (answer.status === 424) return sameForAll([ref], { kind: "not_found" });
  if (!isSuccess(answer)) return { outcomes: outcomesOfStatus(answer, [ref]), telling: null };
  const tracker = jsonOf(answer);
  if (!isObject(tracker) || typeof tracker["tracking_number"] !== "string")
    return sameForAll([ref], { kind: "later", retryAfterMs: null });
  const id = typeof tracker["id"] === "string" ? tracker["id"] : ref.providerRef;
  return { outcomes: [{ kind: "done", providerRef: id }], telling: answer.body };
}

export const checkRequest = (access: Access): HttpRequest => request(access, "GET", "/trackers?limit=1");

/** Whatever answers with something else than a list of trackers is no Karrio server: the address is wrong. */
export function readCheck(answer: HttpAnswer): CheckOutcome {
  const list = jsonOf(answer);
  const isKarrio = isObject(list) && Array.isArray(list["results"]);
  if (answer.status === 404 || (isSuccess(answer) && !isKarrio))
    return { kind: "no_access", problem: problemOf(answer) ?? "There is no Karrio server at this address." };
  return checkOutcomeOf(answer, problemOf(answer));
}
