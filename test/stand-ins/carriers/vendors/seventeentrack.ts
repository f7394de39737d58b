import { createHash } from "node:crypto";
import { listIn, textIn, type Vendor } from "../vendor.ts";
import { utc, withOffset, type Parcel, type Step, type World } from "../world.ts";

const WORDS: Record<Step, [stage: string, subStatus: string]> = {
  label: ["InfoReceived", "InfoReceived"],
  picked_up: ["PickedUp", "InTransit_PickedUp"],
  arrived: ["Arrival", "InTransit_Arrival"],
  out_for_delivery: ["OutForDelivery", "OutForDelivery_Other"],
  delivered: ["Delivered", "Delivered_Other"],
};
const CARRIER = 21051;
const BATCH_MAX = 40;

/** https://api.17track.net/en/doc */
export const seventeentrack: Vendor = {
  id: "17track",
  hosts: ["api.17track.net"],
  answer({ method, path, headers, body }, world) {
    const action = path.split("/").at(-1) ?? "";
    if (method !== "POST") return null;
    if (!world.isKey(headers["17token"]))
      return {
        status: 401,
        body: { code: 401, data: { errors: [{ code: -18010002, message: "The security key is invalid." }] } },
      };
    // A list, as the documentation has it; anything else holds no items.
    const items = listIn(JSON.parse(body || "[]"));
    if (items.length > BATCH_MAX)
      return {
        status: 200,
        body: {
          code: 0,
          data: { errors: [{ code: -18010014, message: "The number of submitted trackings exceeds 40." }] },
        },
      };
    const numbers = items.map((item) => textIn(item["number"]));
    switch (action) {
      case "register":
        return answered(numbers.map((number) => registered(number, world)));
      case "gettrackinfo":
        return answered(numbers.map((number) => told(number, world)));
      case "stoptrack":
        return answered(
          numbers.map((number) => {
            const parcel = world.find("17track", number);
            if (parcel) parcel.isStopped = true;
            return parcel ? { number, carrier: CARRIER } : rejected(number, -18019902);
          }),
        );
      case "getquota":
        return {
          status: 200,
          body: { code: 0, data: { quota_total: 100, quota_used: 1, quota_remain: 99, today_used: 1 } },
        };
      default:
        return null;
    }
  },
  webhook({ parcel, world, steps, secret }) {
    const body = JSON.stringify({ event: "TRACKING_UPDATED", data: infoOf(parcel, world, steps) });
    return { body, headers: { sign: createHash("sha256").update(`${body}/${secret}`).digest("hex") } };
  },
};

type Item = { number: string; carrier?: number; error?: object; [more: string]: unknown };

const answered = (items: Item[]) => ({
  status: 200,
  body: {
    code: 0,
    data: { accepted: items.filter(({ error }) => !error), rejected: items.filter(({ error }) => error) },
  },
});

const rejected = (number: string, code: number): Item => ({
  number,
  error: { code, message: `The tracking number '${number}' was refused.` },
});

function registered(number: string, world: World): Item {
  if (world.find("17track", number)) return rejected(number, -18019901);
  world.register("17track", number);
  return { origin: 1, number, carrier: CARRIER, email: null, tag: null, lang: null };
}

function told(number: string, world: World): Item {
  const parcel = world.find("17track", number);
  return parcel ? infoOf(parcel, world) : rejected(number, -18019902);
}

function infoOf(parcel: Parcel, world: World, steps?: number) {
  const [stage, subStatus] = WORDS[world.stepOf(parcel, steps)];
  const events = world
    .scansOf(parcel, steps)
    .toReversed()
    .map((scan) => ({
      time_iso: withOffset(scan.atMs),
      time_utc: utc(scan.atMs),
      time_raw: { date: null, time: null, timezone: null },
      description: scan.text,
      location: `${scan.city}, ${scan.state}`,
      stage: world.word(WORDS[scan.step][0]),
      sub_status: world.word(WORDS[scan.step][1]),
      address: {
        country: scan.country,
        state: scan.state,
        city: scan.city,
        street: null,
        postal_code: scan.zip,
        coordinates: { longitude: null, latitude: null },
      },
    }));
  return {
    number: parcel.number,
    carrier: CARRIER,
    param: null,
    tag: "",
    track_info: {
      latest_status: {
        status: world.word(mainOf(stage)),
        sub_status: world.word(subStatus),
        sub_status_descr: null,
      },
      latest_event: events[0] ?? null,
      time_metrics: { estimated_delivery_date: { source: null, from: null, to: null } },
      tracking: {
        providers_hash: 1,
        providers: [{ provider: { key: CARRIER, name: "USPS", country: "US" }, events }],
      },
    },
  };
}

const mainOf = (stage: string): string => (["PickedUp", "Arrival"].includes(stage) ? "InTransit" : stage);
