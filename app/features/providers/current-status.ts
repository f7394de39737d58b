import { foldShipment } from "#app/features/shipments/fold.ts";
import type { Scan, ShipmentFacts, ShipmentState, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { instantFromMs, parseInstant, type Instant } from "#app/lib/time.ts";
import type { ToldTime } from "#app/lib/told-time.ts";
import type { ToldEvent, TrackingUpdate } from "./tracking-update.ts";

const LONG_AGO = instantFromMs(0);

/** A parcel of which nothing is known but that it was sent. */
const NO_FACTS: ShipmentFacts = {
  trackingNumber: null,
  fulfillmentStatus: "success",
  shipmentStatus: null,
  shippedAt: LONG_AGO,
  inTransitAt: null,
  deliveredAt: null,
  estimatedDeliveryAt: null,
  updatedAt: LONG_AGO,
};

/**
 * Where a parcel is, if this telling is all we know of it: by the rules of the fold. The provider's summary is the weaker
 * witness. When no event says as much it counts like a scan of the newest event's moment, so it may take the parcel
 * further ("delivered", and the delivery itself is missing), not back ("exception" of what waits to be picked up).
 */
export function currentOf(
  update: TrackingUpdate,
): Pick<ShipmentState, "status" | "flags" | "reason"> & { step: ShipmentState["step"] } {
  const scans = withoutDenied(update.events.map(toScan), update.status);
  const summary = update.status ?? "unknown";
  // A parcel that was turned back and is "delivered" is with its sender.
  const isTold = scans.some(
    ({ status }) =>
      status === summary || (summary === "delivered" && (status === "returning" || status === "returned")),
  );
  const newestAt = scans.reduce(
    (newest, { happenedAt }) => (happenedAt > newest ? happenedAt : newest),
    LONG_AGO,
  );
  if (summary !== "unknown" && !isTold)
    scans.push({ ...BARE_SCAN, eventKey: "summary", status: summary, happenedAt: newestAt });
  if (scans.every(({ status }) => status === "unknown"))
    return { status: "unknown", flags: [], reason: null, step: 0 };
  const { status, flags, reason, step } = foldShipment(NO_FACTS, scans);
  return { status, flags, reason, step };
}

/** What has these summaries is not with its addressee, nor on its way back. */
const OPEN = new Set<ShipmentStatus>([
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "exception",
]);

/** A delivery that the summary denies, and newer news bear that out, was one to the wrong door or to another carrier. */
function withoutDenied(scans: Scan[], summary: ShipmentStatus | null): Scan[] {
  if (!summary || !OPEN.has(summary)) return scans;
  const isDenied = ({ status, happenedAt }: Scan): boolean =>
    status === "delivered" &&
    scans.some((other) => other.status === summary && other.happenedAt > happenedAt);
  return scans.filter((scan) => !isDenied(scan));
}

const BARE_SCAN: Omit<Scan, "eventKey" | "status" | "happenedAt"> = {
  kind: "scan",
  source: "",
  trackingNumber: null,
  flags: [],
  reason: null,
  code: null,
  message: null,
  utcOffsetMinutes: null,
  timeKind: "instant",
  carrierId: null,
  place: null,
  estimatedDeliveryAt: null,
};

const toScan = ({ key, status, flags, reason, time }: ToldEvent): Scan => ({
  ...BARE_SCAN,
  eventKey: key,
  status,
  flags,
  reason,
  happenedAt: roughInstantOf(time),
});

/** Good for ordering: a wall clock without a zone counts as UTC, which is right as long as its neighbours are told alike. */
const roughInstantOf = ({ at, local }: ToldTime): Instant => at ?? parseInstant(`${local}Z`) ?? LONG_AGO;
