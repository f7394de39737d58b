import { createHmac } from "node:crypto";
import { objectIn, textIn, type Vendor } from "../vendor.ts";
import { utc, type Parcel, type Step, type World } from "../world.ts";

const WORDS: Record<Step, [status: string, detail: string]> = {
  label: ["pre_transit", "label_created"],
  picked_up: ["in_transit", "received_at_origin_facility"],
  arrived: ["in_transit", "arrived_at_facility"],
  out_for_delivery: ["out_for_delivery", "out_for_delivery"],
  delivered: ["delivered", "arrived_at_destination"],
};

/** https://docs.easypost.com/docs/trackers */
export const easypost: Vendor = {
  id: "easypost",
  hosts: ["api.easypost.com"],
  answer({ method, path, headers, body }, world) {
    const [user] = Buffer.from((headers["authorization"] ?? "").replace("Basic ", ""), "base64")
      .toString()
      .split(":");
    if (!world.isKey(user))
      return {
        status: 401,
        body: {
          error: {
            code: "APIKEY.INACTIVE",
            message: "This api key is no longer active. Please use a different api key.",
            errors: [],
          },
        },
      };
    if (method === "POST" && path === "/v2/trackers") {
      const tracker = objectIn(JSON.stringify(objectIn(body)["tracker"] ?? {}));
      const parcel = world.register(
        "easypost",
        textIn(tracker["tracking_code"]),
        textIn(tracker["carrier"]) || null,
      );
      return { status: 201, body: trackerOf(parcel, world) };
    }
    const id = /^\/v2\/trackers\/([^/]+)$/.exec(path)?.[1];
    if (method === "GET" && id) {
      const parcel = world.find("easypost", id);
      return parcel
        ? { status: 200, body: trackerOf(parcel, world) }
        : {
            status: 404,
            body: {
              error: { code: "NOT_FOUND", message: "The requested resource could not be found.", errors: [] },
            },
          };
    }
    if (method === "GET" && path === "/v2/trackers")
      return { status: 200, body: { trackers: [], has_more: false } };
    return null;
  },
  webhook({ parcel, world, steps, secret }) {
    // As EasyPost's own writer has it: a weight is a float.
    const body = JSON.stringify({
      id: `evt_${parcel.id}_${steps}${parcel.isUndelivered ? "u" : ""}`,
      object: "Event",
      mode: "production",
      description: "tracker.updated",
      previous_attributes: {},
      pending_urls: [],
      completed_urls: [],
      status: "pending",
      created_at: utc(world.nowMs()),
      updated_at: utc(world.nowMs()),
      result: trackerOf(parcel, world, steps),
    }).replace('"weight":16', '"weight":16.0');
    const signature = createHmac("sha256", secret.normalize("NFKD")).update(body, "utf8").digest("hex");
    return { body, headers: { "x-hmac-signature": `hmac-sha256-hex=${signature}` } };
  },
};

function trackerOf(parcel: Parcel, world: World, steps?: number) {
  const [status, detail] = WORDS[world.stepOf(parcel, steps)];
  return {
    id: `trk_${parcel.id}`.replace("trk_eas_", "eas_"),
    object: "Tracker",
    mode: "production",
    tracking_code: parcel.number,
    status: world.word(status),
    status_detail: world.word(detail),
    created_at: utc(parcel.registeredAtMs),
    updated_at: utc(world.nowMs()),
    signed_by: null,
    weight: 16,
    est_delivery_date: null,
    shipment_id: null,
    carrier: parcel.carrier ?? "USPS",
    tracking_details: world.scansOf(parcel, steps).map((scan) => ({
      object: "TrackingDetail",
      message: scan.text,
      description: "",
      status: world.word(WORDS[scan.step][0]),
      status_detail: world.word(WORDS[scan.step][1]),
      datetime: utc(scan.atMs),
      source: parcel.carrier ?? "USPS",
      carrier_code: null,
      tracking_location: {
        object: "TrackingLocation",
        city: scan.city,
        state: scan.state,
        country: scan.country,
        zip: scan.zip,
      },
    })),
    carrier_detail: null,
    finalized: status === "delivered",
    is_return: false,
    public_url: `https://track.easypost.com/${parcel.id}`,
    fees: [],
  };
}
