import type { Instant } from "#app/lib/time.ts";
import type {
  ExceptionReason,
  HistoryEntry,
  Scan,
  ShipmentFacts,
  ShipmentFlag,
  ShipmentStatus,
} from "./shipment.ts";
import { isFinal, LIFE_ORDER, meaningOf, STEP } from "./statuses.ts";
import { withWayHome } from "./way-home.ts";

/** Somebody says that the parcel was so at this moment. */
export type Evidence = {
  status: ShipmentStatus;
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
  at: Instant;
};

/** What its sources tell of a parcel: the history that they make, and scans that they took back. */
export type Told = { history: HistoryEntry[]; retracted: Scan[] };

/** All that is said of a parcel, oldest first: its history, and what the fulfillment says beyond it. */
export function evidenceOf(facts: ShipmentFacts, told: Told): Evidence[] {
  const fromScans = told.history.map(({ status, flags, reason, happenedAt: at }) => ({
    status,
    flags,
    reason,
    at,
  }));
  const beyond = snapshotEvidence(facts, told);
  return beyond.length === 0 ? fromScans : withWayHome([...fromScans, ...beyond].sort(compareEvidence));
}

/**
 * What the fulfillment's own summary tells that no scan has told: a scan may have been lost, or be still on its way. It
 * is the weaker witness. Of a status that any scan has told, the scans know more (also that it was taken back); and its
 * time is often only that of the fulfillment's last change, so on the way there it may take the parcel further, not back.
 */
function snapshotEvidence(facts: ShipmentFacts, { history, retracted }: Told): Evidence[] {
  const told = new Set([...history, ...retracted].map((scan) => scan.status));
  const step = Math.max(0, ...history.map((scan) => STEP[scan.status]));
  const summary = meaningOf(facts.shipmentStatus);
  const evidence: Evidence[] = [];
  const tell = (status: ShipmentStatus, at: Instant) => {
    if (told.has(status)) return;
    told.add(status);
    const same = summary.status === status;
    evidence.push({ status, at, flags: same ? summary.flags : [], reason: same ? summary.reason : null });
  };
  const saysDelivered = summary.status === "delivered" || summary.status === "unknown";
  if (facts.deliveredAt && saysDelivered) tell("delivered", facts.deliveredAt);
  if (facts.inTransitAt) tell("in_transit", facts.inTransitAt);
  const goesBack = isOnTheWay(summary.status) && STEP[summary.status] <= step;
  if (summary.status !== "unknown" && !goesBack) tell(summary.status, facts.updatedAt);
  return evidence;
}

/** Statuses of a parcel with which nothing is wrong and which is not there yet. */
const isOnTheWay = (status: ShipmentStatus): boolean =>
  STEP[status] > 0 && !isFinal(status) && status !== "attempted";

const compareEvidence = (a: Evidence, b: Evidence): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : LIFE_ORDER[a.status] - LIFE_ORDER[b.status];
