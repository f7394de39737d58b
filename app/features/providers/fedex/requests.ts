import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { isSuccess } from "../calls/answers.ts";
import { formOf, readToken } from "../calls/client-login.ts";
import { bearer } from "../calls/http-calls.ts";
import type { Access, Call, CallResult, HttpAnswer, HttpRequest, Login, TrackingRef } from "../provider.ts";
import { outcomesOfStatus, sameForAll } from "../calls/read-answer.ts";
import { parseFedex } from "./parse-fedex.ts";

const API = "https://apis.fedex.com";
/** https://developer.fedex.com/api/en-us/catalog/track/v1/docs.html#operation/Track%20by%20Tracking%20Number */
const NUMBERS_PER_CALL_MAX = 30;

/** https://developer.fedex.com/api/en-us/catalog/authorization/v1/docs.html */
export const fedexLogin: Login = {
  request: ({ clientId = "", clientSecret = "" }) => ({
    method: "POST",
    url: `${API}/oauth/token`,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: formOf({ grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret }),
  }),
  read: readToken,
};

export const lookRequest = (numbers: readonly string[], { token }: Access): HttpRequest => ({
  method: "POST",
  url: `${API}/track/v1/trackingnumbers`,
  headers: { ...bearer(token), "content-type": "application/json", "x-locale": "en_US" },
  body: JSON.stringify({
    includeDetailedScans: true,
    trackingInfo: numbers.map((trackingNumber) => ({ trackingNumberInfo: { trackingNumber } })),
  }),
});

export function lookUpAll(refs: readonly TrackingRef[], access: Access): Call[] {
  const calls: Call[] = [];
  for (let first = 0; first < refs.length; first += NUMBERS_PER_CALL_MAX) {
    const asked = refs.slice(first, first + NUMBERS_PER_CALL_MAX);
    const numbers = asked.map(({ trackingNumber }) => trackingNumberKey(trackingNumber));
    calls.push({
      refs: asked,
      request: lookRequest(numbers, access),
      read: (answer) => readLooks(answer, asked),
    });
  }
  return calls;
}

function readLooks(answer: HttpAnswer, refs: readonly TrackingRef[]): CallResult {
  if (!isSuccess(answer)) return { outcomes: outcomesOfStatus(answer, refs), telling: null };
  const told = parseFedex(answer.body);
  if (told.kind === "malformed") return sameForAll(refs, { kind: "later", retryAfterMs: null });
  const updates = told.kind === "read" ? told.updates : [];
  const known = new Set(
    updates
      .filter(({ following }) => following !== "not_found")
      .map(({ trackingNumber }) => trackingNumberKey(trackingNumber)),
  );
  return {
    outcomes: refs.map(({ trackingNumber, providerRef }) =>
      known.has(trackingNumberKey(trackingNumber)) ? { kind: "done", providerRef } : { kind: "not_found" },
    ),
    telling: known.size > 0 ? answer.body : null,
  };
}
