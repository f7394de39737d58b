import { base64OfAscii } from "#app/lib/base64.ts";
import { shortHash } from "#app/lib/hash.ts";
import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { isSuccess, jsonOf } from "../calls/answers.ts";
import { formOf, readToken } from "../calls/client-login.ts";
import { bearer, readLook } from "../calls/http-calls.ts";
import type { Access, Call, HttpRequest, Login, RefOutcome, TrackingRef } from "../provider.ts";
import { outcomesOfStatus } from "../calls/read-answer.ts";
import { isObject } from "../reading/reading.ts";
import { parseUps } from "./parse-ups.ts";

const API = "https://onlinetools.ups.com";
const SUBSCRIBED_PER_CALL_MAX = 100;

/** https://developer.ups.com/api/reference/oauth/client-credentials */
export const upsLogin: Login = {
  request: ({ clientId = "", clientSecret = "" }) => ({
    method: "POST",
    url: `${API}/security/v1/oauth/token`,
    headers: {
      authorization: `Basic ${base64OfAscii(`${clientId}:${clientSecret}`)}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: formOf({ grant_type: "client_credentials" }),
  }),
  read: readToken,
};

/** https://developer.ups.com/api/reference/tracking/api */
export const lookRequest = (trackingNumber: string, { token }: Access): HttpRequest => ({
  method: "GET",
  url: `${API}/api/track/v1/details/${encodeURIComponent(trackingNumber)}?locale=en_US`,
  headers: { ...bearer(token), ...transactionOf(trackingNumber) },
  body: null,
});

export const lookUp = (ref: TrackingRef, access: Access): Call => ({
  refs: [ref],
  request: lookRequest(trackingNumberKey(ref.trackingNumber), access),
  read: (answer) => readLook(answer, ref, parseUps),
});

/**
 * Track Alert takes UPS's own numbers only, and needs a credential to send back with every message; the other numbers are
 * just looked up. https://developer.ups.com/api/reference/trackalert
 */
export function subscribe(refs: readonly TrackingRef[], access: Access): Call[] {
  const credential = access.credentials["webhookSecret"] ?? "";
  const mayAlert = (ref: TrackingRef) =>
    credential !== "" && /^1Z[0-9A-Z]{16}$/.test(trackingNumberKey(ref.trackingNumber));
  const alerted = refs.filter(mayAlert);
  const calls = refs.filter((ref) => !mayAlert(ref)).map((ref) => lookUp(ref, access));
  for (let first = 0; first < alerted.length; first += SUBSCRIBED_PER_CALL_MAX)
    calls.push(subscription(alerted.slice(first, first + SUBSCRIBED_PER_CALL_MAX), credential, access));
  return calls;
}

function subscription(refs: TrackingRef[], credential: string, { token, webhookUrl }: Access): Call {
  const numbers = refs.map((ref) => trackingNumberKey(ref.trackingNumber));
  return {
    refs,
    request: {
      method: "POST",
      url: `${API}/api/track/v1/subscription/standard/package`,
      headers: {
        ...bearer(token),
        ...transactionOf(numbers.join()),
        "content-type": "application/json",
      },
      body: JSON.stringify({
        locale: "en_US",
        countryCode: "US",
        trackingNumberList: numbers,
        destination: { url: webhookUrl, credentialType: "Bearer", credential },
      }),
    },
    read(answer) {
      if (!isSuccess(answer)) return { outcomes: outcomesOfStatus(answer, refs), telling: null };
      const refused = refusedIn(jsonOf(answer));
      return {
        outcomes: numbers.map((number): RefOutcome =>
          refused.has(number)
            ? { kind: "refused", problem: "UPS does not take this number" }
            : { kind: "done", providerRef: null },
        ),
        telling: null,
      };
    },
  };
}

function refusedIn(answer: unknown): Set<string> {
  const list = isObject(answer) ? answer["invalidTrackingNumbers"] : null;
  return new Set(
    (Array.isArray(list) ? list : []).flatMap((one: unknown) =>
      typeof one === "string" ? [trackingNumberKey(one)] : [],
    ),
  );
}

/** UPS asks for a name of every request and of who sends it; the same request may well have the same name. */
const transactionOf = (about: string): { transid: string; transactionsrc: string } => ({
  transid: `doorstep-${shortHash(about)}`,
  transactionsrc: "doorstep",
});
