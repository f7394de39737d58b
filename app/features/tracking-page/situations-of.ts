import { isClosed } from "#app/features/shipments/statuses.ts";
import type { Situation } from "#app/features/page-designs/situations.ts";
import { handoverOf } from "./handover.ts";
import { isAwaited } from "./heroes.ts";
import { outlookOfParcel, outlookOfRest } from "./outlook-of.ts";
import { presentRest } from "./present-items.ts";
import type { Reader } from "./reader.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

/** Everything that is true of an order at once: what blocks, questions and contacts of a page are shown by. */
export function situationsOf(order: TrackedOrder, reader: Reader): Set<Situation> {
  const parcels = order.shipments.filter(({ status }) => status !== "cancelled");
  const found = new Set<Situation>(parcels.flatMap((parcel) => situationsOfParcel(order, parcel, reader)));
  if (parcels.length === 0 && isAwaited(order, unshippedOf(order))) {
    found.add("preparing");
    if (isLate(outlookOfRest(order, reader).state)) found.add("late");
    if (handoverOf(order, reader).kind === "late") found.add("delayed_before_handover");
  }
  if (order.cancelledAt || (parcels.length === 0 && order.shipments.length > 0 && !found.has("preparing")))
    found.add("cancelled");
  return found;
}

/** How many items are still to be sent, as far as anybody can know. */
export function unshippedOf(order: TrackedOrder): number {
  const { kind, items } = presentRest(order);
  return kind === "left" ? items.reduce((total, { quantity }) => total + quantity, 0) : 0;
}

function situationsOfParcel(order: TrackedOrder, parcel: TrackedShipment, reader: Reader): Situation[] {
  const { status, flags, reason } = parcel;
  const isWaited = !isClosed(status) && status !== "returning";
  const found: Situation[] = [];
  const own = BY_STATUS[status];
  if (own) found.push(own);
  if (status === "unknown") found.push(parcel.firstScanAt ? "on_the_way" : "shipped");
  if (isWaited && (flags.includes("delayed") || isLate(outlookOfParcel(order, parcel, reader).state)))
    found.push("late");
  if (isWaited && (flags.includes("customs") || reason === "customs_fee")) found.push("customs");
  if (isWaited && flags.includes("action_required")) found.push("problem");
  return found;
}

const isLate = (state: string): boolean => state === "late" || state === "running_late";

const BY_STATUS: Partial<Record<TrackedShipment["status"], Situation>> = {
  pre_transit: "shipped",
  in_transit: "on_the_way",
  out_for_delivery: "out_for_delivery",
  available_for_pickup: "ready_for_pickup",
  attempted: "problem",
  exception: "problem",
  expired: "problem",
  delivered: "delivered",
  returning: "returning",
  returned: "returning",
};

/** Whether all that was ordered has arrived. */
export function isAllDelivered(order: TrackedOrder): boolean {
  const parcels = order.shipments.filter(({ status }) => status !== "cancelled");
  return (
    parcels.length > 0 && parcels.every(({ status }) => status === "delivered") && unshippedOf(order) === 0
  );
}
