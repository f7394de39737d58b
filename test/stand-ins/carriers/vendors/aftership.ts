import { createHmac } from "node:crypto";
import { objectIn, textIn, type Vendor } from "../vendor.ts";
import { utc, withOffset, type Parcel, type Step, type World } from "../world.ts";

const WORDS: Record<Step, [tag: string, subtag: string]> = {
  label: ["InfoReceived", "InfoReceived_001"],
  picked_up: ["InTransit", "InTransit_002"],
  arrived: ["InTransit", "InTransit_003"],
  out_for_delivery: ["OutForDelivery", "OutForDelivery_001"],
  delivered: ["Delivered", "Delivered_001"],
};

/** https://www.aftership.com/docs/tracking/quickstart/api-quick-start */
export const aftership: Vendor = {
  id: "aftership",
  hosts: ["api.aftership.com"],
  answer({ method, path, query, headers, body }, world) {
    if (!world.isKey(headers["as-api-key"]))
      return {
        status: 401,
        body: { meta: { code: 401, message: "Invalid API key.", type: "Unauthorized" }, data: {} },
      };
    const [, product, , resource] = path.split("/");
    if (product !== "tracking" || resource !== "trackings") return null;
    if (method === "POST") {
      const asked = objectIn(body);
      const number = textIn(asked["tracking_number"]);
      const known = world.find("aftership", number);
      const tracking = trackingOf(
        known ?? world.register("aftership", number, textIn(asked["slug"]) || null),
        world,
      );
      return known
        ? {
            status: 400,
            body: {
              meta: { code: 4003, message: "Tracking already exists.", type: "BadRequest" },
              data: { id: tracking.id },
            },
          }
        : { status: 201, body: { meta: { code: 201 }, data: tracking } };
    }
    const numbers = (query.get("tracking_numbers") ?? "").split(",").filter(Boolean);
    const found = numbers.flatMap((number) => world.find("aftership", number) ?? []);
    return {
      status: 200,
      body: {
        meta: { code: 200 },
        data: {
          pagination: { total: found.length, next_cursor: "", has_next_page: false },
          trackings: found.map((parcel) => trackingOf(parcel, world)),
        },
      },
    };
  },
  webhook({ parcel, world, steps, secret }) {
    const body = JSON.stringify({
      event: "tracking_update",
      event_id: `${parcel.id}-${steps}${parcel.isUndelivered ? "u" : ""}`,
      is_tracking_first_tag: true,
      msg: trackingOf(parcel, world, steps),
      ts: Math.floor(world.nowMs() / 1000),
    });
    return {
      body,
      headers: { "aftership-hmac-sha256": createHmac("sha256", secret).update(body).digest("base64") },
    };
  },
};

function trackingOf(parcel: Parcel, world: World, steps?: number) {
  const [tag, subtag] = WORDS[world.stepOf(parcel, steps)];
  return {
    id: parcel.id,
    created_at: utc(parcel.registeredAtMs),
    updated_at: utc(world.nowMs()),
    tracking_number: parcel.number,
    slug: parcel.carrier ?? "usps",
    active: true,
    tag: world.word(tag),
    subtag: world.word(subtag),
    courier_estimated_delivery_date: null,
    checkpoints: world.scansOf(parcel, steps).map((scan) => ({
      created_at: utc(scan.atMs),
      checkpoint_time: withOffset(scan.atMs),
      slug: parcel.carrier ?? "usps",
      tag: world.word(WORDS[scan.step][0]),
      subtag: world.word(WORDS[scan.step][1]),
      message: scan.text,
      location: `${scan.city}, ${scan.state}`,
      city: scan.city,
      state: scan.state,
      country_region: "USA",
      postal_code: scan.zip,
      raw_tag: "",
    })),
  };
}
