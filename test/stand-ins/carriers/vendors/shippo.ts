import { createHmac } from "node:crypto";
import { objectIn, textIn, type Vendor } from "../vendor.ts";
import { utc, type Parcel, type Scan, type Step, type World } from "../world.ts";

const WORDS: Record<Step, [status: string, substatus: string]> = {
  label: ["PRE_TRANSIT", "information_received"],
  picked_up: ["TRANSIT", "package_accepted"],
  arrived: ["TRANSIT", "package_arrived"],
  out_for_delivery: ["TRANSIT", "out_for_delivery"],
  delivered: ["DELIVERED", "delivered"],
};

/** https://docs.goshippo.com/docs/tracking/tracking */
export const shippo: Vendor = {
  id: "shippo",
  hosts: ["api.goshippo.com"],
  answer({ method, path, headers, body }, world) {
    if (!world.isKey((headers["authorization"] ?? "").replace("ShippoToken ", "")))
      return { status: 401, body: { detail: "Invalid token." } };
    if (path === "/carrier_accounts/")
      return { status: 200, body: { next: null, previous: null, results: [] } };
    if (method === "POST" && path === "/tracks/") {
      const asked = objectIn(method === "POST" && body.startsWith("carrier=") ? "{}" : body);
      const carrier = textIn(asked["carrier"]);
      if (carrier === "") return { status: 400, body: { carrier: ["This field may not be blank."] } };
      return {
        status: 201,
        body: trackOf(world.register("shippo", textIn(asked["tracking_number"]), carrier), world),
      };
    }
    const [, , carrier = "", number = ""] = path.split("/");
    if (method === "GET" && path.startsWith("/tracks/"))
      return {
        status: 200,
        body: trackOf(world.register("shippo", decodeURIComponent(number), carrier), world),
      };
    return null;
  },
  webhook({ parcel, world, steps, secret }) {
    const body = JSON.stringify({
      event: "track_updated",
      test: false,
      data: trackOf(parcel, world, steps),
      carrier: parcel.carrier,
    });
    const time = Math.floor(world.nowMs() / 1000);
    const signature = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex");
    return { body, headers: { "shippo-auth-signature": `t=${time},v1=${signature}` } };
  },
};

function trackOf(parcel: Parcel, world: World, steps?: number) {
  const history = world.scansOf(parcel, steps).map((scan) => statusOf(parcel, scan, world));
  return {
    carrier: parcel.carrier ?? "usps",
    tracking_number: parcel.number,
    address_from: null,
    address_to: null,
    eta: null,
    original_eta: null,
    servicelevel: { token: null, name: null },
    metadata: null,
    tracking_status: history.at(-1) ?? null,
    tracking_history: history,
    transaction: null,
    messages: [],
  };
}

function statusOf(parcel: Parcel, scan: Scan, world: World) {
  const [status, code] = WORDS[scan.step];
  return {
    object_created: utc(scan.atMs),
    object_updated: null,
    object_id: `${parcel.id}${scan.step}`,
    status: world.word(status),
    status_details: scan.text,
    status_date: utc(scan.atMs),
    substatus: { code: world.word(code), text: scan.text, action_required: false },
    location: { city: scan.city, state: scan.state, zip: scan.zip, country: scan.country },
  };
}
