import { objectIn, textIn, type Vendor } from "../vendor.ts";
import { utc, withOffset, type Parcel, type Step, type World } from "../world.ts";

const WORDS: Record<Step, [milestone: string, code: string]> = {
  label: ["info_received", "data_order_created"],
  picked_up: ["in_transit", "transit_pickup_accepted"],
  arrived: ["in_transit", "transit_arrived_hub"],
  out_for_delivery: ["out_for_delivery", "delivery_out_for_delivery"],
  delivered: ["delivered", "delivery_delivered"],
};

/** https://docs.ship24.com */
export const ship24: Vendor = {
  id: "ship24",
  hosts: ["api.ship24.com"],
  answer({ method, path, headers, body }, world) {
    if (!world.isKey((headers["authorization"] ?? "").replace("Bearer ", "")))
      return {
        status: 401,
        body: { errors: [{ code: "auth_failed", message: "Invalid or missing API key." }], data: null },
      };
    if (path === "/public/v1/trackers" && method === "GET")
      return { status: 200, body: { data: { trackers: [] } } };
    if (path === "/public/v1/trackers" && method === "POST") {
      const parcel = world.register("ship24", textIn(objectIn(body)["trackingNumber"]));
      return { status: 201, body: { data: { tracker: trackerOf(parcel) } } };
    }
    const [, , , , id = "", what] = path.replace("/trackers/search/", "/trackers/").split("/");
    const parcel = world.find("ship24", decodeURIComponent(id));
    if (!parcel)
      return {
        status: 404,
        body: { errors: [{ code: "tracker_not_found", message: "Tracker not found." }], data: null },
      };
    if (method === "PATCH") {
      parcel.isStopped = true;
      return { status: 200, body: { data: { tracker: trackerOf(parcel) } } };
    }
    return what === "results"
      ? { status: 200, body: { data: { trackings: [trackingOf(parcel, world)] } } }
      : null;
  },
  webhook: ({ parcel, world, steps, secret }) => ({
    body: JSON.stringify({
      trackings: [{ metadata: { generatedAt: utc(world.nowMs()) }, ...trackingOf(parcel, world, steps) }],
    }),
    headers: { authorization: `Bearer ${secret}` },
  }),
};

const trackerOf = (parcel: Parcel) => ({
  trackerId: parcel.id,
  trackingNumber: parcel.number,
  shipmentReference: null,
  isSubscribed: !parcel.isStopped,
  createdAt: utc(parcel.registeredAtMs),
});

function trackingOf(parcel: Parcel, world: World, steps?: number) {
  const [milestone, code] = WORDS[world.stepOf(parcel, steps)];
  const [category] = code.split("_");
  return {
    tracker: trackerOf(parcel),
    shipment: {
      shipmentId: `s-${parcel.id}`,
      statusCode: world.word(code),
      statusCategory: category,
      statusMilestone: world.word(milestone),
      originCountryCode: "US",
      destinationCountryCode: "US",
      delivery: { estimatedDeliveryDate: null, service: null, signedBy: null },
      trackingNumbers: [{ tn: parcel.number }],
      recipient: { name: null, address: null, postCode: null, city: null, subdivision: null },
    },
    events: world
      .scansOf(parcel, steps)
      .toReversed()
      .map((scan, index) => ({
        eventId: `${parcel.id}-${scan.step}`,
        trackingNumber: parcel.number,
        eventTrackingNumber: parcel.number,
        status: scan.text,
        occurrenceDatetime: withOffset(scan.atMs),
        order: index,
        location: `${scan.city}, ${scan.state}`,
        sourceCode: null,
        courierCode: "us-post",
        statusCode: world.word(WORDS[scan.step][1]),
        statusCategory: WORDS[scan.step][1].split("_")[0],
        statusMilestone: world.word(WORDS[scan.step][0]),
      })),
    statistics: { timestamps: {} },
  };
}
