import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { failureOf, isSuccess, jsonOf } from "../calls/answers.ts";
import type {
  Access,
  Call,
  CallResult,
  HttpAnswer,
  HttpRequest,
  RefOutcome,
  TrackingRef,
} from "../provider.ts";
import { problemOf, sameForAll } from "../calls/read-answer.ts";
import { isObject, objectsIn, type JsonObject } from "../reading/reading.ts";
import { AFTERSHIP_CARRIERS } from "./carriers.ts";

const API = "https://api.aftership.com/tracking/2026-07";

/** Codes in `meta` that say more than the HTTP status. https://www.aftership.com/docs/tracking/quickstart/request-errors */
const ALREADY_EXISTS = 4003;
const DOES_NOT_EXIST = 4004;

const request = (
  { credentials }: Access,
  method: HttpRequest["method"],
  path: string,
  body: object | null,
): HttpRequest => ({
  method,
  url: `${API}${path}`,
  headers: {
    "as-api-key": credentials["apiKey"] ?? "",
    accept: "application/json",
    ...(body && { "content-type": "application/json" }),
  },
  body: body && JSON.stringify(body),
});

/** https://www.aftership.com/docs/tracking/reference/create-a-tracking; without a slug AfterShip finds the carrier by the number. */
export function registerCall(ref: TrackingRef, access: Access): Call {
  const slug = AFTERSHIP_CARRIERS.codeOf(ref.carrierId);
  const body = {
    tracking_number: ref.trackingNumber,
    ...(slug && { slug }),
    // Some carriers find a number only with these.
    ...(ref.shippedOn && { tracking_ship_date: ref.shippedOn }),
  };
  return {
    refs: [ref],
    request: request(access, "POST", "/trackings", body),
    read: (answer) => readRegistered(ref, answer),
  };
}

function readRegistered(ref: TrackingRef, answer: HttpAnswer): CallResult {
  const { code, data } = envelopeOf(answer);
  const tracking = isObject(data["tracking"]) ? data["tracking"] : data;
  const id = typeof tracking["id"] === "string" ? tracking["id"] : null;
  if (code === ALREADY_EXISTS) return sameForAll([ref], { kind: "done", providerRef: id ?? ref.providerRef });
  if (!isSuccess(answer)) return sameForAll([ref], failureOf(answer, problemOf(answer)));
  if (id === null) return sameForAll([ref], { kind: "later", retryAfterMs: null });
  return { outcomes: [{ kind: "done", providerRef: id }], telling: answer.body };
}

/** One list for many numbers. https://www.aftership.com/docs/tracking/reference/get-trackings */
export function fetchCall(refs: TrackingRef[], access: Access): Call {
  const numbers = refs.map(({ trackingNumber }) => encodeURIComponent(trackingNumber)).join(",");
  return {
    refs,
    request: request(access, "GET", `/trackings?tracking_numbers=${numbers}&limit=200`, null),
    read: (answer) => readFetched(refs, answer),
  };
}

function readFetched(refs: TrackingRef[], answer: HttpAnswer): CallResult {
  const { code, data } = envelopeOf(answer);
  if (code === DOES_NOT_EXIST) return sameForAll(refs, { kind: "not_found" });
  if (!isSuccess(answer)) return sameForAll(refs, failureOf(answer, problemOf(answer)));
  if (!Array.isArray(data["trackings"])) return sameForAll(refs, { kind: "later", retryAfterMs: null });
  const trackings = objectsIn(data["trackings"]);
  return {
    outcomes: refs.map((ref) => outcomeIn(trackings, ref)),
    telling: trackings.length > 0 ? answer.body : null,
  };
}

function outcomeIn(trackings: JsonObject[], ref: TrackingRef): RefOutcome {
  const key = trackingNumberKey(ref.trackingNumber);
  const same = trackings.filter(({ tracking_number: told }) => trackingNumberKey(String(told)) === key);
  const mine = same.find(({ id }) => id === ref.providerRef) ?? same[0];
  if (!mine) return { kind: "not_found" };
  return { kind: "done", providerRef: typeof mine["id"] === "string" ? mine["id"] : ref.providerRef };
}

export const checkRequest = (access: Access): HttpRequest =>
  request(access, "GET", "/trackings?limit=1", null);

/** Every answer is `{"meta": {"code"}, "data"}`. */
function envelopeOf(answer: HttpAnswer): { code: unknown; data: JsonObject } {
  const body = jsonOf(answer);
  const { meta, data } = isObject(body) ? body : {};
  return { code: isObject(meta) ? meta["code"] : null, data: isObject(data) ? data : {} };
}
