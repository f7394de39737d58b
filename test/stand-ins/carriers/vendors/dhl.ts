import type { Vendor } from "../vendor.ts";
import { local, type Parcel, type Scan, type Step, type World } from "../world.ts";

const WORDS: Record<Step, string> = {
  label: "pre-transit",
  picked_up: "transit",
  arrived: "transit",
  out_for_delivery: "transit",
  delivered: "delivered",
};

/** https://developer.dhl.com/api-reference/shipment-tracking */
export const dhl: Vendor = {
  id: "dhl",
  hosts: ["api-eu.dhl.com"],
  answer({ path, query, headers }, world) {
    if (!world.isKey(headers["dhl-api-key"]))
      return {
        status: 401,
        body: {
          type: "about:blank",
          status: 401,
          title: "Unauthorized",
          detail: "Unauthorized for given resource.",
        },
      };
    const number = query.get("trackingNumber");
    if (path !== "/track/shipments" || !number) return null;
    return {
      status: 200,
      body: { url: "/track", shipments: [shipmentOf(world.register("dhl", number, "dhl-paket"), world)] },
    };
  },
  webhook: null,
};

const eventOf = (scan: Scan, world: World) => ({
  timestamp: local(scan.atMs),
  location: { address: { countryCode: scan.country, addressLocality: `${scan.city}, ${scan.state}` } },
  statusCode: world.word(WORDS[scan.step]),
  status: scan.step.toUpperCase(),
  description: scan.text,
});

function shipmentOf(parcel: Parcel, world: World) {
  const events = world
    .scansOf(parcel)
    .toReversed()
    .map((scan) => eventOf(scan, world));
  return {
    id: parcel.number,
    service: "parcel-de",
    origin: { address: { countryCode: "US" } },
    destination: { address: { countryCode: "US" } },
    status: events[0],
    details: { proofOfDeliverySignedAvailable: false, totalNumberOfPieces: 1, pieceIds: [parcel.number] },
    events,
  };
}
