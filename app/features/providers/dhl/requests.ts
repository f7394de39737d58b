import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { readLook } from "../calls/http-calls.ts";
import type { Access, Call, HttpRequest, TrackingRef } from "../provider.ts";
import { parseDhl } from "./parse-dhl.ts";
import { askedService } from "./services.ts";

const API = "https://api-eu.dhl.com";

/** A number alone may be known to several of DHL's companies. https://developer.dhl.com/api-reference/shipment-tracking */
export function lookRequest(
  trackingNumber: string,
  service: string | null,
  { credentials }: Access,
): HttpRequest {
  const query = [`trackingNumber=${encodeURIComponent(trackingNumber)}`, "language=en"];
  if (service) query.push(`service=${service}`);
  return {
    method: "GET",
    url: `${API}/track/shipments?${query.join("&")}`,
    headers: { "dhl-api-key": credentials["apiKey"] ?? "", accept: "application/json" },
    body: null,
  };
}

export const lookUp = (ref: TrackingRef, access: Access): Call => ({
  refs: [ref],
  request: lookRequest(trackingNumberKey(ref.trackingNumber), askedService(ref.carrierId), access),
  read: (answer) => readLook(answer, ref, parseDhl),
});
