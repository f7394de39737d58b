import { listIn, objectIn, textIn, type Vendor } from "../vendor.ts";
import { withOffset, type Parcel, type Step, type World } from "../world.ts";
import { grantToken, hasToken } from "./oauth.ts";

const WORDS: Record<Step, [derived: string, code: string]> = {
  label: ["IN", "OC"],
  picked_up: ["PU", "PU"],
  arrived: ["IT", "AR"],
  out_for_delivery: ["OD", "OD"],
  delivered: ["DL", "DL"],
};
const REFUSED = {
  transactionId: "stand-in",
  errors: [
    {
      code: "NOT.AUTHORIZED.ERROR",
      message: "The given client credentials were not valid. Please modify your request and try again.",
    },
  ],
};

/** https://developer.fedex.com/api/en-us/catalog/track/v1/docs.html */
export const fedex: Vendor = {
  id: "fedex",
  hosts: ["apis.fedex.com"],
  answer(request, world) {
    if (request.path === "/oauth/token") return grantToken(request, world, REFUSED);
    if (!hasToken(request)) return { status: 401, body: REFUSED };
    if (request.path !== "/track/v1/trackingnumbers") return null;
    const asked = listIn(objectIn(request.body)["trackingInfo"]).map((info) =>
      textIn(objectIn(JSON.stringify(info["trackingNumberInfo"] ?? {}))["trackingNumber"]),
    );
    return {
      status: 200,
      body: {
        transactionId: "stand-in",
        output: {
          completeTrackResults: asked.map((number) => ({
            trackingNumber: number,
            trackResults: [resultOf(world.register("fedex", number, "fedex"), world)],
          })),
        },
      },
    };
  },
  webhook: null,
};

function resultOf(parcel: Parcel, world: World) {
  const scans = world.scansOf(parcel).toReversed();
  const [derived, code] = WORDS[world.stepOf(parcel)];
  return {
    trackingNumberInfo: {
      trackingNumber: parcel.number,
      trackingNumberUniqueId: parcel.id,
      carrierCode: "FDXG",
    },
    latestStatusDetail: {
      code: world.word(code),
      derivedCode: world.word(derived),
      statusByLocale: scans[0]?.text,
      description: scans[0]?.text,
    },
    scanEvents: scans.map((scan) => ({
      date: withOffset(scan.atMs),
      eventType: world.word(WORDS[scan.step][1]),
      eventDescription: scan.text,
      exceptionCode: "",
      exceptionDescription: "",
      scanLocation: {
        streetLines: [""],
        city: scan.city,
        stateOrProvinceCode: scan.state,
        postalCode: scan.zip,
        countryCode: scan.country,
        residential: false,
      },
      derivedStatusCode: world.word(WORDS[scan.step][0]),
      derivedStatus: scan.text,
    })),
    dateAndTimes: [],
    estimatedDeliveryTimeWindow: { window: {} },
  };
}
