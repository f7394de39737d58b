import type { Vendor } from "../vendor.ts";
import { local, utc, type Parcel, type Step, type World } from "../world.ts";
import { grantToken, hasToken } from "./oauth.ts";

const WORDS: Record<Step, [category: string, code: string]> = {
  label: ["Pre-Shipment", "GX"],
  picked_up: ["Accepted", "03"],
  arrived: ["In Transit", "10"],
  out_for_delivery: ["Out for Delivery", "OF"],
  delivered: ["Delivered", "01"],
};
const REFUSED = { error: "invalid_client", error_description: "Client credentials are invalid." };

/** https://developers.usps.com/trackingv3 */
export const usps: Vendor = {
  id: "usps",
  hosts: ["apis.usps.com"],
  answer(request, world) {
    if (request.path === "/oauth2/v3/token") return grantToken(request, world, REFUSED);
    if (!hasToken(request))
      return {
        status: 401,
        body: { apiVersion: "v3", error: { code: "401", message: "Invalid access token" } },
      };
    const number = /^\/tracking\/v3\/tracking\/([^/]+)$/.exec(request.path)?.[1];
    return number ? { status: 200, body: detailOf(world.register("usps", number, "usps"), world) } : null;
  },
  webhook: null,
};

function detailOf(parcel: Parcel, world: World) {
  const scans = world.scansOf(parcel).toReversed();
  const [category] = WORDS[world.stepOf(parcel)];
  return {
    trackingNumber: parcel.number,
    mailClass: "USPS Ground Advantage",
    destinationCity: "NEW YORK",
    destinationState: "NY",
    destinationZIP: "10001",
    status: scans[0]?.text,
    statusCategory: world.word(category),
    statusSummary: scans[0]?.text,
    trackingEvents: scans.map((scan) => ({
      eventType: scan.text,
      eventTimestamp: `${local(scan.atMs)}`,
      GMTTimestamp: utc(scan.atMs),
      GMTOffset: "-05:00",
      eventCountry: null,
      eventCity: scan.city.toUpperCase(),
      eventState: scan.state,
      eventZIP: scan.zip,
      firm: null,
      name: null,
      authorizedAgent: "false",
      eventCode: world.word(WORDS[scan.step][1]),
      additionalProp: null,
    })),
  };
}
