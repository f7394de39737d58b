import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { readToken } from "../calls/client-login.ts";
import { bearer, readLook } from "../calls/http-calls.ts";
import type { Access, Call, HttpRequest, Login, TrackingRef } from "../provider.ts";
import { parseUsps } from "./parse-usps.ts";

const API = "https://apis.usps.com";

/** https://developers.usps.com/Oauth */
export const uspsLogin: Login = {
  request: ({ clientId = "", clientSecret = "" }) => ({
    method: "POST",
    url: `${API}/oauth2/v3/token`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    }),
  }),
  read: readToken,
};

/** https://developers.usps.com/trackingv3 */
export const lookRequest = (trackingNumber: string, { token }: Access): HttpRequest => ({
  method: "GET",
  url: `${API}/tracking/v3/tracking/${encodeURIComponent(trackingNumber)}?expand=DETAIL`,
  headers: { ...bearer(token), accept: "application/json" },
  body: null,
});

export const lookUp = (ref: TrackingRef, access: Access): Call => ({
  refs: [ref],
  request: lookRequest(trackingNumberKey(ref.trackingNumber), access),
  read: (answer) => readLook(answer, ref, parseUsps),
});
