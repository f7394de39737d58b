import { objectIn, type Vendor } from "../vendor.ts";
import { local, utc, type Parcel, type Scan, type Step, type World } from "../world.ts";
import { grantToken, hasToken } from "./oauth.ts";

const WORDS: Record<Step, [type: string, code: string]> = {
  label: ["M", "MP"],
  picked_up: ["P", "OR"],
  arrived: ["I", "AR"],
  out_for_delivery: ["I", "OT"],
  delivered: ["D", "FS"],
};
const UNKNOWN_TOKEN = {
  response: { errors: [{ code: "250002", message: "Invalid Authentication Information." }] },
};

/** https://developer.ups.com/api/reference/tracking/api */
export const ups: Vendor = {
  id: "ups",
  hosts: ["onlinetools.ups.com"],
  answer(request, world) {
    const { path, method, body } = request;
    if (path === "/security/v1/oauth/token") return grantToken(request, world, UNKNOWN_TOKEN);
    if (!hasToken(request)) return { status: 401, body: UNKNOWN_TOKEN };
    if (method === "POST" && path.startsWith("/api/track/v1/subscription/")) {
      const numbers = objectIn(body)["trackingNumberList"];
      const valid = (Array.isArray(numbers) ? numbers : []).map(String);
      for (const number of valid) world.register("ups", number, "ups");
      return { status: 200, body: { validTrackingNumbers: valid, invalidTrackingNumbers: [] } };
    }
    const number = /^\/api\/track\/v1\/details\/([^/]+)$/.exec(path)?.[1];
    if (!number) return null;
    return { status: 200, body: detailsOf(world.register("ups", decodeURIComponent(number), "ups"), world) };
  },
  webhook({ parcel, world, steps, secret }) {
    const scan = world.scansOf(parcel, steps).at(-1);
    const body = JSON.stringify({
      trackingNumber: parcel.number,
      ...(scan && {
        localActivityDate: dateOf(local(scan.atMs)),
        localActivityTime: timeOf(local(scan.atMs)),
        gmtActivityDate: dateOf(utc(scan.atMs)),
        gmtActivityTime: timeOf(utc(scan.atMs)),
        activityLocation: {
          city: scan.city,
          stateProvince: scan.state,
          postalCode: scan.zip,
          country: scan.country,
        },
        activityStatus: statusOf(scan, world),
      }),
      scheduledDeliveryDate: "",
      actualDeliveryDate: "",
      deliveryStartTime: "",
      deliveryEndTime: "",
      deliveryTimeDescription: "",
      deliveryPhoto: "",
    });
    return { body, headers: { credential: secret } };
  },
};

const dateOf = (text: string): string => text.slice(0, 10).replaceAll("-", "");
const timeOf = (text: string): string => text.slice(11, 19).replaceAll(":", "");

const statusOf = ({ step, text }: Scan, world: World) => ({
  type: world.word(WORDS[step][0]),
  code: world.word(WORDS[step][1]),
  description: text.toUpperCase(),
  descriptionCode: "",
});

const detailsOf = (parcel: Parcel, world: World) => ({
  trackResponse: {
    shipment: [
      {
        inquiryNumber: parcel.number,
        package: [
          {
            trackingNumber: parcel.number,
            deliveryDate: [],
            deliveryTime: {},
            activity: world
              .scansOf(parcel)
              .toReversed()
              .map((scan) => ({
                location: {
                  address: {
                    city: scan.city,
                    stateProvince: scan.state,
                    countryCode: scan.country,
                    country: scan.country,
                  },
                },
                status: statusOf(scan, world),
                date: dateOf(local(scan.atMs)),
                time: timeOf(local(scan.atMs)),
                gmtDate: dateOf(utc(scan.atMs)),
                gmtTime: utc(scan.atMs).slice(11, 19),
                gmtOffset: "-05:00",
              })),
            packageCount: 1,
          },
        ],
      },
    ],
  },
});
