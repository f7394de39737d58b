import type { Instant } from "#app/lib/time.ts";
import { evidenceOf, type Evidence } from "./evidence.ts";
import { historyOf } from "./history.ts";
import { estimatesOf, scansOf } from "./kept-scans.ts";
import { isShipped, milestonesOf } from "./milestones.ts";
import type { HistoryEntry, ShipmentFacts, ShipmentState, TrackingEvent } from "./shipment.ts";
import { hasFailed, isCancelled, isClosed, isFinal, isPaper, STEP } from "./statuses.ts";

/**
 * The state of a parcel, from the facts of its fulfillment and the set of everything said about it: the order and number
 * of tellings make no difference, and no clock is asked.
 *
 * The newest scan decides, with three exceptions. A label printed late says nothing about a parcel already seen. What is
 * delivered or on its way back stays so, unless the scan is taken back: late scanners and day-long times would else
 * un-deliver parcels. And a cancelled fulfillment is cancelled. A delivery after the way back began is one to the sender.
 */
export function foldShipment(facts: ShipmentFacts, events: readonly TrackingEvent[]): ShipmentState {
  const { kept, retracted } = scansOf(facts.trackingNumber, events);
  const history = historyOf(kept);
  const evidence = evidenceOf(facts, { history, retracted });
  const milestones = milestonesOf(facts, evidence);
  const momentOf = (kind: string): Instant | null => milestones.find((one) => one.kind === kind)?.at ?? null;
  const present = presentOf(facts, evidence);
  return {
    status: present.status,
    flags: [...new Set(present.flags)].sort(),
    reason: present.reason,
    step: stepOf(facts, evidence),
    statusAt: present.at,
    shippedAt: facts.shippedAt,
    firstScanAt: evidence.find(({ status }) => !isPaper(status) && status !== "cancelled")?.at ?? null,
    lastEventAt: history.at(-1)?.happenedAt ?? null,
    outForDeliveryAt: momentOf("out_for_delivery"),
    deliveredAt: momentOf("delivered"),
    carrierEstimateAt: newestEstimate(facts, history, events) ?? facts.estimatedDeliveryAt,
    milestones,
    open: !isClosed(present.status),
  };
}

/** The carrier's day that was heard of last, with a scan or by itself; of two of one moment the later day. */
function newestEstimate(
  { trackingNumber }: ShipmentFacts,
  history: HistoryEntry[],
  events: readonly TrackingEvent[],
): Instant | null {
  const told = [...history, ...estimatesOf(trackingNumber, events)].flatMap((event) =>
    event.estimatedDeliveryAt ? { heardAt: event.happenedAt, day: event.estimatedDeliveryAt } : [],
  );
  const newest = told.reduce<(typeof told)[number] | null>(
    (best, one) =>
      best && (best.heardAt > one.heardAt || (best.heardAt === one.heardAt && best.day >= one.day))
        ? best
        : one,
    null,
  );
  return newest?.day ?? null;
}

/** What holds now, since when. */
function presentOf(facts: ShipmentFacts, evidence: Evidence[]): Evidence {
  const nothingWrong = { flags: [], reason: null };
  if (isCancelled(facts.fulfillmentStatus))
    return { status: "cancelled", at: facts.updatedAt, ...nothingWrong };
  const [final, seen] = [
    evidence.filter(({ status }) => isFinal(status)),
    evidence.filter(({ status }) => !isPaper(status)),
  ];
  const deciding = final.length > 0 ? final : seen;
  const newest = deciding.at(-1);
  if (newest) return { ...newest, at: sinceWhen(deciding, newest) };
  if (hasFailed(facts.fulfillmentStatus))
    return { status: "exception", at: facts.updatedAt, ...nothingWrong };
  const paper = evidence.filter(({ status }) => status === "pre_transit");
  return { status: "pre_transit", at: paper[0]?.at ?? facts.shippedAt, ...nothingWrong };
}

/** When the run of equal statuses began that the newest one ends. */
function sinceWhen(deciding: Evidence[], newest: Evidence): Instant {
  const before = deciding.findLastIndex(({ status }) => status !== newest.status);
  return deciding[before + 1]?.at ?? newest.at;
}

function stepOf(facts: ShipmentFacts, evidence: Evidence[]): ShipmentState["step"] {
  const start = isShipped(facts, evidence) ? 1 : 0;
  return evidence
    .map(({ status }) => STEP[status])
    .reduce((furthest, step) => (step > furthest ? step : furthest), start as ShipmentState["step"]);
}
